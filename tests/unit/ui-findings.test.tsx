// @vitest-environment happy-dom
/** 依据 on screen: what a card says in both languages, and what no card ever says. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/core/evidence';
import { findingsOf } from '../../src/core/findings/all';
import type { Period } from '../../src/core/period';
import { FindingsSection } from '../../src/ui/dashboard/findings/view';
import { dashboardModel } from '../../src/ui/dashboard/model';
import { TextProvider } from '../../src/ui/text';
import { evidence, platformOf, rowOf, TODAY, WEEK } from './evidence-rig';
import { clicked, formOf, MONDAY, marked, spread, WORKDAYS } from './findings-rig';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';

const BOTH: Language[] = ['zh_CN', 'en'];
const QUARTER: Period = { kind: 'quarter', from: '2026-10-01', to: '2026-12-31' };

/** A week in which there is something against every clue that a week can show. */
function everything(): Evidence {
  const counts = { tokenVisitN: 1, loginN: 1, promptN: 1, photoN: 2, uploadN: 3, rankViewN: 1 };
  const daily = spread('checkinN', [1, 1, 1, 1, 1], counts).map((row) => ({
    ...row,
    clicks: { ...row.clicks, 'like-share': 3 },
    activities: { ...row.activities, study: 1_800_000 },
    loMs: 1_700_000,
  }));
  const forms = WORKDAYS.flatMap((day) => [
    formOf(day, 'b', { slot: 20 }),
    formOf(day, 'c', { slot: 30, ms: 240_000 }),
  ]);
  const acks = { ...clicked('acknowledge', 9), platform: 'd' };
  return evidence([...daily, ...forms, acks, rowOf(MONDAY, 'e', 120)], {
    diary: [{ id: 'x', day: MONDAY, carrier: 'group', kind: 'acknowledge', n: 6, minutes: 12 }],
    measured: ['z'],
    since: { z: '2026-01-01' },
    platforms: [
      marked(
        'a',
        { use: 'assessed', metrics: ['study-hours', 'points'], bulletin: 'weekly' },
        { name: '智慧党建' },
      ),
      platformOf('b', { name: '网格平台' }),
      platformOf('c', { name: '帮扶系统' }),
      platformOf('d', { name: '工作群', category: 'im' }),
      platformOf('e', { name: '宣传榜', workList: 'off' }),
      marked('z', { use: 'required' }, { name: '党员之家' }),
    ],
  });
}

async function show(from: Evidence, language: Language = 'zh_CN', period: Period = WEEK) {
  const ask = () => Promise.reject(new Error('findings ask for nothing'));
  const source = { evidence: async () => from, traces: async () => [] };
  const model = dashboardModel({ source, ask, today: TODAY, section: 'findings' });
  await model.show(period);
  const view = render(
    <TextProvider value={wordsIn(language)}>
      <FindingsSection model={model} />
    </TextProvider>,
  );
  return { model, ...view };
}

const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const cards = () => screen.getAllByRole('article').map((card) => card.textContent ?? '');
const cardOf = (clue: RegExp) => {
  const card = screen.getAllByRole('article').find((one) => clue.test(one.textContent ?? ''));
  if (!card) throw new Error(`no card of ${clue}`);
  return card;
};

afterEach(() => {
  cleanup();
  location.hash = '';
});

describe('the sentence', () => {
  it('counts clues and platforms, each once', async () => {
    await show(everything());
    expect(headline()).toBe(
      '11 月 16 日 至 11 月 22 日，对照 11 条线索，10 条有依据，涉及 5 个平台。',
    );
  });

  it('says so where there is none', async () => {
    await show(evidence([rowOf(MONDAY, 'a', 5)]));
    expect(headline()).toMatch(/对照 11 条线索，没有发现依据。$/);
    expect(screen.queryAllByRole('article')).toEqual([]);
  });

  it('names no platform where only the diary has something', async () => {
    const [entry] = everything().diary;
    await show(evidence([rowOf(MONDAY, 'a', 5)], { diary: entry ? [entry] : [] }));
    expect(headline()).toMatch(/对照 11 条线索，1 条有依据。$/);
  });

  it('judges nothing where too few days were observed, and says why', async () => {
    const from = evidence(spread('checkinN', [3, 3, 3]), { present: WORKDAYS.slice(0, 3) });
    const { container } = await show(from);
    expect(headline()).toMatch(/观测不足，暂不对照线索。$/);
    expect(container.textContent).toContain('暂不对照的线索（10 条）');
    expect(container.textContent).toContain('不到 70% 的时候');
    expect(screen.queryAllByRole('article')).toEqual([]);
  });

  it('says what will appear, and when, before there is anything', async () => {
    const { container } = await show(evidence([], { platforms: [] }));
    expect(headline()).toMatch(/没有记录。$/);
    expect(container.textContent).toContain('用满一个工作周');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/welcome.html');
  });
});

