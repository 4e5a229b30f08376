/** What the extension measured: its store, read from one of its own pages, as its contract says. */
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} id of the extension
 * @returns {Promise<{traces: any[], days: any[]}>}
 */
export async function readStore(context, id) {
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${id}/options.html`);
    return await page.evaluate(readHere);
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function readHere() {
  return new Promise((done, fail) => {
    const open = indexedDB.open('fingertip-burden');
    open.onerror = () => fail(open.error);
    open.onsuccess = () => {
      const store = open.result;
      const transaction = store.transaction(['traces', 'days']);
      const [traces, days] = ['traces', 'days'].map((name) =>
        transaction.objectStore(name).getAll(),
      );
      transaction.oncomplete = () => {
        store.close();
        done({ traces: traces.result, days: days.result });
      };
      transaction.onerror = () => fail(transaction.error);
    };
  });
}

/**
 * Waits until nothing more arrives: what pages left behind takes the worker a moment.
 * @returns {Promise<{traces: any[], days: any[]}>}
 */
export async function settledStore(context, id, { quietMs = 2_000, withinMs = 30_000 } = {}) {
  let before = '';
  const until = Date.now() + withinMs;
  for (;;) {
    const store = await readStore(context, id);
    const now = JSON.stringify(store);
    if (now === before || Date.now() > until) return store;
    before = now;
    await sleep(quietMs);
  }
}

/** The metrics of METHOD that count, from traces alone. @param {any[]} traces */
export function metricsOf(traces) {
  const voided = new Set(traces.filter(({ kind }) => kind === 'void').map(({ of }) => of));
  const of = (kind, where = () => true) =>
    traces.filter((trace) => trace.kind === kind && !voided.has(trace.key) && where(trace));
  const sum = (list, value) => list.reduce((total, one) => total + value(one), 0);
  const successes = of('login', ({ outcome }) => outcome === 'success');
  const clicks = {};
  for (const { purpose } of of('click')) clicks[purpose] = (clicks[purpose] ?? 0) + 1;
  return {
    clicks,
    logins: successes.length,
    loginMs: sum(successes, ({ ms }) => Math.min(ms, 300_000)),
    refused: sum(successes, ({ attempts }) => attempts - 1),
    failures: sum(
      of('login', ({ outcome }) => outcome === 'failure'),
      ({ attempts }) => attempts,
    ),
    abandoned: of('login', ({ outcome }) => outcome === 'abandoned').length,
    forced: successes.filter(({ forced }) => forced).length,
    steps: sum(successes, ({ method }) => method.filter((step) => step !== 'password').length),
    signIns: of('checkin', ({ form }) => form === 'sign-in').length,
    checkinMs: sum(
      of('checkin', ({ form }) => form === 'sign-in'),
      ({ ms }) => Math.min(ms, 300_000),
    ),
    courses: of('checkin', ({ form }) => form === 'media').length,
    quizzes: of('checkin', ({ form }) => form === 'quiz').length,
    submits: of('submit').length,
    uploads: sum(of('upload'), ({ files }) => files),
    keys: sum(of('keys'), ({ n }) => n),
    prompts: of('prompt').length,
    ranks: of('rank').length,
  };
}

/** Burden, its three parts and its range, from the day rows. @param {any[]} days */
export function burdenOf(days) {
  const sum = (value) => days.reduce((total, day) => total + value(day), 0);
  return {
    activeMs: sum(({ activeMs }) => activeMs),
    mediaMs: sum(({ mediaMs }) => mediaMs),
    waitMs: sum(({ waitMs }) => waitMs),
    burdenMs: sum(({ activities }) => Object.values(activities).reduce((all, ms) => all + ms, 0)),
    loMs: sum(({ loMs }) => loMs),
    hiMs: sum(({ hiMs }) => hiMs),
  };
}
