// @vitest-environment happy-dom
import {
  act,
  cleanup,
  fireEvent,
  screen,
  waitFor,
  waitForElementToBeRemoved,
  within,
} from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { NO_MANDATE } from '../../src/core/mark';
import { parseRegistry } from '../../src/core/registry-file';
import { exportText } from '../../src/ui/options/preview';
import { CANNOT } from '../../src/ui/options/unit-terms';
import { UNDO_MS } from '../../src/ui/undo';
import { entry, fileOf, registry, showOptions } from './options-rig';
import { wordsIn } from './ui-words';

afterEach(cleanup);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const rowOf = (name: string) => {
  const row = screen.getByText(name, { selector: '.rows b' }).closest('li');
  if (!row) throw new Error(`no row: ${name}`);
  return within(row);
};

describe('平台', () => {
  it('stops a platform, and brings it back within ten seconds', async () => {
    const { names, timers } = await showOptions();
    press('停止测量 平台a');
    expect(await screen.findByText(/已停止测量，10 秒内/)).toBeTruthy();
    expect(names()).toEqual(['b']);
    press('撤销');
    expect(await screen.findByLabelText('停止测量 平台a')).toBeTruthy();
    expect(names()).toEqual(['a', 'b']);
    expect(timers.map(({ ms }) => ms)).toEqual([UNDO_MS]);
  });

  it('offers no way back once the ten seconds are over', async () => {
    const { timers } = await showOptions();
    press('停止测量 平台a');
    await screen.findByText('撤销');
    await act(() => timers[0]?.work());
    expect(screen.queryByText('撤销')).toBeNull();
  });

  it('removes an entry from the list and puts it back where it was', async () => {
    const { kept, asked } = await showOptions({ kept: { imported: [entry('c')] } });
    press('从名录移除 平台c');
    expect(await screen.findByText(/已从名录移除/)).toBeTruthy();
    expect(kept.imported).toEqual([]);
    press('撤销');
    await screen.findByLabelText('从名录移除 平台c');
    expect(kept.imported).toEqual([entry('c')]);
    // It was not measured, so nothing is asked for and nothing is measured.
    expect(asked.map(([type]) => type)).toEqual(['forget-platform', 'restore-platform']);
  });

  it('finds by name and by address, in the built-in list too', async () => {
    await showOptions({ builtin: [entry('z', { name: '内置的' })] });
    const search = screen.getByRole('searchbox');
    fireEvent.input(search, { target: { value: 'b.gov' } });
    expect(screen.queryByText('平台a')).toBeNull();
    expect(screen.getByText('平台b')).toBeTruthy();
    fireEvent.input(search, { target: { value: '内置' } });
    expect(screen.getByLabelText('允许并测量 内置的')).toBeTruthy();
    fireEvent.input(search, { target: { value: '没有这个' } });
    expect(screen.getByText(/没有找到/)).toBeTruthy();
  });

  it('is marked required and off the work list, each with one choice', async () => {
    const { asked } = await showOptions();
    const row = rowOf('平台a');
    fireEvent.change(row.getByLabelText('平台a：要求怎样使用'), { target: { value: 'required' } });
    fireEvent.change(row.getByLabelText('平台a：是否在事项清单内'), { target: { value: 'off' } });
    const none = { metrics: [], bulletin: 'unknown', exempt: false };
    expect(asked).toEqual([
      ['mark-platform', { id: 'a', mark: { mandate: { use: 'required', ...none } } }],
      ['mark-platform', { id: 'a', mark: { workList: 'off' } }],
    ]);
  });

  it('is added by hand from an address as the browser shows it', async () => {
    const { requested, names } = await showOptions();
    press('手工添加');
    const form = within(screen.getByRole('form', { name: '手工添加' }));
    fireEvent.input(form.getByLabelText('平台名称'), { target: { value: '县 OA' } });
    fireEvent.input(form.getByLabelText('网址'), {
      target: { value: 'http://10.1.2.3:8080/seeyon/main.do?method=main' },
    });
    fireEvent.click(form.getByText('添加并开始测量'));
    expect(await screen.findByLabelText('停止测量 县 OA')).toBeTruthy();
    expect(requested).toEqual([['http://10.1.2.3/*']]);
    expect(names()[0]).toMatch(/^own-10-1-2-3-8080-/);
  });

  it('names what is wrong with what was written, at its field, and asks for nothing', async () => {
    const { requested, asked } = await showOptions();
    press('手工添加');
    const form = within(screen.getByRole('form', { name: '手工添加' }));
    fireEvent.input(form.getByLabelText('网址'), { target: { value: 'http://*.gov.cn/*' } });
    fireEvent.click(form.getByText('添加并开始测量'));
    expect(await form.findByText(/请写平台名称/)).toBeTruthy();
    expect(form.getByText(/看不懂“http:\/\/\*\.gov\.cn\/\*”/)).toBeTruthy();
    expect(form.getByLabelText('网址').getAttribute('aria-invalid')).toBe('true');
    fireEvent.input(form.getByLabelText('平台名称'), { target: { value: '又一个' } });
    fireEvent.input(form.getByLabelText('网址'), { target: { value: '' } });
    fireEvent.click(form.getByText('添加并开始测量'));
    expect(await form.findByText(/1 到 20 个网址/)).toBeTruthy();
    expect([requested, asked]).toEqual([[], []]);
  });

  it('keeps what the form does not show when it is edited', async () => {
    const rules = { login: { panel: '#p' } };
    const { asked } = await showOptions({ measured: [entry('a', { rules, ports: [8080] })] });
    press('编辑 平台a');
    const form = within(await screen.findByRole('form', { name: '编辑 平台a' }));
    fireEvent.input(form.getByLabelText('平台名称'), { target: { value: '新名字' } });
    fireEvent.click(form.getByText('保存'));
    await screen.findByText('新名字', { selector: 'b' });
    const platform = entry('a', { rules, ports: [8080], name: '新名字' });
    expect(asked).toEqual([['edit-platform', { platform, mark: undefined }]]);
  });
});

