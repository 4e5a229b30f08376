/**
 * What a detector is: it receives a page and its platform, says what it noticed, and stops on the
 * signal. It knows nothing of storage, messages, tabs or other pages. Types only.
 */
import type { Platform } from '../core/platform';
import type { Sighting } from '../core/sighting';
import type { Context } from '../core/trace';
import type { Heard } from './heard';

type WithoutTime<T> = T extends { at: number } ? Omit<T, 'at'> : never;

/** A fact, at `t` on the page's monotonic clock (an event's timeStamp); now where absent. */
export type NoticedFact = WithoutTime<Sighting> & { t?: number };

/** Whether the user is now in a login panel, a player or a form; the page itself otherwise. */
export interface NoticedContext {
  kind: 'context';
  context: Exclude<Context, 'page'>;
  on: boolean;
}

export type Emit = (noticed: NoticedFact | NoticedContext) => void;

export type Detector = (
  document: Document,
  platform: Platform,
  emit: Emit,
  heard: Heard,
  signal: AbortSignal,
) => void;
