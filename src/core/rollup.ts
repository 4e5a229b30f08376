/**
 * Traces of one platform and day → its day row, by this one function alone: the recorder uses it
 * after every batch, a rebuild uses it for all days, and so the two cannot differ.
 */

import { slotOf } from './calendar';
import { takenBack } from './correction';
import type { DayRow } from './day-row';
import { AUTH_STEPS, emptyDayRow } from './day-row';
import type { Interval } from './interval';
import { intersect, measure, normalise, subtract } from './interval';
import { slotsOf } from './slots';
import type { StoredTrace } from './trace';

/** Elapsed times longer than this held an interruption. METHOD: login_s, checkin_s. */
export const ELAPSED_CAP_MS = 300_000;
/** Active outside login and check-in at most this: came only to be counted. METHOD: token_visit_n. */
export const TOKEN_VISIT_MS = 60_000;

type Of<K extends StoredTrace['kind']> = StoredTrace & { kind: K };

/**
 * What the user took back is left out: its time stays in the burden, as the activity that the page
 * around it makes of it.
 * @param traces all traces of one platform and day; a void stands on the day of what it takes back
 */
export function rollUp(day: string, platform: string, traces: readonly StoredTrace[]): DayRow {
  const voided = takenBack(traces);
  const valid = traces.filter((trace) => !voided.has(trace.key));
  const row = emptyDayRow(day, platform);
  for (const trace of valid) tally(row, trace);
  const layers = layersOf(valid);
  divide(row, valid, layers);
  visits(row, valid, layers);
  forms(row, valid, layers);
  return row;
}

/** Adds what a trace counts by itself. The switch is total: a new kind of trace must be placed. */
function tally(row: DayRow, trace: StoredTrace): void {
  switch (trace.kind) {
    case 'login':
      if (trace.outcome === 'success') {
        row.loginN += 1;
        row.loginMs += Math.min(trace.ms, ELAPSED_CAP_MS);
        row.loginFailN += trace.attempts - 1;
        for (const step of AUTH_STEPS) if (trace.method.includes(step)) row.steps[step] += 1;
        row.authSteps = AUTH_STEPS.reduce((sum, step) => sum + row.steps[step], 0);
        if (trace.forced) row.forcedN += 1;
        first(row, trace);
      } else if (trace.outcome === 'failure') row.loginFailN += trace.attempts;
      else row.abandonedN += 1;
      return;
    case 'click':
      row.clicks[trace.purpose] += 1;
      return;
    case 'checkin':
      if (trace.form === 'sign-in') {
        row.checkinN += 1;
        row.checkinMs += Math.min(trace.ms, ELAPSED_CAP_MS);
      } else if (trace.form === 'quiz') row.quizN += 1;
      else row.courseN += 1;
      return;
    case 'submit':
      row.submitN += 1;
      return;
    case 'upload':
      row.uploadN += trace.files;
      if (trace.photo) row.photoN += trace.files;
      return;
    case 'keys':
      row.keyN += trace.n;
      return;
    case 'prompt':
      row.promptN += 1;
      return;
    case 'rank':
      row.rankViewN += 1;
      return;
    case 'hidden-media':
      row.hiddenMediaMs += trace.ms;
      return;
    // Time is divided below, where what surrounds it is known; a void has been applied already.
    case 'dwell':
    case 'wait':
    case 'void':
      return;
    default:
      trace satisfies never;
  }
}

/** Traces come in the order they were stored, which is not always that of the day. */
function first(row: DayRow, { at, ms }: { at: number; ms: number }): void {
  const slot = slotOf(at);
  const elapsed = Math.min(ms, ELAPSED_CAP_MS);
  const before = row.firstLogin;
  // Of several in one half hour the longest: what a shared login would spare is not overstated.
  const earlier = !before || slot < before.slot || (slot === before.slot && elapsed > before.ms);
  if (earlier) row.firstLogin = { slot, ms: elapsed };
}

/** Logins and check-ins in the time of their own visit alone: in another tab its user may work on. */
interface Layers {
  wait: Interval[];
  login: Interval[];
  checkin: Interval[];
}

const spanOf = ({ at, ms }: { at: number; ms: number }): Interval => [at, at + ms];

function only<K extends StoredTrace['kind']>(traces: readonly StoredTrace[], kind: K): Of<K>[] {
  return traces.filter((trace): trace is Of<K> => trace.kind === kind);
}

