import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { architecturePage } from './drawn';
import { ROOT } from './import-graph';

export function run(): number {
  writeFileSync(join(ROOT, 'docs/architecture.md'), architecturePage());
  return 0;
}
