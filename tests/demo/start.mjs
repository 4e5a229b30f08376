/**
 * `npm start`: three demo platforms and a browser with the extension, ready to be tried.
 * `-- --replay`: a scripted working day instead, and a table of truth against measured.
 * `-- --headless`: without a screen.
 */
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensure } from '../setup/ensure.mjs';
import { runBin } from '../setup/modules.mjs';

const BUILT = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
/** A copy, so that a build that runs meanwhile does not change what is tried. */
const EXTENSION = fileURLToPath(new URL('../../.demo/extension', import.meta.url));

const { values: wanted } = parseArgs({
  options: {
    replay: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
});
const executable = ensure();
const headless = wanted.headless || noScreen();
if (headless && !wanted.headless) {
  console.log('没有屏幕，改用无界面方式。No screen here: running headless.');
}
// Loaded after the set-up: these need what it installs.
const { buildDemos } = await import('./build.mjs');
const { serveDemos } = await import('./server.mjs');
const { startBrowser } = await import('./browser.mjs');
const { registerDemos } = await import('./register.mjs');
const { pipePages } = await import('./pipe-page.mjs');

if (runBin('wxt', ['build'], { quiet: true }) !== 0) process.exit(1);
rmSync(EXTENSION, { recursive: true, force: true });
cpSync(BUILT, EXTENSION, { recursive: true });
await buildDemos();
const demos = await serveDemos();
const browser = await startBrowser({
  executable,
  extension: EXTENSION,
  headless,
  driven: wanted.replay,
}).catch(async (error) => {
  console.error(`浏览器没有起来 The browser did not start: ${executable}: ${error.message}`);
  await demos.close();
  process.exit(1);
});

let closing = false;
const close = async (code) => {
  if (closing) return;
  closing = true;
  await browser.close();
  await demos.close();
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void close(0));
browser.ended.then(() => close(0));

try {
  const open = pipePages(browser.pipe);
  await registerDemos(open, browser.id);
  if (wanted.replay) {
    const { replay } = await import('./replay.mjs');
    await close((await replay(browser, demos)) ? 0 : 1);
  } else {
    const { targetInfos } = await browser.pipe.send('Target.getTargets');
    await open(demos.urls.start);
    // The empty tab that the browser began with, and no other, goes.
    const blank = targetInfos.find(({ type, url }) => type === 'page' && url === 'about:blank');
    if (blank) await browser.pipe.send('Target.closeTarget', { targetId: blank.targetId });
    console.log(
      `\n演示已打开：${demos.urls.start}\n三个平台已登记，账号 zhang 密码 zhang@2026；用完按 Ctrl-C。\nThe demo is open. Three platforms are registered; press Ctrl-C to end.\n`,
    );
  }
} catch (error) {
  console.error(error);
  await close(1);
}

function noScreen() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}
