/**
 * The steps by which two aggregators add a survey up: each opens his halves, they hand each other a
 * file to check and a file of sums, and both arrive at the same counts. Everything is kept at once,
 * so that the steps may be days apart.
 */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { ExchangeStep } from '../../core/survey/exchange';
import { ExchangeRefused } from '../../core/survey/exchange';
import { EXCHANGE_FILE_NAMES, EXCHANGE_MAX_CHARS } from '../../core/survey/exchange-schema';
import type { SplitWork } from '../../core/survey/split-work';
import { noWork } from '../../core/survey/split-work';
import type { Job } from '../dashboard/data/save-job';
import { job } from '../dashboard/data/save-job';
import type { ChosenFile } from '../survey/opening';
import type { Trouble } from '../trouble';
import { troubleOf } from '../trouble';
import type { SplitProps } from './doors';
import type { Refused } from './exchange-notice';
import type { NamedFile } from './files';
import type { Outcome } from './model';
import type { SplitDoors, SplitSide } from './split-doors';
import type { Made } from './split-exchange';
import { exchangeOf } from './split-exchange';
import { takeHalves } from './take-halves';

export interface SplitModel {
  /** 0 for the definition's first aggregator, who checks and sums first. */
  place: 0 | 1;
  /** Halves at hand; none any more once both sums are added up. */
  count: ReadonlySignal<number>;
  work: ReadonlySignal<SplitWork>;
  /** Of the list that both found good; null before there is one. */
  code: ReadonlySignal<string | null>;
  /** Names of files whose proof does not hold, of those that were opened on this page. */
  failed: ReadonlySignal<readonly string[]>;
  /** Worked out, and waiting for the press that cannot be taken back. */
  asked: ReadonlySignal<Made | null>;
  reading: Pick<Job, 'stage' | 'slow' | 'stop'>;
  checking: Pick<Job, 'stage' | 'slow' | 'stop'>;
  outcome: ReadonlySignal<Outcome | null>;
  /** Of the file that was chosen last. */
  refusal: ReadonlySignal<Refused | null>;
  trouble: ReadonlySignal<Trouble | null>;
  take: (files: Promise<readonly NamedFile[]>) => Promise<void>;
  /** The list of what was not taken in. */
  saveRefused: SplitDoors['save'];
  saveCheck: () => Promise<void>;
  chooseCheck: (file: ChosenFile) => Promise<void>;
  /** The first's: shows what the sum would be over. */
  askSum: () => Promise<void>;
  chooseSum: (file: ChosenFile) => Promise<void>;
  makeSum: () => Promise<void>;
  leaveSum: () => void;
  saveSum: () => Promise<void>;
  startOver: () => Promise<void>;
}

export function splitModel(
  { trusted, own, reread }: Omit<SplitProps, 'counted'>,
  doors: SplitDoors,
): SplitModel {
  const { survey } = trusted;
  const { definition } = survey;
  const { id } = definition;
  const place = definition.aggregators[0]?.key === own.public ? 0 : 1;
  const count = signal(0);
  const work = signal<SplitWork>(noWork(id));
  const code = signal<string | null>(null);
  const failed = signal<readonly string[]>([]);
  const asked = signal<Made | null>(null);
  const outcome = signal<Outcome | null>(null);
  const refusal = signal<Refused | null>(null);
  const trouble = signal<Trouble | null>(null);
  const [reading, checking] = [job(), job()];
  const side: Promise<SplitSide> = doors.side(own, definition);
  const exchange = exchangeOf(definition, place, doors, side);
  /** Nonce → file; never kept, so that a name is known for as long as the page is open. */
  const names = new Map<string, string>();

  const reload = async () => {
    const [now, halves] = await Promise.all([doors.work(id), doors.count(id)]);
    const { crossed } = now;
    const made = crossed && (await (await side).code(crossed.good));
    [work.value, count.value, code.value] = [now, halves, made];
    failed.value = (crossed?.invalid ?? []).flatMap((nonce) => names.get(nonce) ?? []);
  };
  const attempt = async (step: Refused['step'], act: () => Promise<void>) => {
    trouble.value = null;
    refusal.value = null;
    asked.value = null;
    try {
      await act();
    } catch (error) {
      if (error instanceof ExchangeRefused)
        refusal.value = { step, reason: error.reason, values: error.values };
      else trouble.value = troubleOf(error);
    }
    // Refused or not: another window may have gone on meanwhile.
    await Promise.all([reload(), reread()]).catch((error: unknown) => {
      trouble.value = troubleOf(error);
    });
  };
  void attempt('take', async () => undefined);
  const save = (text: string, step: ExchangeStep) =>
    doors.save(new Blob([text], { type: 'application/json' }), EXCHANGE_FILE_NAMES[step]);

  return {
    ...{ place, count, work, code, failed, asked, reading, checking, outcome, refusal, trouble },
    take: (listing) =>
      reading.run((at, stop) =>
        attempt('take', async () => {
          outcome.value = null;
          at('benchReading');
          const tell = (share: number) => at('benchReading', share);
          const { open } = await side;
          outcome.value = await takeHalves(survey, doors, open, { listing, names, tell, stop });
        }),
      ),
    saveRefused: doors.save,
    saveCheck: () => attempt('check', async () => save(await exchange.checkFile(), 'check')),
    chooseCheck: (file) =>
      checking.run((at) =>
        attempt('check', async () => {
          at('splitChecking');
          await exchange.cross(await textOf(file), (share) => at('splitChecking', share));
        }),
      ),
    askSum: () =>
      attempt('sum', async () => {
        asked.value = await exchange.first();
      }),
    chooseSum: (file) =>
      attempt('sum', async () => {
        const made = await exchange.both(await textOf(file));
        // The first's own sum went out before: nothing is left to ask him.
        if (place === 0) await exchange.keep(made);
        else asked.value = made;
      }),
    makeSum: () => {
      const made = asked.value;
      return attempt('sum', async () => {
        if (!made) return;
        await exchange.keep(made);
        save(await exchange.sumFile(), 'sum');
      });
    },
    leaveSum() {
      asked.value = null;
    },
    saveSum: () => attempt('sum', async () => save(await exchange.sumFile(), 'sum')),
    startOver: () =>
      attempt('check', async () => {
        outcome.value = null;
        if (!(await doors.startOver(id))) throw new ExchangeRefused('elsewhere');
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
