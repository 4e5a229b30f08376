// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan';
import { DEFAULT_PLAN } from '../../src/core/plan';
import { Schedule } from '../../src/ui/dashboard/schedule/view';
import { showSection } from './dashboard-rig';

const show = (plan: Partial<Plan> = {}, today?: string, language?: 'en') =>
  showSection(
    Schedule,
    'schedule',
    [],
    { plan: { ...DEFAULT_PLAN, unitSize: 46, ...plan }, ...(today ? { today } : {}) },
    language,
  );
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const select = (name: string) => screen.getByRole('combobox', { name }) as HTMLSelectElement;
const choose = (name: string, value: string) =>
  fireEvent.change(select(name), { target: { value } });
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const saved = () => screen.findByText('已保存，只在这台电脑上。');

afterEach(cleanup);

describe('the sentence', () => {
  it('says when its user works', async () => {
    await show();
    expect(heading()).toBe('周一至周五上班，8:00–12:00 和 14:00–18:00，一天 8 小时。');
  });

  it('names days with a gap one by one, and hours in their order', async () => {
    await show({
      weekdays: [6, 1, 3],
      hours: [
        [29, 48],
        [0, 3],
      ],
    });
    expect(heading()).toBe('周一、周三和周六上班，0:00–1:30 和 14:30–24:00，一天 11 小时。');
  });

  it('takes a week to its Sunday for a run', async () => {
    await show({ weekdays: [0, 1, 2, 3, 4, 5, 6] });
    expect(heading()).toContain('周一至周日上班');
  });

  it('knows who has no fixed days', async () => {
    await show({ weekdays: [] });
    expect(heading()).toContain('没有固定的工作日');
  });

  it('is spoken in English too', async () => {
    await show({}, undefined, 'en');
    expect(heading()).toBe('Mon to Fri, 8:00–12:00 and 14:00–18:00: 8 h a day.');
  });
});