function layersOf(traces: readonly StoredTrace[]): Layers {
  const logins = only(traces, 'login');
  const signIns = only(traces, 'checkin').filter(({ form }) => form === 'sign-in');
  const dwells = dwellsByVisit(traces);
  const within = ({ visit }: StoredTrace, span: Interval) =>
    intersect(dwells.get(visit) ?? [], normalise([span]));
  return {
    wait: normalise(only(traces, 'wait').map(spanOf)),
    login: normalise(logins.flatMap((login) => within(login, spanOf(login)))),
    checkin: normalise(
      signIns.flatMap((signIn) => {
        const effect = signIn.at + signIn.ms;
        // From the visit's start or its last login's end (METHOD: activity), but no longer than its
        // elapsed time counts: who signs out after a morning's work spent the morning working.
        const from = logins
          .filter((login) => login.visit === signIn.visit)
          .map((login) => login.at + login.ms)
          .filter((end) => end <= effect);
        return within(signIn, [Math.max(signIn.at, effect - ELAPSED_CAP_MS, ...from), effect]);
      }),
    ),
  };
}

function dwellsByVisit(traces: readonly StoredTrace[]): Map<string, Interval[]> {
  const dwells = new Map<string, Interval[]>();
  for (const dwell of only(traces, 'dwell')) {
    const same = dwells.get(dwell.visit);
    if (same) same.push(spanOf(dwell));
    else dwells.set(dwell.visit, [spanOf(dwell)]);
  }
  return new Map([...dwells].map(([visit, spans]) => [visit, normalise(spans)]));
}

/** Gives every millisecond of burden one activity, by precedence. */
function divide(row: DayRow, traces: readonly StoredTrace[], layers: Layers): void {
  row.waitMs = measure(layers.wait);
  row.activities.wait = row.waitMs;
  for (const dwell of only(traces, 'dwell')) {
    const rest = subtract([spanOf(dwell)], layers.wait);
    const left = measure(rest);
    const lost = dwell.ms - left;
    row.loMs += Math.max(0, dwell.loMs - lost);
    row.hiMs += Math.max(left, dwell.hiMs - lost);
    // active_s is the gap rule's whole time; where it was a wait, its activity is `wait`.
    if (dwell.mediaMs > 0) row.mediaMs += left;
    else row.activeMs += dwell.ms;
    const login = intersect(rest, layers.login);
    const checkin = intersect(subtract(rest, layers.login), layers.checkin);
    const own =
      dwell.context === 'player' ? 'study' : dwell.context === 'form' ? 'report' : 'other';
    row.activities.login += measure(login);
    row.activities.checkin += measure(checkin);
    row.activities[own] += left - measure(login) - measure(checkin);
  }
  row.loMs += row.waitMs;
  row.hiMs += row.waitMs;
  row.slots = slotsOf(burdenIn(traces, layers));
}

/** The time that is burden, whatever its activity. */
function burdenIn(traces: readonly StoredTrace[], { wait }: Layers): Interval[] {
  return normalise([...wait, ...only(traces, 'dwell').map(spanOf)]);
}

/**
 * A form is given the dwell of its own visit alone, and no moment is given to two: of forms open
 * together, the one begun last is being filled, so it takes its time first.
 */
function forms(row: DayRow, traces: readonly StoredTrace[], layers: Layers): void {
  const dwells = dwellsByVisit(traces);
  let taken = normalise([...layers.wait, ...layers.login, ...layers.checkin]);
  row.forms = only(traces, 'submit')
    .sort((a, b) => b.at - a.at || a.ms - b.ms)
    .map((submit) => {
      const { at, fields, shape, visit } = submit;
      const here = intersect(dwells.get(visit) ?? [], normalise([spanOf(submit)]));
      const own = subtract(here, taken);
      taken = normalise([...taken, ...own]);
      return { slot: slotOf(at), fields, ms: measure(own), shape };
    })
    .reverse();
}

function visits(row: DayRow, traces: readonly StoredTrace[], layers: Layers): void {
  const counted = normalise([...layers.login, ...layers.checkin]);
  const byVisit = new Map<string, StoredTrace[]>();
  for (const trace of traces) {
    if (trace.kind === 'void') continue;
    const same = byVisit.get(trace.visit);
    if (same) same.push(trace);
    else byVisit.set(trace.visit, [trace]);
  }
  for (const ofVisit of byVisit.values()) {
    row.visitN += 1;
    const came = ofVisit.some(
      (trace) =>
        (trace.kind === 'login' && trace.outcome === 'success') ||
        (trace.kind === 'checkin' && trace.form === 'sign-in'),
    );
    const worked = ofVisit.some(({ kind }) => kind === 'submit');
    const active = normalise(only(ofVisit, 'dwell').map(spanOf));
    if (came && !worked && measure(subtract(active, counted)) <= TOKEN_VISIT_MS) {
      row.tokenVisitN += 1;
    }
  }
}
