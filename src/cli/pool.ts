/** All cores at once: workers that open batches, none of which waits for another. */
import { Worker } from 'node:worker_threads';
import type { Batch, OpenedBatch, Task } from './worker';

/** One is worked on while the next lies ready. */
const BATCHES_A_WORKER = 2;
/** A worker keeps nothing between batches; what it has of garbage must not grow with the survey. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };

/**
 * Hands each batch to a worker, and what comes of it to `take`. No more are asked for than are
 * worked on, so that a folder is read no faster than its packets are opened.
 * @throws what any worker, the batches or `take` throw, once all workers have ended
 */
export async function openOnAllCores(
  batches: AsyncIterator<string[], void>,
  task: Task,
  cores: number,
  take: (opened: OpenedBatch) => void,
): Promise<void> {
  const workers = Array.from({ length: cores }, () => new OpeningWorker(task));
  try {
    const lanes = workers.flatMap((worker) => Array(BATCHES_A_WORKER).fill(worker));
    await Promise.all(
      lanes.map(async (worker: OpeningWorker) => {
        for (;;) {
          const { value, done } = await batches.next();
          if (done) return;
          take(await worker.open(value));
        }
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

interface Waiting {
  done: (opened: OpenedBatch) => void;
  failed: (error: unknown) => void;
}

class OpeningWorker {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;
  private broken: unknown = null;

  constructor(task: Task) {
    this.worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: task,
      resourceLimits: LIMITS,
    });
    this.worker.on('message', (opened: OpenedBatch) => {
      this.waiting.get(opened.id)?.done(opened);
      this.waiting.delete(opened.id);
    });
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('a worker ended')));
  }

  open(names: string[]): Promise<OpenedBatch> {
    return new Promise((done, failed) => {
      if (this.broken) return failed(this.broken);
      const id = this.next++;
      this.waiting.set(id, { done, failed });
      this.worker.postMessage({ id, names } satisfies Batch);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: unknown): void {
    this.broken ??= error;
    for (const { failed } of this.waiting.values()) failed(this.broken);
    this.waiting.clear();
  }
}
