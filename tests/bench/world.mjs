/**
 * One browser under one clock for one scenario: the demo servers, the extension, a scripted user.
 * Another clock is Debian's libfaketime around the whole browser, so that page, content script
 * and worker live in the same time; a clock faked in the page would not reach the other two.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { startBrowser } from '../demo/browser.mjs';
import { scriptedUser } from '../demo/human.mjs';
import { settledStore } from '../demo/measured.mjs';
import { pipePages } from '../demo/pipe-page.mjs';
import { grantDemos, MEASURED, registerDemos } from '../demo/register.mjs';
import { serveDemos } from '../demo/server.mjs';
import { watchTargets } from './recorder.mjs';

export const FAKETIME = '/usr/bin/faketime';

/** On this process's clock. */
const LOOK_MS = 500;

/**
 * @typedef {object} Clock
 * @property {number} [speed] how many times faster than this process's clock
 * @property {number} [from] epoch ms at which the browser's clock starts; now where absent
 * @property {boolean} [steps] the wall clock can be moved while the monotonic one runs on
 *
 * @typedef {object} Surroundings
 * @property {string} executable
 * @property {string} extension
 * @property {string | undefined} display
 * @property {{seen: string[], port: number}} requests
 */

/** @param {Surroundings} around @param {Clock & {seed?: number}} [clock] */
export async function openWorld(around, clock = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'burden-bench-'));
  const time = { now: Date.now };
  const demos = await serveDemos({ port: 0, now: () => time.now() });
  const me = scriptedUser({
    speed: clock.speed ?? 1,
    now: () => time.now(),
    ...(clock.seed === undefined ? {} : { seed: clock.seed }),
  });
  const stepFile = join(profile, 'faketime');
  let run = await startRun(around, clock, profile, stepFile, time);
  await registerDemos(pipePages(run.browser.pipe), run.browser.id);
  const world = {
    demos,
    me,
    now: () => time.now(),
    get context() {
      return run.context;
    },
    get browser() {
      return run.browser;
    },
    /** A page in front, at one of the demo's addresses. @param {string} url */
    async page(url) {
      const page = await run.context.newPage();
      await page.goto(url);
      // A person looks before acting; under a fast clock a script would act before a page is up.
      await sleep(LOOK_MS);
      return page;
    },
    /** A page in a window of its own. @param {string} url */
    async window(url) {
      const opened = run.context.waitForEvent('page');
      const session = await run.driver.newBrowserCDPSession();
      await session.send('Target.createTarget', { url, newWindow: true });
      const page = await opened;
      await page.waitForLoadState();
      return page;
    },
    /** Moves the wall clock by `ms`; the monotonic clock runs on, as after sleep. */
    async step(ms) {
      writeFileSync(stepFile, `${ms < 0 ? '' : '+'}${ms / 1000}\n`);
      // libfaketime reads the file again after a second.
      await sleep(1_500);
    },
    /** Ends the browser, at once or in order, and starts it again `later` ms on its clock. */
    async restart({ crash = false, later = 0 }) {
      const from = time.now() + later;
      await run.driver.close().catch(() => {});
      if (crash) await run.browser.kill();
      else await run.browser.close();
      run = await startRun(around, { ...clock, from }, profile, stepFile, time);
      // An unpacked extension loses what it was granted with the browser; an installed one does not.
      const page = await grantDemos(pipePages(run.browser.pipe), run.browser.id);
      await page.run(MEASURED);
      await page.close();
    },
    measured: () => settledStore(run.context, run.browser.id),
    async close() {
      await run.driver.close().catch(() => {});
      await run.browser.close();
      await demos.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return world;
}

async function startRun(around, clock, profile, stepFile, time) {
  const { executable, extension, display, requests } = around;
  const { speed = 1, from, steps = false } = clock;
  const faked = speed !== 1 || from !== undefined;
  const shift = from === undefined ? 0 : Math.round((from - Date.now()) / 1000);
  if (steps) writeFileSync(stepFile, '+0\n');
  const browser = await startBrowser({
    executable: faked ? FAKETIME : executable,
    before: faked ? ['-m', '-f', `${shift < 0 ? '' : '+'}${shift} x${speed}`, executable] : [],
    extension,
    profile,
    driven: true,
    headless: display === undefined,
    args: ['--window-position=10,10', `--proxy-server=http://127.0.0.1:${requests.port}`],
    env: {
      ...(display === undefined ? {} : { DISPLAY: display }),
      ...(steps ? stepping(stepFile) : {}),
    },
  });
  await watchTargets(browser, requests.seen);
  const driver = await chromium.connectOverCDP(browser.endpoint, { noDefaults: true });
  const [context] = driver.contexts();
  const [blank] = context.pages();
  const began = Date.now();
  const there = await blank.evaluate(() => Date.now());
  time.now = () => there + (Date.now() - began) * speed;
  return { browser, driver, context };
}

/** Condition variables wait on the true clock only with the fix for an older C library off. */
function stepping(stepFile) {
  const library = readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/usr/lib/${name}/faketime/libfaketimeMT.so.1`)
    .find((path) => existsSync(path));
  return {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: stepFile,
    FAKETIME_CACHE_DURATION: '1',
    FAKETIME_FORCE_MONOTONIC_FIX: '0',
    DONT_FAKE_MONOTONIC: '1',
  };
}
