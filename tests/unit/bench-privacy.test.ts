/** The measures of `npm run bench:privacy`, on cases whose answer is known. */
import { describe, expect, it } from 'vitest';
import { spentBy } from '../../src/core/survey/budget';
import { checkDefinition } from '../../src/core/survey/check';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import type { PublishedField } from '../../src/core/survey/disclose';
import { fieldsOf } from '../../src/core/survey/fields';
import {
  MAX_BANDS,
  MOST_CLEAR,
  MOST_CLEAR_OPTIONS,
  MOST_EPSILON,
} from '../../src/core/survey/limits';
import { chanceOf } from '../../src/example/chance';
import { toldApart } from '../bench/privacy/anonymity';
import { chanceOfChi, chiSquare } from '../bench/privacy/chi-square';
import { byLot, guess, joined, mostByLot, rate } from '../bench/privacy/guessing';
import { byKind, histogramOf } from '../bench/privacy/learnt';
import { namedBy } from '../bench/privacy/left-out';
import { personOf } from '../bench/privacy/person';
import { CLEAR_FIELDS, SURVEY, WINDOWS, WORKDAYS } from '../bench/privacy/settings';
import { unitOf } from '../bench/privacy/unit';

describe('anonymity sets', () => {
  it('count who is alone, and who shares with fewer than four others', () => {
    const known = [...'abbcccccddddd'];
    expect(toldApart(known)).toEqual({ people: 13, alone: 1, ofFew: 3 });
    expect(toldApart([])).toEqual({ people: 0, alone: 0, ofFew: 0 });
  });
});

describe('guesses', () => {
  it('are right by their share where scores tie, and sure where nobody else comes near', () => {
    expect(guess([0, -1, -1], 0)).toMatchObject({ right: 1, sure: 0 });
    expect(guess([0, -9, -9], 0)).toMatchObject({ right: 1, sure: 1 });
    expect(guess([0, -9, -9], 1)).toMatchObject({ right: 0, sure: 0 });
    expect(guess([-1, -1, -2], 1)).toMatchObject({ right: 0.5, sure: 0 });
  });

  it('of scores that say nothing are as right as drawing lots', () => {
    const all = joined([0, 1, 2, 3].map((truth) => guess([7, 7, 7, 7], truth)));
    expect(rate(all)).toBe(0.25);
    expect(byLot(all)).toBe(0.25);
    expect(mostByLot(all)).toBe(0.25);
  });

  it('of scores by chance stay within what drawing lots can come to', () => {
    const chance = chanceOf('scores');
    const all = joined(
      Array.from({ length: 3_000 }, (_, n) =>
        guess(
          Array.from({ length: 10 }, () => chance.whole(0, 3)),
          n % 10,
        ),
      ),
    );
    expect(rate(all)).toBeGreaterThan(0.08);
    expect(rate(all)).toBeLessThan(mostByLot(all));
    expect(mostByLot(all)).toBeLessThan(0.12);
  });
});

describe('χ²', () => {
  // Abramowitz & Stegun 1964, table 26.8.
  it.each([
    [3.841, 1, 0.05],
    [10.828, 1, 0.001],
    [5.991, 2, 0.05],
    [16.266, 3, 0.001],
    [11.07, 5, 0.05],
    [18.307, 10, 0.05],
    [29.588, 10, 0.001],
    [124.342, 100, 0.05],
    [77.929, 100, 0.95],
  ])('of %d with %i degrees of freedom is as likely as the tables say', (chi, freedom, p) => {
    expect(chanceOfChi(chi, freedom) / p).toBeCloseTo(1, 2);
  });

  it('is none where all is as expected, and then certain', () => {
    expect(chiSquare([{ seen: 5, expected: 5 }])).toBe(0);
    expect(chiSquare([{ seen: 6, expected: 4 }])).toBe(1);
    expect(chanceOfChi(0, 3)).toBe(1);
  });
});

describe('what is learnt', () => {
  it('is what was seen, and that of everybody where little was', () => {
    const many = histogramOf(
      Array.from({ length: 2_000 }, () => 1),
      2,
    );
    expect(many.of(1)).toBeGreaterThan(0.99);
    const cases = Array.from({ length: 400 }, (_, n) => ({
      kind: n === 0 ? 'rare' : 'usual',
      value: n === 0 ? 0 : 1,
    }));
    const of = byKind(cases, 2);
    expect(of('rare').of(1)).toBeGreaterThan(0.5);
    expect(of('never seen').of(1)).toBeCloseTo(of('usual').of(1), 1);
    expect(of('rare').of(0) + of('rare').of(1)).toBeCloseTo(1);
  });
});

describe('a change of a table', () => {
  const field = (...counts: (number | null)[]) =>
    ({
      cells: counts.map((count) => (count === null ? null : { count, share: 0, standardError: 0 })),
    }) as PublishedField;

  it('names the one band that lost a count, or the smallest that is withheld anew', () => {
    expect(namedBy(field(20, 30), field(15, 30))).toBe(0);
    expect(namedBy(field(10, 20, 40), field(null, null, 40))).toBe(0);
    expect(namedBy(field(10, 10, 40), field(null, null, 40))).toBeNull();
    expect(namedBy(field(20, 30), field(15, 25))).toBeNull();
    expect(namedBy(field(20, 30), field(20, 30))).toBeNull();
    expect(namedBy(null, null)).toBeNull();
  });
});

it('measures a survey whose fields in the clear tell into as many kinds as any may', () => {
  const clear = CLEAR_FIELDS.map((f) => fieldsOf(SURVEY)[f]);
  const kinds = clear.reduce((all, field) => all * (field?.bands ?? 1), 1);
  expect(kinds).toBe(Math.max(MAX_BANDS, MOST_CLEAR_OPTIONS) ** MOST_CLEAR);
  const platform = {
    metric: 'burden' as const,
    edges: [1, 10, 150],
    protection: SURVEY.person[0]?.protection,
  };
  const more = { ...SURVEY, perPlatform: [platform] } as SurveyDefinition;
  expect(checkDefinition(more).map(({ reason }) => reason)).toContain('clear-options');
  expect(clear.map((field) => field?.protection.how)).toEqual(CLEAR_FIELDS.map(() => 'clear'));
  expect(spentBy(SURVEY)).toMatchObject({ clear: MOST_CLEAR, epsilon: MOST_EPSILON, answered: 3 });
});

describe('an invented unit', () => {
  const unit = (seed: string) => {
    const chance = chanceOf(seed);
    const people = Array.from({ length: 40 }, () => personOf(chance));
    return unitOf(people, WINDOWS.first, chance);
  };

  it('is the same for the same seed, and another for another', () => {
    const packets = (seed: string) => JSON.stringify(unit(seed).map(({ values }) => values));
    expect(packets('1')).toBe(packets('1'));
    expect(packets('1')).not.toBe(packets('2'));
  });

  it('has people of all bands, who are away on days of their own', () => {
    const members = unit('3');
    expect(new Set(members.map(({ truth }) => truth[0])).size).toBeGreaterThanOrEqual(4);
    expect(members.every(({ present }) => present.length === WORKDAYS)).toBe(true);
    expect(new Set(members.map(({ present }) => present.join())).size).toBeGreaterThan(20);
    const measured = members.filter((member) => member.measured);
    expect(measured.every(({ truth }) => !truth.includes(null))).toBe(true);
    const answered = CLEAR_FIELDS.length + spentBy(SURVEY).answered;
    const given = measured.map(({ values }) => values.filter((value) => value !== null).length);
    expect(new Set(given)).toEqual(new Set([answered]));
  });
});
