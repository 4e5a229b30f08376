// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DiaryEntry } from '../../src/core/diary';
import { Diary } from '../../src/ui/dashboard/diary/view';
import { Overview } from '../../src/ui/dashboard/overview/view';
import { UNDO_MS } from '../../src/ui/undo';
import { FRIDAY, showSection } from './dashboard-rig';
import { rowOf } from './evidence-rig';

const MONDAY = '2026-11-16';
const idAt = (place: number) => `n000${place}-made`;
const entry = (at: number, more: Partial<DiaryEntry> = {}): DiaryEntry => ({
  id: idAt(at),
  day: MONDAY,
  carrier: 'group',
  kind: 'acknowledge',
  n: 4,
  minutes: 8,
  ...more,
});
const WEEK = [
  entry(1),
  entry(2, { kind: 'photo', n: 2, minutes: 5 }),
  entry(3, { day: FRIDAY, carrier: 'document', kind: 'report', n: 1, minutes: 95 }),
];
const show = (more: Parameters<typeof showSection>[3] = {}, language?: 'en') =>
  showSection(Diary, 'diary', [rowOf(MONDAY, 'oa', 60)], more, language);
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const form = () => within(screen.getByRole('form', { name: '补记一条' }));
const type = (label: string, value: string) =>
  fireEvent.input(form().getByLabelText(label), { target: { value } });
const choose = (label: string, value: string) =>
  fireEvent.change(form().getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const shownIn = (label: string) => (form().getByLabelText(label) as HTMLInputElement).value;
const days = () =>
  screen.getAllByRole('heading', { level: 3 }).map((one) => one.firstChild?.textContent);

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the sentence', () => {
  it('says how many notes, how long, and that they are not in the time measured', async () => {
    await show({ diary: WEEK });
    expect(heading()).toBe('这一周手工记录 3 条，约 1 小时 48 分。不计入测得的时间。');
    expect(screen.getByText(/你自己记的，不是测得的/)).toBeTruthy();
  });

  it('says so where nothing was noted, and still offers to note', async () => {
    await show();
    expect(heading()).toBe('这一周没有手工记录。');
    expect(screen.queryByRole('table')).toBeNull();
    expect(form().getByRole('button', { name: '记下这一条' })).toBeTruthy();
  });

  it('is spoken in English too', async () => {
    await show({ diary: WEEK }, 'en');
    expect(heading()).toBe(
      'This week: 3 notes by hand, about 1 h 48 min. Not added to the time measured.',
    );
  });
});

it('sums by carrier and kind, and shows no column of what was not noted', async () => {
  await show({ diary: WEEK });
  const rows = screen
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ['载体', '回复收到', '填报', '拍照', '合计'],
    ['工作群', '4 次 · 8 分', '–', '2 次 · 5 分', '6 次 · 13 分'],
    ['文档', '–', '1 次 · 95 分', '–', '1 次 · 95 分'],
    ['合计', '4 次 · 8 分', '1 次 · 95 分', '2 次 · 5 分', '7 次 · 108 分'],
  ]);
});

it('lists the newest day first, and a day as it was noted', async () => {
  await show({ diary: [...WEEK].reverse() });
  expect(days()).toEqual(['11 月 20 日', '11 月 16 日']);
  const monday = within(screen.getByRole('region', { name: '11 月 16 日' }));
  const said = monday.getAllByRole('listitem').map((one) => one.firstChild?.textContent);
  expect(said).toEqual(['工作群 · 回复收到', '工作群 · 拍照']);
});

it('changes no measured figure', async () => {
  const rows = [rowOf(MONDAY, 'oa', 60)];
  await showSection(Overview, 'overview', rows, {});
  const without = document.body.textContent;
  cleanup();
  await showSection(Overview, 'overview', rows, { diary: WEEK });
  expect(document.body.textContent).toBe(without);
});

