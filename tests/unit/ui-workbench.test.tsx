// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PACKET_MAX_CHARS } from '../../src/core/survey/packet';
import { PACKET_REFUSALS } from '../../src/core/survey/refusal';
import type { Release } from '../../src/core/survey/release';
import type { Tally } from '../../src/core/survey/tally';
import { newTally } from '../../src/core/survey/tally';
import { REFUSAL_SAYS } from '../../src/ui/refusal-says';
import { UNDO_MS } from '../../src/ui/undo';
import { readCsv } from './csv-reader';
import { noisy, POINTS } from './definition-sample';
import {
  choose,
  fileNamed,
  makeTable,
  packetFiles,
  press,
  ready,
  showWorkbench,
} from './workbench-rig';
import type { World } from './workbench-world';
import { PASSPHRASE, packetOf, sealed, worldOf } from './workbench-world';

let world: World;
beforeAll(async () => {
  world = await worldOf();
});
afterEach(cleanup);

const takeIn = async (...files: unknown[]) => {
  choose('选择文件', ...files);
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBe(null));
};
const tallyIn = (memory: Map<string, Tally>) => memory.get(world.definition.id);

describe('before a survey is open', () => {
  it('says what is kept, and keeps nothing', async () => {
    const { memory } = await showWorkbench();
    expect(screen.getByText(/不留任何一份数据包/)).toBeTruthy();
    expect(screen.queryByText('在汇总的调研')).toBe(null);
    expect(memory.size).toBe(0);
  });

  it.each([
    ['a file of something else', () => '{"format":"x"}', /这份调研不能用/],
    [
      'one that was changed after it was signed',
      ({ signed }: World) => signed.replace('县乡干部指尖负担调研', '别的题目'),
      /签名对不上/,
    ],
  ])('refuses %s', async (_, textOf, says) => {
    const { memory } = await showWorkbench();
    choose('选择调研定义文件', fileNamed('definition.json', textOf(world)));
    expect((await screen.findByRole('alert')).textContent).toMatch(says);
    expect(memory.size).toBe(0);
  });

  it('refuses one that asks for too much', async () => {
    const loose = await worldOf({
      person: world.definition.person.map((ask) => ({ ...ask, protection: noisy(2.5) })),
    });
    await showWorkbench();
    choose('选择调研定义文件', fileNamed('definition.json', loose.signed));
    expect((await screen.findByRole('alert')).textContent).toMatch(/问得超出了规定/);
  });

  it('gives one of two aggregators to what can add it up, with the key', async () => {
    const two = await worldOf();
    const aggregators = [...two.definition.aggregators, { name: '县纪委', key: POINTS.other }];
    const shared = { ...(await worldOf({ aggregators })), backup: two.backup, opener: two.opener };
    const split = vi.fn(() => <p>两方相加</p>);
    await showWorkbench({ doors: { split } });
    await ready(shared);
    expect(await screen.findByText('两方相加')).toBeTruthy();
    expect(split.mock.calls[0]).toMatchObject([{ own: { public: two.opener.public } }, {}]);
    expect(screen.queryByText('放入数据包')).toBe(null);
  });
});

describe('the key', () => {
  it('is asked for before packets are taken', async () => {
    await showWorkbench();
    choose('选择调研定义文件', fileNamed('definition.json', world.signed));
    await screen.findByText('先打开密钥备份，才能放入数据包。');
    expect(screen.getByLabelText<HTMLInputElement>('选择文件').disabled).toBe(true);
  });

  it.each([
    ['a wrong passphrase', async () => world.backup, '不是这个口令', /口令不对/],
    ['a file that is no backup', async () => '{}', PASSPHRASE, /不是密钥备份/],
    [
      "another survey's backup",
      async () => (await worldOf()).backup,
      PASSPHRASE,
      /没有这份调研的密钥/,
    ],
  ])('is refused for %s', async (_, backupOf, passphrase, says) => {
    await showWorkbench();
    choose('选择调研定义文件', fileNamed('definition.json', world.signed));
    await screen.findByText('密钥备份和口令');
    choose('选择密钥备份', fileNamed('backup.json', await backupOf()));
    fireEvent.input(screen.getByLabelText('备份的口令'), { target: { value: passphrase } });
    press('打开备份');
    const alert = await screen.findByRole('alert', undefined, { timeout: 10_000 });
    expect(alert.textContent).toMatch(says);
    expect(screen.getByLabelText<HTMLInputElement>('备份的口令').value).toBe('');
  });

  it('can not be read out again', async () => {
    const { model } = await showWorkbench();
    await ready(world);
    const state = model.key.state.value;
    expect(state.kind === 'ready' && state.key.privateKey.extractable).toBe(false);
  });
});

