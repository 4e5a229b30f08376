/**
 * Every message between a page of the extension or a frame of a platform and the worker: what it
 * carries and what comes back. Handlers are total (the compiler counts them) and see only payloads
 * that the schemas let through.
 */
import type { Measured, PausedUntil } from './core/measured';
import type { Platform } from './core/platform';
import type { Issue } from './core/schema';
import { PAYLOADS } from './core/schema';
import type { Batch, Place } from './core/sighting';

export interface MessageSignatures {
  /** A frame's report. Stored before it is acknowledged with its place; the same id counts once. */
  batch: (batch: Batch) => Place;
  /** Start measuring platforms whose origins the page was just granted. */
  'add-platforms': (ask: { builtin: string[]; own: Platform[] }) => Measured;
  /** Stop measuring one platform; gives its origins back unless another platform needs them. */
  'remove-platform': (ask: { id: string }) => Measured;
  /** Take a registry file's text. All or nothing: with issues, nothing changes. */
  'import-registry': (ask: { text: string }) => { added: string[]; issues: Issue[] };
  pause: (ask: { until: Exclude<PausedUntil, null> }) => Measured;
  resume: (ask: Record<string, never>) => Measured;
  settings: (ask: { badge?: boolean | undefined; hiddenMedia?: boolean | undefined }) => Measured;
  /** Time the user spent in this extension's own pages (own_cost_s). */
  'own-cost': (ask: { at: number; ms: number }) => { stored: true };
  'delete-everything': (ask: Record<string, never>) => { deleted: true };
}

export type MessageType = keyof MessageSignatures;
type Payload<T extends MessageType> = Parameters<MessageSignatures[T]>[0];
type Answer<T extends MessageType> = ReturnType<MessageSignatures[T]>;

/** Who sent it: the tab and frame of a platform's page, or neither for our own pages. */
export interface Sender {
  tab: number | null;
  frame: number;
  openerTab: number | null;
}

export type Handlers = {
  [T in MessageType]: (payload: Payload<T>, sender: Sender) => Promise<Answer<T>>;
};

export type Reply<T extends MessageType> = { ok: Answer<T> } | { refused: string };

/** Types a platform's frame may send; everything else must come from our own pages. */
const FROM_PAGES: readonly MessageType[] = ['batch'];

/** One message to its handler. Never throws: what is wrong comes back as `refused`. */
export async function dispatch(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
): Promise<Reply<MessageType>> {
  const type = (message as { type?: unknown } | null)?.type;
  if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) {
    return { refused: 'unknown message' };
  }
  const known = type as MessageType;
  if (sender.tab !== null && !FROM_PAGES.includes(known)) return { refused: 'not from a page' };
  const parsed = PAYLOADS[known].safeParse((message as { payload?: unknown }).payload);
  if (!parsed.success) return { refused: `malformed ${known}` };
  try {
    const handler = handlers[known] as (payload: unknown, from: Sender) => Promise<unknown>;
    return { ok: (await handler(parsed.data, sender)) as Answer<MessageType> };
  } catch (error) {
    return { refused: error instanceof Error ? error.name : 'failed' };
  }
}

/** How a page of the extension asks the worker; rejects with the reason on a refusal. */
export function asker(send: (message: unknown) => Promise<unknown>) {
  return async <T extends MessageType>(type: T, payload: Payload<T>): Promise<Answer<T>> => {
    const reply = (await send({ type, payload })) as Reply<T> | undefined;
    if (reply && 'ok' in reply) return reply.ok;
    throw new Error(reply?.refused ?? 'no answer');
  };
}
export type Ask = ReturnType<typeof asker>;
