// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonalCopy } from '../../src/core/personal-copy';
import type { Keeper } from '../../src/ui/dashboard/data/keeper';
import { unlock } from '../../src/ui/dashboard/data/lock';
import { SHOWN_AFTER_MS } from '../../src/ui/dashboard/data/save-job';
import { saveModel } from '../../src/ui/dashboard/data/save-model';
import { MyData } from '../../src/ui/dashboard/data/view';
import { xlsxOf } from '../../src/ui/dashboard/data/xlsx-file';
import { dashboardModel } from '../../src/ui/dashboard/model';
import { TextProvider } from '../../src/ui/text';
import { copyOf, DAY, FORMULA, platform, SHAPE } from './copy-sample';
import { readCsv } from './csv-reader';
import { evidence } from './evidence-rig';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';
import { readXlsx } from './xlsx-reader';

const TODAY = '2026-11-28';
const t = wordsIn('zh_CN');
const saved = vi.hoisted(() => ({ files: [] as { file: Blob; name: string }[] }));
vi.mock('../../src/ui/save-file', () => ({
  saveFile: (file: Blob, name: string) => saved.files.push({ file, name }),
}));

beforeEach(() => {
  saved.files = [];
});
afterEach(cleanup);

function keeperOf(copy: PersonalCopy, change: Partial<Keeper> = {}): Keeper {
  return {
    held: async () => ({ days: 3, since: DAY, traces: copy.traces.length, recorded: [DAY] }),
    read: async () => copy,
    foresee: () => Promise.reject(new Error('not asked for')),
    restore: () => Promise.reject(new Error('not asked for')),
    remove: () => Promise.reject(new Error('not asked for')),
    ...change,
  };
}

async function modelOf(keeper?: Keeper, copy = copyOf()) {
  const asked: string[] = [];
  const model = dashboardModel({
    source: {
      evidence: async (period) => {
        asked.push(`${period.from} ${period.to}`);
        const platforms = [platform('oa', FORMULA)];
        return evidence(copy.days, { period, platforms, today: TODAY });
      },
      traces: async () => [],
    },
    ask: () => Promise.reject(new Error('nothing to ask')),
    today: TODAY,
    section: 'data',
    ...(keeper ? { keeper } : { example: true }),
  });
  await model.show(model.period.value);
  return { model, asked };
}

