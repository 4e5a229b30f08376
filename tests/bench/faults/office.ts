/** One browser profile that measures a few platforms, whose browser may be ended and started again. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { originsOf } from '../../../src/core/platform';
import type { StoredTrace } from '../../../src/core/trace';
import type { Site } from '../../e2e/product';
import { Product, platform, serve } from '../../e2e/product';
import { inPage } from '../in-page';
import type * as Client from './client';
import type { Life } from './ledger';
import { Ledger } from './ledger';
import type * as Records from './records';

declare global {
  var faultsRecords: typeof Records;
  var faultsClient: typeof Client;
}
declare const chrome: {
  permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { get(key: null): Promise<Record<string, unknown>> } };
};

/** Pages that nobody looks at work on at the pace of the one in front. */
const FLAGS = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];
/** What waits is stuck once it has not become less for so long. */
const STORED_WITHIN_MS = 40_000;
const LOOK_MS = 500;

export const BUILT = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
type Launch = NonNullable<Parameters<typeof Product.launch>[0]>;
export type Pace = Omit<Client.Pace, 'platform' | 'after'>;

export interface Desk {
  page: Page;
  platform: string;
  /** The newest client of this page. */
  life(): Life;
  /** Waits for a client after `before`, in the world of the script that the product put in anew. */
  next(before: Life | undefined): Promise<void>;
  /** The client makes no more marks and hands on what it holds. */
  stop(): Promise<void>;
}

export class Office {
  product!: Product;
  private readonly desks: Desk[] = [];
  private static readonly opened = new Set<Office>();
  private constructor(
    readonly platforms: string[],
    readonly site: Site,
    readonly ledger: Ledger,
    private readonly launch: Launch,
    private readonly scripts: { client: string; records: string },
  ) {}

  static async open(desks: number, launch: Launch = {}): Promise<Office> {
    const names = Array.from({ length: desks }, (_, i) => `p${i}`);
    const site = await serve({ '/': '<h1>台账</h1><button id=press>确定</button>' });
    const file = (name: string) => `${import.meta.dirname}/${name}.ts`;
    const scripts = {
      client: await inPage(file('client'), 'faultsClient'),
      records: await inPage(file('records'), 'faultsRecords'),
    };
    const office = new Office(names, site, new Ledger(), { flags: FLAGS, ...launch }, scripts);
    Office.opened.add(office);
    await office.startBrowser();
    await office.product.measure(...names.map((name) => platform(office.host(name))));
    return office;
  }

  host = (name: string) => `${name}.gov.localhost`;

  private async startBrowser(more: Launch = {}): Promise<void> {
    this.product = await Product.launch({ ...this.launch, ...more });
  }

  /** The folder that the extension is loaded from. */
  get extension(): string {
    return this.launch.extension ?? BUILT;
  }

  /** The browser is there no more, without a word. */
  async killBrowser(): Promise<void> {
    const { profile } = this.product;
    for (const pid of processesOf(profile)) process.kill(pid, 'SIGKILL');
    while (processesOf(profile).length > 0) await sleep(20);
    await this.product.context.close().catch(() => undefined);
  }

  /** The same profile again. An unpacked extension loses its grants with the browser. */
  async restart(more: Launch = {}): Promise<void> {
    rmSync(`${this.product.profile}/SingletonLock`, { force: true });
    await this.startBrowser({ profile: this.product.profile, ...more });
    await this.grantAgain();
  }

  async grantAgain(): Promise<void> {
    const origins = this.platforms.flatMap((name) => originsOf(platform(this.host(name))));
    await this.product.willGrant(...origins);
    const own = await this.product.open('options.html');
    await own.evaluate((wanted) => chrome.permissions.request({ origins: wanted }), origins);
    await until(async () => (await this.product.registered()).length >= origins.length);
    await own.close();
  }

