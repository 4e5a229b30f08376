/** Before any browser opens: the real applications, where they are missing or out of date. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = import.meta.dirname;
/** npm's own record of what it installed; older than the lock file, it installed something else. */
const RECORD = join(FOLDER, 'node_modules/.package-lock.json');

export default function install(): void {
  const installed = statSync(RECORD, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (installed >= statSync(join(FOLDER, 'package-lock.json')).mtimeMs) return;
  console.log(
    '安装用来测试的真实应用（npm ci），约一分钟…… Installing the real applications, about a minute.',
  );
  // No script of theirs is needed, and some would download.
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--include=dev'], {
    cwd: FOLDER,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm ci in tests/real did not succeed');
}
