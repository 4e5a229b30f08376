// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { DayRow } from '../../src/core/day-row';
import { burdenOf, emptyDayRow } from '../../src/core/day-row';
import { overview } from '../../src/core/overview';
import type { Period } from '../../src/core/period';
import { periodAround } from '../../src/core/period';
import type { StoredTrace } from '../../src/core/trace';
import type { Ask } from '../../src/messages';
import { minuteTicks } from '../../src/ui/charts/minute-ticks';
import { DaysBehind } from '../../src/ui/dashboard/findings/days-behind';
import type { DashboardDeps } from '../../src/ui/dashboard/model';
import { dashboardModel } from '../../src/ui/dashboard/model';
import { timeline } from '../../src/ui/dashboard/overview/timeline';
import { Dashboard } from '../../src/ui/dashboard/view';
import { TextProvider } from '../../src/ui/text';
import { evidence, platformOf } from './evidence-rig';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';

/** A Saturday; the week before it is whole. */
const TODAY = '2026-11-28';
const WEEK = periodAround('week', TODAY);
const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25'];
function row(day: string, platform: string, minutes: number, loginN = 1): DayRow {
  const empty = emptyDayRow(day, platform);
  const activities = { ...empty.activities, study: minutes * 45_000, login: minutes * 15_000 };
  const clicks = { ...empty.clicks, acknowledge: 2 };
  const bounds = { loMs: minutes * 50_000, hiMs: minutes * 70_000 };
  return { ...empty, ...bounds, activities, clicks, loginN, loginMs: 60_000 * loginN };
}
const facts = (observed: readonly string[]) =>
  DAYS.map((day) => ({ day, scheduledMs: 1, observed: observed.includes(day) }));

describe('an overview', () => {
  const rows = [
    row(DAYS[0] ?? '', 'a', 10),
    row(DAYS[2] ?? '', 'a', 20),
    row(DAYS[2] ?? '', 'b', 90),
  ];
  const seen = overview(facts(DAYS), [...rows, row('2020-01-01', 'old', 500)]);

  it('sums each platform over the range, and nothing beyond it', () => {
    expect(seen.platforms.map((one) => [one.platform, burdenOf(one), one.loginN])).toEqual([
      ['b', 5_400_000, 1],
      ['a', 1_800_000, 2],
    ]);
    expect(seen.total.clicks.acknowledge).toBe(6);
    expect(seen.total.loginMs).toBe(180_000);
  });

  it('tells a day without any platform from a day that nobody watched', () => {
    const lonely = overview(facts(DAYS.slice(0, 2)), rows.slice(0, 1));
    expect(lonely.days.map(({ observed }) => observed)).toEqual([true, true, false]);
    expect(lonely.observedN).toBe(2);
  });

  it('leaves the rows that it sums as they were', () => {
    expect(rows[0]?.loginN).toBe(1);
    expect(burdenOf(rows[0] ?? emptyDayRow('', ''))).toBe(600_000);
  });
});

it('draws a scale from zero that holds every bar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_400_000 }), (max) => {
      const ticks = minuteTicks(max);
      expect(ticks[0]).toBe(0);
      expect((ticks[ticks.length - 1] ?? 0) * 60_000).toBeGreaterThanOrEqual(max);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});

describe('a timeline', () => {
  const about = { day: '2026-11-23', platform: 'a', visit: 'v' };
  const traces: StoredTrace[] = [
    { key: 1, at: 1_000, ...about, kind: 'click', purpose: 'other' },
    { key: 2, at: 2_000, ...about, kind: 'click', purpose: 'acknowledge' },
    { key: 3, at: 900_000, ...about, kind: 'click', purpose: 'other' },
    { key: 4, at: 1_500, ...about, kind: 'keys', n: 12 },
    { key: 5, at: 3_000, ...about, kind: 'rank' },
    { key: 6, at: 4_000, ...about, kind: 'void', of: 5 },
  ];

  it('keeps each login and check-in to itself, marked where it was taken back', () => {
    const login = { kind: 'login', ms: 9, outcome: 'success', attempts: 1 } as const;
    const judged: StoredTrace[] = [
      { key: 10, at: 1_000, ...about, ...login, method: [], forced: false },
      { key: 11, at: 2_000, ...about, kind: 'checkin', form: 'sign-in', ms: 5 },
      { key: 12, at: 2_100, ...about, kind: 'checkin', form: 'quiz', ms: 5 },
      { key: 13, at: 9_000, ...about, kind: 'void', of: 11 },
      { key: 14, at: 9_100, ...about, kind: 'void', of: 10 },
      { key: 15, at: 9_200, ...about, kind: 'void', of: 14 },
    ];
    expect(timeline(judged).map(({ kind, form, judged: one }) => [kind, form, one])).toEqual([
      ['login', undefined, { key: 10, wrong: false }],
      ['checkin', 'sign-in', { key: 11, wrong: true }],
      ['checkin', 'quiz', { key: 12, wrong: false }],
    ]);
  });

  it('takes like ones together, and leaves out what was taken back', () => {
    expect(timeline(traces).map(({ kind, n, at }) => [kind, n, at])).toEqual([
      ['click', 2, 1_000],
      ['click', 1, 900_000],
    ]);
  });
});

