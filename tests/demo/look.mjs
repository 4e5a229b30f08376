/** `npm run demo`: builds, and serves the dashboard over the example to any browser on this machine. */
import { fileURLToPath } from 'node:url';
import { ensureModules, runBin } from '../setup/modules.mjs';
import { serveBuilt } from './serve-built.mjs';

const BUILT = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const PORT = 4190;

ensureModules();
if (runBin('wxt', ['build'], { quiet: true }) !== 0) process.exit(1);
const { demo, close } = await serveBuilt(BUILT, PORT);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => void close().then(() => process.exit(0)));
}
console.log(
  `\n示例数据（虚构）：${demo}\n用任何浏览器打开，不用安装；用完按 Ctrl-C。\nInvented data in any browser, nothing to install: ${demo}&lang=en  Ctrl-C ends it.\n`,
);
