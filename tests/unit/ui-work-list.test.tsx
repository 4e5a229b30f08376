// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WorkItem } from '../../src/core/work-list';
import { WorkList } from '../../src/ui/dashboard/work-list/view';
import { GoneRow, UNDO_MS } from '../../src/ui/undo';
import { showSection } from './dashboard-rig';
import { platformOf, rowOf } from './evidence-rig';

const MONDAY = '2026-11-16';
const TUESDAY = '2026-11-17';
const item = (more: Partial<WorkItem> = {}): WorkItem => {
  return { id: 'flood', name: '防汛值守', from: null, until: null, platforms: ['oa'], ...more };
};
const platforms = [
  platformOf('oa', { name: '协同办公' }),
  platformOf('grid', { name: '网格通', workList: 'off' }),
  platformOf('study', { name: '学习平台' }),
];
const rows = [
  rowOf(MONDAY, 'oa', 60),
  rowOf(MONDAY, 'grid', 30),
  rowOf(TUESDAY, 'grid', 8),
  rowOf(TUESDAY, 'study', 22),
];
const measured = ['oa', 'grid', 'study'];
const show = (more: Parameters<typeof showSection>[3] = {}, language?: 'en') =>
  showSection(WorkList, 'work-list', rows, { platforms, measured, ...more }, language);
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the sentence', () => {
  it('says how long the list is, and how much time went past it', async () => {
    await show({ items: [item(), item({ id: 'old', name: '旧', until: '2026-01-01' })] });
    expect(heading()).toBe('清单上 1 个事项；这一周有 38 分花在清单外的平台上，占 32%。');
    expect(screen.getByText(/还没有标明的平台上/).textContent).toContain('22 分');
  });

  it('says so where nothing went past it', async () => {
    await show({ items: [item({ platforms: ['oa', 'grid'] })] });
    expect(heading()).toBe('清单上 1 个事项；这一周没有时间花在清单外的平台上。');
  });

  it('withholds the share, not the time, where too little was observed', async () => {
    await show({ items: [item()], present: [MONDAY] });
    expect(heading()).toBe('清单上 1 个事项；这一周看到 38 分花在清单外的平台上。');
    expect(screen.getByText(/先不算占比/).textContent).toContain('只观测到 2 个');
  });

  it('is spoken in English too', async () => {
    await show({ items: [item()] }, 'en');
    expect(heading()).toBe(
      '1 items on the work list. This week: 38 min on platforms off the list, 32% of the time.',
    );
  });

  it('says what the list is for where there is none', async () => {
    await showSection(WorkList, 'work-list', [], {});
    expect(heading()).toBe('还没有写下事项清单');
    expect(screen.getByText(/看出有多少时间花在清单以外/)).toBeTruthy();
    expect(screen.queryByText('清单外的时间')).toBeNull();
    expect(screen.queryByText('没有归到事项的平台')).toBeNull();
  });
});