describe('the week', () => {
  it('is saved as soon as it is changed, and nothing else with it', async () => {
    const { now } = await show({ own: [{ from: '2026-01-02', to: '2026-01-02', as: 'leave' }] });
    fireEvent.click(screen.getByRole('checkbox', { name: '周六' }));
    await saved();
    expect(now().plan).toEqual({
      ...DEFAULT_PLAN,
      weekdays: [1, 2, 3, 4, 5, 6],
      own: [{ from: '2026-01-02', to: '2026-01-02', as: 'leave' }],
      unitSize: 46,
    });
    expect(heading()).toContain('周一至周六上班');
  });

  it('loses no change where two are made before the first is stored', async () => {
    const { now } = await show();
    fireEvent.click(screen.getByRole('checkbox', { name: '周六' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '周日' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '周一' }));
    await waitFor(() => expect([...now().plan.weekdays].sort()).toEqual([0, 2, 3, 4, 5, 6]));
  });

  it('takes half hours', async () => {
    const { now } = await show();
    choose('第 1 段从', '17');
    choose('第 2 段到', '35');
    await waitFor(() =>
      expect(now().plan.hours).toEqual([
        [17, 24],
        [28, 35],
      ]),
    );
    expect(select('第 2 段到').selectedOptions[0]?.textContent).toBe('17:30');
  });

  it('refuses hours that are turned round or overlap, and changes nothing', async () => {
    const { now, asked } = await show();
    choose('第 1 段到', '16');
    expect((await screen.findByRole('alert')).textContent).toContain('结束要晚于开始');
    await waitFor(() => expect(select('第 1 段到').value).toBe('24'));
    choose('第 1 段到', '30');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('重叠'));
    // The same again is refused again, and the field goes back again.
    choose('第 1 段到', '30');
    await waitFor(() => expect(select('第 1 段到').value).toBe('24'));
    expect(asked).toEqual([]);
    expect(now().plan.hours).toEqual(DEFAULT_PLAN.hours);
  });

  it('says what was refused, even where a change before it is stored later', async () => {
    const { now } = await show();
    fireEvent.click(screen.getByRole('checkbox', { name: '周六' }));
    choose('第 1 段到', '16');
    await waitFor(() => expect(now().plan.weekdays).toContain(6));
    await act(() => new Promise((done) => setTimeout(done)));
    expect(screen.getByRole('alert').textContent).toContain('结束要晚于开始');
    expect(screen.queryByText('已保存，只在这台电脑上。')).toBeNull();
  });

  it('has up to four stretches, and never none', async () => {
    const { now } = await show();
    fireEvent.click(button('再加一段'));
    await waitFor(() => expect(now().plan.hours[2]).toEqual([36, 38]));
    fireEvent.click(button('再加一段'));
    await waitFor(() => expect(now().plan.hours).toHaveLength(4));
    expect((button('再加一段') as HTMLButtonElement).disabled).toBe(true);
    for (const [left, name] of ['18:00 到 19:00', '14:00 到 18:00', '8:00 到 12:00'].entries()) {
      fireEvent.click(button(`去掉这一段：${name}`));
      await waitFor(() => expect(now().plan.hours).toHaveLength(3 - left));
      await waitFor(() => expect(document.activeElement).toBe(button('再加一段')));
    }
    expect(now().plan.hours).toEqual([[38, 40]]);
    expect(screen.queryByRole('button', { name: /^去掉/ })).toBeNull();
  });

  it('goes back to the usual one, own days and the unit kept', async () => {
    const own: Plan['own'] = [{ from: '2026-01-02', to: '2026-01-05', as: 'leave' }];
    const { now } = await show({ weekdays: [0], hours: [[0, 1]], own });
    fireEvent.click(button(/^恢复成周一至周五/));
    await saved();
    expect(now().plan).toEqual({ ...DEFAULT_PLAN, own, unitSize: 46 });
    expect((button(/^恢复成周一至周五/) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(button('撤销这次改动'));
    await waitFor(() => expect(now().plan.weekdays).toEqual([0]));
  });

  it('is had back also by who looked at another part in between', async () => {
    const { now, again } = await show();
    fireEvent.click(screen.getByRole('checkbox', { name: '周一' }));
    await saved();
    again();
    fireEvent.click(button('撤销这次改动'));
    await waitFor(() => expect(now().plan.weekdays).toEqual(DEFAULT_PLAN.weekdays));
  });

  it('offers no way back from what was changed elsewhere since', async () => {
    const { model, again, now } = await show();
    fireEvent.click(screen.getByRole('checkbox', { name: '周一' }));
    await saved();
    await model.command('set-plan', { plan: { ...now().plan, weekdays: [0] } });
    again();
    expect(screen.queryByRole('button', { name: '撤销这次改动' })).toBeNull();
  });

  it('is as it was where saving was refused', async () => {
    const rig = await show();
    rig.refuse();
    fireEvent.click(screen.getByRole('checkbox', { name: '周六' }));
    await waitFor(() => expect(rig.model.refused.value).toBe(true));
    await waitFor(() => expect(heading()).toContain('周一至周五上班'));
    expect(screen.queryByText('已保存，只在这台电脑上。')).toBeNull();
    expect((screen.getByRole('checkbox', { name: '周六' }) as HTMLInputElement).checked).toBe(
      false,
    );
  });
});

describe("one's own days", () => {
  const add = async (from: string, to: string, as: 'leave' | 'work') => {
    type('从哪天起', from);
    type('到哪天止', to);
    choose('休息还是上班', as);
    // The choice is drawn before the button is pressed.
    await act(() => undefined);
    fireEvent.click(button('添加这些日子'));
  };

  it('are added as leave or as worked', async () => {
    const { now } = await show();
    await add('2026-12-01', '2026-12-03', 'leave');
    await screen.findByText(/2026年12月1日至2026年12月3日/);
    await add('2026-12-05', '', 'work');
    await waitFor(() =>
      expect(now().plan.own).toEqual([
        { from: '2026-12-01', to: '2026-12-03', as: 'leave' },
        { from: '2026-12-05', to: '2026-12-05', as: 'work' },
      ]),
    );
  });

  it('are refused where they are turned round or no date', async () => {
    const { asked } = await show();
    await add('2026-12-03', '2026-12-01', 'leave');
    expect((await screen.findByRole('alert')).textContent).toContain('没有改动');
    await add('', '', 'leave');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('选好日期'));
    expect(asked).toEqual([]);
  });

  it('are deleted, and brought back in their place', async () => {
    const own: Plan['own'] = [
      { from: '2026-12-01', to: '2026-12-05', as: 'leave' },
      { from: '2026-12-03', to: '2026-12-03', as: 'work' },
    ];
    const { now } = await show({ own });
    fireEvent.click(button('删除 2026年12月1日至2026年12月5日（休息）'));
    await saved();
    expect(now().plan.own).toEqual([own[1]]);
    expect(document.activeElement).toBe(button('添加这些日子'));
    fireEvent.click(button('撤销这次改动'));
    await waitFor(() => expect(now().plan.own).toEqual(own));
  });
});

describe('the official days', () => {
  it('are those of the year, with their notice', async () => {
    await show();
    expect(screen.getByText('依据：国办发明电〔2025〕7 号')).toBeTruthy();
    const spring = screen.getByRole('row', { name: /^春节/ });
    expect(spring.textContent).toBe(
      '春节2 月 15 日 至 2 月 23 日2 月 14 日 周六和 2 月 28 日 周六',
    );
    expect(screen.getAllByRole('row')).toHaveLength(8);
  });

  it('are said to be unknown where no notice is', async () => {
    await show({}, '2027-01-08');
    expect(screen.getByText(/2027 年的安排还没有收录，先按星期算/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
