// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { DayRow } from '../../src/core/day-row';
import { burdenOf, emptyDayRow } from '../../src/core/day-row';
import type { StoredTrace } from '../../src/core/trace';
import { dashboardModel } from '../../src/ui/dashboard/model';
import { minuteTicks, overview } from '../../src/ui/dashboard/overview';
import { timeline } from '../../src/ui/dashboard/timeline';
import { Dashboard } from '../../src/ui/dashboard/view';
import { TextProvider } from '../../src/ui/text';
import { wordsIn } from './ui-words';

const DAYS = ['2026-11-21', '2026-11-22', '2026-11-23'];
function row(day: string, platform: string, minutes: number, loginN = 1): DayRow {
  const empty = emptyDayRow(day, platform);
  const activities = { ...empty.activities, study: minutes * 45_000, login: minutes * 15_000 };
  const clicks = { ...empty.clicks, acknowledge: 2 };
  return { ...empty, activities, clicks, loginN, loginMs: 60_000 * loginN };
}

describe('an overview', () => {
  const rows = [
    row(DAYS[0] ?? '', 'a', 10),
    row(DAYS[2] ?? '', 'a', 20),
    row(DAYS[2] ?? '', 'b', 90),
  ];
  const seen = overview(DAYS, [...rows, row('2020-01-01', 'old', 500)], new Set(['2026-11-22']));

  it('sums each platform over the range, and nothing beyond it', () => {
    expect(seen.platforms.map((one) => [one.platform, burdenOf(one), one.loginN])).toEqual([
      ['b', 5_400_000, 1],
      ['a', 1_800_000, 2],
    ]);
    expect(seen.total.clicks.acknowledge).toBe(6);
    expect(seen.total.loginMs).toBe(180_000);
  });

  it('tells a day without any platform from a day that nobody watched', () => {
    const lonely = overview(DAYS, rows.slice(0, 1), new Set(['2026-11-22']));
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

describe('明细', () => {
  afterEach(cleanup);
  const show = async (rows: DayRow[], measuredN = 2) => {
    const model = dashboardModel({
      read: async () => ({ overview: overview(DAYS, rows, new Set(DAYS)), today: [] }),
      correct: async () => undefined,
      names: { a: '智慧党建' },
      measuredN,
    });
    await model.show(7);
    render(
      <TextProvider value={wordsIn('zh_CN')}>
        <Dashboard model={model} />
      </TextProvider>,
    );
    return model;
  };

  it('opens with one sentence made from the figures', async () => {
    await show([row('2026-11-23', 'a', 80), row('2026-11-22', 'b', 10)]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      '近 3 天，2 个平台占去 1 小时 30 分，其中登录和打卡占 25%。',
    );
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/最多的是 11 月 23 日/);
  });

  it('takes a login back by one press, and brings it back by another', async () => {
    const at = new Date(2026, 10, 23, 9, 5).getTime();
    const about = { day: '2026-11-23', platform: 'a', visit: 'v', at };
    const login = { ...about, kind: 'login', ms: 9_000, outcome: 'success' } as const;
    const traces: StoredTrace[] = [{ key: 3, ...login, method: [], attempts: 1, forced: true }];
    const asked: unknown[] = [];
    const model = dashboardModel({
      read: async () => ({
        overview: overview(DAYS, [row('2026-11-23', 'a', 9)], new Set(DAYS)),
        today: timeline(traces),
      }),
      correct: async (key, wrong) => {
        asked.push([key, wrong]);
        traces.push({ ...about, key: traces.length + 3, kind: 'void', of: wrong ? key : 4 });
      },
      names: {},
      measuredN: 1,
    });
    await model.show(7);
    render(
      <TextProvider value={wordsIn('zh_CN')}>
        <Dashboard model={model} />
      </TextProvider>,
    );
    fireEvent.click(screen.getByRole('button', { name: '这不是登录：09:05 登录成功 9 秒' }));
    expect(await screen.findByText('你说这不是登录，不计')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^撤销/ }));
    expect(await screen.findByText('这不是登录')).toBeTruthy();
    expect(asked).toEqual([
      [3, true],
      [3, false],
    ]);
  });

  it('says so where a correction was not taken', async () => {
    const model = await show([row('2026-11-23', 'a', 9)]);
    expect(model.refused.value).toBe(false);
    const broken = dashboardModel({
      read: async () => ({ overview: overview(DAYS, [], new Set()), today: [] }),
      correct: () => Promise.reject(new Error('no answer')),
      names: {},
      measuredN: 0,
    });
    await broken.correct(1, true);
    expect(broken.refused.value).toBe(true);
  });

  it('says what will appear where nothing has been recorded', async () => {
    await show([]);
    expect(screen.getByText(/一分钟之内/)).toBeTruthy();
  });

  it('shows the range chosen last, however slow the one before', async () => {
    const waiting: Record<number, () => void> = {};
    const model = dashboardModel({
      read: (span) =>
        new Promise((done) => {
          const days = DAYS.slice(0, span === 7 ? 1 : 3);
          waiting[span] = () => done({ overview: overview(days, [], new Set()), today: [] });
        }),
      correct: async () => undefined,
      names: {},
      measuredN: 0,
    });
    const both = Promise.all([model.show(7), model.show(30)]);
    waiting[30]?.();
    waiting[7]?.();
    await both;
    expect(model.data.value?.overview.days.length).toBe(3);
  });

  it('says so where the records cannot be read', async () => {
    const model = dashboardModel({
      read: () => Promise.reject(Object.assign(new Error(), { reason: 'newer' })),
      correct: async () => undefined,
      names: {},
      measuredN: 0,
    });
    await model.show(7);
    expect(model.trouble.value).toBe('newer');
  });
});
