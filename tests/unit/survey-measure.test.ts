import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/calendar';
import { REPEAT_DAYS } from '../../src/core/evidence';
import { DEFAULT_PLAN, SLOTS, scheduledMs } from '../../src/core/plan';
import { PERSON_METRICS, PLATFORM_METRICS } from '../../src/core/survey/definition';
import { bandOf } from '../../src/core/survey/fields';
import { METRIC_UNIT, personFigures, platformFigures } from '../../src/core/survey/measure';
import { observedIn } from '../../src/core/survey/observed';
import { surveyIds } from '../../src/core/survey/same-platform';
import { PERSON_NAME, PLATFORM_NAME } from '../../src/ui/survey-names';
import { platformOf, rowOf } from './evidence-rig';
import { anyRows, daily, surveyOf, WORKDAYS, windowOf } from './survey-sample';
import { wordsIn } from './ui-words';

const { platforms } = surveyOf();
const personOf = (...given: Parameters<typeof windowOf>) =>
  personFigures(observedIn(windowOf(...given), platforms));
const platformsOf = (...given: Parameters<typeof windowOf>) =>
  platformFigures(observedIn(windowOf(...given), platforms), ['oa', 'study']);
const SHAPE = [1, 2, 3, 4, 5];
const form = (shape: number[]) => ({ slot: 18, fields: shape.length, ms: 60_000, shape });
const COUNTED = { visitN: 2, tokenVisitN: 2 };
const SATURDAY = '2026-11-07';

describe("a person's figures", () => {
  it('are medians a day over the observed workdays, a day without platforms being zero', () => {
    const rows = daily('oa', 30, { loginN: 2, loginMs: 90_000 });
    const half = rows.slice(0, 11);
    expect(personOf(half)).toMatchObject({
      burden: 30,
      logins: 2,
      platforms: 1,
      'login-time': 1.5,
    });
    expect(personOf(rows.slice(0, 9))).toMatchObject({ burden: 0, logins: 0, platforms: 0 });
    expect(personOf(rows.slice(0, 10))).toMatchObject({ burden: 15, logins: 1, platforms: 0.5 });
  });

  it('add the platforms of a day up, those that the survey does not name included', () => {
    const rows = [...daily('oa', 30), ...daily('nobody-knows', 25)];
    expect(personOf(rows)).toMatchObject({ burden: 55, platforms: 2 });
  });

  it('are sums for five observed workdays, days off included', () => {
    const row = rowOf(WORKDAYS[0] ?? '', 'oa', 10, { checkinN: 4, forcedN: 8, submitN: 12 });
    row.clicks.acknowledge = 2;
    const weekend = rowOf(SATURDAY, 'oa', 10, { checkinN: 4 });
    weekend.activities = { ...weekend.activities, other: 0, study: 40 * 60_000 };
    expect(personOf([row, weekend])).toMatchObject({
      'check-ins': 2,
      'forced-logins': 2,
      forms: 3,
      acknowledgements: 0.5,
      study: 10,
    });
    // Half the days were not seen: what was seen stands for twice as much a week.
    const unseen = WORKDAYS.slice(10);
    expect(personOf([row, weekend], unseen)).toMatchObject({ 'check-ins': 4, 'forced-logins': 4 });
  });

  it('leave out what happened on a day that was not observed', () => {
    const rows = daily('oa', 30, { checkinN: 1 });
    const [first = ''] = WORKDAYS;
    rows[0] = rowOf(first, 'oa', 900, { checkinN: 500 });
    expect(personOf(rows, [first])).toMatchObject({ burden: 30, 'check-ins': 5 });
  });

  it('share out what was outside the hours: all of a day off, the evening of a workday', () => {
    const inside = daily('oa', 30);
    const evening = rowOf(WORKDAYS[0] ?? '', 'study', 100);
    evening.slots = Array.from({ length: SLOTS }, (_, slot) => (slot === 40 ? 6_000_000 : 0));
    expect(personOf(inside)?.['after-hours']).toBe(0);
    expect(personOf([...inside, evening, rowOf(SATURDAY, 'oa', 100)])?.['after-hours']).toBe(25);
    expect(personOf([])?.['after-hours']).toBe(0);
  });

  it('are in the band that begins where they are: 29 of 100 minutes, at an edge of 29 %', () => {
    const inside = rowOf(WORKDAYS[0] ?? '', 'oa', 71);
    const share = personOf([inside, rowOf(SATURDAY, 'oa', 29)])?.['after-hours'];
    expect(bandOf(share ?? 0, [10, 29])).toBe(2);
  });

  it('count a form on either of the platforms that asked for it, whichever was first', () => {
    const [first = '', second = ''] = WORKDAYS;
    const a = rowOf(first, 'oa', 5, { forms: [form(SHAPE)] });
    const b = rowOf(second, 'study', 5, { forms: [form(SHAPE)] });
    expect(personOf([a, b])?.['repeated-forms']).toBe(0.5);
    expect(
      personOf([
        { ...a, day: second },
        { ...b, day: first },
      ])?.['repeated-forms'],
    ).toBe(0.5);
    const short = [a, b].map((row) => ({ ...row, forms: [form([1, 2, 3])] }));
    expect(personOf(short)?.['repeated-forms']).toBe(0);
    expect(personOf([a, { ...a, day: second }])?.['repeated-forms']).toBe(0);
  });

  it('hold forms against those of the thirty days before, and do not count these', () => {
    const a = rowOf('2026-10-30', 'oa', 5, { forms: [form(SHAPE), form(SHAPE)] });
    const b = rowOf(WORKDAYS[0] ?? '', 'study', 5, { forms: [form(SHAPE)] });
    const figures = personFigures(observedIn({ ...windowOf([b]), earlier: [a] }, platforms));
    expect(figures?.['repeated-forms']).toBe(0.25);
  });

  it('hold forms against those of the whole window, which is what its name says, since days have no order', () => {
    const days = daysBetween('2026-07-01', '2026-09-30');
    const [first = '', last = ''] = [days[0], days.at(-1)];
    const facts = days.map((day) => ({
      ...{ day, scheduledMs: scheduledMs(DEFAULT_PLAN, day), observed: true },
    }));
    const figureOf = (a: string, b: string) => {
      const rows = [rowOf(a, 'oa', 5), rowOf(b, 'study', 5)];
      for (const row of rows) row.forms = [form(SHAPE)];
      return personFigures(observedIn({ ...windowOf(rows), days: facts }, platforms));
    };
    expect(figureOf(first, last)?.['repeated-forms']).toBeGreaterThan(0);
    expect(figureOf(first, last)).toEqual(figureOf(first, days[1] ?? ''));
    for (const says of [wordsIn('zh_CN'), wordsIn('en')]) {
      for (const key of [PERSON_NAME['repeated-forms'], PLATFORM_NAME.repeated]) {
        expect(says(key)).toMatch(new RegExp(`${REPEAT_DAYS}`));
      }
    }
  });

  it('are withheld below ten observed workdays, whatever was seen on days off', () => {
    const rows = daily('oa', 30);
    expect(personOf(rows, WORKDAYS.slice(10))).not.toBe(null);
    expect(personOf(rows, WORKDAYS.slice(9))).toBe(null);
    expect(platformsOf(rows, WORKDAYS.slice(9))).toBe(null);
  });
});

