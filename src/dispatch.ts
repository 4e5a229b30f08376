/**
 * One message to its handler, which sees only payloads that the schemas let through. Apart from
 * messages.ts, so that a page that only asks does not carry the parsers.
 */
import { PAYLOADS } from './core/schema';
import { NO_ROOM } from './core/sighting';
import type { Answer, Handlers, MessageType, Reply, Sender } from './messages';

/** Types a platform's frame may send; everything else must come from our own pages. */
const FROM_PAGES: readonly MessageType[] = ['batch', 'detectors'];

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
    // A frame holds what the disk has no room for, instead of writing it elsewhere on the same disk.
    if ((error as { reason?: unknown } | null)?.reason === NO_ROOM) return { refused: NO_ROOM };
    return { refused: error instanceof Error ? error.name : 'failed' };
  }
}
