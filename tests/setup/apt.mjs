/** Debian's packages, where this machine lets us install them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs them, saying so first.
 * @param {string[]} packages
 * @returns {boolean} whether apt could be asked here; what it then lacked is for the caller to see
 */
export function aptInstall(packages) {
  const by = aptBy();
  if (!by) return false;
  console.log(`用 apt 安装 ${packages.join('、')}…… Installing ${packages.join(', ')} with apt.`);
  const run = (...args) => {
    const [command, ...rest] = [...by, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', ...packages);
  return true;
}

/** How apt may be run here: as root, by sudo without a password, or not at all (null). */
function aptBy() {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n']
    : null;
}
