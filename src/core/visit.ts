/**
 * One batch of one frame, put into its tab's visit, becomes facts (METHOD: visit). The only place
 * where what several frames and documents saw comes together; everything it must remember between
 * batches is in VisitState, so that the worker may die at any moment.
 */
import type { AttentionState } from './attention';
import { attend, noAttention, settle } from './attention';
import type { Interval } from './interval';
import { normalise, subtract } from './interval';
import type { LoginState, SessionState } from './login';
import { confirmedBy, settleLogin, stepLogin } from './login';
import type { Batch, Sighting } from './sighting';
import type { PressedSignIn } from './sign-in-return';
import { isSignInReturned } from './sign-in-return';
import type { Fact } from './trace';

/** A visit ends after this long without input. METHOD: visit. */
export const VISIT_IDLE_MS = 30 * 60_000;

export interface VisitState {
  platform: string;
  visit: string;
  from: number;
  /** Where the next check-in's elapsed time starts: the visit's start or the last check-in. */
  entry: number;
  lastInput: number;
  attention: AttentionState;
  login: LoginState | null;
  /** When the document on view was opened. */
  opened?: number;
  /** When its tab was closed, of a visit that waits for another window to answer its login. */
  closedAt?: number;
  /** A page was left on a press of 签到; absent in visits begun before this was told. */
  signIn?: PressedSignIn | null;
}

/** A fact with its time and visit; the recorder adds the day. */
export type Happened = Fact & { at: number; platform: string; visit: string };

/** Time that a visit already counts, as others must see it, or that the screen was locked. */
export interface Covered {
  kind: 'dwell' | 'wait' | 'lock';
  tab: number;
  platform: string;
  span: Interval;
}

export interface Surroundings {
  tab: number;
  frame: number;
  /** The platform of the tab that opened this one, which a sign-on page may belong to. */
  openerPlatform: string | null;
  session: (platform: string) => SessionState;
  covered: readonly Covered[];
  /** The visits of other tabs. */
  others: readonly (VisitState & { tab: number })[];
  newVisit: () => string;
}

export interface Taken {
  state: VisitState;
  session: SessionState;
  happened: Happened[];
  /** Tabs whose open login this batch confirmed. */
  confirmed: number[];
}

/**
 * Whose batch it is: a frame inside a measured page belongs to that page's platform, a related
 * host to the platform that led there. Null where no platform could be named.
 */
export function platformOf(
  batch: Batch,
  state: VisitState | null,
  openerPlatform: string | null,
): string | null {
  if (!batch.root && state) return state.platform;
  if (batch.platform !== null) return batch.platform;
  const led = [state?.platform, openerPlatform].find((id) => id && batch.relatedTo.includes(id));
  return led ?? batch.relatedTo[0] ?? null;
}

/** Takes a batch in. `state` is the tab's visit so far, if it has one. */
export function takeIn(state: VisitState | null, batch: Batch, around: Surroundings): Taken | null {
  const platform = platformOf(batch, state, around.openerPlatform);
  if (platform === null) return null;
  const happened: Happened[] = [];
  let visit = state;
  let ended: VisitState | null = null;
  if (visit && hasEnded(visit, platform, batch)) {
    happened.push(...endVisit(visit, around.covered));
    ended = visit;
    visit = null;
  }
  visit ??= { ...begin(platform, batch, around.newVisit()), login: stillShown(ended, platform) };
  const about = { platform, visit: visit.visit };

  const taken = normalise(
    around.covered
      .filter(({ kind, platform: other }) => kind !== 'wait' || other !== platform)
      .map(({ span }) => span)
      // What the visit before this one still owed was counted a moment ago.
      .concat(
        happened.flatMap((fact) => (fact.kind === 'dwell' ? [[fact.at, fact.at + fact.ms]] : [])),
      ),
  );
  const attended = attend(visit.attention, batch.attention, taken);
  for (const dwell of attended.dwells) happened.push({ kind: 'dwell', ...dwell, ...about });

  let session = around.session(platform);
  let { login, entry } = visit;
  const opened = batch.attention.opened ?? visit.opened;
  const confirmed: number[] = [];
  let signIn = visit.signIn ?? null;
  // The frames of a root document die with it, and may not live to say so.
  if (login && batch.root && around.frame === 0 && batch.attention.opened !== undefined) {
    login = { ...login, frames: [] };
  }
  const sightings = [...batch.sightings].sort((a, b) => a.at - b.at);
  for (const seen of sightings) {
    if (seen.kind === 'panel' || seen.kind === 'clear') {
      const step = stepLogin(login, session, seen, around.frame);
      ({ state: login, session } = step);
      if (step.login) happened.push({ ...step.login, ...about });
      if (seen.kind === 'panel' || seen.step) continue;
      const stood = { tab: around.tab, at: seen.at, signedIn: seen.signedIn, opened: opened ?? 0 };
      session = { ...session, stood };
      for (const other of around.others) {
        if (other.platform !== platform || confirmed.includes(other.tab)) continue;
        const answered = confirmedBy(other.login, stood);
        if (!answered) continue;
        happened.push({ ...answered, platform, visit: other.visit });
        confirmed.push(other.tab);
        session = { ...session, signedIn: true, activeAt: seen.at };
      }
    } else if (seen.kind === 'sign-in' && seen.state === 'left') {
      signIn = seen;
    } else if (seen.kind === 'checkin' || seen.kind === 'sign-in') {
      if (seen.kind === 'sign-in' && !isSignInReturned(signIn, seen)) continue;
      signIn = null;
      const form = seen.kind === 'checkin' ? seen.form : 'sign-in';
      const at = Math.min(Math.max(entry, startOfDay(seen.at)), seen.at);
      happened.push({ kind: 'checkin', at, ms: seen.at - at, form, ...about });
      entry = seen.at;
    } else if (seen.kind === 'wait') {
      for (const [from, until] of waits(seen, around.covered, around.tab, platform)) {
        happened.push({ kind: 'wait', at: from, ms: until - from, ...about });
      }
    } else {
      if (seen.kind === 'click' && seen.purpose === 'logout') {
        session = { ...session, signedIn: false };
      }
      happened.push({ ...asFact(seen), at: seen.at, ...about });
    }
  }

  // The window that answers may have told of itself before this one told of its attempt.
  const { stood } = session;
  const answered = stood && stood.tab !== around.tab ? confirmedBy(login, stood) : null;
  if (answered) {
    happened.push({ ...answered, ...about });
    session = { ...session, signedIn: true, activeAt: answered.at + answered.ms };
    login = null;
  }

  const lastInput = Math.max(visit.lastInput, ...batch.attention.pulses.map(([at]) => at));
  if (!login && session.signedIn && lastInput > session.activeAt) {
    session = { ...session, activeAt: lastInput };
  }
  const next = { ...visit, lastInput, attention: attended.state, login, entry, signIn };
  if (opened !== undefined) next.opened = opened;
  return { state: next, session, happened, confirmed };
}

