import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayOf, daysBetween, weekdayOf } from '../../src/core/calendar';
import { coverageOf, dayFacts } from '../../src/core/coverage';
import { burdenOf } from '../../src/core/day-row';
import { overview } from '../../src/core/overview';
import { DEFAULT_PLAN, isScheduled } from '../../src/core/plan';
import { rollUp } from '../../src/core/rollup';
import { entrySchema, itemSchema, planSchema, platformSchema } from '../../src/core/schema';
import { tableOf } from '../../src/example/forms';
import { office, shownOn, WEEKS } from '../../src/example/office';
import { BUILTIN } from '../../src/registry/builtin';

const FRIDAY = '2026-11-20';
const made = office(FRIDAY, 'zh');
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const anyDay = fc.integer({ min: 0, max: 3_000 }).map((n) => dayAfter('2024-01-01', n));

function week(of: typeof made, ago: number) {
  const to = dayAfter(of.today, 2 - 7 * ago);
  const days = daysBetween(dayAfter(to, -6), to).filter((day) => day <= of.today);
  const facts = dayFacts(days, of.plan, of.present, []);
  return { ...overview(facts, of.rows), coverage: coverageOf(facts, of.today) };
}

describe('the example', () => {
  it('is the same for everybody', () => {
    expect(office(FRIDAY, 'zh')).toEqual(made);
    const folder = resolve(import.meta.dirname, '../../src/example');
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(
        /Math\.random|Date\.now|performance\.now|new Date\(\)/,
      );
    }
  });

  it('is shown as of a worked Friday, the last there was', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const shown = shownOn(day);
        expect(weekdayOf(shown)).toBe(5);
        expect(isScheduled(DEFAULT_PLAN, shown)).toBe(true);
        expect(shown <= day).toBe(true);
        const later = daysBetween(dayAfter(shown, 1), day).filter((one) => weekdayOf(one) === 5);
        expect(later.filter((one) => isScheduled(DEFAULT_PLAN, one))).toEqual([]);
      }),
    );
  });

  it('never counts a second twice, and keeps every fact on its day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { traces } = office(shownOn(day), 'en');
        const lasting = traces.map((one) => ({
          ...one,
          until: one.at + ('ms' in one ? one.ms : 0),
        }));
        const astray = lasting.filter(
          (one) => dayOf(one.at) !== one.day || dayOf(one.until) !== one.day,
        );
        expect(astray).toEqual([]);
        const dwells = lasting.flatMap((one) => (one.kind === 'dwell' ? [one] : []));
        expect(dwells.filter((one, n) => one.at < (dwells[n - 1]?.until ?? 0))).toEqual([]);
        expect(dwells.filter(({ loMs, ms, hiMs }) => loMs > ms || hiMs < ms)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('has keys in the order of its traces, each once', () => {
    expect(made.traces.map(({ key }) => key)).toEqual(made.traces.map((_, n) => n + 1));
  });

  it('has the day rows that the product makes of its traces, and no others', () => {
    const pairs = new Set(made.traces.map(({ day, platform }) => `${day} ${platform}`));
    expect(made.rows.length).toBe(pairs.size);
    for (const row of made.rows) {
      const mine = made.traces.filter(
        ({ day, platform }) => day === row.day && platform === row.platform,
      );
      expect(row).toEqual(rollUp(row.day, row.platform, mine));
      expect(sum(row.slots)).toBe(burdenOf(row));
    }
  });

  it('shows whole weeks of a believable burden, whenever it is opened', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { total, coverage } = week(office(shownOn(day), 'zh'), 0);
        const hours = burdenOf(total) / 3_600_000 / coverage.observedN;
        expect(hours).toBeGreaterThan(0.6);
        expect(hours).toBeLessThan(2);
        expect(coverage.enough).toBe(true);
        expect(total.loginN / coverage.observedN).toBeGreaterThan(4);
        expect(total.forcedN).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });

  it('goes back fourteen weeks, with leave, evenings, weekends and a day that was not observed', () => {
    const first = made.rows.map(({ day }) => day).sort()[0] ?? '';
    expect(daysBetween(first, FRIDAY).length).toBeGreaterThan((WEEKS - 1) * 7);
    const days = daysBetween(first, FRIDAY);
    const facts = dayFacts(days, made.plan, made.present, []);
    const missing = facts.filter(({ scheduledMs, observed }) => scheduledMs > 0 && !observed);
    expect(missing).toHaveLength(1);
    const leave = made.plan.own.filter(({ as }) => as === 'leave');
    for (const { from, to } of leave) {
      expect(made.rows.filter(({ day }) => from <= day && day <= to)).toEqual([]);
    }
    const evening = made.rows.filter(({ slots }) => sum(slots.slice(38)) > 0);
    const weekend = made.rows.filter(({ day }) => !isScheduled(made.plan, day));
    expect(evening.length).toBeGreaterThan(3);
    expect(weekend.length).toBeGreaterThan(3);
    expect(burdenOf(overview(facts, weekend).total)).toBeLessThan(
      0.1 * burdenOf(overview(facts, made.rows).total),
    );
  });

  it('holds a platform of every kind that findings are about', () => {
    const { platforms, rows } = made;
    const of = (id: string) => rows.filter(({ platform }) => platform === id);
    expect(platforms.some(({ mandate }) => mandate?.exempt)).toBe(true);
    expect(platforms.some(({ mandate }) => mandate?.bulletin === 'weekly')).toBe(true);
    expect(platforms.some(({ workList }) => workList === 'off')).toBe(true);
    expect(platforms.some(({ mandate }) => mandate?.metrics.includes('study-hours'))).toBe(true);
    const hollow = platforms.filter(({ id }) =>
      of(id).every(({ visitN, tokenVisitN }) => visitN === tokenVisitN),
    );
    expect(hollow.map(({ id }) => id)).toEqual(['example-members']);
    const { shape: a } = tableOf('household');
    const { shape: b } = tableOf('aided-household');
    const both = a.filter((hash) => b.includes(hash)).length;
    const likeness = both / (a.length + b.length - both);
    expect(likeness).toBeGreaterThanOrEqual(0.8);
    expect(likeness).toBeLessThan(1);
  });

  it('has no trace of a platform before the day since which it is measured', () => {
    const early = made.rows.filter(({ day, platform }) => day < (made.since[platform] ?? ''));
    expect(early).toEqual([]);
    expect(Object.keys(made.since).sort()).toEqual(made.platforms.map(({ id }) => id).sort());
  });

  it('is made of what the product would take', () => {
    for (const one of made.platforms) expect(platformSchema.parse(one)).toEqual(one);
    for (const one of made.diary) expect(entrySchema.parse(one)).toEqual(one);
    for (const one of made.items) expect(itemSchema.parse(one)).toEqual(one);
    expect(planSchema.parse(made.plan)).toEqual(made.plan);
    const ids = made.platforms.map(({ id }) => id);
    for (const { platforms } of made.items) for (const id of platforms) expect(ids).toContain(id);
    expect(made.diary.length).toBeGreaterThan(5);
  });

  it('names no platform that there is, and says of each that it is an example', () => {
    const real = BUILTIN.flatMap(({ name }) => [name, ...name.split(/[·（/]/)]);
    for (const { name, matches } of made.platforms) {
      expect(name).toMatch(/（示例）$/);
      expect(real).not.toContain(name.replace('（示例）', ''));
      expect(matches.every((one) => /^https:\/\/[a-z]+\.example\/\*$/.test(one))).toBe(true);
    }
  });

  it('is the same office in English, by English names', () => {
    const english = office(FRIDAY, 'en');
    expect(english.traces).toEqual(made.traces);
    const names = [...english.platforms, ...english.items].map(({ name }) => name).join();
    expect(names).not.toMatch(/\p{Script=Han}/u);
  });
});
