/**
 * Starts a browser with a fresh profile and the extension in it. Over the debugging pipe
 * (descriptors 3 and 4), since that is the one way that branded Chrome ≥ 137 still takes an
 * unpacked extension; older Chromium takes it by --load-extension instead.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const STARTED_WITHIN_MS = 60_000;
const COMMAND_WITHIN_MS = 30_000;

/**
 * @typedef {object} Options
 * @property {string} executable
 * @property {string[]} [before] arguments that come first, where the executable runs another
 * @property {string} [extension] folder of the built extension
 * @property {boolean} [headless]
 * @property {boolean} [driven] opens a port that Playwright can connect to
 * @property {string} [profile] kept on closing where given
 * @property {string[]} [args]
 * @property {NodeJS.ProcessEnv} [env]
 */

/** @param {Options} options */
export async function startBrowser(options) {
  const { executable, before = [], extension, headless, driven, args = [], env = {} } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'burden-profile-'));
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    executable,
    [
      ...before,
      ...(headless ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--remote-debugging-pipe',
      ...(driven ? ['--remote-debugging-port=0'] : []),
      '--enable-unsafe-extension-debugging',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=Translate,MediaRouter,OptimizationHints',
      '--autoplay-policy=no-user-gesture-required',
      '--password-store=basic',
      '--lang=zh-CN',
      '--window-size=1366,768',
      ...(extension
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : []),
      ...args,
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', process.env.BROWSER_LOG ? 'inherit' : 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      // Its own group, so that the whole tree can be stopped or ended at once.
      detached: process.platform !== 'win32',
    },
  );
  const ended = new Promise((done) => child.once('exit', done));
  // Nothing is left running by a script that ends in the middle.
  const reap = () => end(child, 'SIGKILL');
  process.once('exit', reap);
  ended.then(() => process.off('exit', reap));
  const pipe = openPipe(child, ended);
  const kill = async (signal = 'SIGKILL') => {
    end(child, signal);
    if (signal === 'SIGKILL') await ended;
  };
  const close = async () => {
    const asked = pipe.send('Browser.close').catch(() => {});
    await Promise.race([Promise.all([asked, ended]), sleep(10_000, null, { ref: false })]);
    await kill();
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await pipe.send('Browser.getVersion', {}, STARTED_WITHIN_MS);
    const id = extension ? await loadExtension(pipe, extension) : null;
    const endpoint = driven ? await endpointIn(portFile) : null;
    return { child, pipe, profile, id, endpoint, ended, kill, close };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Signals the whole tree of processes. */
function end(child, signal) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Loads it, or finds it where --load-extension has. Returns its id. */
async function loadExtension(pipe, folder) {
  try {
    return (await pipe.send('Extensions.loadUnpacked', { path: folder })).id;
  } catch (refused) {
    for (let tries = 0; tries < 50; tries += 1) {
      const { targetInfos } = await pipe.send('Target.getTargets');
      const own = targetInfos.find(({ url }) => /^chrome-extension:\/\/[a-p]{32}\//.test(url));
      if (own) return new URL(own.url).hostname;
      await sleep(200);
    }
    throw new Error(`扩展没有装上 The extension did not load: ${refused.message}`);
  }
}

async function endpointIn(portFile) {
  for (let tries = 0; tries < 300; tries += 1) {
    const [port, path] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    await sleep(100);
  }
  throw new Error('no debugging port');
}

/** JSON messages that end in NUL, as the browser speaks on the pipe. */
function openPipe(child, ended) {
  const [out, back] = [child.stdio[3], child.stdio[4]];
  const waiting = new Map();
  const listeners = new Set();
  let left = '';
  let last = 0;
  out.on('error', () => {});
  back.on('error', () => {});
  back.setEncoding('utf8');
  back.on('data', (chunk) => {
    const messages = (left + chunk).split('\0');
    left = messages.pop() ?? '';
    for (const text of messages) {
      const message = JSON.parse(text);
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (!asked) for (const listen of listeners) listen(message);
      else if (message.error) asked.fail(new Error(message.error.message));
      else asked.done(message.result);
    }
  });
  ended.then(() => {
    for (const { fail } of waiting.values()) fail(new Error('the browser ended'));
  });
  return {
    on: (listen) => listeners.add(listen),
    send(method, params = {}, within = COMMAND_WITHIN_MS, sessionId = undefined) {
      last += 1;
      const id = last;
      return new Promise((done, fail) => {
        const timer = setTimeout(() => fail(new Error(`${method}: no answer`)), within);
        const settle = (how) => (value) => {
          clearTimeout(timer);
          how(value);
        };
        waiting.set(id, { done: settle(done), fail: settle(fail) });
        out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },
  };
}
