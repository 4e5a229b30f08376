/**
 * node tests/bench/readme-pictures.mjs
 *
 * The pictures of README, taken anew of the example (`?demo`) on one fixed Friday. Needs a build.
 */
import { join } from 'node:path';
import { runTypeScript } from './typescript.mjs';

await runTypeScript(join(import.meta.dirname, 'pictures/run.ts'));
