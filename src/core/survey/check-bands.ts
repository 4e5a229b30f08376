/** Whether the bands that a definition asks for each hold people enough to hide one among them. */
import type { SurveyDefinition } from './definition';
import type { Fault } from './fault';
import { fault } from './fault';
import type { EdgeLimits } from './limits';
import {
  CORE_PAIR,
  EDGE_LIMITS,
  LEAST_EDGE_RATIO,
  MAX_BANDS,
  MIN_BANDS,
  PLATFORM_EDGE_LIMITS,
} from './limits';

const CORE = Object.entries(CORE_PAIR) as [keyof typeof CORE_PAIR, readonly number[]][];

export function corePair({ person }: SurveyDefinition): Fault[] {
  return CORE.flatMap(([metric, edges]) => {
    const at = `person:${metric}`;
    const asked = person.find((one) => one.metric === metric);
    if (!asked) return [fault('core-missing', at, metric)];
    const same = asked.edges.join() === edges.join();
    return same ? [] : [fault('core-edges', at, asked.edges.join(' '))];
  });
}

interface Banded {
  at: string;
  edges: readonly number[];
  /** Null for what is asked by yes or no. */
  limits: EdgeLimits | null;
}

function bandedIn({ person, perPlatform }: SurveyDefinition): Banded[] {
  return [
    ...person.map(({ metric, edges }) => ({
      ...{ at: `person:${metric}`, edges, limits: EDGE_LIMITS[metric] },
    })),
    ...perPlatform.map(({ metric, edges }) => ({
      ...{ at: `per-platform:${metric}`, edges, limits: PLATFORM_EDGE_LIMITS[metric] },
    })),
  ];
}

/** Three or four bands, ascending; what is asked by yes or no has no edges. */
export function bands(definition: SurveyDefinition): Fault[] {
  return bandedIn(definition).flatMap((asked) =>
    isBanded(asked) ? [] : [fault('bands', asked.at, asked.edges.join(' '))],
  );
}

function isBanded({ edges, limits }: Banded): boolean {
  const n = edges.length + 1;
  if (!limits) return n === 1;
  const ascending = edges.every((edge, i) => i === 0 || edge > (edges[i - 1] ?? 0));
  return n >= MIN_BANDS && n <= MAX_BANDS && ascending;
}

/** A band that begins far out, or is narrow, would be one person's. */
export function edges(definition: SurveyDefinition): Fault[] {
  return bandedIn(definition).flatMap((asked) => {
    const { at, edges: all, limits } = asked;
    if (!limits || !isBanded(asked)) return [];
    const far = all.find((edge) => edge > limits.most);
    const close = all.findIndex((edge, i) => i > 0 && edge < leastAfter(all[i - 1] ?? 0, limits));
    return [
      ...(far === undefined ? [] : [fault('edges-far', at, far)]),
      ...(close < 0 ? [] : [fault('edges-close', at, all.slice(close - 1, close + 1).join(' '))]),
    ];
  });
}

function leastAfter(edge: number, { step }: EdgeLimits): number {
  return Math.max(edge + step, edge * LEAST_EDGE_RATIO);
}
