/** `npm run survey -- …`: makes the command out of its sources where they changed, and runs it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bundle, ROOT } from './bundle.mjs';

if (!existsSync(join(ROOT, 'node_modules/vite'))) {
  console.error('请先在项目文件夹里运行 npm ci。Run npm ci in the project’s folder first.');
  process.exit(1);
}
const made = await bundle('survey', { main: 'src/cli/main.ts', worker: 'src/cli/worker.ts' }, [
  'src/cli',
  'src/core',
  'src/seal',
  'src/ui/survey-names.ts',
  'src/ui/refusal-says.ts',
  'src/ui/issue-says.ts',
  'src/ui/survey-fault-says.ts',
  'public/_locales',
  'package-lock.json',
]);
const run = spawn(process.execPath, [join(made, 'main.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  // npm changes to the project's folder; names of files are meant from where it was called.
  cwd: process.env.npm_lifecycle_event === 'survey' ? process.env.INIT_CWD : process.cwd(),
  // WebCrypto works on these threads: four unless it is said before the first of them is started.
  env: { UV_THREADPOOL_SIZE: String(Math.max(4, availableParallelism())), ...process.env },
});
// The one that runs clears up after itself, and says when it has.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal));
run.on('exit', (code) => process.exit(code ?? 1));
