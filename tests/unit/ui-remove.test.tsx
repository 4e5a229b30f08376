// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import type { Removal } from '../../src/core/removal';
import type { Keeper } from '../../src/ui/dashboard/data/keeper';
import { Remove } from '../../src/ui/dashboard/data/remove';
import { removeModel } from '../../src/ui/dashboard/data/remove-model';
import { MyData } from '../../src/ui/dashboard/data/view';
import { dashboardModel } from '../../src/ui/dashboard/model';
import { TextProvider } from '../../src/ui/text';
import { UNDO_MS } from '../../src/ui/undo';
import { keeperOf, showData, TODAY } from './data-rig';
import { evidence } from './evidence-rig';
import { wordsIn } from './ui-words';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const ROWS = [
  emptyDayRow('2026-11-23', 'oa'),
  emptyDayRow('2026-11-24', 'oa'),
  emptyDayRow('2026-11-24', 'study'),
];
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

/** A keeper of rows: what goes is gone, and comes back. */
function rowsOf() {
  let rows: DayRow[] = ROWS;
  const removals: Removal[] = [];
  const keeper: Partial<Keeper> = {
    remove: async (removal) => {
      const before = rows;
      removals.push(removal);
      rows = rows.filter(({ day, platform }) =>
        removal.what === 'day'
          ? day !== removal.day
          : removal.what === 'platform' && platform !== removal.platform,
      );
      const undo = async () => {
        rows = before;
      };
      return { traces: 212, undo };
    },
  };
  return { keeper, removals, now: () => rows };
}

