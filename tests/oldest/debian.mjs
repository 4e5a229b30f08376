/** A Debian 11 in a folder, with its Chromium: 120, the oldest that takes an extension and can be had. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE, stop } from './cache.mjs';

/** Some of Chromium's packages want a session bus and do not say which: debootstrap does not choose. */
const PACKAGES = ['chromium', 'chromium-l10n', 'fonts-noto-cjk', 'dbus-x11'];

/** @returns {string} the folder: OLDEST_DIR, or one in the user's cache; made where it is not there */
export function ensureDebian() {
  const folder = process.env.OLDEST_DIR ?? join(CACHE, 'debian-11');
  if (process.getuid?.() !== 0)
    stop('要以 root 运行（chroot）。To be run as root: it uses chroot.');
  if (existsSync(join(folder, 'usr/bin/chromium'))) return folder;
  console.log(`用 debootstrap 装 Debian 11 和 Chromium 到 ${folder}，约两分钟、1.2 GB……`);
  // An install that was broken off is not taken for one that is whole.
  const begun = `${folder}.begun`;
  rmSync(begun, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const include = `--include=${PACKAGES.join(',')}`;
  const args = ['--variant=minbase', include, 'bullseye', begun];
  const made = spawnSync('debootstrap', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.error) stop('没有 debootstrap：apt install debootstrap。debootstrap is missing.');
  if (made.status !== 0) stop(`debootstrap 没有成功，见 ${begun}/debootstrap/debootstrap.log`);
  renameSync(begun, folder);
  return folder;
}
