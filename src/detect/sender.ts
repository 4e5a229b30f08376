/**
 * Holds what a frame noticed until it is safe: stored and acknowledged by the worker, or written
 * to the outbox in the extension's own storage, which survives the page, the worker and the
 * browser. Nothing is sent while nothing happens.
 */
import type { AttentionReport, Batch, Sighting } from '../core/sighting';

/** One message a frame at most in this time. */
export const FLUSH_MS = 15_000;
/**
 * The first message of a document goes sooner: its answer tells the frame which tab it is in,
 * which what it leaves in the outbox must say.
 */
export const FIRST_FLUSH_MS = 1_000;
/** Past this many facts a batch is sent at once. */
const BATCH_MAX = 2_000;

/** The disk is full: the outbox lies on the same, and a browser that cannot write it may empty it. */
export class NoRoom extends Error {}

export interface Channel {
  /** Resolves once the worker has stored the batch, rejects otherwise: with NoRoom on a full disk. */
  send(batch: Batch): Promise<void>;
  /** Writes the batch where the worker finds it later. */
  keep(batch: Batch): Promise<void>;
  /**
   * Neither stored nor written down, as on a full disk: tried again, the oldest first, by whoever
   * measures this frame next where a pause or another platform came in between.
   */
  refused?: Batch[];
}

export interface Sender {
  push(sighting: Sighting): void;
  /** Something is pending that is not a sighting. */
  wake(): void;
  /** Sends what is pending. */
  flush(): void;
  /** Writes down what is pending: `closing` where the document is surely being left. */
  leave(closing: boolean): void;
}

export function sender(
  channel: Channel,
  about: () => Pick<Batch, 'root' | 'platform' | 'relatedTo'>,
  attention: (leaving: boolean) => AttentionReport | null,
  signal: AbortSignal,
): Sender {
  let sightings: Sighting[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Sent and not yet acknowledged: kept again on leaving, which the same id makes harmless. */
  const unacknowledged = new Set<Batch>();
  channel.refused ??= [];
  const { refused } = channel;

  const take = (leaving: boolean): Batch | null => {
    clearTimeout(timer);
    timer = undefined;
    const report = attention(leaving);
    if (!report && sightings.length === 0) return null;
    const batch: Batch = {
      id: newId(),
      ...about(),
      attention: report ?? { pulses: [], breaks: [], aliveUntil: 0, media: [] },
      sightings,
    };
    sightings = [];
    return batch;
  };

  /** Answers whether the batch is safe. */
  const deliver = async (batch: Batch): Promise<boolean> => {
    try {
      await channel.send(batch).catch((error) => {
        if (error instanceof NoRoom) throw error;
        return channel.keep(batch);
      });
    } catch {
      return false;
    }
    unacknowledged.delete(batch);
    return true;
  };
  const deliverAll = async (batches: Batch[]) => {
    for (const one of batches) unacknowledged.add(one);
    for (const [i, one] of batches.entries()) {
      if (await deliver(one)) continue;
      refused.push(...batches.slice(i));
      // Where the extension was updated or removed under this page, that is over with `signal`.
      wake();
      return;
    }
  };

  let first = true;
  const flush = () => {
    first = false;
    const batch = take(false);
    void deliverAll([...refused.splice(0), ...(batch ? [batch] : [])]);
  };
  const wake = () => {
    if (!signal.aborted) timer ??= setTimeout(flush, first ? FIRST_FLUSH_MS : FLUSH_MS);
  };
  if (refused.length > 0) wake();
  return {
    push(sighting) {
      sightings.push(sighting);
      if (sightings.length >= BATCH_MAX) flush();
      else wake();
    },
    wake,
    flush,
    leave(closing) {
      const batch = take(closing);
      const owed = new Set([...refused, ...unacknowledged, ...(batch ? [batch] : [])]);
      for (const left of owed) channel.keep(left).catch(() => undefined);
    },
  };
}

/** Unique without crypto.randomUUID, which plain http pages lack. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('-');
}
