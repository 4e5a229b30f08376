/**
 * The truth about time, reckoned from what the pages themselves recorded: a reference for the gap
 * rule of METHOD that shares no line with the product. One straight pass over the inputs of each
 * tab; what tabs have in common counts once.
 */

const TAU_MS = 60_000;
const TAIL_MS = 5_000;
const WAIT_CAP_MS = 60_000;
/** A pointer that only passes over a page that is loading ends no waiting. */
const PRESSES = ['pointerdown', 'keydown', 'wheel', 'touchstart'];
/** A page of the same platform and tab that opened by then took over from the one that closed. */
const LOAD_MS = 10_000;

/**
 * @typedef {[from: number, until: number]} Span
 * @typedef {{doc: string, tab: string, platform: string, top: boolean, events: {kind: string, at: number, [more: string]: any}[]}} Report
 */

/** Each document's events in order. @param {Report[]} reports */
function documents(reports) {
  const docs = new Map();
  for (const { doc, tab, platform, top, events } of reports) {
    const known = docs.get(doc) ?? { doc, tab, platform, top, events: [] };
    known.events.push(...events);
    docs.set(doc, known);
  }
  for (const { events } of docs.values()) events.sort((a, b) => a.at - b.at);
  return [...docs.values()];
}

const of = (docs, kind) =>
  docs.flatMap(({ doc, tab, platform, top, events }) =>
    events
      .filter((event) => event.kind === kind)
      .map((event) => ({ ...event, doc, tab, platform, top })),
  );

/** Moments at which the chain of inputs ends: focus lost, or a page left for good. */
function breaks(docs) {
  const opens = of(docs, 'open').filter(({ top }) => top);
  const left = of(docs, 'close').filter(
    ({ at, doc, tab, platform, top }) =>
      top &&
      !opens.some(
        (open) =>
          open.doc !== doc &&
          open.tab === tab &&
          open.platform === platform &&
          open.at > at - LOAD_MS &&
          open.at < at + LOAD_MS,
      ),
  );
  const lost = of(docs, 'break').filter(({ top }) => top);
  return [...left, ...lost].map(({ at }) => at).sort((a, b) => a - b);
}

/** @returns {Span[]} stretches that the rule counts at `tau` */
export function activeSpans(reports, rule = {}) {
  const docs = documents(reports);
  const tabs = new Set(docs.map(({ tab }) => tab));
  return union(
    [...tabs].flatMap((tab) =>
      tabSpans(
        docs.filter((doc) => doc.tab === tab),
        rule,
      ),
    ),
  );
}

/** @returns {Span[]} */
function tabSpans(docs, { tau = TAU_MS, end = Number.POSITIVE_INFINITY }) {
  const inputs = of(docs, 'input')
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  const ends = breaks(docs);
  /** @type {Span[]} */
  const spans = [];
  for (let i = 0; i < inputs.length; i += 1) {
    const at = inputs[i];
    const next = inputs[i + 1] ?? end;
    const broken = ends.find((moment) => moment >= at && moment < next);
    if (broken === undefined && next - at <= tau) spans.push([at, next]);
    else spans.push([at, Math.min(at + TAIL_MS, broken ?? next)]);
  }
  return spans;
}

/** @returns {Span[]} media playing in a visible, focused page */
export function mediaSpans(reports) {
  return union(
    documents(reports).flatMap(({ events }) => {
      /** @type {Span[]} */
      const spans = [];
      let since = null;
      for (const { at, playing } of events.filter(({ kind }) => kind === 'media')) {
        if (since !== null) spans.push([since, at]);
        since = playing ? at : null;
      }
      return spans;
    }),
  );
}

/** @returns {Span[]} from a navigation's start to its load or the first input, where attended */
export function waitSpans(reports) {
  return union(
    documents(reports).flatMap(({ top, events }) => {
      const open = events.find(({ kind }) => kind === 'open');
      const done = events.find(
        ({ kind, type }) => kind === 'load' || (kind === 'input' && PRESSES.includes(type)),
      );
      const lost = events.find(({ kind }) => kind === 'break');
      if (!top || !open?.visible || !done || (lost && lost.at < done.at)) return [];
      if (done.kind === 'load' && !done.attended) return [];
      return [/** @type {Span} */ ([open.at, Math.min(done.at, open.at + WAIT_CAP_MS)])];
    }),
  );
}

/** How long the user was with the pages: its own account, and the loads that it waited for. */
export const engagedMs = (spans, reports) => length(union([...spans, ...waitSpans(reports)]));

/** Clicks by the purpose that the page's author meant. */
export function clicks(reports) {
  const found = {};
  for (const { purpose } of of(documents(reports), 'click')) {
    found[purpose] = (found[purpose] ?? 0) + 1;
  }
  return found;
}

export const keys = (reports) => of(documents(reports), 'key').length;

/** Times at which something in a login panel was touched. */
export const panelTouches = (reports, platform) =>
  of(documents(reports), 'panel')
    .filter((event) => event.platform === platform)
    .map(({ at }) => at)
    .sort((a, b) => a - b);

/** @param {Span[]} spans @returns {Span[]} */
export function union(spans) {
  /** @type {Span[]} */
  const out = [];
  for (const [from, until] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else if (until > from) out.push([from, until]);
  }
  return out;
}

/** What of `a` is not in `b`, in ms. */
export function lengthWithout(a, b) {
  return length(union([...a, ...b])) - length(union(b));
}

export const length = (spans) => spans.reduce((sum, [from, until]) => sum + until - from, 0);
