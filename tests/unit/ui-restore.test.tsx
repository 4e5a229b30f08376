// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { COPY_MAX_BYTES } from '../../src/core/copy-parse';
import type { PersonalCopy } from '../../src/core/personal-copy';
import type { Keeper, Restored } from '../../src/ui/dashboard/data/keeper';
import { lock } from '../../src/ui/dashboard/data/lock';
import { Restore } from '../../src/ui/dashboard/data/restore';
import { restoreModel } from '../../src/ui/dashboard/data/restore-model';
import { SHOWN_AFTER_MS } from '../../src/ui/dashboard/data/save-job';
import { copyOf, platform } from './copy-sample';
import { keeperOf, showData } from './data-rig';

afterEach(cleanup);

const BRINGS: Restored = {
  ...{ traces: 3, known: 1, days: 3, sums: 2 },
  ...{ entries: 2, items: 0, platforms: 1 },
};
const text = JSON.stringify(copyOf());

function choose(content: string) {
  const input = screen.getByLabelText('选择完整备份文件');
  const file = new File([content], 'copy.json', { type: 'application/json' });
  fireEvent.change(input, { target: { files: [file] } });
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

function recording(change: Partial<Keeper> = {}) {
  const restored: PersonalCopy[] = [];
  const keeper: Partial<Keeper> = {
    foresee: async () => BRINGS,
    restore: async (copy) => {
      restored.push(copy);
      return BRINGS;
    },
    ...change,
  };
  return { restored, keeper };
}

describe('从备份恢复', () => {
  it('shows what the file is and would bring, and takes it in by one press', async () => {
    const { restored, keeper } = recording();
    const { reads } = await showData(Restore, keeper);
    const before = reads();
    choose(text);
    const head = await screen.findByRole('heading', { name: '2026-11-28 存下的个人留存' });
    await waitFor(() => expect(document.activeElement).toBe(head));
    expect(screen.getByText('2026-11-23 至 2026-11-23，有记录的 1 天，明细 4 条。')).toBeTruthy();
    expect(screen.getByText(/会增加 3 条；1 条这里已经有/)).toBeTruthy();
    expect(screen.getByText(/另有 2 天只有合计/)).toBeTruthy();
    expect(screen.getByText(/手工记录 2 条、事项 0 个/)).toBeTruthy();
    expect(screen.getByText(/其中 1 个平台，浏览器还没有允许/)).toBeTruthy();
    expect(restored).toEqual([]);
    press('恢复到这个浏览器');
    expect(await screen.findByText('已恢复 3 条明细')).toBeTruthy();
    expect(restored).toEqual([copyOf()]);
    expect(screen.getByRole('link', { name: '去设置里允许' }).getAttribute('href')).toBe(
      '/options.html',
    );
    expect(reads()).toBeGreaterThan(before);
  });

  it('is left by another press, with nothing changed', async () => {
    const { restored, keeper } = recording();
    await showData(Restore, keeper);
    choose(text);
    await screen.findByText('恢复到这个浏览器');
    press('取消');
    expect(screen.queryByText('恢复到这个浏览器')).toBe(null);
    expect(restored).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['a list of platforms', '{"format":"platform-registry","version":1}', /这不是“完整备份”文件/],
    ['a newer version', JSON.stringify({ ...copyOf(), version: 9 }), /来自更新的版本/],
    ['a file that was cut off', text.slice(0, 900), /不是完整的 JSON 文件/],
    ['a key that nobody knows', JSON.stringify({ ...copyOf(), title: 1 }), /不认识的项目“title”/],
    ['a deep nest', `{"a":${'['.repeat(100_000)}`, /太长或太多/],
    ['markup', JSON.stringify({ ...copyOf(), note: 1 }), /这里应当是引号里的文字/],
  ])('refuses %s with its reason, and asks nobody', async (_, content, says) => {
    const { restored, keeper } = recording({ foresee: () => Promise.reject(new Error('asked')) });
    await showData(Restore, keeper);
    choose(content);
    expect((await screen.findByRole('alert')).textContent).toMatch(/什么都没有改动/);
    expect(screen.getByText(says)).toBeTruthy();
    expect(restored).toEqual([]);
  });

  it('runs no markup that a copy holds', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const bad = { ...copyOf({ measured: [platform('oa', name)] }), [name]: 1 };
    const { container } = await showData(Restore, recording().keeper);
    choose(JSON.stringify(bad));
    await screen.findByRole('alert');
    expect(container.querySelector('img')).toBe(null);
    expect(container.textContent).toContain(name);
  });

  it('asks for the passphrase of a locked one, until it opens', async () => {
    const { restored, keeper } = recording();
    await showData(Restore, keeper);
    choose((await lock(new Blob([text]), '一二三四五六七八')).join(''));
    const field = await screen.findByLabelText('存它时用的口令');
    fireEvent.input(field, { target: { value: '不是这个口令啊' } });
    press('打开看看');
    expect((await screen.findByRole('alert')).textContent).toBe('口令不对，请再试。');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.input(field, { target: { value: '一二三四五六七八' } });
    press('打开看看');
    await screen.findByText('恢复到这个浏览器');
    press('恢复到这个浏览器');
    await screen.findByText('已恢复 3 条明细');
    expect(restored).toEqual([copyOf()]);
  }, 30_000);

  it('says that a damaged lock cannot be opened', async () => {
    await showData(Restore, recording().keeper);
    const locked = JSON.parse((await lock(new Blob([text]), '一二三四五六七八')).join(''));
    choose(JSON.stringify({ ...locked, data: `AAAA${locked.data.slice(4)}` }));
    fireEvent.input(await screen.findByLabelText('存它时用的口令'), { target: { value: 'x' } });
    press('打开看看');
    expect(await screen.findByText(/这个文件损坏了/)).toBeTruthy();
  });
});

