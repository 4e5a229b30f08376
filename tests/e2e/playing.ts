/** Plays cases in the extension as built: each a platform on a host, and in a window, of its own. */
import type { BrowserContext, CDPSession, Locator, Page } from '@playwright/test';
import type { Platform } from '../../src/core/platform';
import type { StoredTrace } from '../../src/core/trace';
import type { Case, User } from '../cases/case';
import { differences, measuredAs } from './measured-as';
import type { Measuring } from './measuring';

/** The script learns of its platform from storage, some milliseconds into the document. */
const READY_MS = 150;
const SETTLE_MS = 1_500;
/** A person looks at what came before going on; a page is believed to stand after 0.9 s. */
const LOOK_MS = 1_800;
/** A closed page's last words are in within this. */
const LAST_WORDS_MS = 700;
/** On a busy machine they may take longer: until then what is not yet as expected is looked at again. */
const PATIENCE_MS = 4_000;
const POLL_MS = 250;
/** A page is drawn by now; one whose panel is late is given the longer time. */
const DRAWN_MS = 1_000;
const DRAWN_LATE_MS = 4_000;

export interface Played {
  /** As the case's `expect`, with what was measured. */
  measured: Case['expect'];
  traces: StoredTrace[];
  /** Whether the product's panel detector sees a login; null where the case does not ask. */
  panel: boolean | null;
  /** In words, nothing where all is as expected. */
  wrong: string[];
}

/** Looks for a panel in all frames of a page that is open. */
export type Look = (page: Page) => Promise<boolean>;

export const hostOf = (index: number) => `case-${index}.gov.localhost`;

/** The registry entry that makes a case a platform. */
export function platformOf(one: Case, index: number): Platform {
  const host = hostOf(index);
  return {
    id: `case-${index}`,
    name: `测试平台 ${index}`,
    level: 'county',
    category: 'oa',
    matches: [`http://${host}/*`],
    relatedHosts: [`http://*.${host}/*`],
    ...one.platform,
  };
}

/** Plays one case; `index` is its place among the platforms that were registered. */
export async function play(rig: Measuring, one: Case, index: number, look: Look): Promise<Played> {
  const page = await newWindow(rig.context);
  const opened = [page];
  page.context().on('page', (more) => {
    void more.opener().then((opener) => opener && opened.includes(opener) && opened.push(more));
  });
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  let panel: boolean | null = null;
  try {
    await page.goto(rig.at(one.page, hostOf(index)));
    await page.waitForTimeout(READY_MS);
    if (one.panel !== undefined) panel = await panelOn(page, one.panel, look);
    await one.act?.(page, userOf(page));
    await page.waitForTimeout(one.settle ?? SETTLE_MS);
  } finally {
    await Promise.all(opened.map((each) => each.close()));
  }
  const left = performance.now();
  for (;;) {
    await new Promise((done) => setTimeout(done, POLL_MS));
    const waited = performance.now() - left;
    if (waited < LAST_WORDS_MS) continue;
    const traces = (await rig.traces()).filter(({ platform }) => platform === `case-${index}`);
    const measured = measuredAs(traces, one.expect);
    const wrong = differences(measured, one.expect);
    if (wrong.length > 0 && waited < PATIENCE_MS) continue;
    if (panel !== null && panel !== one.panel) {
      wrong.push(`panel: ${panel}, not ${one.panel}`);
    }
    return { measured, traces, panel, wrong };
  }
}

async function panelOn(page: Page, wanted: boolean, look: Look): Promise<boolean> {
  await page.waitForTimeout(DRAWN_MS);
  const until = performance.now() + DRAWN_LATE_MS;
  for (;;) {
    const seen = await look(page);
    if (seen === wanted || !wanted || performance.now() > until) return seen;
    await page.waitForTimeout(POLL_MS);
  }
}

const sessions = new WeakMap<BrowserContext, CDPSession>();

/** Tabs in the background draw no frames, so presses there take seconds; windows all draw. */
export async function newWindow(context: BrowserContext): Promise<Page> {
  const [first] = context.pages();
  let session = sessions.get(context);
  if (!session) {
    session = await context.newCDPSession(first ?? (await context.newPage()));
    sessions.set(context, session);
  }
  const mark = `about:blank#${Math.random()}`;
  const appears = context.waitForEvent('page', (page) => page.url() === mark);
  await session.send('Target.createTarget', { url: mark, newWindow: true });
  return appears;
}

export function userOf(page: Page): User {
  const at = (target: string | Locator) =>
    typeof target === 'string' ? page.locator(target).first() : target;
  return {
    press: (target) => at(target).click({ timeout: 8_000 }),
    async fill(field, text) {
      await at(field).click({ timeout: 8_000 });
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text, { delay: 15 });
    },
    key: (name) => page.keyboard.press(name),
    async sees(target) {
      await at(target).waitFor({ timeout: 15_000 });
      await page.waitForTimeout(LOOK_MS);
    },
    wait: (ms) => page.waitForTimeout(ms),
  };
}
