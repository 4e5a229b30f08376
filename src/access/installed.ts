/** Who put this tool here: its user, or a policy of the unit that manages the browser. */
import { browser } from '../browser';

export interface Installed {
  byUnit: boolean;
  /** Whether its user can take it out again. */
  removable: boolean;
}

/** By Chromium's names: `admin` is forced, `sideload` is what a policy leaves to be taken out. */
const BY_POLICY: ReadonlySet<string> = new Set(['admin', 'sideload']);

export async function readInstalled(): Promise<Installed> {
  try {
    const { installType, mayDisable } = await browser.management.getSelf();
    return { byUnit: BY_POLICY.has(installType), removable: mayDisable };
  } catch {
    return { byUnit: false, removable: true };
  }
}