describe('a restore', () => {
  const file = { size: text.length, text: async () => text };

  it('refuses a file past the stated size unread', async () => {
    const model = restoreModel({ keeper: keeperOf({}), changed: async () => undefined });
    const large = { size: COPY_MAX_BYTES + 1, text: () => Promise.reject(new Error('read')) };
    await model.choose(large);
    expect(model.step.value).toMatchObject({ at: 'refused', issues: [{ problem: 'size' }] });
    await model.choose({ ...large, size: 1 });
    expect(model.step.value).toEqual({ at: 'unread' });
  });

  it('that fails says why, and that the rest is as it was', async () => {
    const full = () => Promise.reject(Object.assign(new Error(), { reason: 'full' }));
    const { keeper } = recording({ restore: full });
    let changes = 0;
    const changed = async () => {
      changes += 1;
    };
    const model = restoreModel({ keeper: keeperOf(keeper), changed });
    await model.choose(file);
    await model.take();
    expect(model.step.value).toEqual({ at: 'trouble', trouble: 'full' });
    expect(changes).toBe(0);
  });

  it('can be stopped, which its keeper hears with the next word of progress', async () => {
    let told = (_: number): void => undefined;
    const { keeper } = recording({
      restore: async (_, progress) => {
        told = progress;
        for (let share = 0; ; share += 0.01) {
          progress(share);
          await new Promise((done) => setTimeout(done));
        }
      },
    });
    const model = restoreModel({ keeper: keeperOf(keeper), changed: async () => undefined });
    await model.choose(file);
    const taking = model.take();
    await waitFor(() => expect(model.stage.value).toMatchObject({ doing: 'restoreWriting' }));
    model.stop();
    await taking;
    expect(model.step.value).toEqual({ at: 'stopped' });
    expect(() => told(1)).toThrow();
  });

  it('shows how far it is once it takes half a second', async () => {
    let go: () => void = () => undefined;
    const { keeper } = recording({
      foresee: (_, progress) => {
        progress(0.4);
        return new Promise((done) => {
          go = () => done(BRINGS);
        });
      },
    });
    await showData(Restore, keeper);
    choose(text);
    const bar = await screen.findByRole('progressbar', {}, { timeout: SHOWN_AFTER_MS * 6 });
    expect(bar.getAttribute('value')).toBe('0.4');
    expect(screen.getByRole('status').textContent).toBe('正在和这里的记录对照…');
    await act(async () => go());
    await screen.findByText('恢复到这个浏览器');
    expect(screen.queryByRole('progressbar')).toBe(null);
  });
});
