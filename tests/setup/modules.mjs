import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** npm's own record of what it installed; older than the lock file, it installed something else. */
const INSTALLED = `${ROOT}node_modules/.package-lock.json`;

export function ensureModules() {
  const installed = statSync(INSTALLED, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (installed < statSync(`${ROOT}package-lock.json`).mtimeMs) {
    console.log('安装依赖（npm ci），约半分钟…… Installing dependencies (npm ci), half a minute.');
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--include=dev'], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0) {
      console.error(
        'npm ci 没有成功：请检查网络或 npm 镜像后重试。npm ci failed: check the network or the npm registry, then try again.',
      );
      process.exit(1);
    }
  }
  // An install without scripts skips this, and types and imports need what it writes.
  if (!existsSync(`${ROOT}.wxt/wxt.d.ts`)) runBin('wxt', ['prepare']);
}

/** Runs a tool of node_modules; answers its exit code. */
export function runBin(name, args, { quiet = false, env = {} } = {}) {
  const bin = `${ROOT}node_modules/.bin/${name}${process.platform === 'win32' ? '.cmd' : ''}`;
  const run = spawnSync(bin, args, {
    cwd: ROOT,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return run.status ?? 1;
}
