/**
 * npm run package -- [--out DIR] [--key FILE] [--update-url URL]
 *
 * Builds the product and puts into DIR (`.output/package`) all that is handed out: zips for the three
 * stores, one to unpack by hand, a signed CRX, policies that install it, release notes, checksums.
 * The key is made where there is none; who loses it can publish no update that finds the old records.
 * An update manifest is written only where `--update-url` names a folder of a web server of the unit:
 * whoever runs it learns which computers ask.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../tests/bench/typescript.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { out: text, key: text, 'update-url': text } });
await runTypeScript(join(import.meta.dirname, 'release.ts'), values, { built: false });