describe('a card', () => {
  it('holds the clue, a sentence, the number against its threshold, the wording and a caveat', async () => {
    await show(everything());
    const card = cardOf(/强制要求定期登录/);
    expect(card.querySelector('.find-says')?.textContent).toBe(
      '“智慧党建”连续 5 个工作日都登录，其中只为登录或打卡而来 5 次，别的事不到 1 分钟，没有提交。',
    );
    const figures = [...card.querySelectorAll('.find-figures > div')].map((one) => one.textContent);
    expect(figures.slice(0, 3)).toEqual(['只为打卡而来5 次', '门槛3 次每周 3 次', '把握高']);
    const quote = card.querySelector('blockquote')?.textContent;
    expect(quote).toContain('考核通报用户安装使用率，强制要求定期登录');
    expect(quote).toContain('国办函〔2026〕12号），2026 年 1 月');
    expect(card.textContent).toContain('看不出是谁要求的');
  });

  it('says what its threshold is made of in a longer range', async () => {
    const rows = spread('checkinN', [9, 9, 9, 9, 9]);
    // 18 workdays of October, 16 of November so far.
    await show(evidence(rows, { period: QUARTER, today: '2026-11-23' }), 'zh_CN', QUARTER);
    expect(cardOf(/打卡签到/).textContent).toContain('门槛18 次每周 3 次，合 6 周');
  });

  it('opens each of the days behind it, and folds those beyond a working week', async () => {
    const days = Array.from({ length: 9 }, (_, i) => `2026-11-${10 + i}`);
    const period: Period = { kind: 'own', from: '2026-11-09', to: '2026-11-20' };
    const rows = spread('checkinN', Array(9).fill(2), {}, days);
    const { model } = await show(evidence(rows, { period }), 'zh_CN', period);
    const card = cardOf(/打卡签到/);
    expect(within(card).getByText('其余 4 天')).toBeTruthy();
    expect(within(card).getAllByRole('button')).toHaveLength(9);
    fireEvent.click(within(card).getByRole('button', { name: '看 11 月 18 日 的经过' }));
    await waitFor(() => expect(location.hash).toBe('#overview'));
    expect(model.day.value?.day).toBe('2026-11-18');
    expect(model.section.value).toBe('overview');
  });

  it('keeps what was noted by hand apart, without traces to open', async () => {
    await show(everything());
    const noted = cardOf(/你记下工作群里的事/);
    expect(noted.textContent).toContain('不是测出来的');
    expect(within(noted).queryAllByRole('button')).toEqual([]);
    expect(cardOf(/在“工作群”点/).textContent).toContain('点“收到”9 次');
  });

  it('shows a name as it was given, and an id that nobody names as itself', async () => {
    const rows = spread('checkinN', [9], {});
    await show(evidence(rows, { platforms: [platformOf('a', { name: '<b>=1+1</b>' })] }));
    expect(cards()[0]).toContain('“<b>=1+1</b>”打卡 9 次');
    cleanup();
    await show(evidence(rows, { platforms: [] }));
    expect(cards()[0]).toContain('“a”打卡 9 次');
  });
});

describe('the page', () => {
  it('says before any card that the rules are a yardstick on a web page', async () => {
    const { container } = await show(everything());
    const text = container.textContent ?? '';
    expect(text.indexOf('一把尺子，不是结论')).toBeGreaterThan(0);
    expect(text.indexOf('一把尺子，不是结论')).toBeLessThan(text.indexOf('对照线索'));
  });

  it('lists the clues without evidence, with what would be evidence', async () => {
    const { container } = await show(everything());
    const list = container.querySelector('.clue-list')?.textContent;
    expect(container.textContent).toContain('未见依据的线索（1 条）');
    expect(list).toContain('登记满 30 天的平台，观测满 10 个工作日');
  });

  it('says which platforms were left out as exempt', async () => {
    const rows = spread('checkinN', [9, 9]);
    const platforms = [marked('a', { exempt: true }, { name: '应急值守' })];
    const { container } = await show(evidence(rows, { platforms }));
    expect(screen.queryAllByRole('article')).toEqual([]);
    expect(container.textContent).toContain(
      '应急值守：标为安全、应急值守等必需的使用，没有拿来对照',
    );
  });

  it.each(BOTH)(
    'has a whole card for every clue in %s, and never calls anything unlawful',
    async (language) => {
      const { container } = await show(everything(), language);
      expect(new Set(findingsOf(everything()).findings.map(({ clue }) => clue)).size).toBe(10);
      for (const card of screen.getAllByRole('article')) {
        expect(card.querySelector('.find-says')?.textContent).toMatch(/\d/);
        expect(card.querySelector('blockquote p')?.textContent).toBeTruthy();
      }
      expect(container.textContent).not.toMatch(/\$\d|undefined|NaN|\[object/);
      expect(container.textContent).not.toMatch(/违规|违法|违纪|unlawful|illegal|violat/i);
    },
  );
});
