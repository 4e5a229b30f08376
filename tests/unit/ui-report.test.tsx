// @vitest-environment happy-dom
/** 周报 on screen: what the sheet says in both languages, and what it never says. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noActivity } from '../../src/core/activity';
import { daysBetween } from '../../src/core/calendar';
import type { DayRow } from '../../src/core/day-row';
import type { Evidence } from '../../src/core/evidence';
import type { Period } from '../../src/core/period';
import { periodAround } from '../../src/core/period';
import { dashboardModel } from '../../src/ui/dashboard/model';
import { ReportSection } from '../../src/ui/dashboard/report/view';
import { TextProvider } from '../../src/ui/text';
import { evidence, platformOf, rowOf, TODAY, WEEK } from './evidence-rig';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';

const WORKDAYS = daysBetween(WEEK.from, WEEK.to).slice(0, 5);
const BOTH: Language[] = ['zh_CN', 'en'];
const NAMES = [platformOf('a', { name: '智慧党建' }), platformOf('b', { name: '村里的平台' })];

/** Five days on two platforms: 40 minutes a day, a quarter of them logins. */
function week(): DayRow[] {
  return WORKDAYS.flatMap((day) => [
    rowOf(day, 'a', 0, {
      activities: { ...noActivity(), study: 1_200_000, login: 600_000 },
      loMs: 1_500_000,
      hiMs: 2_400_000,
      loginN: 3,
      loginMs: 330_000,
      firstLogin: { slot: 18, ms: 110_000 },
      forcedN: 1,
      checkinN: 4,
      tokenVisitN: 1,
    }),
    rowOf(day, 'b', 10),
  ]);
}

async function show(from: Evidence, language: Language = 'zh_CN', example = false) {
  const ask = async () => {
    throw new Error('a report asks for nothing');
  };
  const period: Period = { ...WEEK, from: from.from, to: from.to };
  const source = { evidence: async () => from, traces: async () => [] };
  const model = dashboardModel({ source, ask, today: TODAY, section: 'report', example });
  await model.show(period);
  const shown = render(
    <TextProvider value={wordsIn(language)}>
      <ReportSection model={model} />
    </TextProvider>,
  );
  return { model, ...shown };
}

const sheet = () => screen.getByRole('article');
const words = () => sheet().textContent ?? '';

afterEach(cleanup);

