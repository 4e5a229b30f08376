/** Finds Chrome, Edge or Chromium; where there is none, says what it installs and installs it. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { runBin } from './modules.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const CHINESE = '/usr/lib/chromium/locales/zh-CN.pak';
const FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** Path of a browser that takes an unpacked extension, or null. CHROME_PATH overrides. */
export function findBrowser(env = process.env) {
  const places = { win32: windowsPlaces, darwin: macPlaces }[platform()] ?? linuxPlaces;
  const all = [env.CHROME_PATH, ...places(env), playwrightBrowser()];
  return all.find((path) => path && existsSync(path)) ?? null;
}

function linuxPlaces(env) {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function windowsPlaces(env) {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  const apps = [
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'Chromium/Application/chrome.exe',
  ];
  return apps.flatMap((app) => roots.map((root) => join(root, app)));
}

function macPlaces() {
  const apps = [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Chromium.app/Contents/MacOS/Chromium',
  ];
  return apps.flatMap((app) =>
    ['/Applications', join(homedir(), 'Applications')].map((at) => join(at, app)),
  );
}

/** What `playwright install chromium` leaves; the newest revision. */
function playwrightBrowser() {
  const cache =
    {
      win32: join(homedir(), 'AppData/Local/ms-playwright'),
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    }[platform()] ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return null;
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
  const revisions = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  return (
    revisions
      .flatMap((revision) => inside.map((path) => join(cache, revision, path)))
      .find((path) => existsSync(path)) ?? null
  );
}

/** @param {{tests: boolean}} need @returns {string} the browser's path */
export function ensureBrowser({ tests }) {
  const found = findBrowser();
  const packages = platform() === 'linux' ? missing(found, tests) : found ? [] : ['chromium'];
  if (packages.length > 0) {
    if (!aptInstall(packages) && !found) {
      console.log(
        '没有找到浏览器，下载 Playwright 的 Chromium…… No browser found: downloading Playwright’s Chromium.',
      );
      runBin('playwright', ['install', 'chromium']);
    }
  }
  const browser = findBrowser();
  if (browser) return browser;
  console.error(
    '没有浏览器可用：请安装 Chrome、Edge 或 Chromium（Debian：apt install chromium），或用 CHROME_PATH 指明它。No browser: install Chrome, Edge or Chromium (Debian: apt install chromium) or set CHROME_PATH.',
  );
  process.exit(1);
}

/** Debian's names of what is missing. Chinese pages need a font to be looked at. */
function missing(browser, tests) {
  const needed = browser ? [] : ['chromium', 'chromium-l10n', 'fonts-noto-cjk'];
  // Debian's Chromium speaks English alone; the pages are looked at in Chinese.
  if (tests && browser === '/usr/bin/chromium' && !existsSync(CHINESE)) {
    needed.push('chromium-l10n');
  }
  if (tests && !existsSync('/usr/bin/Xvfb')) needed.push('xvfb');
  if (tests && browser && !existsSync(FONT)) needed.push('fonts-noto-cjk');
  return needed;
}