describe('an import', () => {
  it('counts what is good and names every other file with its reason', async () => {
    const { definition } = world;
    const good = await packetFiles(world, 0, 22);
    const one = await sealed(packetOf(definition, 50), definition);
    const flipped = one.replace(/"sealed":\["(.{200})(.)/, (_, head, at) => {
      return `"sealed":["${head}${at === 'A' ? 'B' : 'A'}`;
    });
    const elsewhere = { ...definition, id: 'f'.repeat(32) };
    const values = packetOf(definition, 52).values;
    const bad: [string, string, string][] = [
      ['truncated.json', one.slice(0, -40), '不是完整的调研数据包'],
      ['flipped.json', flipped, '打不开'],
      ['other.json', await sealed(packetOf(elsewhere, 51), elsewhere), '是另一份调研的'],
      [
        'range.json',
        await sealed(packetOf(definition, 52, [9, ...values.slice(1)]), definition),
        '超出选项',
      ],
      ['=cmd().json', 'MZ', '不是完整的调研数据包'],
    ];
    const { memory, files } = await showWorkbench();
    await ready(world);
    await takeIn(
      ...good,
      ...bad.map(([name, text]) => fileNamed(name, text)),
      fileNamed('large.json', '', PACKET_MAX_CHARS + 1),
    );
    const notice = await screen.findByText('新计入 22 份');
    const list = within(notice.parentElement as HTMLElement);
    for (const [name, , reason] of bad) {
      expect(list.getByText(name).parentElement?.textContent).toContain(reason);
    }
    expect(list.getByText('large.json').parentElement?.textContent).toContain('文件太大');
    expect(list.getByText('文件太大，没有读：1 个')).toBeTruthy();
    press('把没有计入的存成清单');
    const saved = files.at(-1);
    expect(saved?.name).toBe('没有计入的文件.csv');
    const rows = readCsv((await saved?.file.text()) ?? '');
    expect(rows).toHaveLength(1 + bad.length + 1);
    expect(rows.map(([name]) => name)).toContain(`'=cmd().json`);
    expect(tallyIn(memory)?.counts.packets).toBe(22);
    expect(JSON.stringify([...memory])).not.toMatch(/\.json|收件/);
  });

  it('keeps counts and marks, and neither a nonce nor a packet', async () => {
    const { memory } = await showWorkbench();
    await ready(world);
    await takeIn(...(await packetFiles(world, 0, 21)));
    await screen.findByText('新计入 21 份');
    const tally = tallyIn(memory);
    expect(tally?.marks.every((mark) => /^[\w-]{22}$/.test(mark))).toBe(true);
    expect(JSON.stringify(tally)).not.toContain(packetOf(world.definition, 7).nonce);
  });

  it('of the same packets again changes nothing, and says so in one line', async () => {
    const { memory } = await showWorkbench();
    await ready(world);
    const files = await packetFiles(world, 0, 21);
    await takeIn(...files);
    await screen.findByText('新计入 21 份');
    const before = structuredClone(tallyIn(memory));
    await takeIn(...[...files].reverse());
    expect(await screen.findByText(/这 21 份的人以前都计入过，数字没有变化/)).toBeTruthy();
    expect(tallyIn(memory)).toEqual(before);
  });

  it('says of a packet that was made anew since the last import that the old one stands', async () => {
    const { memory } = await showWorkbench();
    await ready(world);
    await takeIn(...(await packetFiles(world, 0, 21)));
    await screen.findByText('新计入 21 份');
    const before = structuredClone(tallyIn(memory));
    const { definition } = world;
    const anew = await sealed(packetOf(definition, 3, undefined, 2), definition);
    await takeIn(
      fileNamed('anew.json', anew),
      fileNamed('new.json', await sealed(packetOf(definition, 30), definition)),
    );
    await screen.findByText('新计入 1 份');
    expect(screen.getByText('anew.json').parentElement?.textContent).toMatch(
      /以前计入过，撤不回来/,
    );
    expect(tallyIn(memory)?.counts.packets).toBe((before?.counts.packets ?? 0) + 1);
  });

  it('that is stopped counts nothing', async () => {
    const { memory, model } = await showWorkbench();
    await ready(world);
    const files = await packetFiles(world, 0, 40);
    const taking = model.take(Promise.resolve(files));
    model.reading.stop();
    await taking;
    expect(await screen.findByText('已停下，什么都没有计入')).toBeTruthy();
    expect(memory.size).toBe(0);
  });

  it('keeps what another window counted meanwhile', async () => {
    const memory = new Map<string, Tally>();
    const one = await showWorkbench({ memory });
    await ready(world);
    await one.model.take(packetFiles(world, 0, 21));
    cleanup();
    const second = await showWorkbench({ memory });
    await ready(world);
    await one.model.take(packetFiles(world, 30, 35));
    await second.model.take(packetFiles(world, 40, 45));
    expect(tallyIn(memory)?.counts.packets).toBe(31);
  });
});

