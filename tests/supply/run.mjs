/**
 * npm run supply [-- --write]
 *
 * What the product is made of: pinned versions, licences, notices, known weaknesses, a bill of
 * materials (.output/sbom.cdx.json), and two builds that must be the same. `--write` renews the
 * notices that come with the product.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../bench/typescript.mjs';

const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
await runTypeScript(join(import.meta.dirname, 'report.ts'), values, { built: false });
