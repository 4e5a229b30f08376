/**
 * Every message between a page of the extension or a frame of a platform and the worker: what it
 * carries and what comes back. Handlers are total: the compiler counts them.
 */

import type { DiaryEntry } from './core/diary';
import type { Issue } from './core/issue';
import type { Mark } from './core/mark';
import type { Measured, PausedUntil } from './core/measured';
import type { Plan } from './core/plan';
import type { Platform } from './core/platform';
import type { KeepDays } from './core/retention';
import type { Batch, Place } from './core/sighting';
import type { WorkItem } from './core/work-list';

export interface MessageSignatures {
  /** A frame's report. Stored before it is acknowledged with its place; the same id counts once. */
  batch: (batch: Batch) => Place;
  /** The detectors, put into the frame that asks (see detect/summon.ts). */
  detectors: (ask: Record<string, never>) => { sent: true };
  /** Start measuring platforms whose origins the page was just granted. */
  'add-platforms': (ask: { builtin: string[]; own: Platform[] }) => Measured;
  /** Stop measuring one platform; gives its origins back unless another platform needs them. */
  'remove-platform': (ask: { id: string }) => Measured;
  /**
   * Take a registry file's text. All or nothing: with issues, nothing changes. With `measure`, its
   * platforms whose origins are granted are measured at once.
   */
  'import-registry': (ask: { text: string; measure: boolean }) => {
    added: string[];
    issues: Issue[];
  };
  /** The user's wording of an entry, and what he marked of it. */
  'edit-platform': (ask: { platform: Platform; mark?: Mark | undefined }) => Measured;
  'mark-platform': (ask: { id: string; mark: Mark }) => Measured;
  /** Out of the list; what was recorded stays. */
  'forget-platform': (ask: { id: string }) => Measured;
  'restore-platform': (ask: { platform: Platform; from: 'imported' | 'own' }) => Measured;
  /** Two entries of one system become one, and so do their records. */
  'merge-platforms': (ask: { gone: string; into: string }) => Measured;
  /** They are two systems: not to be offered as one again. */
  'keep-apart': (ask: { a: string; b: string; apart: boolean }) => Measured;
  /** The trace of today with this key is not what it says, or is after all. */
  correct: (ask: { key: number; wrong: boolean }) => { changed: boolean };
  /** What the user noted himself; one with a known id is put in its place. */
  'write-entry': (ask: { entry: DiaryEntry }) => { stored: true };
  'drop-entry': (ask: { id: string }) => { stored: true };
  'write-item': (ask: { item: WorkItem }) => { stored: true };
  'drop-item': (ask: { id: string }) => { stored: true };
  'set-plan': (ask: { plan: Plan }) => { stored: true };
  pause: (ask: { until: Exclude<PausedUntil, null> }) => Measured;
  resume: (ask: Record<string, never>) => Measured;
  settings: (ask: {
    badge?: boolean | undefined;
    hiddenMedia?: boolean | undefined;
    keepDays?: KeepDays | undefined;
  }) => Measured;
  /** Time the user spent in this extension's own pages (own_cost_s). */
  'own-cost': (ask: { at: number; ms: number }) => { stored: true };
}

export type MessageType = keyof MessageSignatures;
type Payload<T extends MessageType> = Parameters<MessageSignatures[T]>[0];
export type Answer<T extends MessageType> = ReturnType<MessageSignatures[T]>;

/** Who sent it: the tab and frame of a platform's page, or neither for our own pages. */
export interface Sender {
  tab: number | null;
  frame: number;
  openerTab: number | null;
  /** Which document of that frame. */
  document?: string | undefined;
}

export type Handlers = {
  [T in MessageType]: (payload: Payload<T>, sender: Sender) => Promise<Answer<T>>;
};

export type Reply<T extends MessageType> = { ok: Answer<T> } | { refused: string };

/** How a page of the extension asks the worker; rejects with the reason on a refusal. */
export function asker(send: (message: unknown) => Promise<unknown>) {
  return async <T extends MessageType>(type: T, payload: Payload<T>): Promise<Answer<T>> => {
    const reply = (await send({ type, payload })) as Reply<T> | undefined;
    if (reply && 'ok' in reply) return reply.ok;
    throw new Error(reply?.refused ?? 'no answer');
  };
}
export type Ask = ReturnType<typeof asker>;
