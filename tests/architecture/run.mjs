/** npm run architecture: draws docs/architecture.md anew from the code. */
import { join } from 'node:path';
import { runTypeScript } from '../bench/typescript.mjs';

await runTypeScript(join(import.meta.dirname, 'write.ts'), {}, { built: false });
