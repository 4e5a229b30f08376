/**
 * Taking part: a file is opened, what it asks is shown, the packet is measured and shown whole, and
 * one press saves it. Until that press nothing is kept but what lots and chance have drawn, in the
 * browser's memory; and leaving leaves nothing.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import { givenOf } from '../../core/survey/packet-again';
import type { TakenPart } from '../../core/survey/taken-part';
import type { Trouble } from '../trouble';
import { troubleOf } from '../trouble';
import type { SurveyDoors } from './doors';
import type { Chosen, Draft, Prepared } from './draft';
import { answered, draftOf, preparedFrom } from './draft';
import type { Locked } from './locked';
import { couldBeWritten, lockedTo } from './locked';
import type { ChosenFile, Opened, Refusal } from './opening';
import { opened, textOf } from './opening';

export type Step =
  | { at: 'start'; declined: boolean }
  | { at: 'refused'; why: Refusal }
  | ({ at: 'open' } & Opened);

export interface SurveyModel {
  step: ReadonlySignal<Step>;
  /** Surveys that a packet was saved for. */
  taken: ReadonlySignal<readonly TakenPart[]>;
  /** Whether a policy supplies a survey. */
  supplied: boolean;
  draft: ReadonlySignal<Draft | null>;
  chosen: ReadonlySignal<Chosen>;
  /** The packet as it stands; null before it is measured, and after too many editions. */
  prepared: ReadonlySignal<Prepared | null>;
  /**
   * Where the records of now would give another packet than they gave before: which of the two it is.
   */
  again: ReadonlySignal<'kept' | 'anew' | null>;
  /** A packet of the survey on screen was saved, now or before. */
  tookPart: ReadonlySignal<boolean>;
  /** The packet that stands on screen is the one that was saved. */
  saved: ReadonlySignal<boolean>;
  trouble: ReadonlySignal<Trouble | null>;
  choose: (file: ChosenFile) => Promise<void>;
  openSupplied: () => Promise<void>;
  reopen: (taken: TakenPart) => Promise<void>;
  /** Back to the start; where nothing was saved, nothing is left. */
  leave: () => void;
  prepare: () => Promise<void>;
  /** Leaves a field out, or takes it in again. */
  leaveOut: (field: string, out: boolean) => void;
  answer: (field: string, option: number | null) => void;
  /** Whether a question is written where it is answered: else the lots fell on others. */
  wouldBeDrawn: (field: string) => boolean;
  /** Of a randomised question, once a packet was saved: the one answer that it may still have. */
  lockedTo: (field: string) => Locked | null;
  measureAnew: (anew: boolean) => void;
  save: () => Promise<void>;
  /** Whether it was deleted. */
  forget: (taken: TakenPart) => Promise<boolean>;
  remember: (taken: TakenPart) => Promise<void>;
}

const NOTHING: Chosen = { deleted: [], answers: {} };

