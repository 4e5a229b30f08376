/** Who uses a real application: their presses are the truth that the traces are held against. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Platform } from '../../src/core/platform';
import type { LoginFact, StoredTrace } from '../../src/core/trace';

/** A person looks at what came before going on; a page is believed to stand after 0.9 s. */
const LOOK_MS = 1_800;

/** Acts by trusted mouse and keyboard, and counts the presses. */
export class User {
  presses = 0;
  constructor(readonly page: Page) {}

  async press(target: Locator): Promise<void> {
    await target.click({ timeout: 8_000 });
    this.presses += 1;
  }

  /** Presses the field, empties it by the keyboard, types. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.press(field);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text, { delay: 15 });
  }

  /** Waits until the page shows what was expected, and looks at it. */
  async sees(target: Locator): Promise<void> {
    await expect(target).toBeVisible({ timeout: 20_000 });
    await this.page.waitForTimeout(LOOK_MS);
  }
}

/** The application as an entry of a registry; hosts without a port, as people write them. */
export function entry(id: string, url: string, related: string[] = []): Platform {
  return {
    id,
    name: id,
    level: 'county',
    category: 'oa',
    matches: [`http://${new URL(url).hostname}/*`],
    ...(related.length > 0 ? { relatedHosts: related } : {}),
  };
}

type Episode = Pick<LoginFact, 'outcome' | 'attempts' | 'forced' | 'method'>;

/** What the login episodes were, in order. */
export function loginsIn(traces: readonly StoredTrace[]) {
  const episodes = traces.filter(
    (trace): trace is StoredTrace & LoginFact => trace.kind === 'login',
  );
  return episodes.map(
    ({ outcome, attempts, forced, method }): Episode => ({
      outcome,
      attempts,
      forced,
      method,
    }),
  );
}

export const episode = (
  outcome: LoginFact['outcome'],
  attempts: number,
  forced = false,
): Episode => ({
  outcome,
  attempts,
  forced,
  method: ['password'],
});

export function countOf(traces: readonly StoredTrace[], kind: StoredTrace['kind']): number {
  return traces.filter((trace) => trace.kind === kind).length;
}
