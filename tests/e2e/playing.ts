/** Plays cases in the extension as built: each a platform on a host, and in a window, of its own. */
import type { BrowserContext, CDPSession, Locator, Page } from '@playwright/test';
import type { Platform } from '../../src/core/platform';
import type { StoredTrace } from '../../src/core/trace';
import type { Control, Probed } from '../bench/detect/probe';
import type { Case, User } from '../cases/case';
import { differences, measuredAs } from './measured-as';
import type { Measuring } from './measuring';

/** The script learns of its platform from storage, some milliseconds into the document. */
const READY_MS = 300;
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

/** A page at one moment, with what a person says it is and what the product's detectors say. */
export interface View {
  /** Empty: as it came; else what was done before. */
  name: string;
  wanted: boolean;
  panels: Probed[];
  controls: Control[];
}

export interface Played {
  /** As the case's `expect`, with what was measured. */
  measured: Case['expect'];
  traces: StoredTrace[];
  views: View[];
  /** In words, nothing where all is as expected. */
  wrong: string[];
}

/** Looks at a page that is open; without `controls` only panels are looked for. */
export interface Look {
  panels(page: Page): Promise<Probed[]>;
  controls?(page: Page): Promise<Control[]>;
}

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

/** Plays one case; `platform` is the registered entry that it belongs to, on `host`. */
export async function play(
  rig: Pick<Measuring, 'context' | 'at' | 'traces'>,
  one: Case,
  { platform, host }: { platform: string; host: string },
  look: Look,
): Promise<Played> {
  const page = await newWindow(rig.context);
  const opened = [page];
  page.context().on('page', (more) => {
    void more.opener().then((opener) => opener && opened.includes(opener) && opened.push(more));
  });
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  const views: View[] = [];
  const view = async (name: string, wanted: boolean) => {
    const panels = await panelsOn(page, wanted, look);
    views.push({ name, wanted, panels, controls: (await look.controls?.(page)) ?? [] });
  };
  try {
    // What a page still loads from elsewhere is not waited for: there is no elsewhere here.
    await page.goto(rig.at(one.page, host), { waitUntil: 'domcontentloaded' });
    await page.waitForTimeout(READY_MS);
    if (one.panel !== undefined) await view('', one.panel);
    await one.act?.(page, userOf(page, view));
    await page.waitForTimeout(one.settle ?? SETTLE_MS);
  } finally {
    await Promise.all(opened.map(closeByHand));
  }
  const unseen = views
    .filter(({ wanted, panels }) => wanted !== panels.some(({ login }) => login))
    .map(({ name, wanted }) => `panel${name && ` (${name})`}: ${!wanted}, not ${wanted}`);
  const left = performance.now();
  for (;;) {
    await new Promise((done) => setTimeout(done, POLL_MS));
    const waited = performance.now() - left;
    if (waited < LAST_WORDS_MS) continue;
    const traces = (await rig.traces()).filter((trace) => trace.platform === platform);
    const measured = measuredAs(traces, one.expect);
    const wrong = differences(measured, one.expect);
    if (wrong.length > 0 && waited < PATIENCE_MS) continue;
    return { measured, traces, views, wrong: [...unseen, ...wrong] };
  }
}

async function panelsOn(page: Page, wanted: boolean, look: Look): Promise<Probed[]> {
  await page.waitForTimeout(DRAWN_MS);
  const until = performance.now() + DRAWN_LATE_MS;
  for (;;) {
    const panels = await look.panels(page);
    const seen = panels.some(({ login }) => login);
    if (seen === wanted || !wanted || performance.now() > until) return panels;
    await page.waitForTimeout(POLL_MS);
  }
}

/** As by its cross: the page is asked first, which a window that is merely taken away is not. */
export async function closeByHand(page: Page): Promise<void> {
  if (page.isClosed()) return;
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
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
  const [page] = await Promise.all([
    context.waitForEvent('page', (one) => one.url() === mark),
    session.send('Target.createTarget', { url: mark, newWindow: true }),
  ]);
  return page;
}

export function userOf(page: Page, view: User['view']): User {
  const at = (target: string | Locator) =>
    typeof target === 'string' ? page.locator(target).first() : target;
  return {
    press: (target) => at(target).click({ timeout: 8_000 }),
    async fill(field, text) {
      await at(field).click({ timeout: 8_000 });
      // In a window that opened, its own keyboard.
      const { keyboard } = at(field).page();
      await keyboard.press('Control+A');
      await keyboard.type(text, { delay: 15 });
    },
    key: (name) => page.keyboard.press(name),
    async sees(target) {
      await at(target).waitFor({ timeout: 30_000 });
      await page.waitForTimeout(LOOK_MS);
    },
    wait: (ms) => page.waitForTimeout(ms),
    view,
  };
}