describe('the sheet', () => {
  it('says the week in sentences that a meeting could read aloud', async () => {
    await show(evidence(week(), { platforms: NAMES }));
    expect(within(sheet()).getByRole('heading', { level: 2 }).textContent).toBe('减负周报');
    expect(words()).toContain(
      '11 月 16 日 至 11 月 22 日，2 个平台占去 3 小时 20 分，其中登录和打卡占 25%。' +
        '折合每 8 小时工作里有 40 分（35 分–50 分）花在平台上。登录 15 次，其中 5 次是被迫重登。' +
        '每个工作日 40 分（35 分–50 分），前一段 0 分。',
    );
    const figures = [...sheet().querySelectorAll('.figures > div')].map((one) => one.textContent);
    expect(figures).toEqual([
      '花在平台上3 小时 20 分 估计在 2 小时 55 分到 4 小时 10 分之间',
      '登录，其中 5 次被迫重登15 次 从动手登录到进入，平均每次 1 分 50 秒',
      '打卡、签到成功20 次 只为登录或打卡而来的访问 5 次',
      '一次登录管全天，每周最多省18 分 ',
    ]);
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/11 月 16 日，40 分/);
  });

  it.each(BOTH)('in %s holds no time of a day', async (language) => {
    const entry = { id: 'x', day: '2026-11-17', carrier: 'group', kind: 'other' } as const;
    const diary = [{ ...entry, n: 9, minutes: 65 }];
    await show(evidence(week(), { platforms: NAMES, diary }), language);
    expect(words()).not.toMatch(/\d{1,2}[:：]\d{2}|\d 点|\d ?[ap]\.?m\b|o’clock/i);
    expect(words()).toContain('65');
    expect(words()).not.toMatch(/undefined|NaN|null|\$\d/);
  });

  it.each(BOTH)('in %s names no platform that was left out', async (language) => {
    await show(evidence(week(), { platforms: NAMES }), language);
    expect(words()).toContain('村里的平台');
    fireEvent.click(screen.getByRole('checkbox', { name: '村里的平台' }));
    expect(sheet().outerHTML).not.toContain('村里的平台');
    expect(sheet().outerHTML).not.toMatch(/>b</);
    expect(words()).toContain('智慧党建');
    expect(words()).toContain(wordsIn(language)('reportLeftOut', 1));
    fireEvent.click(screen.getByRole('checkbox', { name: '村里的平台' }));
    expect(words()).toContain('村里的平台');
  });

  it('can leave all out, and take all in again', async () => {
    await show(evidence(week(), { platforms: NAMES }));
    fireEvent.click(screen.getByRole('button', { name: '全部拿掉' }));
    expect(words()).toContain('没有记录');
    expect(words()).not.toMatch(/智慧党建|村里的平台/);
    expect(words()).toContain('没有放进 2 个平台');
    fireEvent.click(screen.getByRole('button', { name: '全部放进' }));
    expect(words()).toContain('3 小时 20 分');
    expect(words()).not.toContain('没有放进');
  });

  it('keeps what was left out when another range is shown', async () => {
    const from = evidence(week(), { platforms: NAMES });
    const { model, unmount } = await show(from);
    fireEvent.click(screen.getByRole('checkbox', { name: '村里的平台' }));
    await model.show({ ...WEEK });
    unmount();
    render(
      <TextProvider value={wordsIn('zh_CN')}>
        <ReportSection model={model} />
      </TextProvider>,
    );
    expect(words()).not.toContain('村里的平台');
  });

  it.each(BOTH)(
    'in %s says why figures are withheld, and gives none of the whole',
    async (lang) => {
      const present = WORKDAYS.slice(0, 3);
      await show(evidence(week().slice(0, 6), { platforms: NAMES, present }), lang);
      expect(words()).toContain(wordsIn(lang)('tooLittle', 5, 3));
      expect(words()).toContain('70%');
      expect(sheet().querySelector('.figures')).toBeNull();
      expect(words()).not.toContain('智慧党建');
      // The observed days stand for themselves, the others for nothing.
      const drawn = (which: string) =>
        [...sheet().querySelectorAll(`.days-chart ${which}`)].map((one) => one.textContent);
      expect(drawn('.figure')).toEqual(['40', '40', '40']);
      expect(drawn('text').filter((said) => said === '–')).toHaveLength(4);
    },
  );

  it('gives no saving from fewer than five workdays, and says so', async () => {
    const day = periodAround('day', '2026-11-18');
    await show(evidence(week(), { period: day, present: ['2026-11-18'] }));
    const saving = [...sheet().querySelectorAll('.figures > div')].pop();
    expect(saving?.textContent).toBe('一次登录管全天，每周最多省观测不足满 5 个工作日才推算');
  });

  it('gives none where too little was observed with the week before, which is another reason', async () => {
    const present = ['2026-11-16', '2026-11-17'];
    const rows = week().filter(({ day }) => present.includes(day));
    await show(evidence(rows, { present, today: '2026-11-18' }));
    const saving = [...sheet().querySelectorAll('.figures > div')].pop()?.textContent;
    expect(saving).toContain('连同前一段，工作日观测不到 70%，先不推算');
    expect(saving).not.toContain('满 5 个工作日');
  });

  it('says since when a saving is counted that the week before was taken into', async () => {
    const rows = week().filter(({ day }) => day < '2026-11-18');
    await show(evidence(rows, { today: '2026-11-18' }));
    const saving = [...sheet().querySelectorAll('.figures > div')].pop()?.textContent;
    expect(saving).toContain('从 11 月 9 日算起');
  });

  it('says which platforms were held against nothing', async () => {
    const exempt = { use: 'required', metrics: [], bulletin: 'none', exempt: true } as const;
    const mandate = { ...exempt, metrics: [] };
    const platforms = [platformOf('a', { name: '应急值守', mandate }), platformOf('b')];
    await show(evidence(week(), { platforms }));
    expect(words()).toContain('应急值守：标为安全、应急值守等必需的使用，没有拿来对照。');
  });

  it('shows and marks the time of a day that was mostly paused, so that its sums agree', async () => {
    const all = evidence(week(), { platforms: NAMES });
    const days = all.days.map((one) =>
      one.day === '2026-11-18' ? { ...one, observed: false } : one,
    );
    await show({ ...all, days });
    const over = [...sheet().querySelectorAll('.days-chart .figure')].map((one) => one.textContent);
    expect(over.slice(0, 5)).toEqual(['40', '40', '40*', '40', '40']);
    expect(words()).toContain('* 观测不全');
  });

  it('is called by its range, and says how far it goes', async () => {
    for (const [kind, title] of [
      ['day', '减负日报'],
      ['month', '减负月报'],
      ['quarter', '减负报告'],
    ] as const) {
      await show(evidence(week(), { period: periodAround(kind, '2026-11-18') }));
      expect(within(sheet()).getByRole('heading', { level: 2 }).textContent).toBe(title);
      cleanup();
    }
    await show(evidence(week(), { today: '2026-11-19' }));
    expect(words()).toContain('算到 2026年11月19日');
  });

  it('lists seven platforms of thirty, and the sum of the others', async () => {
    const many = Array.from({ length: 30 }, (_, i) => rowOf('2026-11-17', `p${i}`, i + 1));
    await show(evidence(many));
    const rows = within(sheet()).getAllByRole('row');
    expect(rows).toHaveLength(1 + 7 + 1);
    expect(rows[8]?.textContent).toContain('另有 23 个平台合计4 小时 36 分');
    expect(screen.getAllByRole('checkbox')).toHaveLength(30);
  });

  it.each(BOTH)('in %s holds findings against their thresholds, at most five', async (language) => {
    const t = wordsIn(language);
    const many = Array.from({ length: 8 }, (_, i) =>
      WORKDAYS.map((day) => rowOf(day, `p${i}`, 5, { checkinN: 4 })),
    ).flat();
    await show(evidence(many), language);
    const lines = [...sheet().querySelectorAll('.findings-table tbody tr')];
    expect(lines).toHaveLength(5);
    const said = [t('clueCheckIns'), 'p0', `${t('countCheckins')} ${t('countTimes', 20)}`];
    const against = [t('countTimes', 3), t('sureHigh')];
    expect([...(lines[0]?.children ?? [])].map((one) => one.textContent)).toEqual([
      ...said,
      ...against,
    ]);
    expect(words()).toContain(t('reportMoreFindings', 3));
    expect(words()).toContain(t('reportYardstick'));
    expect(words()).not.toContain(t('reportNoFinding', 11));
  });

  it('says that nothing was found, and then speaks of no yardstick', async () => {
    await show(evidence([rowOf('2026-11-17', 'a', 30)]));
    expect(words()).toContain('对照 11 条线索，没有发现依据');
    expect(words()).not.toContain('2026 年的办法');
  });

  it('shows a hostile name as the text that it is', async () => {
    const name = '<img src=x onerror=alert(1)>';
    await show(evidence(week(), { platforms: [platformOf('a', { name })] }));
    expect(words()).toContain(name);
    expect(sheet().querySelector('img')).toBeNull();
  });

  it('bears the mark of the example, where it is one', async () => {
    await show(evidence(week()), 'zh_CN', true);
    expect(words()).toContain('示例数据');
    cleanup();
    await show(evidence(week()));
    expect(words()).not.toContain('示例数据');
  });

  it('tells the six parts apart without colour', async () => {
    await show(evidence(week()));
    const textures = [...sheet().querySelectorAll('pattern')];
    expect(textures.map(({ id }) => id)).toHaveLength(6);
    const drawn = textures.map((one) =>
      one.lastElementChild?.outerHTML.replace(/class="[^"]*"/, ''),
    );
    expect(new Set(drawn).size).toBe(6);
  });
});

describe('around the sheet', () => {
  it('prints by the browser, and says first what the page gives away', async () => {
    const printed = vi.fn();
    vi.stubGlobal('print', printed);
    await show(evidence(week()));
    const button = screen.getByRole('button', { name: '打印或存为 PDF' });
    const before = document.body.textContent ?? '';
    expect(before.indexOf('不是匿名的')).toBeLessThan(before.indexOf('打印或存为 PDF'));
    expect(printed).not.toHaveBeenCalled();
    fireEvent.click(button);
    expect(printed).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it.each(BOTH)('in %s there is no sheet before anything was observed', async (language) => {
    await show(evidence([], { present: [] }), language);
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.getByText(wordsIn(language)('reportEmpty'))).toBeTruthy();
    expect(screen.queryByRole('button', { name: /打印|Print/ })).toBeNull();
  });

  it('an observed week without any platform is a report of zeros', async () => {
    await show(evidence([]));
    expect(words()).toContain('没有记录');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
