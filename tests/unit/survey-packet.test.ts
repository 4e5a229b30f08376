import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDayRow } from '../../src/core/day-row';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { fieldsOf } from '../../src/core/survey/fields';
import type { Draws } from '../../src/core/survey/make-packet';
import {
  drawsOf,
  measuredBands,
  packetValues,
  plaintextOf,
} from '../../src/core/survey/make-packet';
import { observedIn } from '../../src/core/survey/observed';
import { anyRows, daily, surveyOf, WORKDAYS, windowOf } from './survey-sample';

const NONE = { deleted: [], answers: {} };
const CLEAR = { how: 'clear' } as const;
const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
/** As it would be with the truth answered everywhere. */
const honest = (survey: SurveyDefinition): Draws =>
  // Those in the clear come last: they take no lots.
  [...fieldsOf(survey)]
    .sort((a, b) => b.protection.how.localeCompare(a.protection.how))
    .map(({ id, bands }) => ({ id, said: Array.from({ length: bands }, (_, n) => n) }));
/** The same, but for some. */
const drawing = (survey: SurveyDefinition, said: Record<string, number[]>): Draws =>
  honest(survey).map((draw) => ({ ...draw, said: said[draw.id] ?? draw.said }));

function valuesOf(
  survey: SurveyDefinition,
  window: ReturnType<typeof windowOf>,
  choices = NONE as Parameters<typeof packetValues>[2],
  draws: Draws = honest(survey),
) {
  const measured = measuredBands(survey, observedIn(window, survey.platforms));
  return packetValues(survey, measured, choices, draws);
}
const textOf = (survey: SurveyDefinition, ...rest: [ReturnType<typeof windowOf>]) =>
  plaintextOf({
    ...{ schema: 1, survey: survey.id, nonce: '0'.repeat(32), edition: 1 },
    values: valuesOf(survey, ...rest),
  });

describe('the values of a packet', () => {
  it('are one a field, in the order of the fields', () => {
    const survey = surveyOf();
    const rows = [
      ...daily('oa', 50, { loginN: 5, forcedN: 1 }),
      ...daily('study', 45, { checkinN: 2 }),
    ];
    const answers = { 'question:ranking': 2 };
    expect(valuesOf(survey, windowOf(rows), { deleted: [], answers })).toEqual([3, 1, 2, 1, 0, 2]);
  });

  it('are null for what was deleted, not answered, or not observed for long enough', () => {
    const survey = surveyOf();
    const rows = daily('oa', 50);
    const deleted = ['person:burden', 'platform:study:forced'];
    expect(valuesOf(survey, windowOf(rows), { deleted, answers: {} })).toEqual([
      ...[null, 0, 0, 0, null, null],
    ]);
    const few = windowOf(rows, WORKDAYS.slice(9));
    expect(valuesOf(survey, few)).toEqual([null, null, null, null, null, null]);
    const answers = { 'question:ranking': 1 };
    expect(valuesOf(survey, few, { deleted: [], answers })[5]).toBe(1);
  });

  it('put those who never came with those who do not measure it, of token visits alone', () => {
    const survey = surveyOf({
      ...{ person: [], questions: [] },
      perPlatform: [
        { metric: 'burden', edges: [1, 10, 150], protection: CLEAR },
        { metric: 'token', edges: [], protection: CLEAR },
      ],
    });
    const came = daily('oa', 1, { visitN: 2, tokenVisitN: 2 });
    expect(valuesOf(survey, windowOf(came))).toEqual([1, 1, 0, 2]);
    const measuredSince = new Map([['oa', '2026-09-01']]);
    const unmeasured = { ...windowOf(came), measuredSince };
    expect(valuesOf(survey, unmeasured)).toEqual([1, 1, 4, 2]);
    // Whether he came or not is not read off the length of his packet.
    expect(textOf(survey, windowOf([]))).toHaveLength(textOf(survey, windowOf(came)).length);
  });

  it('say the top band for an outlier: 90 minutes and 900 are the same text', () => {
    const survey = surveyOf();
    const [usual, much] = [90, 900].map((minutes) =>
      textOf(survey, windowOf(daily('oa', minutes))),
    );
    expect(much).toBe(usual);
    expect(textOf(survey, windowOf(daily('oa', 89)))).not.toBe(usual);
  });

  it('are what was drawn for the truth where a field is randomised, and the truth elsewhere', () => {
    const survey = surveyOf();
    const draws = drawing(survey, {
      'person:check-ins': [2, 2, 0],
      'person:burden': [3, 3, 3, 3],
    });
    const values = valuesOf(survey, windowOf(daily('oa', 10)), NONE, draws);
    expect(values.slice(0, 3)).toEqual([0, 0, 2]);
  });

  it('are left out rather than given as they are where a draw is missing', () => {
    const survey = surveyOf();
    const window = windowOf(daily('oa', 10));
    const draws = honest(survey).filter(({ id }) => id !== 'person:check-ins');
    expect(valuesOf(survey, window, NONE, draws)[2]).toBe(null);
    const wild = drawing(survey, { 'person:check-ins': [7, 7, 7] });
    expect(() => valuesOf(survey, window, NONE, wild)).toThrow(RangeError);
    const answers = { 'question:ranking': 3 };
    expect(() => valuesOf(survey, window, { deleted: [], answers })).toThrow(RangeError);
  });
});