describe('删除', () => {
  it('takes a day by one press, and gives it back by another', async () => {
    const { keeper, removals, now } = rowsOf();
    await showData(Remove, keeper, now);
    const date = screen.getByLabelText<HTMLInputElement>(/^删一天/);
    await waitFor(() => expect(date.min).toBe('2026-11-23'));
    expect([date.max, button('删除这一天').disabled]).toEqual([TODAY, true]);
    fireEvent.input(date, { target: { value: '2026-11-24' } });
    press('删除这一天');
    expect(await screen.findByText('已删除“11 月 24 日”的 212 条明细。')).toBeTruthy();
    expect(removals).toEqual([{ what: 'day', day: '2026-11-24' }]);
    await waitFor(() => expect(button('删除这一天').disabled).toBe(true));
    const undo = button('撤销删除“11 月 24 日”');
    await waitFor(() => expect(document.activeElement).toBe(undo));
    expect(undo.textContent).toBe('撤销（10 秒）');
    fireEvent.click(undo);
    await waitFor(() => expect(screen.queryByText(/已删除/)).toBe(null));
    expect(now()).toEqual(ROWS);
  });

  it('offers no day without records', async () => {
    const { keeper, now } = rowsOf();
    await showData(Remove, keeper, now);
    const date = screen.getByLabelText(/^删一天/);
    fireEvent.input(date, { target: { value: '2026-11-25' } });
    expect(screen.getByText('这一天没有记录。')).toBeTruthy();
    expect(button('删除这一天').disabled).toBe(true);
  });

  it('takes a platform that is named as its user knows it', async () => {
    const { keeper, removals, now } = rowsOf();
    await showData(Remove, keeper, now);
    await screen.findByRole('option', { name: '学习平台' });
    const choice = screen.getByLabelText('删一个平台的全部记录');
    fireEvent.change(choice, { target: { value: 'study' } });
    press('删除这个平台的记录');
    expect(await screen.findByText('已删除“学习平台”的 212 条明细。')).toBeTruthy();
    expect(removals).toEqual([{ what: 'platform', platform: 'study' }]);
    await waitFor(() => expect(screen.queryByRole('option', { name: '学习平台' })).toBe(null));
    expect(button('删除这个平台的记录').disabled).toBe(true);
  });

  it('takes everything only when asked twice, and gives it back', async () => {
    const { keeper, removals, now } = rowsOf();
    await showData(Remove, keeper, now);
    press('删除全部记录');
    expect(removals).toEqual([]);
    press('不删了');
    press('删除全部记录');
    press('确认全部删除');
    expect(await screen.findByText('已删除“全部记录”的 212 条明细。')).toBeTruthy();
    expect(now()).toEqual([]);
    press('撤销删除“全部记录”');
    await waitFor(() => expect(now()).toEqual(ROWS));
  });

  it('counts down without a word, and lets go after ten seconds', async () => {
    vi.useFakeTimers();
    let undone = 0;
    const undo = async () => {
      undone += 1;
    };
    const remove = async () => ({ traces: 1, undo });
    const model = removeModel({ keeper: keeperOf({ remove }), changed: async () => undefined });
    await model.remove({ what: 'everything' });
    await vi.advanceTimersByTimeAsync(4_000);
    await model.remove({ what: 'day', day: TODAY });
    expect(model.gone.value.map(({ left }) => left)).toEqual([6, 10]);
    await vi.advanceTimersByTimeAsync(UNDO_MS - 4_000);
    expect(model.gone.value.map(({ removal }) => removal.what)).toEqual(['day']);
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    expect(model.gone.value).toEqual([]);
    expect(undone).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps what it could not put back, says so, and puts it back at the next press', async () => {
    let tries = 0;
    const undo = async () => {
      tries += 1;
      if (tries === 1) throw Object.assign(new Error(), { reason: 'full' });
    };
    await showData(Remove, { remove: async () => ({ traces: 7, undo }) }, () => ROWS);
    press('删除全部记录');
    press('确认全部删除');
    await screen.findByText(/已删除/);
    vi.useFakeTimers();
    press('撤销删除“全部记录”');
    await vi.advanceTimersByTimeAsync(UNDO_MS * 6);
    expect(screen.getByText(/没能撤销，删去的还在这个页面里/)).toBeTruthy();
    press('撤销删除“全部记录”');
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.queryByText(/已删除|没能撤销/)).toBe(null);
    expect(tries).toBe(2);
  });

  it('counts no second in which it is being put back', async () => {
    vi.useFakeTimers();
    let done: () => void = () => undefined;
    const undo = () =>
      new Promise<void>((resolve) => {
        done = resolve;
      });
    const remove = async () => ({ traces: 1, undo });
    const model = removeModel({ keeper: keeperOf({ remove }), changed: async () => undefined });
    await model.remove({ what: 'everything' });
    const [gone] = model.gone.value;
    const undoing = gone && model.undo(gone);
    await vi.advanceTimersByTimeAsync(UNDO_MS * 2);
    expect(model.gone.value.map(({ left }) => left)).toEqual([10]);
    done();
    await undoing;
    expect(model.gone.value).toEqual([]);
  });

  it('holds what was deleted while another section is looked at', async () => {
    const { keeper, now } = rowsOf();
    const { model } = await showData(Remove, keeper, now);
    await screen.findByRole('option', { name: '学习平台' });
    fireEvent.change(screen.getByLabelText('删一个平台的全部记录'), { target: { value: 'study' } });
    press('删除这个平台的记录');
    await screen.findByText(/已删除/);
    cleanup();
    render(
      <TextProvider value={wordsIn('zh_CN')}>
        <Remove model={model} keeper={keeperOf(keeper)} />
      </TextProvider>,
    );
    press('撤销删除“学习平台”');
    await waitFor(() => expect(now()).toEqual(ROWS));
  });

  it('names what it deleted where nothing else names it any more', async () => {
    const remove = async () => ({ traces: 1, undo: async () => undefined });
    const model = removeModel({ keeper: keeperOf({ remove }), changed: async () => undefined });
    await model.remove({ what: 'platform', platform: 'study' }, '学习平台');
    expect(model.gone.value[0]?.name).toBe('学习平台');
  });

  it('offers a day of which there is a note alone', async () => {
    const held = async () => ({ days: 0, since: null, traces: 0, recorded: ['2026-11-20'] });
    await showData(Remove, { held });
    const date = screen.getByLabelText<HTMLInputElement>(/^删一天/);
    await waitFor(() => expect(date.min).toBe('2026-11-20'));
    fireEvent.input(date, { target: { value: '2026-11-20' } });
    expect(button('删除这一天').disabled).toBe(false);
  });

  it('says the seconds to the eye alone', async () => {
    const { keeper, now } = rowsOf();
    const { container } = await showData(Remove, keeper, now);
    press('删除全部记录');
    press('确认全部删除');
    await screen.findByText(/已删除/);
    const said = [...container.querySelectorAll('[role=status], [aria-live]')];
    expect(said.some(({ textContent }) => textContent?.includes('10'))).toBe(false);
    const seconds = [...container.querySelectorAll('[aria-hidden=true]')];
    expect(seconds.map(({ textContent }) => textContent)).toEqual(['（10 秒）']);
  });

  it('says so where nothing was deleted', async () => {
    const remove = () => Promise.reject(Object.assign(new Error(), { reason: 'blocked' }));
    await showData(Remove, { remove }, () => ROWS);
    press('删除全部记录');
    press('确认全部删除');
    expect(await screen.findByText('记录暂时打不开')).toBeTruthy();
    expect(screen.queryByText(/已删除/)).toBe(null);
  });
});

it('the example says that nothing can be restored or deleted in it', async () => {
  const source = { evidence: async () => evidence([], {}), traces: async () => [] };
  const ask = () => Promise.reject(new Error('nothing to ask'));
  const model = dashboardModel({ source, ask, today: TODAY, section: 'data', example: true });
  await model.show(model.period.value);
  render(
    <TextProvider value={wordsIn('zh_CN')}>
      <MyData model={model} />
    </TextProvider>,
  );
  expect(screen.getByText(/没有谁的数据可以保存、恢复或删除/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBe(null);
});
