/**
 * Active time by the gap rule (METHOD: active time). Judged once a tab, over the inputs that all
 * its frames report.
 *
 * Every report adds evidence, and evidence only ever adds coverage: what a report newly covers is
 * what the rule covers now less what was already counted. So reports may come late, twice or out
 * of order between frames, and nothing has to be closed when a tab, a worker or a browser dies.
 */
import type { Interval } from './interval';
import { intersect, measure, normalise, subtract } from './interval';
import type { AttentionReport } from './sighting';
import type { Context } from './trace';

/** A gap between inputs of at most this counts whole. METHOD: active time. */
export const GAP_MS = 60_000;
/** The same rule at these gives the range. Published studies use 15 s to 5 min. */
export const GAP_LO_MS = 15_000;
export const GAP_HI_MS = 300_000;
/** A longer gap, or the end of focus, counts this, or the time there was. */
export const TAIL_MS = 5_000;
/** Navigations of one visit follow each other within this; a longer hole was another page. */
export const NAVIGATION_HOLE_MS = 500;

type Pulse = [at: number, context: Context];

/** What is remembered of a tab's visit to judge the next report. Small and bounded. */
export interface AttentionState {
  pulses: Pulse[];
  breaks: number[];
  aliveUntil: number;
  closed: number;
  /** Media stretches; those near the last input wait to be told from active time. */
  media: Interval[];
  /** Already counted: at 60 s with media, at 15 s, at 300 s. */
  counted: { mid: Interval[]; lo: Interval[]; hi: Interval[] };
  /** Reports of inputs before this come too late: what was counted there is forgotten. */
  floor: number;
}

/** A stretch of attention that was not counted before. */
export interface NewDwell {
  at: number;
  ms: number;
  context: Context;
  mediaMs: number;
  loMs: number;
  hiMs: number;
}

export function noAttention(): AttentionState {
  return {
    pulses: [],
    breaks: [],
    aliveUntil: 0,
    closed: 0,
    media: [],
    counted: { mid: [], lo: [], hi: [] },
    floor: 0,
  };
}

/**
 * Takes in one frame's report; `taken` is what other tabs and platforms already count.
 * Returns the state to keep and the dwells to store, in order of time.
 */
export function attend(
  state: AttentionState,
  report: AttentionReport,
  taken: readonly Interval[],
): { state: AttentionState; dwells: NewDwell[] } {
  const breaks = new Set([...state.breaks, ...report.breaks]);
  // Another page, of no registered platform, was open in between: the visit's chain ends.
  const { opened } = report;
  if (opened !== undefined && state.closed > 0 && opened > state.closed + NAVIGATION_HOLE_MS) {
    breaks.add(state.closed);
  }
  const merged: AttentionState = {
    pulses: [...state.pulses, ...report.pulses.filter(([at]) => at >= state.floor)].sort(
      (a, b) => a[0] - b[0],
    ),
    breaks: [...breaks].sort((a, b) => a - b),
    aliveUntil: Math.max(state.aliveUntil, report.aliveUntil),
    closed: Math.max(state.closed, report.closed ?? 0),
    media: normalise([
      ...state.media,
      ...intersect(normalise(report.media), [[state.floor, Number.POSITIVE_INFINITY]]),
    ]),
    counted: state.counted,
    floor: state.floor,
  };
  return count(merged, taken, merged.aliveUntil);
}

/** The visit is over: media that waited for a next input is counted now. */
export function settle(state: AttentionState, taken: readonly Interval[]): NewDwell[] {
  return count(state, taken, Number.POSITIVE_INFINITY).dwells;
}

/** The stretches that the gap rule counts at `gap`. */
export function coverage(
  state: Pick<AttentionState, 'pulses' | 'breaks' | 'aliveUntil'>,
  gap: number,
): Interval[] {
  const { pulses, breaks, aliveUntil } = state;
  const spans: Interval[] = [];
  let b = 0;
  for (const [i, [at]] of pulses.entries()) {
    const next = pulses[i + 1]?.[0];
    while (b < breaks.length && (breaks[b] ?? 0) < at) b += 1;
    const broken = breaks[b];
    const limit = Math.min(next ?? Math.max(at, aliveUntil), broken ?? Number.POSITIVE_INFINITY);
    const whole = next !== undefined && limit === next && next - at <= gap;
    spans.push([at, whole ? next : Math.min(at + TAIL_MS, limit)]);
  }
  return normalise(spans);
}