describe('the draws of a survey', () => {
  it('are made for the randomised fields alone', () => {
    const ids = [
      'person:check-ins',
      'platform:oa:forced',
      'platform:study:forced',
      'question:ranking',
    ];
    const drawn = drawsOf(surveyOf(), bytes).map(({ id }) => id);
    expect(drawn.sort()).toEqual(ids);
  });

  it('are none where two aggregators share every field: the truth is split', () => {
    const two = surveyOf({
      aggregators: [
        { name: 'a', key: '' },
        { name: 'b', key: '' },
      ],
    });
    expect(drawsOf(two, bytes)).toEqual([]);
    expect(valuesOf(two, windowOf(daily('oa', 50)), NONE, []).slice(0, 3)).toEqual([2, 0, 0]);
  });

  it('make a packet of the same choices say the same', () => {
    const survey = surveyOf();
    const draws = drawsOf(survey, bytes);
    const window = windowOf(daily('oa', 50));
    const choices = { deleted: [], answers: { 'question:ranking': 0 } };
    const first = valuesOf(survey, window, choices, draws);
    expect(valuesOf(survey, window, choices, draws)).toEqual(first);
  });
});

describe('the text of a packet', () => {
  it('holds a header and small integers, and nothing else, whatever was recorded', () => {
    const canary = 'zz-canary';
    fc.assert(
      fc.property(anyRows, (rows) => {
        const survey = surveyOf({ title: canary, organiser: canary });
        const window = windowOf([...rows, emptyDayRow(WORKDAYS[0] ?? '', canary)]);
        const text = textOf(survey, window);
        expect(text).toMatch(
          /^\{"edition":1,"nonce":"0{32}","schema":1,"survey":"[0-9a-f]{32}","values":\[(\d|null)(,(\d|null)){5}\]\}$/,
        );
      }),
    );
  });

  it('never names a platform, neither one that the survey has nor one that it has not', () => {
    const rows = [...daily('oa', 40), ...daily('rare.example', 40)];
    expect(textOf(surveyOf(), windowOf(rows))).not.toMatch(/oa|rare|study/);
  });

  it('folds a platform that is not asked about into the whole, and nowhere else', () => {
    const survey = surveyOf({
      perPlatform: [{ metric: 'burden', edges: [60, 300], protection: CLEAR }],
    });
    const without = valuesOf(survey, windowOf(daily('oa', 40)));
    const rare = valuesOf(survey, windowOf([...daily('oa', 40), ...daily('rare', 40)]));
    expect([without[0], rare[0]]).toEqual([1, 2]);
    expect(rare.slice(3)).toEqual(without.slice(3));
  });

  it('is the same text whichever days were the busy ones', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(WORKDAYS, { minLength: WORKDAYS.length }), (order) => {
        const minutes = (day: string) => (WORKDAYS.indexOf(day) % 7) * 20;
        const rows = daily('oa', 0).map((row) => ({ ...row, loginN: minutes(row.day) }));
        const moved = rows.map((row, i) => ({ ...row, day: order[i] ?? '' }));
        expect(textOf(surveyOf(), windowOf(moved))).toBe(textOf(surveyOf(), windowOf(rows)));
      }),
    );
  });
});
