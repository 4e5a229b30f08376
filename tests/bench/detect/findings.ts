/** What playing cases showed, as tallies and as sentences about each miss. */
import { isDeepStrictEqual } from 'node:util';
import type { Expected } from '../../cases/case';
import type { Played, View } from '../../e2e/playing';
import type { Tally } from './tally';
import { add, counted, held, nothing } from './tally';

export interface Findings {
  pages: number;
  /** Cases whose act could not be done: nothing is known of them. */
  unplayed: number;
  views: number;
  panel: Tally;
  naive: Tally;
  outcome: Tally;
  checkin: Tally;
  /** Other exact counts of a case: quizzes, submits, uploads, prompts, attended study. */
  rest: Map<string, Tally>;
  purpose: Map<string, Tally>;
  misses: string[];
  ambiguous: string[];
}

export const noFindings = (): Findings => ({
  pages: 0,
  unplayed: 0,
  views: 0,
  panel: nothing(),
  naive: nothing(),
  outcome: nothing(),
  checkin: nothing(),
  rest: new Map(),
  purpose: new Map(),
  misses: [],
  ambiguous: [],
});

export function of(tallies: Map<string, Tally>, name: string): Tally {
  const known = tallies.get(name) ?? nothing();
  tallies.set(name, known);
  return known;
}

export function merged(all: readonly Findings[]): Findings {
  const sum = noFindings();
  for (const one of all) {
    sum.pages += one.pages;
    sum.unplayed += one.unplayed;
    sum.views += one.views;
    for (const key of ['panel', 'naive', 'outcome', 'checkin'] as const) add(sum[key], one[key]);
    for (const key of ['rest', 'purpose'] as const) {
      for (const [name, tally] of one[key]) add(of(sum[key], name), tally);
    }
  }
  return sum;
}

/** A case that could not be played to its end. */
export function tallyUnplayed(into: Findings, title: string, { message }: Error): void {
  into.unplayed += 1;
  into.misses.push(`unplayed ${title}: ${message.split('\n').slice(0, 4).join(' ')}`);
}

/** "Exactly one visible password input is a login", frame by frame. */
export const isNaively = ({ panels }: View) => panels.some(({ passwords }) => passwords === 1);

export function tallyViews(into: Findings, title: string, views: readonly View[]): void {
  for (const view of views) {
    const seen = view.panels.some(({ login }) => login);
    into.views += 1;
    add(into.panel, held(view.wanted, seen));
    add(into.naive, held(view.wanted, isNaively(view)));
    if (seen === view.wanted) continue;
    const why = view.panels.map((frame) => frame.why.join(' ')).filter(Boolean);
    into.misses.push(
      `panel    ${title}${view.name && ` (${view.name})`}: ${seen ? 'taken for a login' : 'login not seen'} [${why.join(' | ')}]`,
    );
  }
}

export function tallyExpected(into: Findings, title: string, wanted: Expected, got: Played): void {
  const { measured } = got;
  if (wanted.logins && measured.logins) {
    add(into.outcome, episodes(wanted.logins, measured.logins));
  }
  if (wanted.checkins !== undefined) {
    add(into.checkin, counted(wanted.checkins, measured.checkins ?? 0));
  }
  for (const [purpose, n] of Object.entries(wanted.clicks ?? {})) {
    const seen = Object.entries(measured.clicks ?? {}).find(([name]) => name === purpose)?.[1];
    if (purpose !== 'other' && purpose !== 'navigate') {
      add(of(into.purpose, purpose), counted(n, seen ?? 0));
    }
  }
  for (const key of ['courses', 'quizzes', 'submits', 'uploads', 'prompts', 'ranks'] as const) {
    const n = wanted[key];
    if (n !== undefined) add(of(into.rest, key), counted(n, measured[key] ?? 0));
  }
  if (wanted.studyMs) {
    add(of(into.rest, 'studyMs'), held(true, isDeepStrictEqual(measured.studyMs, wanted.studyMs)));
  }
  for (const one of got.wrong.filter((each) => !each.startsWith('panel'))) {
    into.misses.push(`measured ${title}: ${one}`);
  }
}

/** An episode is right where it stands in its place, with all that was asked of it. */
function episodes(wanted: readonly unknown[], got: readonly unknown[]): Tally {
  const right = wanted.filter((one, i) => isDeepStrictEqual(one, got[i])).length;
  return { right, extra: got.length - right, missed: wanted.length - right };
}