describe('the table', () => {
  const counted = async (n: number, language?: 'en') => {
    const memory = new Map<string, Tally>();
    const rig = await showWorkbench({ memory });
    await ready(world);
    await rig.model.take(packetFiles(world, 0, n));
    await makeTable();
    await screen.findByText('没有公布的，和为什么');
    cleanup();
    const again = await showWorkbench(language ? { memory, language } : { memory });
    const [tally] = again.model.tallies.value;
    if (tally) await again.model.reopen(tally);
    return { ...again, memory };
  };

  it('is not there below the minimum, nor can it be made', async () => {
    const { model } = await showWorkbench();
    await ready(world);
    await model.take(packetFiles(world, 0, 19));
    expect(await screen.findByText('满 20 份才能出表，已计入 19 份。')).toBeTruthy();
    const ask = screen.getByRole<HTMLButtonElement>('button', { name: '出表…' });
    expect(ask.disabled).toBe(true);
    expect(screen.queryByRole('button', { name: '保存为 CSV' })).toBe(null);
  });

  it('is not there before a press of its own, which says what it is of and what it ends', async () => {
    const { model, memory } = await showWorkbench();
    await ready(world);
    await model.take(packetFiles(world, 0, 48));
    expect(await screen.findByText('已计入 48 份，可以出表。')).toBeTruthy();
    expect(model.table.value).toBeNull();
    expect(screen.queryByText(/50%/)).toBeNull();
    press('出表…');
    const confirm = await screen.findByRole('region', { name: '用这 48 份出表，出了就不能改' });
    expect(document.activeElement?.id).toBe('publish-confirm');
    expect(confirm.textContent).toMatch(/来晚了，一律不计入/);
    expect(confirm.textContent).toMatch(/没有要加随机误差/);
    press('先不做');
    expect(screen.queryByRole('region', { name: /^用这 48 份/ })).toBeNull();
    expect(tallyIn(memory)?.published).toBeNull();
    await makeTable();
    expect(await screen.findByText('没有公布的，和为什么')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '出表…' })).toBeNull();
  });

  it('takes its key to be made', async () => {
    const memory = new Map<string, Tally>();
    const first = await showWorkbench({ memory });
    await ready(world);
    await first.model.take(packetFiles(world, 0, 30));
    cleanup();
    const { model } = await showWorkbench({ memory });
    await model.reopen(tallyIn(memory) as Tally);
    const ask = await screen.findByRole<HTMLButtonElement>('button', { name: '出表…' });
    expect(ask.disabled).toBe(true);
  });

  it('is not made of more than was confirmed: another window has counted meanwhile', async () => {
    const memory = new Map<string, Tally>();
    const { model } = await showWorkbench({ memory });
    await ready(world);
    await model.take(packetFiles(world, 0, 30));
    press('出表…');
    await screen.findByRole('button', { name: /^确认，用这 30 份/ });
    const now = tallyIn(memory) as Tally;
    memory.set(now.id, { ...now, marks: [...now.marks, 'another'] });
    press(/^确认，用这 30 份/);
    expect((await screen.findByRole('alert')).textContent).toMatch(/另一个窗口/);
    expect(tallyIn(memory)?.published).toBeNull();
  });

  it('shows bars, shares with errors, platforms, rules, and marks what is withheld', async () => {
    // Values are n mod bands: 12 of each of four bands, 24 and 24, 16 each of three.
    await counted(48);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      '约 50 份数据包里，约 50%（± 26 个百分点）的人平常一天在平台上至少花 45 分钟（只算各人添加了的平台）',
    );
    const burden = screen.getByRole('heading', { name: '每天花在平台上的时间' }).parentElement;
    expect(within(burden as HTMLElement).getAllByText(/25% ± \d/)).toHaveLength(4);
    expect(screen.getByRole('region', { name: '各平台' })).toBeTruthy();
    expect(screen.getByText(/不到 10 份的档不公布/)).toBeTruthy();
    // Three of its items are as they were given: 1 − 0.8³.
    expect(screen.getByText(/照实写的 3 项里至少有一项被看出的机会大约是 49%/)).toBeTruthy();
    const study = screen.getByRole('heading', { name: /每周学习花的时间/ });
    expect(study.textContent).toContain('由随机作答估算');
    // 48 answers at ε = 1 are off by more than ten points: whole, and not by what they say.
    expect(study.parentElement?.textContent).toContain('答这一项的太少，误差太大，不公布。');
    expect(screen.getAllByText('误差太大').length).toBeGreaterThan(0);
    expect(screen.getByText(/误差在 ±20 个百分点以内才公布/)).toBeTruthy();
  });

  it('marks cells that are withheld without a word of why each is', async () => {
    // 8 of the first band and 7 of each other: all under ten.
    await counted(29);
    const burden = screen.getByRole('heading', { name: '每天花在平台上的时间' }).parentElement;
    expect(burden?.textContent).toContain('整项不公布');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      '收到约 30 份数据包',
    );
  });

  it('is the end of counting: who comes later is told so, and it stays as it is', async () => {
    const { model } = await counted(40);
    const table = model.table.value;
    await ready2(world);
    expect(screen.getByText(/不再收数据包/)).toBeTruthy();
    await takeIn(...(await packetFiles(world, 39, 62)));
    expect(await screen.findByText('新计入 0 份')).toBeTruthy();
    expect(screen.getByText('已经出表，来晚了，不计入：22 个')).toBeTruthy();
    expect(model.tally.value?.counts.packets).toBe(40);
    expect(model.table.value).toEqual(table);
  });

  it('is made again of the same packets after its survey was deleted, and of no others', async () => {
    world = await worldOf({ noise: true });
    const [memory, releases] = [new Map<string, Tally>(), new Map<string, Release>()];
    const { model } = await showWorkbench({ memory, releases });
    await ready(world);
    await model.take(packetFiles(world, 0, 48));
    await makeTable();
    const table = await waitFor(() => {
      expect(model.table.value).not.toBeNull();
      return model.table.value;
    });
    await model.forget(tallyIn(memory) as Tally);
    const again = async (from: number, to: number) => {
      await model.choose(fileNamed('definition.json', world.signed));
      await ready2(world);
      expect(await screen.findByText(/在这台电脑上出过表，后来删掉了/)).toBeTruthy();
      await model.take(packetFiles(world, from, to));
      await makeTable();
    };
    await again(0, 49);
    expect((await screen.findByRole('alert')).textContent).toMatch(/计入的不是这一批/);
    expect(model.table.value).toBeNull();
    await model.forget(tallyIn(memory) as Tally);
    await again(0, 48);
    await waitFor(() => expect(model.table.value).toEqual(table));
    world = await worldOf();
  });

  it('has noise where the definition says so, and nobody can choose it here', async () => {
    world = await worldOf({ noise: true });
    const { model } = await showWorkbench();
    await ready(world);
    expect(screen.queryByRole('checkbox')).toBeNull();
    await model.take(packetFiles(world, 0, 48));
    press('出表…');
    expect(await screen.findByText(/照实写的各项加随机误差，每项 ε = 1/)).toBeTruthy();
    press(/^确认，用这 48 份/);
    expect(await screen.findByText(/每项 ε = 1，3 项合计 ε = 3/)).toBeTruthy();
    expect(screen.queryByText(/至少有一项被看出/)).toBeNull();
    expect(model.tally.value?.published?.noise?.epsilon).toBe(1);
    world = await worldOf();
  });

  it('is saved as CSV with a mark of its bytes, and with names that are inert', async () => {
    world = await worldOf({
      platforms: world.definition.platforms.map((one, n) => ({
        ...{ ...one, name: `=HYPERLINK("${n}")` },
      })),
    });
    const { files } = await counted(48);
    press('保存为 CSV');
    await screen.findByText(/已交给浏览器保存/);
    const text = await files[0]?.file.text();
    const bytes = new Uint8Array((await files[0]?.file.arrayBuffer()) as ArrayBuffer);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = readCsv(text ?? '');
    expect(rows[0]?.[0]).toMatch(/照规则可以公布/);
    expect(rows.some((row) => row[0] === `'=HYPERLINK("0")`)).toBe(true);
    expect(rows.flat().some((cell) => /^[=+@]/.test(cell))).toBe(false);
    expect(files[0]?.name).toBe('指尖负担计-调研汇总表-2026-12-01.csv');
    world = await worldOf();
  });

  it('reads in English', async () => {
    await counted(48, 'en');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'Of about 50 packets, about 50% (± 26 points) say that a usual day takes at least 45 minutes on platforms (counting those that each person added)',
    );
    expect(screen.getByText('What is withheld, and why')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\$\d/);
  });
});

