/**
 * The steps by which two aggregators add a survey up: each opens his halves, they hand each other a
 * file to check and a file of sums, and both arrive at the same counts. Everything is kept at once,
 * so that the steps may be days apart.
 */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { ExchangeRefusal, ExchangeStep } from '../../core/survey/exchange';
import { ExchangeRefused } from '../../core/survey/exchange';
import { EXCHANGE_FILE_NAMES, EXCHANGE_MAX_CHARS } from '../../core/survey/exchange-schema';
import { withSums } from '../../core/survey/split-tally';
import type { SplitWork } from '../../core/survey/split-work';
import { noWork } from '../../core/survey/split-work';
import { newTally } from '../../core/survey/tally';
import type { Job } from '../dashboard/data/save-job';
import { job } from '../dashboard/data/save-job';
import type { ChosenFile } from '../survey/opening';
import type { Trouble } from '../trouble';
import { troubleOf } from '../trouble';
import type { SplitProps } from './doors';
import type { NamedFile } from './files';
import type { Outcome } from './model';
import { readHalves } from './read-halves';
import type { SplitDoors, SplitSide } from './split-doors';

export interface SplitModel {
  /** Halves at hand; none any more once there is a sum. */
  count: ReadonlySignal<number>;
  work: ReadonlySignal<SplitWork>;
  reading: Pick<Job, 'stage' | 'slow' | 'stop'>;
  checking: Pick<Job, 'stage' | 'slow' | 'stop'>;
  outcome: ReadonlySignal<Outcome | null>;
  /** Of the file that was chosen last. */
  refusal: ReadonlySignal<{ step: ExchangeStep; reason: ExchangeRefusal } | null>;
  trouble: ReadonlySignal<Trouble | null>;
  take: (files: Promise<readonly NamedFile[]>) => Promise<void>;
  saveCheck: () => Promise<void>;
  chooseCheck: (file: ChosenFile) => Promise<void>;
  saveSum: () => Promise<void>;
  chooseSum: (file: ChosenFile) => Promise<void>;
}

export function splitModel(
  { trusted, own, change, reread }: Omit<SplitProps, 'counted'>,
  doors: SplitDoors,
): SplitModel {
  const { survey } = trusted;
  const { id } = survey.definition;
  const count = signal(0);
  const work = signal<SplitWork>(noWork(id));
  const outcome = signal<Outcome | null>(null);
  const refusal = signal<{ step: ExchangeStep; reason: ExchangeRefusal } | null>(null);
  const trouble = signal<Trouble | null>(null);
  const [reading, checking] = [job(), job()];
  const side: Promise<SplitSide> = doors.side(own, survey.definition);

  const attempt = async (step: ExchangeStep, act: () => Promise<void>) => {
    trouble.value = null;
    refusal.value = null;
    try {
      await act();
    } catch (error) {
      if (error instanceof ExchangeRefused) refusal.value = { step, reason: error.reason };
      else trouble.value = troubleOf(error);
    }
  };
  const reload = async () => {
    [work.value, count.value] = await Promise.all([doors.work(id), doors.count(id)]);
  };
  void attempt('check', reload);

  const ownSum = async (other: string | null): Promise<Uint8Array> => {
    const { sum, crossed } = await doors.work(id);
    if (sum) return sum;
    const made = await (await side).sum(await doors.halves(id), crossed?.good ?? [], other);
    const holds = await doors.keepSum(id, made);
    await reload();
    return holds;
  };

  return {
    ...{ count, work, reading, checking, outcome, refusal, trouble },
    take: (listing) =>
      reading.run((at, stop) =>
        attempt('check', async () => {
          outcome.value = null;
          at('benchReading');
          const { open } = await side;
          const held = new Map((await doors.halves(id)).map((one) => [one.nonce, one.edition]));
          try {
            const tell = (share: number) => at('benchReading', share);
            const intake = await readHalves(await listing, open, held, tell, stop);
            const taken = [...intake.standing.values()].map(({ half }) => half);
            // Listed among the surveys that are added up, for whoever comes back to it.
            if (taken.length > 0) await change(id, (now) => ({ tally: now ?? newTally(survey) }));
            const kept = (await doors.add(id, taken)) ? taken.length : 0;
            outcome.value = { counted: kept, refused: intake.refused };
          } catch (error) {
            if (!stop.aborted) throw error;
            outcome.value = { stopped: true };
          }
          await Promise.all([reload(), reread()]);
        }),
      ),
    saveCheck: () =>
      attempt('check', async () => {
        const text = await (await side).checkFile(await doors.halves(id));
        doors.save(text, EXCHANGE_FILE_NAMES.check);
      }),
    chooseCheck: (file) =>
      checking.run((at) =>
        attempt('check', async () => {
          at('splitChecking');
          const text = await textOf(file);
          const halves = await doors.halves(id);
          const tell = (share: number) => at('splitChecking', share);
          const crossed = await (await side).cross(text, halves, tell);
          await doors.keepCrossed(id, crossed);
          await reload();
        }),
      ),
    saveSum: () =>
      attempt('sum', async () => {
        const sum = await ownSum(null);
        doors.save(await (await side).sumFile(sum), EXCHANGE_FILE_NAMES.sum);
      }),
    chooseSum: (file) =>
      attempt('sum', async () => {
        const text = await textOf(file);
        const counts = await (await side).counts(await ownSum(text), text);
        await change(id, (now) => withSums(now ?? newTally(survey), counts));
        await reread();
      }),
  };
}

/** An exchange's file is plain ASCII: it has no more bytes than characters. */
async function textOf(file: ChosenFile): Promise<string> {
  if (file.size > EXCHANGE_MAX_CHARS) throw new ExchangeRefused('too-large');
  return file.text().catch(() => {
    throw new ExchangeRefused('damaged');
  });
}
