/**
 * Chromium 109 without extensions, from npm: a build for servers that cannot install a browser.
 * Fetched when it is asked for, since nothing else needs its 58 MB.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { CACHE, stop } from '../cache.mjs';

const PACKAGE = '@sparticuz/chromium@109.0.6';
const FILE = 'sparticuz-chromium-109.0.6.tgz';
/** What this was checked with; another file of that name is refused. */
const SHA512 =
  '9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==';

/** @returns {string} path of the browser */
export function ensureHeadlessShell() {
  const folder = join(CACHE, 'chromium-109');
  if (existsSync(folder)) return join(folder, 'chromium');
  console.log(`从 npm 取 ${PACKAGE}（58 MB）到 ${folder}…… Fetching ${PACKAGE}.`);
  const begun = `${folder}.begun`;
  rmSync(begun, { recursive: true, force: true });
  mkdirSync(begun, { recursive: true });
  run('npm', ['pack', PACKAGE, '--ignore-scripts', '--pack-destination', begun]);
  const digest = createHash('sha512')
    .update(readFileSync(join(begun, FILE)))
    .digest('base64');
  if (digest !== SHA512) stop(`${PACKAGE}: ${digest}`);
  run('tar', ['-xzf', join(begun, FILE), '-C', begun]);
  const unpacked = (name) => brotliDecompressSync(readFileSync(join(begun, 'package/bin', name)));
  writeFileSync(join(begun, 'chromium'), unpacked('chromium.br'), { mode: 0o755 });
  writeFileSync(join(begun, 'drawing.tar'), unpacked('swiftshader.tar.br'));
  run('tar', ['-xf', join(begun, 'drawing.tar'), '-C', begun]);
  for (const spent of [FILE, 'package', 'drawing.tar']) {
    rmSync(join(begun, spent), { recursive: true });
  }
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(begun, folder);
  return join(folder, 'chromium');
}

function run(command, args) {
  const done = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) stop(`${command} ${args[0]} 没有成功。${command} did not succeed.`);
}