describe("a platform's figures", () => {
  it('are minutes a week, and whether a thing ever happened', () => {
    const rows = [
      ...daily('oa', 30),
      rowOf(WORKDAYS[3] ?? '', 'oa', 0, { forcedN: 1, checkinN: 1, visitN: 1 }),
    ];
    expect(platformsOf(rows)?.get('oa')).toEqual({
      ...{ burden: 150, forced: 1, 'check-in': 1, token: 0, repeated: 0 },
    });
  });

  it('say that one came only to be counted where so it was on most days that one came', () => {
    const days = (counted: number, all: number) =>
      platformsOf(
        WORKDAYS.slice(0, all).map((day, i) =>
          rowOf(day, 'oa', 1, i < counted ? COUNTED : { visitN: 2, tokenVisitN: 1 }),
        ),
      )?.get('oa')?.token;
    expect([days(0, 20), days(1, 20), days(10, 20), days(11, 20), days(2, 3)]).toEqual([
      ...[0, 0, 0, 1, 1],
    ]);
  });

  it('are zero, and no gap, where it was not used; of token visits nothing is said there', () => {
    const unused = { burden: 0, forced: 0, 'check-in': 0, token: null, repeated: 0 };
    expect(platformsOf(daily('oa', 30))?.get('study')).toEqual(unused);
  });

  it('are none, and no zero, where this computer does not measure it', () => {
    const measuredSince = new Map([['oa', '2026-09-01']]);
    const figures = platformFigures(
      observedIn({ ...windowOf(daily('oa', 30)), measuredSince }, platforms),
      ['oa', 'study'],
    );
    expect(figures?.get('oa')?.burden).toBe(150);
    expect(figures?.get('study')).toBe(null);
  });

  it('begin with the tenth workday on which it was measured, and are of those days', () => {
    const of = (since: string | undefined, used: number) => {
      const measuredSince = new Map(since === undefined ? [] : [['oa', since]]);
      const rows = daily('oa', 30).slice(WORKDAYS.length - used);
      return platformFigures(observedIn({ ...windowOf(rows), measuredSince }, platforms), [
        'oa',
      ])?.get('oa');
    };
    expect(of(WORKDAYS[10], 4)?.burden).toBe(60);
    expect(of(WORKDAYS[11], 4)).toBe(null);
    expect(of('2026-12-01', 0)).toBe(null);
    // Taken off the list since: what it left on enough days still holds.
    expect(of(undefined, 10)?.burden).toBe(150);
    expect(of(undefined, 9)).toBe(null);
  });

  it('are those of the survey alone', () => {
    const figures = platformsOf([...daily('rare', 30), ...daily('constructor', 3)]);
    expect([...(figures?.keys() ?? [])]).toEqual(['oa', 'study']);
  });
});