describe('a note added', () => {
  it('is of the day chosen, and said', async () => {
    const { now } = await show();
    type('日期', '2026-11-18');
    choose('载体', 'paper');
    choose('种类', 'report');
    type('次数', '2');
    type('分钟', '45');
    press('记下这一条');
    expect(await screen.findByText('已记：11 月 18 日 纸质 · 填报，2 次 · 45 分')).toBeTruthy();
    expect(now().diary).toEqual([
      {
        id: expect.stringMatching(/^n0001-[0-9a-f-]{36}$/),
        day: '2026-11-18',
        carrier: 'paper',
        kind: 'report',
        n: 2,
        minutes: 45,
      },
    ]);
    expect(heading()).toContain('1 条，约 45 分');
  });

  it('begins with today and what was last noted alike, until numbers are typed', async () => {
    await show({ diary: WEEK });
    expect([shownIn('日期'), shownIn('次数'), shownIn('分钟')]).toEqual([FRIDAY, '4', '8']);
    choose('种类', 'photo');
    expect([shownIn('次数'), shownIn('分钟')]).toEqual(['2', '5']);
    choose('载体', 'app');
    expect([shownIn('次数'), shownIn('分钟')]).toEqual(['1', '5']);
    type('分钟', '33');
    choose('种类', 'study');
    expect([shownIn('次数'), shownIn('分钟')]).toEqual(['1', '33']);
  });

  it.each([
    ['日期', '2026-11-21', '请选 11 月 16 日 至 11 月 20 日 之间的日期。'],
    ['日期', '2026-11-15', '请选 11 月 16 日 至 11 月 20 日 之间的日期。'],
    ['日期', '', '请选 11 月 16 日 至 11 月 20 日 之间的日期。'],
    ['次数', '0', '次数请写 1 到 999 的整数。'],
    ['次数', '1000', '次数请写 1 到 999 的整数。'],
    ['次数', '', '次数请写 1 到 999 的整数。'],
    ['分钟', '1441', '分钟请写 0 到 1440 的整数，不足一分钟写 0。'],
    ['分钟', '-1', '分钟请写 0 到 1440 的整数，不足一分钟写 0。'],
    ['分钟', '2.5', '分钟请写 0 到 1440 的整数，不足一分钟写 0。'],
    ['分钟', '1e2', '分钟请写 0 到 1440 的整数，不足一分钟写 0。'],
  ])('with %s %o is refused at its field', async (label, value, said) => {
    const { asked } = await show();
    type(label, value);
    press('记下这一条');
    const field = form().getByLabelText(label);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent?.replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')).toBe(
      alert.firstChild,
    );
    expect(asked).toEqual([]);
    for (const [one, good] of [
      ['日期', FRIDAY],
      ['次数', '1'],
      ['分钟', '0'],
    ] as const) {
      type(one, good);
    }
    press('记下这一条');
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not said to be noted where it was not', async () => {
    const { refuse, model } = await show();
    refuse();
    press('记下这一条');
    await waitFor(() => expect(model.refused.value).toBe(true));
    expect(screen.queryByText(/^已记/)).toBeNull();
  });
});

describe('a note', () => {
  it('is changed in its place, under its own id, and given the focus back', async () => {
    const { now } = await show({ diary: WEEK });
    press('编辑 11 月 16 日 工作群 · 拍照');
    const edit = within(screen.getByRole('form', { name: '编辑 11 月 16 日 工作群 · 拍照' }));
    await waitFor(() => expect(document.activeElement).toBe(edit.getByLabelText('日期')));
    fireEvent.change(edit.getByLabelText('种类'), { target: { value: 'checkin' } });
    fireEvent.input(edit.getByLabelText('次数'), { target: { value: '3' } });
    fireEvent.click(edit.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '保存' })).toBeNull());
    expect(now().diary.find(({ id }) => id === idAt(2))).toEqual(
      entry(2, { kind: 'checkin', n: 3, minutes: 5 }),
    );
    expect(now().diary).toHaveLength(3);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      '编辑 11 月 16 日 工作群 · 打卡',
    );
  });

  it('keeps its numbers when its kind is changed', async () => {
    await show({ diary: WEEK });
    press('编辑 11 月 20 日 文档 · 填报');
    const edit = within(screen.getByRole('form', { name: '编辑 11 月 20 日 文档 · 填报' }));
    fireEvent.change(edit.getByLabelText('种类'), { target: { value: 'study' } });
    expect((edit.getByLabelText('分钟') as HTMLInputElement).value).toBe('95');
  });

  it('is left as it was by 取消', async () => {
    const { asked } = await show({ diary: WEEK });
    press('编辑 11 月 20 日 文档 · 填报');
    press('取消');
    expect(asked).toEqual([]);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^编辑 11 月 20 日/);
  });

  it('is deleted at once, and comes back whole for ten seconds', async () => {
    const { now } = await show({ diary: WEEK });
    press('删除 11 月 16 日 工作群 · 回复收到');
    const undo = await screen.findByRole('button', { name: /^撤销/ });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    expect(now().diary).toHaveLength(2);
    expect(heading()).toContain('2 条');
    fireEvent.click(undo);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^撤销/ })).toBeNull());
    expect(now().diary).toContainEqual(entry(1));
  });

  it('comes back also to who looked at another part in between', async () => {
    const { now, again } = await show({ diary: WEEK });
    press('删除 11 月 16 日 工作群 · 回复收到');
    await screen.findByRole('button', { name: /^撤销/ });
    again();
    fireEvent.click(await screen.findByRole('button', { name: /^撤销/ }));
    await waitFor(() => expect(now().diary).toContainEqual(entry(1)));
  });

  it('is gone for good after them, were it the last', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await show({ diary: [entry(1)] });
    press(/^删除/);
    await vi.waitFor(() => expect(screen.getByRole('button', { name: /^撤销/ })).toBeTruthy());
    act(() => {
      vi.advanceTimersByTime(UNDO_MS);
    });
    expect(screen.queryByRole('button', { name: /^撤销/ })).toBeNull();
    expect(heading()).toBe('这一周没有手工记录。');
  });

  it('stays where deleting it was not taken', async () => {
    const { refuse, model } = await show({ diary: WEEK });
    refuse();
    press('删除 11 月 20 日 文档 · 填报');
    await waitFor(() => expect(model.refused.value).toBe(true));
    expect(screen.queryByRole('button', { name: /^撤销/ })).toBeNull();
    expect(heading()).toContain('3 条');
  });
});

it('offers no day yet to come', async () => {
  const { model } = await show({ period: { kind: 'own', from: '2026-12-01', to: '2026-12-02' } });
  expect(model.evidence.value?.from).toBe('2026-12-01');
  expect(screen.queryByRole('form')).toBeNull();
});
