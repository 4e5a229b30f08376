import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/calendar';
import { findingsOf, RULES } from '../../src/core/findings/all';
import { longestRun } from '../../src/core/findings/periodic-login';
import { evidence, rowOf } from './evidence-rig';
import { clues, figure, MONDAY, marked, spread, WORKDAYS } from './findings-rig';

describe('打卡签到', () => {
  it('needs three check-ins a week', () => {
    expect(clues(evidence(spread('checkinN', [1, 1])))).toEqual([]);
    const [found] = findingsOf(evidence(spread('checkinN', [1, 1, 1]))).findings;
    expect(found).toEqual({
      clue: 'check-ins',
      platforms: ['a'],
      figures: [{ metric: 'checkin_n', value: 3 }],
      threshold: 3,
      per: { span: 'week', n: 1 },
      sure: 'low',
      days: WORKDAYS.slice(0, 3),
    });
  });

  it('is as sure as the count is beyond its threshold', () => {
    const sure = (counts: number[]) => findingsOf(evidence(spread('checkinN', counts))).findings[0];
    expect(sure([1, 1, 1, 1])?.sure).toBe('high');
  });

  it('is also what must be answered lest the time stops', () => {
    const [found] = findingsOf(evidence(spread('promptN', [2, 2]))).findings;
    expect(found?.figures).toEqual([{ metric: 'prompt_n', value: 4 }]);
    expect(clues(evidence(spread('promptN', [2])))).toEqual([]);
  });

  it('tells prompts, token visits and rankings beside the check-ins, where there were any', () => {
    const rows = spread('checkinN', [1, 1, 1], { promptN: 1, tokenVisitN: 1, rankViewN: 2 });
    const [found] = RULES['check-ins'](evidence(rows));
    expect(found?.figures.map(({ metric, value }) => [metric, value])).toEqual([
      ['checkin_n', 3],
      ['prompt_n', 3],
      ['token_visit_n', 3],
      ['rank_view_n', 6],
    ]);
  });

  it('asks twelve times of a month of four weeks, and not three', () => {
    const period = { kind: 'month' as const, from: '2026-11-01', to: '2026-11-30' };
    const days = daysBetween('2026-11-02', '2026-11-27').filter((_, i) => i % 7 < 5);
    const month = (n: number) =>
      clues(
        evidence(spread('checkinN', Array(n).fill(1), {}, days), { period, today: '2026-12-01' }),
      );
    expect(month(11)).toEqual([]);
    expect(month(12)).toEqual(['check-ins']);
  });

  it('is nothing on a platform of its own user’s choice', () => {
    const rows = spread('checkinN', [5, 5, 5]);
    expect(clues(evidence(rows, { platforms: [marked('a', { use: 'voluntary' })] }))).toEqual([]);
    expect(clues(evidence(rows, { platforms: [] }))).toEqual(['check-ins']);
  });

  it('never adds up two platforms', () => {
    const rows = [rowOf(MONDAY, 'a', 1, { checkinN: 2 }), rowOf(MONDAY, 'b', 1, { checkinN: 2 })];
    expect(clues(evidence(rows))).toEqual([]);
  });
});

describe('强制要求定期登录', () => {
  const logins = (tokens: number[], login = 1) =>
    evidence(spread('tokenVisitN', tokens, { loginN: login }));

  it('needs three visits made only to be counted, on days in a row', () => {
    expect(RULES['periodic-login'](logins([1, 1, 0, 0, 0]))).toEqual([]);
    const [found] = RULES['periodic-login'](logins([1, 1, 1, 0, 0]));
    expect(found?.figures.map(({ metric, value }) => [metric, value])).toEqual([
      ['token_visit_n', 3],
      ['login_n', 5],
      ['login_run', 5],
    ]);
    expect(found?.days).toEqual(WORKDAYS.slice(0, 3));
  });

  it('is no daily work: logins alone are no evidence', () => {
    expect(RULES['periodic-login'](logins([0, 0, 0, 0, 0], 4))).toEqual([]);
  });

  it('is no busy day or two', () => {
    expect(RULES['periodic-login'](logins([4, 4]))).toEqual([]);
    expect(RULES['periodic-login'](logins([2, 2, 2]))).toHaveLength(1);
  });

  it('leaves out what is voluntary, and tells logins that were forced', () => {
    const rows = spread('tokenVisitN', [1, 1, 1], { loginN: 1, forcedN: 2 });
    expect(figure(RULES['periodic-login'](evidence(rows))[0], 'timeout_login_n')).toBe(6);
    const platforms = [marked('a', { use: 'voluntary' })];
    expect(RULES['periodic-login'](evidence(rows, { platforms }))).toEqual([]);
  });

  describe('days in a row', () => {
    const fact = (day: string, scheduledMs = 1, observed = true) => ({
      day,
      scheduledMs,
      observed,
    });

    it('are not broken by weekends, holidays and leave, which do not count either', () => {
      const days = [fact('1'), fact('2', 0), fact('3', 0), fact('4'), fact('5')];
      expect(longestRun(days, new Set(['1', '2', '4', '5']))).toBe(3);
      expect(longestRun(days, new Set(['1', '4', '5']))).toBe(3);
    });

    it('are broken by a scheduled day without a login, or that nobody saw', () => {
      const all = new Set(['1', '2', '3']);
      expect(longestRun([fact('1'), fact('2'), fact('3')], new Set(['1', '3']))).toBe(1);
      expect(longestRun([fact('1'), fact('2', 1, false), fact('3')], all)).toBe(1);
      expect(longestRun([], all)).toBe(0);
    });

    it('run over the October holiday', () => {
      const days = ['2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09'];
      const period = { kind: 'own' as const, from: '2026-09-29', to: '2026-10-09' };
      const rows = spread('tokenVisitN', [1, 1, 1, 1], { loginN: 1 }, days);
      const [found] = RULES['periodic-login'](evidence(rows, { period, today: '2026-10-12' }));
      expect(figure(found, 'login_run')).toBe(4);
    });

    it('are never more than the scheduled days, nor fewer for one login more', () => {
      const facts = fc.array(fc.record({ on: fc.boolean(), seen: fc.boolean(), in: fc.boolean() }));
      fc.assert(
        fc.property(facts, (given) => {
          const days = given.map(({ on, seen }, i) => fact(String(i), on ? 1 : 0, seen));
          const loggedIn = new Set(given.flatMap((one, i) => (one.in ? [String(i)] : [])));
          const run = longestRun(days, loggedIn);
          const every = longestRun(days, new Set(days.map(({ day }) => day)));
          expect(run).toBeLessThanOrEqual(every);
          expect(every).toBeLessThanOrEqual(given.filter(({ on }) => on).length);
        }),
      );
    });
  });
});

describe('上传工作照片', () => {
  it('is five a week, told with all files', () => {
    expect(RULES.photos(evidence(spread('photoN', [4])))).toEqual([]);
    const [found] = RULES.photos(evidence(spread('photoN', [5], { uploadN: 7 })));
    expect(figure(found, 'upload_n')).toBe(7);
    const platforms = [marked('a', { use: 'voluntary' })];
    expect(RULES.photos(evidence(spread('photoN', [50]), { platforms }))).toEqual([]);
  });
});
