/** What was measured, in the form in which a case says what it expects. */
import { isDeepStrictEqual } from 'node:util';
import type { LoginFact, Purpose, StoredTrace } from '../../src/core/trace';
import type { Expected } from '../cases/case';

type Of<K extends StoredTrace['kind']> = Extract<StoredTrace, { kind: K }>;

export function only<K extends StoredTrace['kind']>(traces: readonly StoredTrace[], kind: K) {
  return traces.filter((trace): trace is Of<K> => trace.kind === kind);
}

const sum = (all: number[]) => all.reduce((total, one) => total + one, 0);

/** The keys that `expected` names, with the values that the traces give. */
export function measuredAs(traces: readonly StoredTrace[], expected: Expected): Expected {
  const forms = only(traces, 'checkin').map(({ form }) => form);
  const clicks = only(traces, 'click').map(({ purpose }) => purpose);
  const count = (form: string) => forms.filter((one) => one === form).length;
  const all: Required<Expected> = {
    logins: only(traces, 'login')
      .sort((a, b) => a.at - b.at)
      .map((login, i) => asAsked(login, expected.logins?.[i])),
    checkins: count('sign-in'),
    courses: count('media'),
    quizzes: count('quiz'),
    submits: only(traces, 'submit').length,
    uploads: sum(only(traces, 'upload').map(({ files }) => files)),
    prompts: only(traces, 'prompt').length,
    ranks: only(traces, 'rank').length,
    clicks: Object.fromEntries(
      (Object.keys(expected.clicks ?? {}) as Purpose[]).map((purpose) => [
        purpose,
        clicks.filter((one) => one === purpose).length,
      ]),
    ),
    studyMs: bounds(
      sum(
        only(traces, 'dwell')
          .filter(({ context }) => context === 'player')
          .map(({ ms }) => ms),
      ),
      expected.studyMs,
    ),
  };
  const keys = Object.keys(expected) as (keyof Expected)[];
  return Object.fromEntries(keys.map((key) => [key, all[key]]));
}

/** An episode nobody expected is named by how it ended. */
function asAsked(login: LoginFact, asked: Partial<LoginFact> = { outcome: login.outcome }) {
  const keys = Object.keys(asked) as (keyof LoginFact)[];
  return Object.fromEntries(keys.map((key) => [key, login[key]]));
}

/** The bounds themselves where the value lies in them, so that the two compare as equal. */
function bounds(value: number, wanted: [number, number] | undefined): [number, number] {
  return wanted && value >= wanted[0] && value <= wanted[1] ? wanted : [value, value];
}

export function differences(measured: Expected, expected: Expected): string[] {
  const keys = Object.keys(expected) as (keyof Expected)[];
  return keys
    .filter((key) => !isDeepStrictEqual(measured[key], expected[key]))
    .map((key) => `${key}: ${JSON.stringify(measured[key])}, not ${JSON.stringify(expected[key])}`);
}
