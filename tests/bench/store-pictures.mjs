/**
 * npm run pictures
 *
 * The pictures for the stores, taken of the example on one fixed Friday and of the page of welcome,
 * into `.output/store-pictures`. Needs a build.
 */
import { join } from 'node:path';
import { runTypeScript } from './typescript.mjs';

await runTypeScript(join(import.meta.dirname, 'pictures/store.ts'));
