/** A definition while it is being made: what is not filled in yet is empty. */
import { CLEAR, DEFAULT_EPSILON, PERSON_EDGES, PLATFORM_EDGES } from '../../core/survey/defaults';
import type {
  Aggregator,
  PersonAsk,
  PersonMetric,
  PlatformAsk,
  PlatformMetric,
  Protection,
  Question,
  SurveyDefinition,
} from '../../core/survey/definition';
import {
  PERSON_METRICS,
  PLATFORM_METRICS,
  SURVEY_FORMAT,
  SURVEY_VERSION,
} from '../../core/survey/definition';
import { MIN_PACKETS } from '../../core/survey/limits';

/** `own`: his keys are made on this page. `given`: his public key came as a file. */
export type Holder =
  | { kind: 'own'; name: string }
  | { kind: 'given'; aggregator: Aggregator | null };

export type Draft = Omit<SurveyDefinition, 'format' | 'version' | 'id' | 'aggregators'> & {
  /** The second can only be given: who held both keys would read everything. */
  holders: [Holder] | [Holder, Extract<Holder, { kind: 'given' }>];
};

export const noise = (epsilon = DEFAULT_EPSILON): Protection => ({ how: 'randomised', epsilon });

const CORE: PersonAsk[] = (['burden', 'logins'] as const).map(personAsk);

export function emptyDraft(): Draft {
  return {
    title: '',
    organiser: '',
    window: { from: '', to: '' },
    person: CORE,
    platforms: [],
    perPlatform: [],
    questions: [],
    minimumPackets: MIN_PACKETS,
    noise: false,
    holders: [{ kind: 'own', name: '' }],
  };
}

/** An earlier definition to begin from; its aggregators stay who they were. */
export function draftOf({ aggregators, ...definition }: SurveyDefinition): Draft {
  const { format: _, version: __, id: ___, ...rest } = definition;
  const [first, second] = aggregators.map((aggregator) => ({ kind: 'given', aggregator }) as const);
  const one: Holder = first ?? { kind: 'own', name: '' };
  return { ...rest, holders: second ? [one, second] : [one] };
}

/**
 * The definition that a draft stands for.
 * @param ownKey public key of the keys made here; empty as long as there are none
 */
export function definitionOf(
  { holders, ...rest }: Draft,
  id: string,
  ownKey: string,
): SurveyDefinition {
  const aggregators = holders.flatMap((holder) => {
    if (holder.kind === 'given') return holder.aggregator ?? [];
    return { name: holder.name.trim(), key: ownKey };
  });
  // Split fields are in the clear for nobody: what protects them is the split.
  const split = holders.length > 1;
  const kept = <A extends { protection: Protection }>(asks: readonly A[]) =>
    asks.map((ask) => (split ? { ...ask, protection: CLEAR } : ask));
  return {
    format: SURVEY_FORMAT,
    version: SURVEY_VERSION,
    id,
    title: rest.title.trim(),
    organiser: rest.organiser.trim(),
    window: rest.window,
    person: kept(inOrder(rest.person, PERSON_METRICS)),
    platforms: rest.platforms,
    perPlatform: kept(inOrder(rest.perPlatform, PLATFORM_METRICS)),
    questions: kept(rest.questions.map((one) => ({ ...one, text: one.text.trim() }))),
    minimumPackets: rest.minimumPackets,
    noise: rest.noise === true,
    aggregators,
  };
}

function inOrder<M extends string, A extends { metric: M }>(
  asks: readonly A[],
  order: readonly M[],
): A[] {
  return [...asks].sort((a, b) => order.indexOf(a.metric) - order.indexOf(b.metric));
}

/** A metric as it is first asked: the core pair as it is, all else with noise. */
export function personAsk(metric: PersonMetric): PersonAsk {
  const core = metric === 'burden' || metric === 'logins';
  return { metric, edges: [...PERSON_EDGES[metric]], protection: core ? CLEAR : noise() };
}

export function platformAsk(metric: PlatformMetric): PlatformAsk {
  return { metric, edges: [...PLATFORM_EDGES[metric]], protection: noise() };
}

/** @param number of no question that is there */
export function questionOf(number: number, text: string, options: readonly string[]): Question {
  return { id: `q${number}`, text, options: [...options], protection: noise() };
}

/** The lowest that no question has: an id that was taken out may come again, in a new survey. */
export function nextQuestion(questions: readonly Question[]): number {
  const taken = new Set(questions.map(({ id }) => id));
  for (let n = 1; ; n += 1) if (!taken.has(`q${n}`)) return n;
}

/** Options as they are typed, one a line. */
export function optionsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Edges as they are typed; none at all where any of them is no whole number above zero. */
export function edgesIn(text: string): number[] {
  const parts = text.split(/[\s,，、;；]+/).filter((part) => part !== '');
  const edges = parts.map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : 0));
  return edges.every((edge) => edge > 0) ? edges : [];
}