describe('an item', () => {
  it('is added with its dates and platforms', async () => {
    const { now } = await show();
    fireEvent.click(button('添加事项'));
    const name = screen.getByLabelText('事项名称');
    expect(document.activeElement).toBe(name);
    type('事项名称', '  网格 巡查 ');
    type('哪天列入清单（一直在就不填）', '2026-03-01');
    fireEvent.click(screen.getByRole('checkbox', { name: '网格通' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '学习平台' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '学习平台' }));
    fireEvent.click(button('保存'));
    await waitFor(() => expect(now().items).toHaveLength(1));
    expect(now().items[0]).toMatchObject({
      name: '网格 巡查',
      from: '2026-03-01',
      until: null,
      platforms: ['grid'],
    });
    await screen.findByText(/2026年3月1日起/);
    await waitFor(() => expect(screen.queryByLabelText('事项名称')).toBeNull());
    expect(document.activeElement).toBe(button('添加事项'));
  });

  it('is not written where it is wrong, and says why', async () => {
    const { asked } = await show();
    fireEvent.click(button('添加事项'));
    type('哪天列入清单（一直在就不填）', '2026-03-02');
    type('最后一天（还在清单上就不填）', '2026-03-01');
    fireEvent.click(button('保存'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('请写事项名称');
    expect(alert.textContent).toContain('同一天');
    expect(asked).toEqual([]);
    expect(screen.getByLabelText('事项名称').getAttribute('aria-invalid')).toBe('true');
  });

  it('stays open, as it was written, where it was not taken', async () => {
    const rig = await show();
    rig.refuse();
    fireEvent.click(button('添加事项'));
    type('事项名称', '值守');
    fireEvent.click(button('保存'));
    await waitFor(() => expect(rig.model.refused.value).toBe(true));
    expect((screen.getByLabelText('事项名称') as HTMLInputElement).value).toBe('值守');
  });

  it('is edited in place, and keeps platforms that nothing else names', async () => {
    const { now } = await show({ items: [item({ platforms: ['oa', 'gone'] })] });
    fireEvent.click(button('编辑 防汛值守'));
    type('事项名称', '防汛');
    fireEvent.click(button('保存'));
    await waitFor(() => expect(now().items[0]?.name).toBe('防汛'));
    expect(now().items[0]).toMatchObject({ id: 'flood', platforms: ['oa', 'gone'] });
  });

  it('ends today by one press, and is on the list to the end of the day', async () => {
    const { now } = await show({ items: [item()] });
    fireEvent.click(button('防汛值守：到今天为止，不再列入清单'));
    await waitFor(() => expect(now().items[0]?.until).toBe('2026-11-20'));
    await screen.findByText(/到2026年11月20日为止/);
    expect(screen.queryByText('现在不在清单上')).toBeNull();
    expect(screen.queryByRole('button', { name: /到今天为止/ })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(button('编辑 防汛值守')));
  });

  it('is shown as off the list after its last day and before its first', async () => {
    await show({
      items: [
        item({ until: '2026-11-19' }),
        item({ id: 'next', name: '迎检', from: '2026-12-01' }),
      ],
    });
    expect(screen.getAllByText('现在不在清单上')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /到今天为止/ })).toBeNull();
  });

  it('is deleted at once, and brought back whole', async () => {
    const { now } = await show({ items: [item()] });
    fireEvent.click(button('删除事项 防汛值守'));
    const back = await screen.findByRole('button', { name: '撤销删除“防汛值守”' });
    expect(now().items).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(back));
    fireEvent.click(back);
    await waitFor(() => expect(now().items).toEqual([item()]));
    await waitFor(() => expect(screen.queryByText(/10 秒内可以撤销/)).toBeNull());
  });

  it('cannot be brought back after ten seconds', async () => {
    const { now } = await show({ items: [item()] });
    vi.useFakeTimers();
    fireEvent.click(button('删除事项 防汛值守'));
    await act(async () => void (await vi.advanceTimersByTimeAsync(UNDO_MS - 1)));
    expect(screen.getByText(/10 秒内可以撤销/)).toBeTruthy();
    await act(async () => void (await vi.advanceTimersByTimeAsync(1)));
    expect(screen.queryByText(/10 秒内可以撤销/)).toBeNull();
    expect(now().items).toEqual([]);
  });

  it('is still there where its deletion was refused', async () => {
    const rig = await show({ items: [item()] });
    rig.refuse();
    fireEvent.click(button('删除事项 防汛值守'));
    await waitFor(() => expect(rig.model.refused.value).toBe(true));
    expect(screen.queryByText(/10 秒内可以撤销/)).toBeNull();
    expect(button('删除事项 防汛值守')).toBeTruthy();
  });
});

describe('platforms that belong to no item', () => {
  const place = (name: string) =>
    screen.getByRole('combobox', { name: `${name}：归到哪里` }) as HTMLSelectElement;

  it('are listed with their mark, the costliest first', async () => {
    await show({ items: [item()], measured: ['oa', 'grid'] });
    const listed = screen.getAllByRole('combobox') as HTMLSelectElement[];
    expect(listed.map(({ value }) => value)).toEqual(['off', 'unknown']);
    expect(listed[0]).toBe(place('网格通'));
  });

  it('are put into an item by one choice', async () => {
    const { now } = await show({ items: [item()] });
    fireEvent.change(place('网格通'), { target: { value: 'item flood' } });
    await waitFor(() => expect(now().items[0]?.platforms).toEqual(['oa', 'grid']));
    await waitFor(() => expect(heading()).toContain('没有时间花在清单外'));
  });

  it('are marked where no item fits', async () => {
    const { now } = await show({ items: [item()] });
    fireEvent.change(place('学习平台'), { target: { value: 'off' } });
    await waitFor(() => expect(now().platforms[2]?.workList).toBe('off'));
    await waitFor(() => expect(heading()).toContain('有 1 小时花在'));
  });

  it('are not put into an item that has ended', async () => {
    await show({ items: [item({ until: '2026-11-19' })] });
    expect(within(place('网格通')).queryByRole('option', { name: '防汛值守' })).toBeNull();
  });
});

it('time off the list opens the days that it was on', async () => {
  const { model } = await show({ items: [item()] });
  const section = screen.getByRole('region', { name: /清单外的时间/ });
  expect(section.textContent).toContain('38 分');
  expect(within(section).getAllByRole('button')).toHaveLength(2);
  fireEvent.click(within(section).getByRole('button', { name: /11 月 16 日/ }));
  await waitFor(() => expect(model.day.value?.day).toBe(MONDAY));
});

it('the way back is announced by the name of what is gone', () => {
  render(<GoneRow name="x" onUndo={() => undefined} />);
  expect(screen.getByRole('status').textContent).toBe('deletedNote');
});
