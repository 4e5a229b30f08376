/** The organiser's page: one draft, its keys, and the definition that is signed in the end. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { Platform } from '../../core/platform';
import type { Spent } from '../../core/survey/budget';
import { spentBy } from '../../core/survey/budget';
import type { Aggregator, SurveyDefinition } from '../../core/survey/definition';
import { fieldsOf } from '../../core/survey/fields';
import type { Prediction } from '../../core/survey/prediction';
import { predictionsOf } from '../../core/survey/prediction';
import { KEY_FILE_MAX_CHARS, parseAggregatorKey, SURVEY_MAX_CHARS } from '../../core/survey/schema';
import type { KeyHalves, KeyUse } from '../../seal/key-pair';
import type { SurveyImport, TrustedSurvey } from '../../seal/signed-survey';
import type { Draft } from './draft';
import { definitionOf, draftOf, emptyDraft } from './draft';
import type { KeyDeps, KeysModel } from './keys-model';
import { keysModel } from './keys-model';
import type { Wanting } from './wanting';
import { definitionSoFar, wantingIn } from './wanting';

export type ChosenFile = Pick<File, 'text' | 'size'>;

export interface OrganiseDeps {
  keys: KeyDeps;
  /** The text of the signed file. */
  sign: (definition: SurveyDefinition, key: KeyHalves) => Promise<string>;
  read: (text: string) => Promise<SurveyImport>;
  fingerprint: (key: string) => Promise<string>;
  keyFile: (aggregator: Aggregator) => string;
  save: (text: string, name: string) => void;
  print: () => void;
  /** 128 random bits, hex. */
  drawId: () => string;
  surveyName: string;
  keyName: string;
  /** Every platform that this computer knows of. */
  offered: readonly Platform[];
}

/** What was signed, and what is to be published with it. */
export interface Saved {
  definition: SurveyDefinition;
  /** Of the whole definition: the same for everybody. */
  code: string;
  signer: string;
  aggregators: { name: string; fingerprint: string }[];
}

export interface OrganiseModel {
  draft: ReadonlySignal<Draft>;
  /** Rises where a whole draft takes the place of another: fields begin anew. */
  begun: ReadonlySignal<number>;
  set: (change: Partial<Draft>) => void;
  offered: Signal<readonly Platform[]>;
  soFar: ReadonlySignal<SurveyDefinition>;
  wanting: ReadonlySignal<Wanting>;
  spent: ReadonlySignal<Spent>;
  /** Of the randomised fields, by field id. */
  predictions: ReadonlySignal<Map<string, Prediction>>;
  /** Fields of one packet. */
  asked: ReadonlySignal<number>;
  keys: KeysModel;
  /** What the draft needs keys for. */
  uses: ReadonlySignal<KeyUse[]>;
  ready: ReadonlySignal<boolean>;
  saved: ReadonlySignal<Saved | 'failed' | null>;
  /** Something was filled in that no file has: closing the page would lose it. */
  unsaved: ReadonlySignal<boolean>;
  sign: () => Promise<void>;
  earlier: ReadonlySignal<SurveyImport | { kind: 'unread' } | null>;
  /** The draft whose place another took, where something had been filled in; else null. */
  readEarlier: (file: ChosenFile) => Promise<Draft | null>;
  /** Goes on with the draft that was there before. */
  takeUp: (before: Draft) => void;
  /** Null where the file is no public key. */
  readKey: (file: ChosenFile) => Promise<Aggregator | 'unread' | null>;
  deps: OrganiseDeps;
}

export function organiseModel(deps: OrganiseDeps): OrganiseModel {
  const draft = signal<Draft>(emptyDraft());
  const begun = signal(0);
  const saved = signal<Saved | 'failed' | null>(null);
  const earlier = signal<SurveyImport | { kind: 'unread' } | null>(null);
  const touched = signal(false);
  const keys = keysModel(deps.keys);
  let signing = false;
  const begin = (whole: Draft) => {
    draft.value = whole;
    begun.value += 1;
    saved.value = null;
  };
  const soFar = computed(() => definitionSoFar(draft.value));
  const wanting = computed(() => wantingIn(draft.value));
  const uses = computed((): KeyUse[] =>
    draft.value.holders[0].kind === 'own' ? ['sign', 'open'] : ['sign'],
  );
  const ready = computed(() => uses.value.every((use) => keys.of(use) !== null));
  return {
    draft,
    begun,
    set: (change) => {
      draft.value = { ...draft.value, ...change };
      touched.value = true;
      saved.value = null;
    },
    offered: signal(deps.offered),
    soFar,
    wanting,
    spent: computed(() => spentBy(soFar.value)),
    predictions: computed(() => predictionsOf(soFar.value)),
    asked: computed(() => fieldsOf(soFar.value).length),
    keys,
    uses,
    ready,
    saved,
    unsaved: computed(() => touched.value && (saved.value === null || saved.value === 'failed')),
    sign: async () => {
      const key = keys.of('sign');
      const { blanks, faults } = wanting.value;
      if (!key || !ready.value || blanks.length > 0 || faults.length > 0) return;
      // Each is a survey of its own, with a code of its own.
      if (signing) return;
      signing = true;
      try {
        const own = keys.of('open')?.public ?? '';
        const definition = definitionOf(draft.value, deps.drawId(), own);
        const file = await deps.sign(definition, key);
        // What participants would refuse must not be handed round; and they compare what they read.
        const read = await deps.read(file);
        if (read.kind !== 'survey') throw new Error('refused where it is read');
        deps.save(file, deps.surveyName);
        saved.value = savedOf(read);
      } catch {
        saved.value = 'failed';
      } finally {
        signing = false;
      }
    },
    earlier,
    readEarlier: async (file) => {
      const text = await textWithin(file, SURVEY_MAX_CHARS);
      const read = text === null ? ({ kind: 'unread' } as const) : await deps.read(text);
      earlier.value = read;
      if (read.kind !== 'survey') return null;
      const before = touched.value ? draft.value : null;
      begin(draftOf(read.survey.definition));
      return before;
    },
    takeUp: (before) => {
      earlier.value = null;
      begin(before);
    },
    readKey: async (file) => {
      const text = await textWithin(file, KEY_FILE_MAX_CHARS);
      return text === null ? 'unread' : parseAggregatorKey(text).aggregator;
    },
    deps,
  };
}

/** Empty where it is longer than may be, and left unread; null where it cannot be read. */
export async function textWithin(file: ChosenFile, most: number): Promise<string | null> {
  // A character takes at most four bytes.
  return file.size > most * 4 ? '' : file.text().catch(() => null);
}

function savedOf({ survey: { definition }, code, signer, aggregators }: TrustedSurvey): Saved {
  const named = definition.aggregators.map(({ name }, i) => ({
    name,
    fingerprint: aggregators[i] ?? '',
  }));
  return { definition, code, signer, aggregators: named };
}