async function show(keeper?: Keeper, language: Language = 'zh_CN') {
  const { model } = await modelOf(keeper);
  render(
    <TextProvider value={wordsIn(language)}>
      <MyData model={model} />
    </TextProvider>,
  );
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
async function savedFile() {
  await waitFor(() => expect(saved.files).toHaveLength(1));
  const [one] = saved.files;
  if (!one) throw new Error('nothing was saved');
  // A byte order mark is part of a file, and `text()` would take it away.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await one.file.arrayBuffer());
  return { ...one, text };
}

describe('我的数据', () => {
  it('says whose the data is, how much there is, and that a file is personal', async () => {
    await show(keeperOf(copyOf()));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('这些数据只属于你。');
    expect(await screen.findByText('2026年11月23日')).toBeTruthy();
    expect(screen.getByText('4')).toBeTruthy();
    expect(screen.getByText(/没有匿名/)).toBeTruthy();
    expect(screen.getByText(/调研数据包是另一回事/)).toBeTruthy();
  });

  it('says so where nothing is recorded yet', async () => {
    const held = async () => ({ days: 0, since: null, traces: 0, recorded: [] });
    await show(keeperOf(copyOf(), { held }));
    expect(await screen.findByText('还没有记录。')).toBeTruthy();
  });

  it('saves nothing of the example', async () => {
    await show();
    expect(screen.getByText(/这里是示例/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('saves all of it as JSON under a name that names nobody', async () => {
    await show(keeperOf(copyOf()));
    press('保存完整备份');
    const { name, text } = await savedFile();
    expect(name).toBe('指尖负担计-个人留存-2026-11-28.json');
    expect(JSON.parse(text)).toEqual(copyOf());
    expect(
      await screen.findByText(`已交给浏览器保存：${name}。请到下载文件夹里看一眼`),
    ).toBeTruthy();
  });

  it('speaks English as well', async () => {
    await show(keeperOf(copyOf()), 'en');
    press('Save: Complete copy');
    expect((await savedFile()).name).toBe('fingertip-burden-personal-copy-2026-11-28.json');
  });

  it.each([
    ['保存每日汇总', '指尖负担计-个人留存-每日-2026-11-28.csv', '登录 (分)'],
    ['保存明细', '指尖负担计-个人留存-明细-2026-11-28.csv', '登录方式'],
  ])('%s: a CSV with inert names and no hash', async (button, name, column) => {
    await show(keeperOf(copyOf()));
    press(button);
    const file = await savedFile();
    expect(file.name).toBe(name);
    expect(file.text.startsWith('\uFEFF"个人留存')).toBe(true);
    const [, head = [], first = []] = readCsv(file.text.slice(1));
    expect(head).toContain(column);
    expect(first[head.indexOf('平台')]).toBe(`'${FORMULA}`);
    expect(file.text).not.toContain(String(SHAPE[0]));
  });

  it('locks the copy by a passphrase that is asked twice, and by no short one', async () => {
    await show(keeperOf(copyOf()));
    fireEvent.click(screen.getByRole('checkbox', { name: '用口令锁住完整备份' }));
    expect(screen.getByText(/谁也找不回来/)).toBeTruthy();
    const first = screen.getByLabelText('口令，至少 8 个字符');
    const again = screen.getByLabelText('再输一遍');
    fireEvent.input(first, { target: { value: '1234567' } });
    press('保存完整备份');
    expect(screen.getByRole('alert').textContent).toBe('口令太短，至少要 8 个字符。');
    fireEvent.input(first, { target: { value: '春江花月夜2026' } });
    fireEvent.input(again, { target: { value: '春江花月夜2027' } });
    press('保存完整备份');
    expect(screen.getByRole('alert').textContent).toMatch(/两遍输的不一样/);
    expect(saved.files).toEqual([]);
    fireEvent.input(again, { target: { value: '春江花月夜2026' } });
    press('保存完整备份');
    await waitFor(() => expect(saved.files).toHaveLength(1), { timeout: 10_000 });
    const { name, text } = await savedFile();
    expect(name).toBe('指尖负担计-个人留存-已加锁-2026-11-28.json');
    expect(JSON.parse(await unlock(JSON.parse(text), '春江花月夜2026'))).toEqual(copyOf());
    await waitFor(() => expect((first as HTMLInputElement).value).toBe(''));
  }, 20_000);

  it('says so where the records cannot be read, and saves nothing', async () => {
    const read = () => Promise.reject(Object.assign(new Error(), { reason: 'newer' }));
    await show(keeperOf(copyOf(), { read }));
    press('保存完整备份');
    expect((await screen.findByRole('alert')).textContent).toMatch(/更新的版本/);
    expect(saved.files).toEqual([]);
  });

  it('shows how far it is once it takes over half a second, and can be stopped', async () => {
    vi.useFakeTimers();
    try {
      let go: () => void = () => undefined;
      const read: Keeper['read'] = async (progress) => {
        progress(0.25);
        await new Promise<void>((done) => {
          go = done;
        });
        return copyOf();
      };
      await show(keeperOf(copyOf(), { read }));
      press('保存完整备份');
      await vi.advanceTimersByTimeAsync(SHOWN_AFTER_MS - 1);
      expect(screen.queryByRole('progressbar')).toBeNull();
      await vi.advanceTimersByTimeAsync(1);
      const bar = screen.getByRole('progressbar') as HTMLProgressElement;
      expect(bar.value).toBe(0.25);
      expect(screen.getByText('正在读取记录…')).toBeTruthy();
      expect((screen.getByRole('button', { name: '保存明细' }) as HTMLButtonElement).disabled).toBe(
        true,
      );
      press('不存了');
      go();
      await vi.advanceTimersByTimeAsync(1);
      expect(screen.getByText(/没有保存/)).toBeTruthy();
      expect(screen.queryByRole('progressbar')).toBeNull();
      expect(saved.files).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('saving', () => {
  it('makes a workbook of days, traces, findings and the dictionary, over all there is', async () => {
    const copy = copyOf();
    const { model, asked } = await modelOf(undefined, copy);
    const saving = saveModel({
      model,
      keeper: keeperOf(copy),
      writeXlsx: (note, sheets) =>
        xlsxOf(
          note,
          sheets.map(({ name, head, rows }) => ({ name, head, rows: [...rows] })),
        ),
    });
    await saving.save(t, 'xlsx');
    const { name, file } = await savedFile();
    expect(name).toBe('指尖负担计-个人留存-2026-11-28.xlsx');
    expect(asked.at(-1)).toBe(`${DAY} ${TODAY}`);
    const sheets = readXlsx(new Uint8Array(await file.arrayBuffer()));
    expect(Object.keys(sheets)).toEqual(['每日', '明细', '对照线索', '指标说明']);
    expect(sheets.每日?.[2]?.slice(0, 3)).toEqual([DAY, FORMULA, 'oa']);
    expect(sheets.明细?.[2]).toContain('口令和短信');
    expect(sheets.指标说明?.[2]?.[0]).toBe('花在平台上的时间');
    expect(JSON.stringify(sheets)).not.toContain(String(SHAPE[0]));
  });

  it('says so where no file came of it', async () => {
    const { model } = await modelOf();
    const keeper = keeperOf(copyOf());
    const writeXlsx = () => Promise.reject(new Error('too large'));
    const saving = saveModel({ model, keeper, writeXlsx });
    await saving.save(t, 'xlsx');
    expect(saving.outcome.value).toEqual({ unmade: true });
    expect(saving.stage.value).toBeNull();
  });

  it('begins nothing while another is under way', async () => {
    const { model } = await modelOf();
    let reads = 0;
    const read = async () => {
      reads += 1;
      return copyOf();
    };
    const saving = saveModel({ model, keeper: keeperOf(copyOf(), { read }) });
    await Promise.all([saving.save(t, 'json'), saving.save(t, 'days')]);
    expect(reads).toBe(1);
    expect(saved.files).toHaveLength(1);
  });
});
