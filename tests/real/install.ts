/** Packages of a folder of tests, where they are missing or out of date. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Before any browser opens: the real applications. */
export default function install(): void {
  installIn(import.meta.dirname);
}

/** `npm ci` where npm's own record of what it installed is older than the lock file. */
export function installIn(folder: string): void {
  const record = join(folder, 'node_modules/.package-lock.json');
  const installed = statSync(record, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (installed >= statSync(join(folder, 'package-lock.json')).mtimeMs) return;
  console.log(
    '安装用来测试的真实应用（npm ci），约一分钟…… Installing the real applications, about a minute.',
  );
  // No script of theirs is needed, and some would download.
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--include=dev'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error(`npm ci in ${folder} did not succeed`);
}
