// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/calendar';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import { DEFAULT_PLAN } from '../../src/core/plan';
import { peopleOf } from '../../src/ui/dashboard/savings/people';
import { SavingsSection } from '../../src/ui/dashboard/savings/view';
import { showSection } from './dashboard-rig';
import { platformOf } from './evidence-rig';

/** The rig's day is a Friday; with the week before, nine workdays are over. */
const DAYS = daysBetween('2026-11-09', '2026-11-19').filter(
  (day) => !['2026-11-14', '2026-11-15'].includes(day),
);
const MINUTE = 60_000;
const TABLE = [1, 2, 3, 4, 5];
/** Three logins of a minute each, the first of them the day's first. */
const logins = (day: string): DayRow => ({
  ...emptyDayRow(day, 'a'),
  loginN: 3,
  loginMs: 3 * MINUTE,
  firstLogin: { slot: 16, ms: MINUTE },
});
const form = (day: string, platform: string, slot: number): DayRow => ({
  ...emptyDayRow(day, platform),
  forms: [{ slot, fields: 5, ms: 5 * MINUTE, shape: TABLE }],
});
const both = DAYS.flatMap((day) => [logins(day), form(day, 'b', 18), form(day, 'c', 20)]);
const platforms = [
  platformOf('a', { name: '协同办公' }),
  platformOf('b', { name: '网格治理' }),
  platformOf('c', { name: '帮扶台账' }),
];

type More = Parameters<typeof showSection>[3];
const show = (rows: DayRow[], more: More = {}, language?: 'en') =>
  showSection(SavingsSection, 'savings', rows, { platforms, ...more }, language);
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const tables = () => screen.getAllByRole('table').map((table) => table.textContent);
const field = () => screen.getByLabelText('单位人数') as HTMLInputElement;
const type = (value: string) => {
  fireEvent.input(field(), { target: { value } });
  fireEvent.change(field(), { target: { value } });
};

afterEach(cleanup);

describe('the sentence', () => {
  it('says what each would save, at most', async () => {
    await show(both);
    expect(heading()).toBe(
      '一次登录管全天，每周最多省 10 分；同一张表只填一遍，每周最多省 25 分。',
    );
    expect(screen.getByText(/11 月 9 日 至 11 月 20 日|按其中观测到的 9 个工作日/)).toBeTruthy();
  });

  it('says the one where there is only the one', async () => {
    await show(DAYS.map(logins));
    expect(heading()).toBe('一次登录管全天，每周最多省 10 分；没有看到要填两遍的表。');
    cleanup();
    await show(both.filter(({ platform }) => platform !== 'a'));
    expect(heading()).toBe('同一张表只填一遍，每周最多省 25 分；每天没有第二次登录。');
  });

  it('says so where there is nothing to save, and asks for no people', async () => {
    await show([]);
    expect(heading()).toBe('没有可省的：每天没有第二次登录，也没有看到要填两遍的表。');
    expect(screen.queryByLabelText('单位人数')).toBeNull();
  });

  it('is spoken in English too', async () => {
    await show(both, {}, 'en');
    expect(heading()).toContain('save up to 10 min a week');
    expect(document.body.textContent).not.toMatch(/每周|登录|单位/);
  });
});

describe('the figures', () => {
  it('are for one and for the unit, a week and a year', async () => {
    await show(both, { plan: { ...DEFAULT_PLAN, unitSize: 20 } });
    const [login = '', data = ''] = tables();
    expect(login).toContain('你一个人10 分8 小时 20 分');
    expect(login).toContain('全单位 20 人3 小时 20 分167 小时合 21 个工作日');
    expect(data).toContain('你一个人25 分21 小时合 3 个工作日');
  });

  it('are made of what the tables below list', async () => {
    await show(both);
    const [, , madeOfLogins = '', madeOfForms = ''] = tables();
    expect(madeOfLogins).toContain('协同办公271818 分');
    // Every day's second form is a copy; the first of a day only repeats the day before's.
    expect(madeOfForms).toContain('网格治理 和 帮扶台账100%17945 分');
  });

  it('come with what they take for granted', async () => {
    await show(both);
    const list = screen.getByRole('heading', { name: '怎么算的，没算什么' }).parentElement;
    expect(within(list as HTMLElement).getAllByRole('listitem').length).toBeGreaterThanOrEqual(8);
    expect(list?.textContent).toContain('只有调研汇总才能说全单位');
    expect(list?.textContent).toContain('不相加');
  });
});

describe('the number of people', () => {
  it('is saved with the rest of the plan as it was', async () => {
    const { asked } = await show(both);
    type('46');
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toEqual(['set-plan', { plan: { ...DEFAULT_PLAN, unitSize: 46 } }]);
    await waitFor(() => expect(tables()[0]).toContain('全单位 46 人'));
  });

  it('is counted with while it is typed, before it is saved', async () => {
    const { asked } = await show(both);
    fireEvent.input(field(), { target: { value: '7' } });
    await waitFor(() => expect(tables()[0]).toContain('全单位 7 人'));
    expect(asked).toEqual([]);
  });

  it('is refused politely where it is none, and nothing changes', async () => {
    const { asked } = await show(both);
    type('0');
    expect(await screen.findByText('请填 1 到 1,000,000 的整数，现在仍按 20 人算。')).toBeTruthy();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().value).toBe('0');
    expect(tables()[0]).toContain('全单位 20 人');
    expect(asked).toEqual([]);
    type('20');
    await waitFor(() => expect(field().getAttribute('aria-invalid')).toBe('false'));
    expect(asked).toEqual([]);
  });

  it('goes back to what is stored where it could not be saved', async () => {
    const { refuse, model } = await show(both);
    refuse();
    type('46');
    await waitFor(() => expect(model.refused.value).toBe(true));
    await waitFor(() => expect(field().value).toBe('20'));
  });

  it.each(['', ' ', '-3', '2.5', '1e3', 'x', '1000001', '9'.repeat(400)])('%s is none', (text) => {
    expect(peopleOf(text)).toBeNull();
  });

  it.each([
    ['1', 1],
    ['007', 7],
    ['1000000', 1_000_000],
  ])('%s is one', (text, n) => {
    expect(peopleOf(text)).toBe(n);
  });
});

describe('where it is withheld', () => {
  const day = { kind: 'day', from: '2026-11-20', to: '2026-11-20' } as const;

  it('says why, offers a longer time, and still lists what was seen', async () => {
    const { model } = await show(both, { present: [], period: day });
    await model.show(day);
    expect(heading()).toBe('只观测到 1 个过完的工作日，不到 5 个，先不估算。');
    expect(screen.queryByText('最多可省')).toBeNull();
    expect(tables()[0]).toContain('协同办公322 分');
    fireEvent.click(screen.getByRole('button', { name: '看最近 30 天' }));
    await waitFor(() =>
      expect(model.period.value).toEqual({ kind: 'own', from: '2026-10-22', to: '2026-11-20' }),
    );
  });

  it('says that too little was observed', async () => {
    await show(both.slice(0, 6), { present: [] });
    expect(heading()).toBe('观测不足：9 个工作日只观测到 2 个，先不下结论。');
    expect(screen.getByText(/不到 70%/)).toBeTruthy();
  });
});
