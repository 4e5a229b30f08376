import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../src/core/calendar';
import { emptyDayRow } from '../../src/core/day-row';
import { listedAt, offListMs, offListShare, standsAt } from '../../src/core/off-list';
import type { Platform } from '../../src/core/platform';
import type { WorkItem } from '../../src/core/work-list';

const START = '2026-11-02';
const days = Array.from({ length: 10 }, (_, n) => dayAfter(START, n));
const fact = (day: string) => ({ day, scheduledMs: 0, observed: true });

function platform(id: string, workList?: Platform['workList']): Platform {
  const matches = [`https://${id}.example.gov.cn/*`];
  return { id, name: id, level: 'county', category: 'oa', matches, workList };
}
function item(platforms: string[], from: string | null, until: string | null): WorkItem {
  return { id: `${platforms}-${from}-${until}`, name: '防汛值守', from, until, platforms };
}
function row(day: string, id: string, ms: number) {
  const empty = emptyDayRow(day, id);
  return { ...empty, activities: { ...empty.activities, report: ms } };
}
const minutes = (n: number) => n * 60_000;

describe('whether a platform is on the list', () => {
  it('is what its user marked, where it belongs to no item', () => {
    const others = [item(['b'], null, null)];
    expect(listedAt(others, platform('a', 'on'), START)).toBe('on');
    expect(listedAt(others, platform('a', 'off'), START)).toBe('off');
    expect(listedAt(others, platform('a'), START)).toBe('unknown');
  });

  it('follows its items, first and last day included, and not its mark', () => {
    const items = [item(['a'], '2026-11-04', '2026-11-06')];
    const said = (day: string) => listedAt(items, platform('a', 'on'), day);
    expect(said('2026-11-03')).toBe('off');
    expect(said('2026-11-04')).toBe('on');
    expect(said('2026-11-06')).toBe('on');
    expect(said('2026-11-07')).toBe('off');
    expect(listedAt(items, platform('a', 'off'), '2026-11-05')).toBe('on');
  });

  it('is on while any of its items stands', () => {
    const items = [item(['a'], null, '2026-11-03'), item(['b', 'a'], '2026-11-08', null)];
    expect(days.map((day) => listedAt(items, platform('a'), day) === 'on')).toEqual(
      days.map((day) => day <= '2026-11-03' || day >= '2026-11-08'),
    );
  });

  it('has open ends that never come', () => {
    expect(standsAt({ from: null, until: null }, '1999-01-01')).toBe(true);
    expect(standsAt({ from: START, until: null }, '2999-12-31')).toBe(true);
    expect(standsAt({ from: null, until: START }, '1999-01-01')).toBe(true);
  });
});

describe('time off the list', () => {
  const items = [item(['a'], '2026-11-04', '2026-11-06')];
  const platforms = [platform('a'), platform('b', 'off'), platform('c')];

  it('names each platform with the days it was off, the costliest first', () => {
    const rows = [
      row('2026-11-07', 'a', minutes(5)),
      row('2026-11-03', 'a', minutes(2)),
      row('2026-11-05', 'a', minutes(60)),
      row('2026-11-03', 'b', minutes(30)),
      row('2026-11-04', 'b', 0),
      row('2026-11-03', 'c', minutes(90)),
    ];
    expect(offListMs({ days: days.map(fact), rows, platforms, items })).toEqual([
      { platform: 'b', ms: minutes(30), days: ['2026-11-03'] },
      { platform: 'a', ms: minutes(7), days: ['2026-11-03', '2026-11-07'] },
    ]);
    expect(offListShare({ days: days.map(fact), rows, platforms, items })).toEqual({
      offMs: minutes(37),
      unknownMs: minutes(90),
      wholeMs: minutes(187),
      share: 37 / 187,
    });
  });

  it('leaves out rows of days that the range does not hold', () => {
    const rows = [row('2026-12-24', 'b', minutes(30))];
    expect(offListMs({ days: days.map(fact), rows, platforms, items })).toEqual([]);
  });

  it('has no share where nothing was measured', () => {
    const nothing = { days: [], rows: [], platforms: [], items: [] };
    expect(offListShare(nothing)).toEqual({ offMs: 0, unknownMs: 0, wholeMs: 0, share: null });
    expect(offListMs(nothing)).toEqual([]);
  });

  it('takes a platform that no registry names any more by its items alone', () => {
    const rows = [row('2026-11-03', 'gone', minutes(3)), row('2026-11-03', 'lost', minutes(4))];
    const evidence = {
      days: days.map(fact),
      rows,
      platforms: [],
      items: [item(['gone'], null, '2026-11-02')],
    };
    expect(offListMs(evidence).map(({ platform }) => platform)).toEqual(['gone']);
    expect(offListShare(evidence).unknownMs).toBe(minutes(4));
  });
});

describe('of any list and any days', () => {
  const day = fc.constantFrom(...days);
  const maybe = fc.option(day, { nil: null });
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const mark = fc.constantFrom('on' as const, 'off' as const, 'unknown' as const, undefined);
  const seen = fc.record({
    days: fc.constant(days.map(fact)),
    rows: fc.uniqueArray(
      fc.tuple(day, id, fc.nat(86_400_000)).map(([at, on, ms]) => row(at, on, ms)),
      { selector: (one) => `${one.day} ${one.platform}` },
    ),
    platforms: fc
      .tuple(mark, mark, mark)
      .map((marks) => marks.map((one, n) => platform('abc'[n] ?? '', one))),
    items: fc.array(
      fc.tuple(fc.array(id), maybe, maybe).map((parts) => item(...parts)),
      {
        maxLength: 5,
      },
    ),
  });

  it('the platforms sum to what the share says is off, and no more than the whole', () => {
    fc.assert(
      fc.property(seen, (evidence) => {
        const times = offListMs(evidence);
        const { offMs, unknownMs, wholeMs, share } = offListShare(evidence);
        expect(times.reduce((sum, { ms }) => sum + ms, 0)).toBe(offMs);
        expect(offMs + unknownMs).toBeLessThanOrEqual(wholeMs);
        expect(share === null ? wholeMs : share * wholeMs).toBeCloseTo(offMs);
        for (const { ms, days } of times) {
          expect(ms).toBeGreaterThan(0);
          expect(days).toEqual([...new Set(days)].sort());
        }
      }),
    );
  });

  it('an item that always stands takes its platforms off the reproach, and nothing else', () => {
    fc.assert(
      fc.property(seen, id, (evidence, on) => {
        const after = { ...evidence, items: [...evidence.items, item([on], null, null)] };
        const rest = offListMs(evidence).filter(({ platform }) => platform !== on);
        expect(offListMs(after)).toEqual(rest);
      }),
    );
  });
});