/** The definition is open already. */
async function ready2({ backup }: World): Promise<void> {
  choose('选择密钥备份', fileNamed('backup.json', backup));
  fireEvent.input(screen.getByLabelText('备份的口令'), { target: { value: PASSPHRASE } });
  press('打开备份');
  await screen.findByText('密钥已打开', undefined, { timeout: 10_000 });
}

describe('what is kept', () => {
  it('is there when the page is opened again, deleted by one press, and back for ten seconds', async () => {
    const memory = new Map<string, Tally>();
    const first = await showWorkbench({ memory });
    await ready(world);
    await first.model.take(packetFiles(world, 0, 21));
    cleanup();
    const { model } = await showWorkbench({ memory });
    const before = structuredClone(tallyIn(memory));
    expect(screen.getByText('已计入 21 份')).toBeTruthy();
    press(/^删除/);
    await waitFor(() => expect(memory.size).toBe(0));
    fireEvent.click(await screen.findByRole('button', { name: /^撤销删除/ }));
    await waitFor(() => expect(tallyIn(memory)).toEqual(before));
    press(/^删除/);
    await waitFor(() => expect(memory.size).toBe(0));
    vi.useFakeTimers();
    cleanup();
    vi.advanceTimersByTime(UNDO_MS + 1);
    vi.useRealTimers();
    expect(model.tallies.value).toEqual([]);
  });

  it('says so where it was begun anew before it was brought back, and leaves that as it is', async () => {
    const memory = new Map<string, Tally>();
    const first = await showWorkbench({ memory });
    await ready(world);
    await first.model.take(packetFiles(world, 0, 21));
    cleanup();
    await showWorkbench({ memory });
    press(/^删除/);
    await waitFor(() => expect(memory.size).toBe(0));
    const anew = newTally(JSON.parse(world.signed));
    memory.set(anew.id, anew);
    fireEvent.click(await screen.findByRole('button', { name: /^撤销删除/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/删掉的那一份没有放回/);
    expect(tallyIn(memory)).toEqual(anew);
  });

  it('takes no other definition of its number', async () => {
    const memory = new Map<string, Tally>();
    const first = await showWorkbench({ memory });
    await ready(world);
    await first.model.take(packetFiles(world, 0, 21));
    cleanup();
    const other = await worldOf({ title: '另一份' });
    await showWorkbench({ memory });
    choose('选择调研定义文件', fileNamed('definition.json', other.signed));
    expect((await screen.findByRole('alert')).textContent).toMatch(/同一编号的另一份定义/);
  });
});

it('has a sentence for every reason', () => {
  expect(Object.keys(REFUSAL_SAYS).sort()).toEqual([...PACKET_REFUSALS].sort());
});
