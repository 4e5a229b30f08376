/** The two ways on which a frame's batches leave it, the worker and the outbox; and what it asks for. */
import type { Batch, OutboxItem, Place } from '../core/sighting';
import { NO_ROOM, OUTBOX_PREFIX } from '../core/sighting';
import type { Channel } from './sender';
import { NoRoom } from './sender';

/** The little of the extension's API that it takes; the same on every Chromium. */
declare const chrome: {
  runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { set(items: Record<string, unknown>): Promise<void> } };
};

export interface FrameChannel extends Channel {
  /** Has the worker put the detectors into this frame. */
  detectors(): Promise<void>;
}

/** To the worker, or to the outbox with the tab and frame that the worker's answer named. */
export function channelTo(self: AbortController): FrameChannel {
  let place: Place | null = null;
  const send = async (batch: Batch) => {
    const reply = (await chrome.runtime?.sendMessage({ type: 'batch', payload: batch })) as
      | { ok?: Place; refused?: string }
      | undefined;
    if (reply?.refused === NO_ROOM) throw new NoRoom();
    if (!reply?.ok) throw new Error('not stored');
    place = reply.ok;
  };
  return {
    send,
    async detectors() {
      const reply = await chrome.runtime?.sendMessage({ type: 'detectors', payload: {} });
      if (!(reply as { ok?: unknown } | undefined)?.ok) throw new Error('not sent');
    },
    async keep(batch) {
      // After an update or removal nothing here has a home any more; the new script takes over.
      if (!chrome.runtime?.id) self.abort();
      // Left before any answer came: only a message can still say which tab this was. Firefox's
      // storage takes several steps, for which a page that is going has no time.
      if (!place || import.meta.env.FIREFOX) send(batch).catch(() => undefined);
      const item: OutboxItem = { batch, place };
      await chrome.storage.local.set({ [OUTBOX_PREFIX + batch.id]: item });
    },
  };
}