describe('总览', () => {
  afterEach(cleanup);
  const answers: Ask = async () => ({}) as never;
  const draw = (model: ReturnType<typeof dashboardModel>, language: Language = 'zh_CN') =>
    render(
      <TextProvider value={wordsIn(language)}>
        <Dashboard model={model} ready />
      </TextProvider>,
    );
  const modelOf = (rows: DayRow[], more: Partial<DashboardDeps> & { present?: string[] } = {}) => {
    const { present, ...deps } = more;
    const platforms = [platformOf('a', { name: '智慧党建' }), platformOf('b')];
    const known = {
      platforms,
      measured: ['a', 'b'],
      today: TODAY,
      ...(present ? { present } : {}),
    };
    return dashboardModel({
      source: {
        evidence: async (period) => evidence(rows, { ...known, period }),
        traces: async () => [],
      },
      ask: answers,
      today: TODAY,
      section: 'overview',
      ...deps,
    });
  };
  const workdays = [23, 24, 25, 26, 27].map((date) => `2026-11-${date}`);
  const whole = workdays.map((day) => row(day, 'a', 60));

  it('opens with one sentence made from the figures, and its range beside it', async () => {
    const model = modelOf([...whole, row('2026-11-23', 'b', 10)]);
    await model.show(WEEK);
    draw(model);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      '这一周，2 个平台占去 5 小时 10 分，其中登录和打卡占 25%。',
    );
    const lead = document.querySelector('.lead')?.textContent ?? '';
    expect(lead).toContain('5 个工作日观测到 5 个');
    expect(lead).toContain('估计在 4 小时 18 分到 6 小时 2 分之间');
    expect(lead).toContain('折合每 8 小时工作 1 小时 2 分（');
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/最多的是 11 月 23 日/);
  });

  it('withholds the total and what rests on it where too few days were observed', async () => {
    const model = modelOf(whole.slice(0, 3), { present: [] });
    await model.show(WEEK);
    draw(model);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(
      /^观测不足：5 个工作日只观测到 3 个/,
    );
    expect(document.querySelector('.lead')?.textContent).not.toMatch(/估计|折合/);
    const daily = screen.getByText('平常一天用几个平台').nextElementSibling;
    expect(daily?.textContent).toBe('观测不足');
    expect(screen.getByText('观测不足，不作比较')).toBeTruthy();
  });

  it('says how a week compares with the one before, by the workday', async () => {
    const before = [16, 17, 18, 19, 20].map((date) => row(`2026-11-${date}`, 'a', 40));
    const model = modelOf([...before, ...whole]);
    await model.show(WEEK);
    draw(model);
    expect(
      screen.getByText('每个工作日 1 小时（50 分–1 小时 10 分），前一段 40 分（33 分–47 分）。'),
    ).toBeTruthy();
    expect(screen.getByText(/^多了 20 分（16 分–24 分）/)).toBeTruthy();
  });

  it('counts and shows a day that was mostly paused, and says that it was', async () => {
    const model = modelOf(whole, {
      source: {
        evidence: async (period) => {
          const all = evidence(whole, { period, today: TODAY });
          const facts = all.days.map((one) =>
            one.day === '2026-11-24' ? { ...one, observed: false } : one,
          );
          return { ...all, days: facts };
        },
        traces: async () => [],
      },
    });
    await model.show(WEEK);
    draw(model);
    expect(screen.getByRole('button', { name: /^11 月 24 日：.*（观测不全）$/ })).toBeTruthy();
    expect(screen.getByText(/^\* 观测不全/)).toBeTruthy();
  });

  it('shows the newest 200 lines of a long day, the others when asked, or one platform', async () => {
    const start = new Date(2026, 10, 24, 0, 5).getTime();
    const about = { day: '2026-11-24', visit: 'v', kind: 'click', purpose: 'other' } as const;
    const traces = Array.from({ length: 230 }, (_, i) => ({
      ...about,
      key: i,
      at: start + i * 301_000,
      platform: i < 20 ? 'b' : 'a',
    }));
    const model = modelOf(whole, {
      source: {
        evidence: async (period) => evidence(whole, { period, today: TODAY }),
        traces: async () => traces,
      },
    });
    await model.show(WEEK);
    await model.openDay('2026-11-24');
    draw(model);
    const lines = () => document.querySelectorAll('.lines li').length;
    expect(lines()).toBe(200);
    fireEvent.click(screen.getByRole('button', { name: '显示其余 30 条' }));
    expect(lines()).toBe(230);
    expect(screen.queryByRole('button', { name: /显示其余/ })).toBeNull();
    fireEvent.change(screen.getByRole('combobox', { name: '平台' }), { target: { value: 'b' } });
    expect(lines()).toBe(20);
  });

  it('opens a day from a finding about one platform with the lines of that platform', async () => {
    const at = new Date(2026, 10, 24, 9, 5).getTime();
    const about = { day: '2026-11-24', visit: 'v', kind: 'click', purpose: 'other' } as const;
    const model = modelOf(whole, {
      source: {
        evidence: async (period) => evidence(whole, { period, today: TODAY }),
        traces: async () => [
          { ...about, key: 1, at, platform: 'a' },
          { ...about, key: 2, at: at + 60_000, platform: 'b' },
        ],
      },
    });
    await model.show(WEEK);
    render(
      <TextProvider value={wordsIn('zh_CN')}>
        <DaysBehind days={['2026-11-24']} platforms={['b']} model={model} />
      </TextProvider>,
    );
    fireEvent.click(screen.getByRole('button', { name: /11 月 24 日/ }));
    await waitFor(() => expect(model.section.value).toBe('overview'));
    draw(model);
    expect(document.querySelectorAll('.lines li').length).toBe(1);
    expect(screen.queryByText('09:05')).toBeNull();
    // Closed, it is of all platforms again.
    await model.openDay(null);
    await model.openDay('2026-11-24');
    expect(document.querySelectorAll('.lines li').length).toBe(2);
  });

  it('opens the timeline of a day by its bar, and closes it again', async () => {
    const about = { day: '2026-11-24', platform: 'a', visit: 'v' };
    const at = new Date(2026, 10, 24, 9, 5).getTime();
    const model = modelOf(whole, {
      source: {
        evidence: async (period) => evidence(whole, { period, today: TODAY }),
        traces: async (day) =>
          day === '2026-11-24' ? [{ key: 1, at, ...about, kind: 'click', purpose: 'other' }] : [],
      },
    });
    await model.show(WEEK);
    draw(model);
    const bars = screen.getByRole('toolbar');
    expect(bars.querySelectorAll('[tabindex="0"]').length).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: '11 月 24 日：1 小时' }));
    expect(await screen.findByText('09:05')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '收起' }));
    await model.openDay(null);
    expect(screen.queryByText('09:05')).toBeNull();
  });

  it('says of a folded day that its sums are left, beside what came late for it as well', async () => {
    const late = { kind: 'rank', day: '2026-11-24', platform: 'a', visit: 'v' } as const;
    const traces = [{ ...late, key: 1, at: new Date(2026, 10, 24, 9, 5).getTime() }];
    const folded = { visits: [7], part: null };
    const rows = whole.map((one) => (one.day === late.day ? { ...one, folded } : one));
    const model = modelOf(rows, {
      source: {
        evidence: async (period) => evidence(rows, { period, today: TODAY }),
        traces: async () => traces.splice(0),
      },
    });
    await model.show(WEEK);
    await model.openDay(late.day);
    draw(model);
    expect(screen.getByText(/只留下合计。下面是后来才报来的几条/)).toBeTruthy();
    await model.openDay(null);
    await model.openDay(late.day);
    expect(await screen.findByText('那天只留下合计，逐条的经过没有了。')).toBeTruthy();
  });

  it('walks from bar to bar by the arrow keys', async () => {
    const model = modelOf(whole);
    await model.show(WEEK);
    draw(model);
    const last = screen.getByRole('button', { name: /^11 月 28 日/ });
    last.focus();
    fireEvent.keyDown(last, { key: 'ArrowLeft' });
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^11 月 27 日/);
  });

  it('takes a login of today back by one press, and brings it back by another', async () => {
    const at = new Date(2026, 10, 28, 9, 5).getTime();
    const about = { day: TODAY, platform: 'a', visit: 'v', at };
    const login = { ...about, kind: 'login', ms: 9_000, outcome: 'success' } as const;
    const traces: StoredTrace[] = [{ key: 3, ...login, method: [], attempts: 1, forced: true }];
    const asked: unknown[] = [];
    const ask: Ask = async (type, payload) => {
      asked.push([type, payload]);
      const { wrong } = payload as { wrong: boolean };
      traces.push({ ...about, key: traces.length + 3, kind: 'void', of: wrong ? 3 : 4 });
      return {} as never;
    };
    const model = modelOf(whole, {
      ask,
      source: {
        evidence: async (period) => evidence(whole, { period, today: TODAY }),
        traces: async () => traces,
      },
    });
    await Promise.all([model.show(WEEK), model.openDay(TODAY)]);
    draw(model);
    fireEvent.click(screen.getByRole('button', { name: '这不是登录：09:05 登录成功 9 秒' }));
    expect(await screen.findByText('你说这不是登录，不计')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^撤销/ }));
    expect(await screen.findByText('这不是登录')).toBeTruthy();
    expect(asked).toEqual([
      ['correct', { key: 3, wrong: true }],
      ['correct', { key: 3, wrong: false }],
    ]);
  });

  it('says so where a command was not taken', async () => {
    const model = modelOf(whole, { ask: () => Promise.reject(new Error('no answer')) });
    await model.show(WEEK);
    expect(await model.command('drop-entry', { id: 'x' })).toBe(false);
    draw(model);
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it.each(['zh_CN', 'en'] as const)('draws every kind of range in %s', async (language) => {
    const model = modelOf(whole);
    for (const kind of ['day', 'week', 'month', 'quarter'] as const) {
      await model.show(periodAround(kind, '2026-11-25'));
      const { unmount } = draw(model, language);
      expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('');
      expect(document.body.textContent).not.toMatch(/NaN|undefined|Infinity/);
      unmount();
    }
  });

  it('says what will appear where nothing has been recorded', async () => {
    const model = modelOf([]);
    await model.show(WEEK);
    draw(model);
    expect(screen.getByText(/一分钟之内/)).toBeTruthy();
  });

  it('shows the range chosen last, however slow the one before', async () => {
    const waiting: (() => void)[] = [];
    const model = modelOf([], {
      source: {
        evidence: (period: Period) =>
          new Promise((done) => waiting.push(() => done(evidence([], { period, today: TODAY })))),
        traces: async () => [],
      },
    });
    const month = periodAround('month', TODAY);
    const both = Promise.all([model.show(WEEK), model.show(month)]);
    waiting[1]?.();
    waiting[0]?.();
    await both;
    expect(model.evidence.value?.from).toBe(month.from);
  });

  it('shows no figures of another range under the one that could not be read', async () => {
    let broken = false;
    const model = modelOf(whole, {
      source: {
        evidence: async (period) => {
          if (broken) throw Object.assign(new Error(), { reason: 'failed' });
          return evidence(whole, { period, today: TODAY });
        },
        traces: async () => [],
      },
    });
    await model.show(WEEK);
    broken = true;
    await model.show(periodAround('month', TODAY));
    expect(model.evidence.value).toBeNull();
    draw(model);
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
    expect(screen.getByRole('alert')).toBeTruthy();
    broken = false;
    await model.show(WEEK);
    expect(model.trouble.value).toBeNull();
  });

  it('goes on in the new day where it stayed open over midnight', async () => {
    let today = TODAY;
    const model = modelOf(whole, {
      source: {
        evidence: async (period) => evidence(whole, { period, today }),
        traces: async () => [],
      },
    });
    await model.show(WEEK);
    today = '2026-11-29';
    await model.reread();
    expect(model.today).toBe('2026-11-29');
  });

  it('walks the calendar by the arrow keys, a day up and down, a week to the sides', async () => {
    const model = modelOf(whole);
    await model.show(periodAround('month', TODAY));
    draw(model);
    const days = document.querySelectorAll<HTMLElement>('.calendar [data-day]');
    expect([...days].filter(({ tabIndex }) => tabIndex === 0).length).toBe(1);
    const entry = [...days].find(({ tabIndex }) => tabIndex === 0);
    entry?.focus();
    const at = () => document.activeElement?.getAttribute('data-day');
    expect(at()).toBe(TODAY);
    for (const [key, day] of [
      ['ArrowUp', '2026-11-27'],
      ['ArrowLeft', '2026-11-20'],
      ['ArrowDown', '2026-11-21'],
      ['ArrowRight', TODAY],
      ['ArrowRight', TODAY],
    ]) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      expect(at()).toBe(day);
    }
  });

  it('says so where the records cannot be read', async () => {
    const failed = Object.assign(new Error(), { reason: 'newer' });
    const model = modelOf([], {
      source: { evidence: () => Promise.reject(failed), traces: async () => [] },
    });
    await model.show(WEEK);
    expect(model.trouble.value).toBe('newer');
  });

  it('says so beside the figures where new records cannot be written', async () => {
    const source = {
      evidence: async (period: typeof WEEK) => evidence([], { today: TODAY, period }),
      traces: async () => [],
      trouble: async () => 'full' as const,
    };
    const model = modelOf([], { source });
    await model.show(WEEK);
    expect(model.evidence.value).not.toBeNull();
    expect(model.trouble.value).toBe('full');
  });
});