describe('a platform of this machine', () => {
  it('is the one of the survey that has its pages, by whatever id', () => {
    const own = platformOf('own-1', { matches: ['https://oa/*'] });
    const ids = surveyIds([own, platformOf('grid')], platforms);
    expect(Object.fromEntries(ids)).toEqual({ 'own-1': 'oa' });
    const window = { ...windowOf(daily('own-1', 30)), platforms: [own] };
    expect(platformFigures(observedIn(window, platforms), ['oa'])?.get('oa')?.burden).toBe(150);
  });

  it('is the same one though two entries here have its pages: their days are days, not rows', () => {
    const asked = platforms.map((one) =>
      one.id === 'oa' ? { ...one, matches: ['https://oa/*', 'https://sso/*'] } : one,
    );
    const tokenOf = (rows: ReturnType<typeof rowOf>[]) => {
      const window = { ...windowOf(rows), platforms: [platformOf('oa'), platformOf('sso')] };
      return platformFigures(observedIn(window, asked), ['oa'])?.get('oa')?.token;
    };
    // Signed on by one page to work on the other, or signed on and no more.
    const days = (worked: number) =>
      WORKDAYS.slice(0, 18).flatMap((day, i) => [
        rowOf(day, 'sso', 1, { visitN: 1, tokenVisitN: 1 }),
        ...(i < worked ? [rowOf(day, 'oa', 30, { visitN: 1, tokenVisitN: 0 })] : []),
      ]);
    expect([tokenOf(days(8)), tokenOf(days(10))]).toEqual([1, 0]);
  });

  it('is none that only has its id: what is asked for by one name is not had of other pages', () => {
    const petition = platformOf('oa', { matches: ['https://petition.x.gov.cn/*'] });
    expect(surveyIds([petition], platforms).size).toBe(0);
    const window = { ...windowOf(daily('oa', 30)), platforms: [petition] };
    const observed = observedIn(window, platforms);
    expect(platformFigures(observed, ['oa'])?.get('oa')).toBe(null);
    expect(personFigures(observed)).toMatchObject({ burden: 30, platforms: 1 });
  });

  it('is the one of its id where one holds the host and the other a folder of it', () => {
    const folder = platformOf('oa', { matches: ['https://oa/office/*'] });
    expect(Object.fromEntries(surveyIds([folder], platforms))).toEqual({ oa: 'oa' });
  });

  it('answers for the survey that has its pages, though another of the survey has its id', () => {
    const swapped = platformOf('study', { matches: ['https://oa/*'] });
    expect(Object.fromEntries(surveyIds([swapped], platforms))).toEqual({ study: 'oa' });
  });
});

describe('every metric', () => {
  it('has a unit', () => {
    expect(Object.keys(METRIC_UNIT.person)).toEqual([...PERSON_METRICS]);
    expect(Object.keys(METRIC_UNIT.platform)).toEqual([...PLATFORM_METRICS]);
  });

  it('is the same in whatever order the days came', () => {
    fc.assert(
      fc.property(anyRows, fc.infiniteStream(fc.nat(1_000)), (rows, order) => {
        const window = windowOf(rows);
        const days = window.days.map(({ day }) => day);
        const ranks = new Map(days.map((day) => [day, order.next().value as number]));
        const shuffled = [...days].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
        const to = new Map(days.map((day, i) => [day, shuffled[i] ?? day]));
        const moved = {
          ...window,
          days: window.days.map((fact) => ({ ...fact, day: to.get(fact.day) ?? '' })),
          rows: rows.map((row) => ({ ...row, day: to.get(row.day) ?? '' })),
        };
        const [here, there] = [window, moved].map((one) => observedIn(one, platforms));
        if (!here || !there) throw new Error('unreachable');
        expect(personFigures(there)).toEqual(personFigures(here));
        expect(platformFigures(there, ['oa', 'study'])).toEqual(
          platformFigures(here, ['oa', 'study']),
        );
      }),
    );
  });
});
