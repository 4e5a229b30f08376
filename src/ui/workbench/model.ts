/**
 * Adding a survey up: its definition is opened, then the aggregator's key, then packets are taken in
 * as often as they come, until the one table is made. What is kept is a tally; the table is worked out
 * of it each time it is shown.
 */
import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { PublishedTable } from '../../core/survey/disclose';
import type { RefusedFile } from '../../core/survey/intake';
import type { KeptSurvey } from '../../core/survey/kept-survey';
import type { Tally } from '../../core/survey/tally';
import {
  isOf,
  newTally,
  OtherDefinition,
  tableOf,
  tallyOf,
  withImport,
} from '../../core/survey/tally';
import type { TrustedSurvey } from '../../seal/signed-survey';
import type { Job } from '../dashboard/data/save-job';
import { job } from '../dashboard/data/save-job';
import type { ChosenFile } from '../survey/opening';
import { textOf } from '../survey/opening';
import type { Trouble } from '../trouble';
import { troubleOf } from '../trouble';
import type { WorkbenchDoors } from './doors';
import type { NamedFile } from './files';
import type { KeyModel } from './key-model';
import { keyModel } from './key-model';
import type { Refusal } from './opening';
import { opened } from './opening';
import type { PublishingModel } from './publishing-model';
import { publishingModel } from './publishing-model';
import { readFiles } from './read-files';

export type Step =
  | { at: 'start' }
  | { at: 'refused'; why: Refusal }
  | { at: 'open'; trusted: TrustedSurvey };

/** Of the last import. */
export type Outcome = { counted: number; refused: RefusedFile[] } | { stopped: true };

export interface WorkbenchModel {
  step: ReadonlySignal<Step>;
  tallies: ReadonlySignal<readonly Tally[]>;
  /** Of the open survey; nothing is kept of it before packets were counted. */
  tally: ReadonlySignal<Tally | null>;
  table: ReadonlySignal<PublishedTable | null>;
  key: KeyModel;
  publishing: PublishingModel;
  reading: Pick<Job, 'stage' | 'slow' | 'stop'>;
  outcome: ReadonlySignal<Outcome | null>;
  trouble: ReadonlySignal<Trouble | null>;
  choose: (file: ChosenFile) => Promise<void>;
  reopen: (tally: Tally) => Promise<void>;
  close: () => void;
  take: (files: Promise<readonly NamedFile[]>) => Promise<void>;
  /** What was deleted, to be brought back; null where nothing was. */
  forget: (tally: Tally) => Promise<KeptSurvey | null>;
  /** False where the survey was begun anew meanwhile, and is left as it is. */
  remember: (kept: KeptSurvey) => Promise<boolean>;
  reread: () => Promise<void>;
  doors: WorkbenchDoors;
}

export async function workbenchModel(doors: WorkbenchDoors): Promise<WorkbenchModel> {
  const tallies = signal<readonly Tally[]>([]);
  const step = signal<Step>({ at: 'start' });
  const outcome = signal<Outcome | null>(null);
  const trouble = signal<Trouble | null>(null);
  const reading = job();
  const trusted = () => (step.value.at === 'open' ? step.value.trusted : null);
  const key = keyModel(doors, () => trusted()?.survey.definition ?? null);

  const attempt = async (work: () => Promise<void>) => {
    trouble.value = null;
    try {
      await work();
    } catch (error) {
      trouble.value = troubleOf(error);
    }
  };
  const kept = () => {
    const definition = trusted()?.survey.definition;
    return tallies.value.find(({ id }) => id === definition?.id);
  };
  const reread = async () => {
    tallies.value = await doors.tallies();
    const [now, survey] = [kept(), trusted()?.survey];
    // Another window has begun another definition of this id: it is refused as when it is opened.
    if (now && survey && !isOf(now, survey.definition)) {
      show({ at: 'refused', why: { kind: 'changed' } });
    }
  };
  const show = (next: Step) => {
    key.forget();
    outcome.value = null;
    step.value = next;
    publishing.leave();
  };
  const open = async (text: string | Refusal) => {
    const result = typeof text === 'string' ? await opened(doors, text) : text;
    show('survey' in result ? { at: 'open', trusted: result } : { at: 'refused', why: result });
    await publishing.begin();
  };
  const tally = computed(() => {
    const survey = trusted()?.survey;
    if (!survey) return null;
    const now = kept();
    return now && isOf(now, survey.definition) ? now : newTally(survey);
  });
  const publishing = publishingModel(doors, key, tally, reread);
  await attempt(reread);

  return {
    ...{ step, tallies, tally, key, reading, outcome, trouble, reread, doors },
    publishing: { ...publishing, make: () => attempt(publishing.make) },
    table: computed(() => tally.value && tableOf(tally.value)),
    choose: (file) => attempt(async () => open(await textOf(file))),
    reopen: ({ signed }) => attempt(() => open(JSON.stringify(signed))),
    close() {
      reading.stop();
      show({ at: 'start' });
    },
    take: (listing) =>
      reading.run((at, stop) =>
        attempt(async () => {
          const survey = trusted()?.survey;
          const state = key.state.value;
          if (!survey || state.kind !== 'ready') return;
          const { definition } = survey;
          outcome.value = null;
          at('benchReading');
          const files = await listing;
          try {
            const intake = await readFiles(
              files,
              (text) => doors.readPacket(text, state.key, definition),
              (share) => at('benchReading', share),
              stop,
            );
            const done = await doors.change(definition.id, (now) =>
              withImport(tallyOf(now, survey), intake),
            );
            await reread();
            outcome.value = { counted: done.counted, refused: done.refused };
          } catch (error) {
            if (error instanceof OtherDefinition) return reread();
            if (!stop.aborted) throw error;
            outcome.value = { stopped: true };
          }
        }),
      ),
    async forget({ id }) {
      let kept: KeptSurvey | null = null;
      await attempt(async () => {
        kept = await doors.drop(id);
        await reread();
      });
      return kept;
    },
    async remember(kept) {
      let back = true;
      await attempt(async () => {
        back = await doors.restore(kept);
        await reread();
      });
      return back;
    },
  };
}
