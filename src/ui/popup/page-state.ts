/** What the popup says of the page it was opened on. */
import type { Measured } from '../../core/measured';
import type { Platform } from '../../core/platform';
import { platformAt } from '../../core/platform';

export type PageState =
  | { kind: 'measured' }
  /** Chosen, but the browser no longer lets us in. */
  | { kind: 'withdrawn'; platform: Platform }
  | { kind: 'unregistered' }
  | { kind: 'unavailable' };

/**
 * @param address of the tab; undefined where the browser does not tell it
 * @param granted whether the browser lets us into that address
 */
export function pageState(
  address: string | undefined,
  measured: Measured,
  granted: boolean,
): PageState {
  if (address === undefined || !/^https?:/.test(address)) return { kind: 'unavailable' };
  const { own, related } = platformAt(measured.platforms, new URL(address));
  const platform = own ?? related[0];
  if (!platform) return { kind: 'unregistered' };
  return granted ? { kind: 'measured' } : { kind: 'withdrawn', platform };
}