function count(state: AttentionState, taken: readonly Interval[], known: number) {
  const active = coverage(state, GAP_MS);
  const media = ripeMedia(state, known);
  const withMedia = (spans: readonly Interval[]) => normalise([...spans, ...media]);
  const mid = withMedia(active);
  const lo = withMedia(coverage(state, GAP_LO_MS));
  const hi = withMedia(coverage(state, GAP_HI_MS));
  const fresh = (all: Interval[], before: readonly Interval[]) =>
    subtract(subtract(all, before), taken);
  const dwells = toDwells(
    fresh(mid, state.counted.mid),
    fresh(lo, state.counted.lo),
    fresh(hi, state.counted.hi),
    active,
    state.pulses,
    state.media,
  );
  const counted = {
    mid: normalise([...state.counted.mid, ...mid]),
    lo: normalise([...state.counted.lo, ...lo]),
    hi: normalise([...state.counted.hi, ...hi]),
  };
  return { state: trim({ ...state, counted }), dwells };
}

/**
 * Media time is what active time leaves over, so a stretch after the last input waits until a gap
 * of GAP_MS is certain, or the chain is broken.
 */
function ripeMedia(state: AttentionState, known: number): Interval[] {
  const last = state.pulses[state.pulses.length - 1]?.[0];
  if (last === undefined || known - last > GAP_MS) return state.media;
  if (state.breaks.some((at) => at >= last)) return state.media;
  return intersect(state.media, [[Number.NEGATIVE_INFINITY, last + TAIL_MS]]);
}

function toDwells(
  mid: Interval[],
  lo: Interval[],
  hi: Interval[],
  active: Interval[],
  pulses: readonly Pulse[],
  media: Interval[],
): NewDwell[] {
  const dwells = mid.flatMap((span) => byContext(span, active, pulses, media));
  const first = dwells[0];
  for (const dwell of dwells) {
    dwell.loMs = measure(intersect(lo, [[dwell.at, dwell.at + dwell.ms]]));
    dwell.hiMs = measure(intersect(hi, [[dwell.at, dwell.at + dwell.ms]]));
  }
  // An absence of 61 to 300 s lies in no dwell: the next one carries its upper bound.
  const outside = measure(subtract(hi, mid));
  if (first) first.hiMs += outside;
  else if (outside > 0) {
    const at = hi[0]?.[0] ?? 0;
    dwells.push({ at, ms: 0, context: contextAt(pulses, at), mediaMs: 0, loMs: 0, hiMs: outside });
  }
  return dwells;
}

/** Cuts a stretch where the context or its carrier (input or media) changes. */
function byContext(
  span: Interval,
  active: Interval[],
  pulses: readonly Pulse[],
  media: Interval[],
): NewDwell[] {
  const out: NewDwell[] = [];
  const add = (at: number, until: number, context: Context, carried = false) => {
    const ms = until - at;
    out.push({ at, ms, context, mediaMs: carried ? ms : 0, loMs: 0, hiMs: 0 });
  };
  // A hand that rests on the page while a frame of it plays is before the player.
  const push = (at: number, until: number, context: Context) => {
    if (context !== 'page') return add(at, until, context);
    for (const [from, to] of intersect([[at, until]], media)) add(from, to, 'player');
    for (const [from, to] of subtract([[at, until]], media)) add(from, to, 'page');
  };
  for (const [from, until] of intersect([span], active)) {
    let at = from;
    let context = contextAt(pulses, from);
    for (const [time, next] of pulses) {
      if (time <= at || time >= until || next === context) continue;
      push(at, time, context);
      at = time;
      context = next;
    }
    push(at, until, context);
  }
  for (const [from, until] of subtract([span], active)) add(from, until, 'player', true);
  return out.sort((a, b) => a.at - b.at);
}

/** The context of the last input at or before `at`. */
function contextAt(pulses: readonly Pulse[], at: number): Context {
  let found: Context = pulses[0]?.[1] ?? 'page';
  for (const [time, context] of pulses) {
    if (time > at) break;
    found = context;
  }
  return found;
}

/** Late reports reach back at most this: a frame holds a report for 15 s, and jank adds to it. */
const MEMORY_MS = 90_000;

function trim(state: AttentionState): AttentionState {
  const latest = Math.max(state.aliveUntil, state.pulses[state.pulses.length - 1]?.[0] ?? 0);
  const horizon = latest - MEMORY_MS;
  // The newest pulse before the horizon is kept: a gap may reach back to it.
  const before = state.pulses.filter(([at]) => at < horizon).length;
  const pulses = state.pulses.slice(Math.max(0, before - 1));
  const from = Math.min(horizon, pulses[0]?.[0] ?? horizon);
  const late = (set: Interval[]) => set.filter(([, until]) => until > from);
  const { mid, lo, hi } = state.counted;
  return {
    ...state,
    pulses,
    breaks: state.breaks.filter((at) => at >= from),
    media: late(state.media),
    counted: { mid: late(mid), lo: late(lo), hi: late(hi) },
    floor: Math.max(state.floor, from),
  };
}