it('an edit takes back no mark that was made before its form knew of it', async () => {
  const { asked, model } = await showOptions();
  press('编辑 平台a');
  const form = within(await screen.findByRole('form', { name: '编辑 平台a' }));
  const mandate = { ...NO_MANDATE, use: 'required' as const };
  await act(() => model.actions.mark('a', { mandate }));
  fireEvent.input(form.getByLabelText('平台名称'), { target: { value: '新名字' } });
  fireEvent.click(form.getByText('保存'));
  await screen.findByText('新名字', { selector: 'b' });
  const platform = entry('a', { name: '新名字' });
  expect(asked.at(-1)).toEqual(['edit-platform', { platform, mark: undefined }]);
});

describe('由单位下发', () => {
  it('is marked as such, measures nothing, and is let in whole by one request', async () => {
    const { requested, names } = await showOptions({
      measured: [],
      managed: [entry('u1'), entry('u2')],
    });
    expect(screen.getAllByText('由单位下发', { selector: '.tag' })).toHaveLength(2);
    expect(names()).toEqual([]);
    press('允许并开始测量这 2 个平台');
    expect(await screen.findByText('名录里的 2 个平台你都已允许。')).toBeTruthy();
    expect(requested).toEqual([['https://u1.gov.localhost/*', 'https://u2.gov.localhost/*']]);
    expect(names()).toEqual(['u1', 'u2']);
  });

  it('says what is wrong with it, and is not there where no policy is', async () => {
    await showOptions({
      managedIssues: [
        { path: 'platforms[0].matches[0]', line: null, problem: 'pattern', detail: '' },
      ],
    });
    expect(screen.getByRole('alert').textContent).toContain('platforms[0].matches[0]');
    cleanup();
    await showOptions();
    expect(screen.queryByText('单位下发的名录')).toBeNull();
  });
});

describe('由单位管理', () => {
  const terms = () => screen.queryByRole('region', { name: '由单位管理' });

  it('says every clause of what no policy can do, wherever one is seen', async () => {
    const t = wordsIn('zh_CN');
    const seen = [
      { managed: [entry('u1')] },
      { unit: { suppliesSurvey: true } },
      { unit: { byUnit: true } },
    ];
    for (const rig of seen) {
      await showOptions({ measured: [], ...rig });
      const said = within(terms() as HTMLElement)
        .getAllByRole('listitem')
        .map((one) => one.textContent);
      expect(said).toEqual(expect.arrayContaining(CANNOT.map((key) => t(key))));
      cleanup();
    }
    const all = CANNOT.map((key) => t(key)).join();
    // Grant, hide the question, start, lock the pause, read, export, stop deletion, take in any host.
    for (const word of [
      '允许',
      '不来问你',
      '开始',
      '锁住',
      '看你的记录',
      '导出',
      '删除',
      '所有网站',
    ]) {
      expect(all).toContain(word);
    }
    expect(all).not.toContain('undefined');
  });

  it('owns up to what a policy can hold: that it cannot be taken out', async () => {
    await showOptions({ unit: { byUnit: true, removable: false } });
    expect(screen.getByText(/^单位设成了不能卸载/)).toBeTruthy();
    cleanup();
    await showOptions({ unit: { byUnit: true } });
    expect(screen.queryByText(/^单位设成了不能卸载/)).toBeNull();
  });

  it('is not there for whoever installed it himself', async () => {
    await showOptions();
    expect(terms()).toBeNull();
  });
});