  /** A measured page with a client in it, and in whatever world the product's script gets next. */
  async desk(name: string, pace: Pace): Promise<Desk> {
    const page = await this.product.context.newPage();
    const session = await this.product.context.newCDPSession(page);
    let life: Life | null = null;
    let world: number | null = null;
    session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      lives.get(executionContextId)?.hear(JSON.parse(payload));
    });
    const lives = new Map<number, Life>();
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { id, origin, auxData } = context;
      if (auxData?.type !== 'isolated' || origin !== `chrome-extension://${this.product.id}`)
        return;
      const before = world;
      world = id;
      const begun = this.ledger.begin(name);
      lives.set(id, begun);
      void (async () => {
        if (before !== null) await stopIn(session, before);
        const after = this.ledger.lastOn(name);
        const options = JSON.stringify({ ...pace, platform: name, after } satisfies Client.Pace);
        await evaluate(session, id, `${this.scripts.client}; faultsClient.start(${options})`);
        life = begun;
      })().catch(() => undefined);
    });
    await session.send('Runtime.addBinding', { name: 'benchTold' });
    await session.send('Runtime.enable');
    await page.goto(this.site.url(this.host(name)));
    await until(async () => life !== null && life.marks.size > 0);
    const desk: Desk = {
      page,
      platform: name,
      life: () => life as Life,
      next: (before) => until(async () => life !== before && (life?.marks.size ?? 0) > 0),
      stop: async () => void (world !== null && (await stopIn(session, world))),
    };
    this.desks.push(desk);
    return desk;
  }

  /** Every client hands on what it holds and makes no more marks. */
  async stopDesks(): Promise<void> {
    for (const desk of this.desks) await desk.stop();
  }

  /** Keys of what waits in the outbox. */
  async waiting(): Promise<string[]> {
    const stored = await this.product.inside(() => chrome.storage.local.get(null));
    return Object.keys(stored).filter((key) => key.startsWith('outbox:'));
  }

  /** Any message wakes the worker, which stores what waits. */
  async wakeWorker(): Promise<void> {
    await this.product.inside(async () => void (await chrome.runtime.sendMessage({})));
  }

  /**
   * Every trace, once nothing waits and nothing is added any more. What waits although the worker
   * lives is taken in by its next start: `waited` says so.
   */
  async atRest(): Promise<{ traces: StoredTrace[]; stuck: number }> {
    let deadline = Date.now() + STORED_WITHIN_MS;
    let restarted = false;
    let before = -1;
    let least = Number.POSITIVE_INFINITY;
    for (;;) {
      await sleep(LOOK_MS);
      const waiting = await this.waiting();
      const traces = await this.product.traces();
      if (waiting.length === 0 && traces.length === before) return { traces, stuck: 0 };
      before = traces.length;
      if (waiting.length < least) {
        least = waiting.length;
        deadline = Date.now() + STORED_WITHIN_MS;
      }
      if (Date.now() > deadline) return { traces, stuck: waiting.length };
      if (!restarted && Date.now() > deadline - STORED_WITHIN_MS / 2) {
        restarted = true;
        await this.product.stopWorker();
        await this.wakeWorker();
      }
    }
  }

  /** Day rows that a rebuild from the traces would change. */
  async differing(): Promise<string[]> {
    const own = await this.product.open('manifest.json');
    try {
      await own.evaluate(this.scripts.records);
      return await own.evaluate(() => faultsRecords.differing());
    } finally {
      await own.close();
    }
  }

  /** Closes what a fault that failed half-way left open. */
  static async closeAll(): Promise<void> {
    for (const office of Office.opened) await office.close();
  }

  async close(): Promise<void> {
    Office.opened.delete(this);
    this.site.close();
    await this.product.close().catch(() => undefined);
  }
}

async function stopIn(session: CDPSession, world: number): Promise<void> {
  await evaluate(session, world, 'globalThis.benchStop?.()').catch(() => undefined);
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
}

export async function until(done: () => Promise<boolean>, withinMs = 30_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await sleep(50);
  }
}

/** Processes of the browser that uses a profile; what they started ends with them. */
export function processesOf(profile: string, flag = ''): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes(`--user-data-dir=${profile}`) && command.includes(flag);
      } catch {
        return false;
      }
    })
    .map(Number);
}