export async function surveyModel(doors: SurveyDoors): Promise<SurveyModel> {
  const [text, before] = await Promise.all([
    doors.supplied(),
    doors.takenPart().catch((error: unknown) => error),
  ]);
  const trouble = signal<Trouble | null>(Array.isArray(before) ? null : troubleOf(before));
  const taken = signal<readonly TakenPart[]>(Array.isArray(before) ? before : []);
  const step = signal<Step>({ at: 'start', declined: false });
  const draft = signal<Draft | null>(null);
  const chosen = signal<Chosen>(NOTHING);
  const anew = signal(false);
  const saved = signal(false);

  /** One thing at a time: a second press while the first is at work is none. */
  let busy = false;
  const attempt = async (work: () => Promise<void>) => {
    if (busy) return;
    busy = true;
    trouble.value = null;
    try {
      await work();
    } catch (error) {
      trouble.value = troubleOf(error);
    } finally {
      busy = false;
    }
  };
  const show = (next: Step) =>
    batch(() => {
      step.value = next;
      draft.value = null;
      chosen.value = NOTHING;
      anew.value = false;
      saved.value = false;
    });
  const open = async (given: string | Refusal, bySupply = false) => {
    const result = typeof given === 'string' ? await opened(doors, given, bySupply) : given;
    show('kind' in result ? { at: 'refused', why: result } : { at: 'open', ...result });
  };
  const reread = async () => {
    taken.value = await doors.takenPart();
  };
  const beforeOf = ({ standing, trusted }: Opened): TakenPart | null =>
    taken.value.find(({ id }) => id === trusted.survey.definition.id) ??
    (standing.kind === 'open' ? standing.before : null);
  const tookPart = computed(() => {
    const at = step.value;
    return at.at === 'open' && beforeOf(at) !== null;
  });
  const change = (to: Partial<Chosen>) =>
    batch(() => {
      chosen.value = { ...chosen.value, ...to };
      saved.value = false;
    });
  const preparedAs = (asNow: boolean) => {
    const [at, measured] = [step.value, draft.value];
    if (at.at !== 'open' || !measured) return null;
    const { definition } = at.trusted.survey;
    return preparedFrom(definition, measured, chosen.value, beforeOf(at), asNow);
  };
  const lockedNow = (field: string) => {
    const at = step.value;
    return at.at === 'open' ? lockedTo(at.trusted.survey.definition, beforeOf(at), field) : null;
  };
  const prepared = computed(() => preparedAs(anew.value));
  const again = computed(() => {
    if (!draft.value?.again || !draft.value.enough) return null;
    if (preparedAs(true)?.text === preparedAs(false)?.text) return null;
    return anew.value ? 'anew' : 'kept';
  });

  return {
    step,
    taken,
    supplied: text !== null,
    draft,
    chosen,
    prepared,
    again,
    tookPart,
    saved,
    trouble,
    choose: (file) => attempt(async () => open(await textOf(file))),
    openSupplied: () => attempt(async () => open(text ?? '', true)),
    reopen: ({ signed }) => attempt(() => open(JSON.stringify(signed))),
    leave() {
      const at = step.value;
      const couldSave = at.at === 'open' && at.standing.kind === 'open';
      show({ at: 'start', declined: couldSave && !tookPart.value });
    },
    prepare: () =>
      attempt(async () => {
        const at = step.value;
        if (at.at !== 'open' || at.standing.kind !== 'open') return;
        const before = beforeOf(at);
        const measured = await draftOf(doors, at.trusted.survey.definition, before);
        batch(() => {
          chosen.value = before ? { deleted: before.deleted, answers: before.answers } : NOTHING;
          draft.value = measured;
        });
      }),
    leaveOut(field, out) {
      const rest = chosen.value.deleted.filter((id) => id !== field);
      change({ deleted: out ? [...rest, field] : rest });
    },
    answer(field, option) {
      const locked = lockedNow(field);
      if (locked && option !== null && option !== locked.option) return;
      change({ answers: { ...chosen.value.answers, [field]: option } });
    },
    wouldBeDrawn(field) {
      const [at, measured] = [step.value, draft.value];
      if (at.at !== 'open' || !measured) return true;
      return couldBeWritten(at.trusted.survey.definition, measured, chosen.value, field);
    },
    lockedTo: lockedNow,
    measureAnew: (asNow) =>
      batch(() => {
        anew.value = asNow;
        saved.value = false;
      }),
    save: () =>
      attempt(async () => {
        const [at, measured, now] = [step.value, draft.value, prepared.value];
        if (at.at !== 'open' || !measured || !now) return;
        const signed = at.trusted.survey;
        // What is picked while the file is made is not in it.
        const [before, picked] = [beforeOf(at), chosen.value];
        const there = await opened(doors, JSON.stringify(signed), at.supplied);
        if ('kind' in there) return show({ at: 'refused', why: there });
        const { nonce, edition, values } = now.packet;
        const file = await doors.seal(signed.definition, now.packet, measured.splitSeed);
        const taken = {
          ...{ id: signed.definition.id, signed, nonce, edition, values },
          splitSeed: measured.splitSeed,
          deleted: picked.deleted,
          answers: answered(picked),
          given: givenOf(before, values),
          savedOn: doors.today,
        };
        // Remembered first: a file whose number is forgotten could not be put right by another. One
        // that another window has saved meanwhile holds, under its number.
        const kept = await doors.keep(taken, before);
        await reread();
        if (!kept) return show({ at: 'open', ...there });
        doors.save(file);
        saved.value = prepared.value?.text === now.text;
      }),
    async forget({ id }) {
      let done = false;
      await attempt(async () => {
        await doors.drop(id);
        done = true;
        await reread();
      });
      return done;
    },
    remember: (one) =>
      attempt(async () => {
        await doors.keep(one, null);
        await reread();
      }),
  };
}
