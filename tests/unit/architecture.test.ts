import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { architecturePage } from '../architecture/drawn';
import { ROOT } from '../architecture/import-graph';

it('the architecture page is as the code is: npm run architecture draws it anew', () => {
  expect(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')).toBe(architecturePage());
});
