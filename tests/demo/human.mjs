/**
 * A scripted user: trusted inputs through the browser's debugger, at a person's pace. It says
 * itself when it was engaged and when it was away, which no page can know.
 *
 * Reading: gaps between movements are log-normal, median 4 s, sigma 0.9, held to 0.5–25 s.
 * Typing: 60–160 ms between keys, uniform. Before an act: 200–700 ms. All from one fixed seed.
 */
import { setTimeout as sleep } from 'node:timers/promises';

const READ_MEDIAN_MS = 4_000;
const READ_SIGMA = 0.9;
const READ_RANGE_MS = [500, 25_000];

/** mulberry32: the same day every time. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function readingGap(random) {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const gap = READ_MEDIAN_MS * Math.exp(READ_SIGMA * normal);
  return Math.min(READ_RANGE_MS[1], Math.max(READ_RANGE_MS[0], gap));
}

/**
 * @param {{seed?: number, speed?: number, now?: () => number}} [options] speed: how much faster the
 *   browser's clock runs than this process's; now: the browser's clock
 */
export function scriptedUser({ seed = 20_261_123, speed = 1, now = Date.now } = {}) {
  const random = randomFrom(seed);
  const pause = (ms) => sleep(ms / speed);
  let since = null;
  /** @type {[number, number][]} */
  const spans = [];
  let presses = 0;
  const leave = (at = now()) => {
    if (since !== null) spans.push([since, at]);
    since = null;
  };
  const begin = () => {
    since ??= now();
  };
  return {
    random,
    pause,
    get presses() {
      return presses;
    },
    /** When the user was engaged with the pages, by its own account. */
    get engaged() {
      return /** @type {[number, number][]} */ (
        since === null ? spans : [...spans, [since, now()]]
      );
    },
    begin,
    leave,
    /** Moves to a control and presses it. @param {import('@playwright/test').Locator} control */
    async press(control) {
      await control.waitFor({ state: 'visible' });
      const page = control.page();
      await control.scrollIntoViewIfNeeded();
      const box = await steady(control, pause);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
      begin();
      await pause(200 + 500 * random());
      await page.mouse.down();
      await pause(60);
      await page.mouse.up();
      presses += 1;
    },
    /** @param {import('@playwright/test').Page} page @param {string} text */
    async type(page, text) {
      for (const key of text) {
        await pause(60 + 100 * random());
        begin();
        if (key === '\n') await page.keyboard.press('Enter');
        else await page.keyboard.press(key === ' ' ? 'Space' : key);
      }
    },
    async fill(field, text) {
      await this.press(field);
      await this.type(field.page(), text);
    },
    /**
     * Presses a control that opens a file dialog and chooses there. Past Playwright, whose way
     * makes the change event an untrusted one.
     */
    async choose(control, files) {
      const session = await control.page().context().newCDPSession(control.page());
      await session.send('Page.enable');
      await session.send('Page.setInterceptFileChooserDialog', { enabled: true });
      const opened = new Promise((done) => session.once('Page.fileChooserOpened', done));
      await this.press(control);
      const { backendNodeId } = await opened;
      await pause(800);
      await session.send('DOM.setFileInputFiles', { files, backendNodeId });
      await session.detach();
    },
    /** Reads for `ms`, moving the wheel now and then. */
    async read(page, ms) {
      begin();
      const until = now() + ms;
      while (now() < until) {
        await pause(Math.min(readingGap(random), Math.max(0, until - now())));
        await page.mouse.wheel(0, 40 + 80 * random());
      }
    },
    /** Leaves the desk for `ms` with the page open; looks on for 2–8 s before. */
    async away(ms) {
      leave(now() + 2_000 + 6_000 * random());
      await pause(ms);
    },
  };
}

/** Where a control stands once it has stopped moving: dialogs slide in. */
async function steady(control, pause) {
  let before = null;
  for (let tries = 0; tries < 40; tries += 1) {
    const box = await control.boundingBox();
    if (box && before && box.x === before.x && box.y === before.y) return box;
    before = box;
    await pause(60);
  }
  if (!before) throw new Error('a control has no place');
  return before;
}