describe('导入平台名录', () => {
  const FILE = registry([entry('a', { level: 'city' }), entry('c'), entry('d')]);

  it('shows what would change and changes nothing; one press takes it in', async () => {
    const { model, asked, requested, names } = await showOptions();
    await act(() => model.actions.choose(fileOf(FILE)));
    expect(
      screen.getByText('新增 2 个，改动 1 个，与现在一样 0 个。不会删除任何平台。'),
    ).toBeTruthy();
    expect(screen.getByText('级别：本单位 → 市级')).toBeTruthy();
    expect(asked).toEqual([]);
    press('允许并开始测量这 2 个平台');
    expect(await screen.findByText(/已开始测量 2 个/)).toBeTruthy();
    expect(names()).toEqual(['c', 'd', 'a', 'b']);
    expect(requested).toHaveLength(1);
    expect(requested[0]).toHaveLength(3);
  });

  it('takes it into the list alone, without asking for anything', async () => {
    const { model, requested, names, kept } = await showOptions();
    await act(() => model.actions.choose(fileOf(FILE)));
    press('只收进名录，先不测量');
    expect(await screen.findByText(/名录已导入/)).toBeTruthy();
    expect([requested, names()]).toEqual([[], ['a', 'b']]);
    expect(kept.imported.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('leaves everything as it was where the browser is not allowed, or the user leaves', async () => {
    const { model, asked } = await showOptions({ granted: false });
    await act(() => model.actions.choose(fileOf(FILE)));
    press('允许并开始测量这 2 个平台');
    expect(await screen.findByText(/什么都没有开始/)).toBeTruthy();
    press('不导入');
    expect(screen.queryByText('这个文件会带来的改动')).toBeNull();
    expect(asked).toEqual([]);
  });

  it('says so where the file changes nothing, or is like something that is there', async () => {
    const { model } = await showOptions();
    await act(() => model.actions.choose(fileOf(registry([entry('a')]))));
    expect(screen.getByText(/没有要改动的/)).toBeTruthy();
    const double = entry('e', { matches: ['https://b.gov.localhost/*'] });
    await act(() => model.actions.choose(fileOf(registry([double]))));
    expect(screen.getByText('像是已有的“平台b”')).toBeTruthy();
  });

  it('does not count as changed what the user marked himself', async () => {
    const { model } = await showOptions({ kept: { marks: { a: { workList: 'off' } } } });
    await act(() => model.actions.mark('a', { workList: 'off' }));
    await act(() => model.actions.choose(fileOf(registry([entry('a', { workList: 'on' })]))));
    expect(screen.getByText(/没有要改动的/)).toBeTruthy();
  });

  it('asks for the sites of the user’s own wording, and not for those of the file', async () => {
    const own = [entry('c', { matches: ['https://moved.gov.localhost/*'] })];
    const { model, requested } = await showOptions({ kept: { own } });
    await act(() => model.actions.choose(fileOf(registry([entry('c'), entry('d')]))));
    press('允许并开始测量这 2 个平台');
    await screen.findByText(/已开始测量 2 个/);
    expect(requested).toEqual([['https://moved.gov.localhost/*', 'https://d.gov.localhost/*']]);
  });

  it('does not say of what the user never changed that it stays as he has it', async () => {
    // Let in by a policy that names it no more.
    const rig = { measured: [entry('a')], kept: { imported: [] } };
    const { model } = await showOptions(rig);
    await act(() => model.actions.choose(fileOf(registry([entry('a', { level: 'city' })]))));
    expect(screen.getByText('级别：本单位 → 市级')).toBeTruthy();
  });

  it.each(['measured', 'managed'])(
    'does not count as changed the rules of the product that an entry names (%s)',
    async (where) => {
      const rules = { login: { submit: '#go' } };
      const products = [{ id: 'known', name: '某产品', category: 'oa' as const, marks: [], rules }];
      const named = entry('a', { profile: 'known' });
      const rig = {
        measured: { measured: [{ ...named, rules }] },
        managed: { measured: [], managed: [named] },
      }[where];
      const { model } = await showOptions({ products, ...rig });
      await act(() => model.actions.choose(fileOf(registry([named]))));
      const { preview } = model.state.value;
      expect(preview).toMatchObject({ change: { changed: [], same: [{ id: 'a', rules }] } });
    },
  );

  it.each(['zh_CN', 'en'] as const)(
    'names what is wrong with a file, and changes nothing (%s)',
    async (language) => {
      const { model, asked } = await showOptions({ language });
      const bad = [
        { ...entry('a'), colour: 'red' },
        { ...entry('b'), level: 'moon' },
        { ...entry('c'), ports: 'many' },
      ];
      await act(() => model.actions.choose(fileOf(registry(bad))));
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toContain('platforms[0].colour');
      expect(alert.textContent).toContain('platforms[1].level');
      expect(alert.textContent).toContain('national | province');
      expect(alert.textContent).toMatch(/方括号里的一组内容|a list in square brackets/);
      expect(asked).toEqual([]);
    },
  );

  it('does not read a file that is too large, and bears one that cannot be read', async () => {
    const { model } = await showOptions();
    const read = { size: 100_000_000, text: () => Promise.reject(new Error('was read')) };
    await act(() => model.actions.choose(read));
    expect(await screen.findByText(/文件太大/)).toBeTruthy();
    await act(() => model.actions.choose({ ...read, size: 10 }));
    expect(await screen.findByText(/没有成功/)).toBeTruthy();
  });
});

describe('像是同一个平台', () => {
  const twice = [entry('a'), entry('b', { matches: ['https://a.gov.localhost/*'] })];

  it('is merged by one confirmation', async () => {
    const { asked, requested } = await showOptions({ measured: twice });
    press('并入“平台b”');
    expect(await screen.findByText(/合并后只留“平台b”.*不能再拆开/)).toBeTruthy();
    expect(asked).toEqual([]);
    press('确认合并');
    await waitForElementToBeRemoved(() => screen.queryByText('像是同一个平台'));
    expect(asked).toEqual([['merge-platforms', { gone: 'a', into: 'b' }]]);
    expect(requested).toEqual([['https://a.gov.localhost/*']]);
  });

  it('may be declared to be two', async () => {
    const { asked } = await showOptions({ measured: twice });
    press('是两个平台');
    const pair = { a: 'a', b: 'b' };
    expect(asked).toEqual([['keep-apart', { ...pair, apart: true }]]);
    const back = await screen.findByRole('button', { name: /^撤销：“平台a”和“平台b”/ });
    await waitFor(() => expect(document.activeElement).toBe(back));
    fireEvent.click(back);
    await screen.findByRole('button', { name: '是两个平台' });
    expect(asked.at(-1)).toEqual(['keep-apart', { ...pair, apart: false }]);
  });
});

describe('导出平台名录', () => {
  it('writes a file that the product itself would import, marks included', () => {
    const mandate = { use: 'required', metrics: [], bulletin: 'none', exempt: false } as const;
    const list = [
      entry('a', { mandate: { ...mandate, metrics: [] }, workList: 'off' }),
      entry('b'),
    ];
    const { registry: read, issues } = parseRegistry(exportText(list, '名录'));
    expect(issues).toEqual([]);
    expect(read?.platforms).toEqual(list);
  });
});

describe('设置', () => {
  it('has both switches off, and says what the second one risks', async () => {
    const { asked } = await showOptions();
    const [badge, hidden] = screen.getAllByRole<HTMLInputElement>('switch');
    expect([badge?.checked, hidden?.checked]).toEqual([false, false]);
    expect(screen.getByText(/对你自己不利的证据/)).toBeTruthy();
    if (badge) fireEvent.click(badge);
    expect(asked).toEqual([['settings', { badge: true }]]);
  });

  it('says what of old days stays and what goes, and keeps it for as long as is chosen', async () => {
    const { asked } = await showOptions();
    const choice = screen.getByLabelText<HTMLSelectElement>('明细保留');
    expect(choice.selectedOptions[0]?.textContent).toBe('90 天（默认）');
    expect([...choice.options].map(({ value }) => value)).toEqual([
      ...['30', '90', '180', '365', 'null'],
    ]);
    expect(screen.getByText(/一直留着的：每天的合计/)).toBeTruthy();
    expect(screen.getByText(/到期删掉的：每一次的明细/)).toBeTruthy();
    fireEvent.change(choice, { target: { value: '30' } });
    fireEvent.change(choice, { target: { value: 'null' } });
    expect(asked).toEqual([
      ['settings', { keepDays: 30 }],
      ['settings', { keepDays: null }],
    ]);
  });

  it('leads to where records are saved, restored and deleted', async () => {
    await showOptions();
    const link = screen.getByRole('link', { name: '到“我的数据”里保存、恢复或删除' });
    expect(link.getAttribute('href')).toBe('/dashboard.html#data');
  });

  it('says so where the worker does not answer', async () => {
    await showOptions({ broken: true });
    press('停止测量 平台a');
    expect(await screen.findByText(/没有成功/)).toBeTruthy();
    expect(screen.getByLabelText('停止测量 平台a')).toBeTruthy();
  });
});