/**
 * What a visit still owes when it ends: media that waited for an input, an open login unless that
 * `waits` for another window.
 */
export function endVisit(
  state: VisitState,
  covered: readonly Covered[],
  waits = false,
): Happened[] {
  const about = { platform: state.platform, visit: state.visit };
  const taken = normalise(covered.filter(({ kind }) => kind !== 'wait').map(({ span }) => span));
  const login = waits ? null : settleLogin(state.login);
  return [
    ...settle(state.attention, taken).map((dwell) => ({
      kind: 'dwell' as const,
      ...dwell,
      ...about,
    })),
    ...(login ? [{ ...login, ...about }] : []),
  ];
}

/** A closed tab's login waits this long for another window's word, which may take a report's time. */
export const AWAITS_MS = 20_000;

/**
 * What is left of a visit whose tab was closed with a login that nothing answered, while another
 * window may; null where none does or the time is over.
 * @param now wall clock
 * @param others whether the platform is open elsewhere, or was just opened from here
 */
export function awaiting(state: VisitState, now: number, others: boolean): VisitState | null {
  const closedAt = state.closedAt ?? now;
  const { login } = state;
  // Of a login that was touched the attempt itself may be among the tab's last words.
  const open = login?.pending || (login?.attempts === 0 && login.touchedAt !== null);
  if (!others || !open || now - closedAt >= AWAITS_MS) return null;
  return { ...state, closedAt, attention: noAttention() };
}

/** A panel that stood untouched while the visit slept is still the one that is scanned later. */
function stillShown(ended: VisitState | null, platform: string): LoginState | null {
  const login = ended?.platform === platform ? ended.login : null;
  const waiting = login?.attempts === 0 && login.touchedAt === null && login.frames.length > 0;
  return waiting ? login : null;
}

function begin(platform: string, batch: Batch, visit: string): VisitState {
  const from = batch.attention.opened ?? firstTime(batch);
  return {
    platform,
    visit,
    from,
    entry: from,
    lastInput: from,
    attention: noAttention(),
    login: null,
  };
}

function hasEnded(state: VisitState, platform: string, batch: Batch): boolean {
  if (state.platform !== platform) return true;
  const [first] = batch.attention.pulses.map(([at]) => at).sort((a, b) => a - b);
  return first !== undefined && first - state.lastInput > VISIT_IDLE_MS;
}

/** The earliest time that a batch speaks of, wall-clock epoch ms. */
export function firstTime(batch: Batch): number {
  const times = timesOf(batch);
  if (times.length === 0) return batch.attention.aliveUntil;
  return times.reduce((least, at) => Math.min(least, at));
}

/** The latest time that a batch speaks of, wall-clock epoch ms. */
export function lastTime(batch: Batch): number {
  return timesOf(batch).reduce((most, at) => Math.max(most, at), batch.attention.aliveUntil);
}

function timesOf({ attention: { pulses, media }, sightings }: Batch): number[] {
  return [
    ...pulses.map(([at]) => at),
    ...media.map(([from]) => from),
    ...sightings.map(({ at }) => at),
  ];
}

/** A page wait less what other tabs and platforms already count in that time. */
function waits(
  seen: { at: number; ms: number },
  covered: readonly Covered[],
  tab: number,
  platform: string,
): Interval[] {
  const others = covered.filter(
    (other) => other.kind === 'wait' || other.tab !== tab || other.platform !== platform,
  );
  return subtract([[seen.at, seen.at + seen.ms]], normalise(others.map(({ span }) => span)));
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

type Plain = Exclude<Sighting, { kind: 'panel' | 'clear' | 'checkin' | 'sign-in' | 'wait' }>;

function asFact(seen: Plain): Fact {
  const { at: _, ...rest } = seen;
  return rest.kind === 'prompt' ? { kind: 'prompt', prompt: 'still-there' } : rest;
}
