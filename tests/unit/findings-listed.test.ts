import { describe, expect, it } from 'vitest';
import type { DayRow } from '../../src/core/day-row';
import { RULES } from '../../src/core/findings/all';
import type { Mandate } from '../../src/core/platform';
import { evidence, platformOf, rowOf } from './evidence-rig';
import { figure, MONDAY, marked } from './findings-rig';

describe('空壳、僵尸', () => {
  const period = { kind: 'own' as const, from: '2026-11-09', to: '2026-11-20' };
  const idle = (more: Parameters<typeof evidence>[1] = {}, rows: DayRow[] = []) =>
    RULES.zombie(
      evidence(rows, {
        period,
        measured: ['a'],
        since: { a: '2026-10-01' },
        platforms: [marked('a', { use: 'required' })],
        ...more,
      }),
    );

  it('is a demanded platform without a visit in ten observed workdays', () => {
    expect(idle()[0]?.figures).toEqual([
      { metric: 'idle_days', value: 10 },
      { metric: 'token_visit_n', value: 0 },
    ]);
    expect(idle({ period: { ...period, to: '2026-11-19' } })).toEqual([]);
    // Today may still be a day of use.
    expect(idle({ today: '2026-11-20' })).toEqual([]);
  });

  it('is also one visited only to be counted', () => {
    const token = rowOf('2026-11-10', 'a', 1, { visitN: 2, tokenVisitN: 2 });
    expect(figure(idle({}, [token])[0], 'token_visit_n')).toBe(2);
    expect(idle({}, [token])[0]?.days).toEqual(['2026-11-10']);
  });

  it('is none that was used once, at a weekend too', () => {
    const used = rowOf('2026-11-14', 'a', 5, { visitN: 3, tokenVisitN: 2 });
    expect(idle({}, [used])).toEqual([]);
  });

  it('is measured for thirty days by the end of the range', () => {
    expect(idle({ since: { a: '2026-10-21' } })).toHaveLength(1);
    expect(idle({ since: { a: '2026-10-22' } })).toEqual([]);
    expect(idle({ since: {} })).toEqual([]);
    expect(idle({ measured: [] })).toEqual([]);
  });

  it('counts no day before it was measured', () => {
    const long = { kind: 'own' as const, from: '2026-09-01', to: '2026-11-20' };
    const [found] = idle({ period: long, since: { a: '2026-10-21' } });
    expect(figure(found, 'idle_days')).toBe(23);
  });

  it('is none that its user chose, or of which nobody said that it is demanded', () => {
    const of = (mandate: Partial<Mandate>) => idle({ platforms: [marked('a', mandate)] }).length;
    expect(of({ use: 'voluntary', metrics: ['points'] })).toBe(0);
    expect(of({ use: 'unknown' })).toBe(0);
    expect(idle({ platforms: [platformOf('a')] })).toEqual([]);
    expect(of({ use: 'assessed' })).toBe(1);
  });
});

describe('清单外事项', () => {
  const off = (offMinutes: number, onMinutes: number, loOff = 1) => {
    const row = rowOf(MONDAY, 'a', offMinutes);
    return RULES['off-list'](
      evidence([{ ...row, loMs: row.loMs * loOff }, rowOf(MONDAY, 'b', onMinutes)], {
        platforms: [platformOf('a', { workList: 'off' }), platformOf('b')],
      }),
    );
  };

  it('is a tenth of all time, and ten minutes a week', () => {
    expect(off(10, 90)[0]?.figures).toEqual([
      { metric: 'offlist_share', value: 0.1 },
      { metric: 'offlist_s', value: 600_000 },
    ]);
    expect(off(10, 91)).toEqual([]);
    expect(off(9.9, 1)).toEqual([]);
    expect(off(0, 0)).toEqual([]);
  });

  it('is unsure where its range reaches below', () => {
    expect(off(20, 80)[0]?.sure).toBe('high');
    expect(off(20, 80, 0.4)[0]?.sure).toBe('low');
  });

  it('never counts what nobody placed', () => {
    expect(RULES['off-list'](evidence([rowOf(MONDAY, 'a', 600)]))).toEqual([]);
  });
});
