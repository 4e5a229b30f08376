// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SplitSurvey } from '../../entrypoints/workbench/split';
import { tagOf } from '../../src/core/survey/agreed-list';
import type { ExchangeRefusal } from '../../src/core/survey/exchange';
import { EXCHANGE_REFUSALS } from '../../src/core/survey/exchange';
import type { Packet } from '../../src/core/survey/packet';
import { noWork } from '../../src/core/survey/split-work';
import type { Tally } from '../../src/core/survey/tally';
import { backupFile } from '../../src/seal/backup';
import { makeKeys } from '../../src/seal/key-pair';
import { sealPacket } from '../../src/seal/packet-seal';
import { signSurvey } from '../../src/seal/signature';
import { releaseOf } from '../../src/seal/table-release';
import { SALT_BYTES, withSalt } from '../../src/split/commitment';
import { sumOver, writeSum } from '../../src/split/sum';
import { withStore } from '../../src/store/db';
import { keepCrossed, keepSum, readHalves, readWork, startOver } from '../../src/store/split';
import { changeTally, dropSurvey, readTallies, restoreSurvey } from '../../src/store/workbench';
import { EXCHANGE_SAYS } from '../../src/ui/workbench/exchange-notice';
import { readCsv } from './csv-reader';
import { definitionOf } from './definition-sample';
import type { Two } from './split-rig';
import {
  packetOf,
  packetsOf,
  plainCounts,
  prepared,
  split,
  sumFile,
  two,
  valuesOf,
} from './split-rig';
import { wordsIn } from './ui-words';
import { choose, fileNamed, press, ready, showWorkbench } from './workbench-rig';
import type { World } from './workbench-world';
import { PASSPHRASE } from './workbench-world';

// What proves and checks takes as long as it takes on a busy machine.
configure({ asyncUtilTimeout: 30_000 });

const COUNT = 22;
let rig: Two;
let packets: Packet[];
let files: ReturnType<typeof fileNamed>[];
let sides: [Side, Side];

/** A machine: its keys, and a database of its own. */
interface Side extends World {
  database: IDBFactory;
}

beforeAll(async () => {
  // The core pair alone: every field more costs each packet its proof.
  rig = await two({
    person: definitionOf().person.slice(0, 2),
    platforms: [],
    perPlatform: [],
    questions: [],
  });
  const signer = await makeKeys('sign');
  const signed = JSON.stringify(await signSurvey(rig.definition, signer));
  const worlds = rig.keys.map(async (opener) => ({
    ...{ definition: rig.definition, signed, opener, database: new IDBFactory() },
    backup: await backupFile([opener], PASSPHRASE),
  }));
  const [office, school] = await Promise.all(worlds);
  if (!office || !school) throw new Error('two sides');
  sides = [office, school];
  packets = packetsOf(rig.definition, COUNT);
  files = await Promise.all(packets.map((packet, n) => fileOf(packet, `${n}.json`)));
}, 120_000);

const saved: { name: string; text: string }[] = [];
beforeEach(() => {
  saved.length = 0;
  for (const side of sides) side.database = new IDBFactory();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    held = blob as Blob;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const { download: name } = this;
    void held?.text().then((text) => saved.push({ name, text }));
  });
});
let held: Blob | null = null;
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function fileOf(packet: Packet, name: string) {
  return fileNamed(name, await sealPacket(await split(rig.definition, packet), rig.definition));
}

/** The page of one side, with his key opened, over what his machine keeps. */
async function at(place: 0 | 1) {
  cleanup();
  const side = sides[place];
  globalThis.indexedDB = side.database;
  const page = await showWorkbench({
    doors: {
      split: SplitSurvey,
      tallies: () => withStore(readTallies),
      change: (id, change) => withStore((store) => changeTally(store, id, change)),
      drop: (id) => withStore((store) => dropSurvey(store, id, releaseOf)),
      restore: (kept) => withStore((store) => restoreSurvey(store, kept)),
    },
  });
  await ready(side);
  await screen.findByText('1. 打开自己那一半');
  return page;
}

const said = (text: string | RegExp) => screen.findByText(text);
const card = (name: string) => within(screen.getByRole('region', { name }));

async function take(some: typeof files, taken = some.length) {
  choose('选择文件', ...some);
  await said(`新打开 ${taken} 份`);
}

/** Once the step before it is over. */
async function pressed(name: string): Promise<void> {
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(false),
  );
  press(name);
}

async function savedBy(name: string): Promise<string> {
  const before = saved.length;
  await pressed(name);
  await waitFor(() => expect(saved.length).toBe(before + 1));
  return saved[before]?.text ?? '';
}

const CHECK = '保存核对文件到本机';
const ASK = '做合计…';
const MAKE = '做合计，并保存合计文件';
const SUM = '保存合计文件到本机';
const OTHER_CHECK = '选择对方的核对文件';
const OTHER_SUM = '选择对方的合计文件';
const chosen = (text: string) => fileNamed('file.json', text);
const tally = () => withStore(readTallies).then(([one]) => one as Tally);
const { id } = definitionOf();
const halves = () => withStore((store) => readHalves(store, id));
const kept = async () => ({
  work: await withStore((store) => readWork(store, id)),
  halves: await halves(),
  tallies: await withStore(readTallies),
});
const good = (n: number) => said(`双方都有、核对无误 ${n} 份`);
const codeIn = (name: string) => card(name).getByText(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/).textContent;
const words = (reason: ExchangeRefusal) => wordsIn('zh_CN')(EXCHANGE_SAYS[reason]);
const refusedAs = async (reason: ExchangeRefusal) =>
  waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words(reason)));
const isOff = (name: string) =>
  screen.getByRole<HTMLButtonElement>('button', { name }).disabled === true;

/** The first's check, the second's answer to it, and the first again with that. */
async function checked(first = files, second = files, n = COUNT) {
  await at(0);
  await take(first);
  const check = await savedBy(CHECK);
  await at(1);
  await take(second);
  choose(OTHER_CHECK, chosen(check));
  await good(n);
  const answer = await savedBy(CHECK);
  await at(0);
  choose(OTHER_CHECK, chosen(answer));
  await good(n);
  return { check, answer };
}

async function firstSum(): Promise<string> {
  await pressed(ASK);
  await screen.findByRole('button', { name: MAKE });
  return savedBy(MAKE);
}

describe('two aggregators', () => {
  it('go through the steps, on different days, and arrive at the same table', async () => {
    await checked();
    expect(saved.map(({ name }) => name)).toEqual(Array(2).fill('指尖负担计-核对文件.json'));
    const code = codeIn('2. 交换核对文件');
    // Over how many and over which is said before the press that makes it; nothing is kept by asking.
    await pressed(ASK);
    await screen.findByText(`合计 ${COUNT} 份，做了就收不回来`);
    expect(codeIn('3. 交换合计文件')).toBe(code);
    expect((await kept()).work.sum).toBeNull();
    press('先不做');
    const sum = await firstSum();
    await said('合计已经做好。再存一次，里面的数不变。');
    expect(await halves()).toHaveLength(COUNT);

    await at(1);
    await good(COUNT);
    expect(codeIn('2. 交换核对文件')).toBe(code);
    const before = await kept();
    choose(OTHER_SUM, chosen(sum));
    await said(`合计 ${COUNT} 份，做了就收不回来`);
    expect(codeIn('3. 交换合计文件')).toBe(code);
    expect(await kept()).toEqual(before);
    const answer = await savedBy(MAKE);
    await said(`已合成 ${COUNT} 份的结果`);
    expect(await halves()).toEqual([]);
    const atSecond = await tally();
    await screen.findByText('没有公布的，和为什么');
    expect(await savedBy(SUM)).toHaveLength(answer.length);

    await at(0);
    await good(COUNT);
    choose(OTHER_SUM, chosen(answer));
    await said(`已合成 ${COUNT} 份的结果`);
    expect(await halves()).toEqual([]);
    expect(atSecond.counts).toEqual(plainCounts(rig.definition, packets));
    const atFirst = await tally();
    expect(atFirst.counts).toEqual(atSecond.counts);
    // Coming back changes nothing.
    await at(0);
    await said(`已合成 ${COUNT} 份的结果`);
    expect(await tally()).toEqual(atFirst);
  }, 120_000);

  it('have an order: the second hands out no check of his own before the first’s', async () => {
    await at(1);
    await take(files);
    expect(isOff(CHECK)).toBe(true);
    expect(screen.queryByRole('button', { name: ASK })).toBeNull();
    await at(0);
    await take(files);
    await waitFor(() => expect(isOff(CHECK)).toBe(false));
    expect(isOff(ASK)).toBe(true);
  }, 120_000);

  it('begin the check again where the first has added packets after his file', async () => {
    await at(0);
    await take(files.slice(0, 20));
    const early = await savedBy(CHECK);
    await at(1);
    await take(files);
    choose(OTHER_CHECK, chosen(early));
    await good(20);
    expect(card('2. 交换核对文件').getByText('只有您有 2 份，对方没有。')).toBeTruthy();
    const answer = await savedBy(CHECK);
    await at(0);
    await take(files.slice(20));
    const before = await kept();
    choose(OTHER_CHECK, chosen(answer));
    await refusedAs('other-list');
    expect(await kept()).toEqual(before);
    const later = await savedBy(CHECK);
    await at(1);
    choose(OTHER_CHECK, chosen(later));
    await good(COUNT);
    const again = await savedBy(CHECK);
    await at(0);
    choose(OTHER_CHECK, chosen(again));
    await good(COUNT);
    expect((await firstSum()).length).toBeGreaterThan(0);
  }, 120_000);
});

describe('a sum that is not over the list', () => {
  /** A sum of the first over so many of his packets, whatever was checked. */
  async function sumOfFirst(n: number, change: (share: bigint) => bigint = (share) => share) {
    const parts = await Promise.all(packets.map((packet) => split(rig.definition, packet)));
    const [first] = await prepared(rig, parts);
    const list = first.map(tagOf).sort().slice(0, n);
    const { over, shares } = sumOver(rig.definition, first, list);
    const [one = [], ...rest] = shares;
    return sumFile(rig, 0, { over, shares: [one.map(change), ...rest] });
  }

  it('is refused, and nothing is made or lost: no press sums over a part of it', async () => {
    await checked();
    await at(1);
    await good(COUNT);
    const before = await kept();
    choose(OTHER_SUM, chosen(await sumOfFirst(20)));
    await refusedAs('other-packets');
    expect(screen.queryByRole('button', { name: MAKE })).toBeNull();
    expect(await kept()).toEqual(before);
  }, 120_000);

  it('is refused where both make no histogram, and nothing is made or lost', async () => {
    await checked();
    await at(1);
    await good(COUNT);
    const before = await kept();
    choose(OTHER_SUM, chosen(await sumOfFirst(COUNT, (share) => share + 1n)));
    await refusedAs('no-histogram');
    expect(await kept()).toEqual(before);
    choose(OTHER_SUM, chosen(await sumOfFirst(COUNT)));
    await said(`合计 ${COUNT} 份，做了就收不回来`);
  }, 120_000);

  it('is refused where the second has fitted his to the result that he saw', async () => {
    await checked();
    await firstSum();
    const parts = await Promise.all(packets.map((packet) => split(rig.definition, packet)));
    const [, second] = await prepared(rig, parts);
    const { over, shares } = sumOver(rig.definition, second, second.map(tagOf).sort());
    // One person moved from the first band of the first field to its second.
    const [[one = 0n, two = 0n, ...rest] = [], ...others] = shares;
    const fitted = writeSum(rig.definition, {
      over,
      shares: [[one - 1n, two + 1n, ...rest], ...others],
    });
    const salt = new Uint8Array(SALT_BYTES);
    const before = await kept();
    choose(OTHER_SUM, chosen(await rig.pairs[1].seal('sum', withSalt(salt, fitted))));
    await refusedAs('other-sum');
    expect(await kept()).toEqual(before);
  }, 120_000);

  it('cannot be answered by whoever has made none: the first’s is a press of its own', async () => {
    await checked();
    const before = await kept();
    expect(screen.getByLabelText<HTMLInputElement>(OTHER_SUM).disabled).toBe(true);
    choose(OTHER_SUM, chosen(await sumOfFirst(COUNT)));
    await refusedAs('elsewhere');
    expect(await kept()).toEqual(before);
  }, 120_000);

  it('is not made where another window has changed what was shown', async () => {
    await checked();
    await pressed(ASK);
    await screen.findByRole('button', { name: MAKE });
    await withStore((store) => startOver(store, id, releaseOf));
    const count = saved.length;
    press(MAKE);
    await refusedAs('elsewhere');
    expect((await kept()).work.sum).toBeNull();
    expect(saved).toHaveLength(count);
  }, 120_000);
});

describe('one who has handed out his list', () => {
  it('takes nothing more in, so that what it names is there when the sum comes', async () => {
    await checked(files.slice(0, 20), files, 20);
    const sum = await firstSum();
    await at(1);
    await good(20);
    expect(screen.queryByLabelText('选择文件')).toBeNull();
    expect(card('1. 打开自己那一半').getByText(/里面写明了是哪些份/)).toBeTruthy();
    choose(OTHER_SUM, chosen(sum));
    await said('合计 20 份，做了就收不回来');
    expect(screen.getByText('您有 2 份不在里面。缺得多就先不做，问清楚再说。')).toBeTruthy();
    press(MAKE);
    await said('已合成 20 份的结果');
    expect((await tally()).counts).toEqual(plainCounts(rig.definition, packets.slice(0, 20)));
  }, 120_000);

  it('comes back to the list of a sum that was made, though he has started over with more', async () => {
    await checked(files.slice(0, 20), files.slice(0, 20), 20);
    const sum = await firstSum();
    // Once the sum is made, the first's check is of its packets and of no others.
    const check = await savedBy(CHECK);
    await at(1);
    await good(20);
    // Nothing brings it back: that stands there before the press.
    expect(screen.getByText(/都删掉，不能撤销/)).toBeTruthy();
    await pressed('从头来过…');
    press('确认，从头来过');
    await screen.findByLabelText('选择文件');
    expect(await halves()).toEqual([]);
    await take(files);
    choose(OTHER_CHECK, chosen(check));
    await good(20);
    await savedBy(CHECK);
    choose(OTHER_SUM, chosen(sum));
    await said('合计 20 份，做了就收不回来');
    press(MAKE);
    await said('已合成 20 份的结果');
  }, 120_000);
});

describe('one of two', () => {
  it('names each file that has no half for him, and takes the rest', async () => {
    await at(0);
    const { definition } = rig;
    const newer = packetOf(definition, 1, valuesOf(definition, 7), 2);
    const alone = { ...definition, aggregators: definition.aggregators.slice(0, 1) };
    const whole = await sealPacket([new Uint8Array(3)], alone);
    choose(
      '选择文件',
      ...files.slice(0, 3),
      files[0],
      await fileOf(newer, 'newer.json'),
      fileNamed('text.json', 'PK'),
      fileNamed('whole.json', whole),
      fileNamed('large.json', ' ', 300_000),
    );
    await said('新打开 3 份');
    const list = within(screen.getByRole('list', { name: '没有计入的文件' }));
    const reasons = list.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(reasons.sort()).toEqual([
      '0.json同一份已经计入',
      '1.json同一个人还有更新的一份',
      'large.json文件太大，没有读',
      'text.json不是完整的调研数据包',
      'whole.json编号一样，却是按另一份内容的调研定义做的，或者封给了别的密钥',
    ]);
    const table = readCsv(await savedBy('把没有计入的存成清单'));
    const listed = table.slice(1).map((row) => row.join(''));
    expect(listed.sort()).toEqual(reasons);
    const there = await halves();
    expect(there.map(({ edition }) => edition).sort()).toEqual([1, 1, 2]);
    // The same again is the same; an older edition than what is at hand stays out.
    choose('选择文件', ...files.slice(0, 3));
    await said('新打开 0 份');
    expect(await halves()).toEqual(there);
  }, 120_000);

  it('takes nothing in where another window has made the sum, and says so instead of none', async () => {
    await checked();
    const over = (await kept()).work.crossed?.good ?? [];
    const release = { definition: 'd', list: 'l', noise: false };
    const sum = { sum: new Uint8Array(1), over, release, tally: null };
    expect(await withStore((store) => keepSum(store, id, sum))).toBe(true);
    const before = await kept();
    choose('选择文件', ...files);
    await refusedAs('elsewhere');
    expect(screen.queryByText(/^新打开/)).toBeNull();
    expect(await kept()).toEqual(before);
  }, 120_000);

  it('keeps of a packet nothing that a value could be read from', async () => {
    await at(0);
    await take(files.slice(0, 2));
    const [half] = await halves();
    expect(Object.keys(half ?? {}).sort()).toEqual([
      'check',
      'edition',
      'nonce',
      'output',
      'survey',
    ]);
    expect(JSON.stringify(half)).not.toContain('json');
  }, 120_000);

  it('has nothing to sum below the minimum, and is told so', async () => {
    await checked(files, files.slice(0, 19), 19);
    await said('满 20 份才能合计。');
    expect(isOff(ASK)).toBe(true);
  }, 120_000);

  it('is asked for the check again where packets come later', async () => {
    await checked(files.slice(0, 21), files.slice(0, 21), 21);
    await take(files.slice(21));
    await waitFor(() => expect(screen.queryByText('双方都有、核对无误 21 份')).toBeNull());
    expect(isOff(ASK)).toBe(true);
  }, 120_000);

  it('makes one sum alone: after it nothing is taken in, and it is saved again as it was', async () => {
    await checked();
    await firstSum();
    await said('合计已经做好，这份调研不再添数据包。');
    expect(screen.queryByLabelText('选择文件')).toBeNull();
    const before = await kept();
    await savedBy(SUM);
    expect(await kept()).toEqual(before);
  }, 120_000);

  it('makes no sum over other packets after one that went out, by starting over or by deleting', async () => {
    await checked(files.slice(0, 21), files.slice(0, 21), 21);
    await firstSum();
    await pressed('从头来过…');
    press('确认，从头来过');
    await screen.findByLabelText('选择文件');
    sides[1].database = new IDBFactory();
    await checked();
    const before = await kept();
    await pressed(ASK);
    await refusedAs('second-sum');
    expect(await kept()).toEqual(before);
    await withStore((store) => dropSurvey(store, id, releaseOf));
    sides[1].database = new IDBFactory();
    await checked();
    await pressed(ASK);
    await refusedAs('second-sum');
    expect((await kept()).work.sum).toBeNull();
    // Exactly the same packets go again.
    await withStore((store) => dropSurvey(store, id, releaseOf));
    sides[1].database = new IDBFactory();
    await checked(files.slice(0, 21), files.slice(0, 21), 21);
    await firstSum();
  }, 180_000);

  it('makes no sum where more than a tenth is missing, is told who lacks what, and goes on once it is there', async () => {
    const more = packetsOf(rig.definition, 24).slice(COUNT);
    const all = [
      ...files,
      ...(await Promise.all(more.map((packet, n) => fileOf(packet, `more-${n}.json`)))),
    ];
    // The first hands over a check of twenty: nineteen may be invented.
    await at(0);
    await take(all.slice(0, 20));
    const early = await savedBy(CHECK);
    await at(1);
    await take(all);
    choose(OTHER_CHECK, chosen(early));
    await good(20);
    await said(/您打开的 24 份里.*只有 20 份，不到九成.*对方缺 4 份/);
    const answer = await savedBy(CHECK);
    // He has bound himself to nothing, so that the other makes no sum, and may take more in.
    expect((await kept()).work).toMatchObject({ stated: false, secret: null });
    await at(0);
    choose(OTHER_CHECK, chosen(answer));
    await good(20);
    await said(/对方有 4 份是您没有的，超过一成/);
    expect(isOff(ASK)).toBe(true);
    await take(all.slice(20), 4);
    const later = await savedBy(CHECK);
    await at(1);
    choose(OTHER_CHECK, chosen(later));
    await good(24);
    const bound = await savedBy(CHECK);
    await at(0);
    choose(OTHER_CHECK, chosen(bound));
    await good(24);
    expect((await firstSum()).length).toBeGreaterThan(0);
  }, 180_000);

  it('makes no sum to which the second has not bound himself', async () => {
    await checked();
    const { crossed } = (await kept()).work;
    if (!crossed) throw new Error('no list');
    expect(crossed.bound).toMatch(/^[0-9a-f]{64}$/);
    await pressed(ASK);
    await screen.findByRole('button', { name: MAKE });
    await withStore((store) => keepCrossed(store, id, { ...crossed, bound: null }));
    await pressed('先不做');
    await pressed(ASK);
    await refusedAs('not-bound');
    expect((await kept()).work.sum).toBeNull();
    await waitFor(() => expect(isOff(ASK)).toBe(true));
  }, 120_000);

  it('is told by name which files fail their proof, while the page is open', async () => {
    const { definition } = rig;
    const [first] = await split(definition, packets[3] as Packet);
    const elsewhere = packetOf(definition, 3, valuesOf(definition, 9));
    const [, second] = await split(definition, elsewhere);
    const torn = fileNamed('torn.json', await sealPacket([first, second], definition));
    await at(0);
    await take(files);
    const check = await savedBy(CHECK);
    await at(1);
    await take([...files.slice(0, 3), torn, ...files.slice(4)]);
    choose(OTHER_CHECK, chosen(check));
    await good(COUNT - 1);
    const list = within(screen.getByRole('list', { name: '核对不过的文件' }));
    expect(list.getByText('torn.json')).toBeTruthy();
    expect(list.getByText('拆开的两半合不上规定')).toBeTruthy();
    expect(JSON.stringify(await kept())).not.toContain('torn');
    await at(1);
    await said('没有列出文件名的，是以前打开的；把文件再放进来一次，就知道是哪个。');
  }, 120_000);
});

describe('a survey that is deleted', () => {
  it('loses halves and exchange at once, and has them back where that is undone', async () => {
    await at(0);
    await take(files.slice(0, 2));
    const before = await kept();
    press('返回');
    fireEvent.click(await screen.findByRole('button', { name: /^删除 / }));
    const undo = await screen.findByRole('button', { name: /^撤销删除/ });
    expect(await kept()).toEqual({ work: noWork(id), halves: [], tallies: [] });
    fireEvent.click(undo);
    await waitFor(async () => expect(await kept()).toEqual(before));
  }, 120_000);

  it('is not brought back by a step of a page on which it is still open', async () => {
    await checked();
    const sum = await firstSum();
    await at(1);
    await good(COUNT);
    await withStore((store) => dropSurvey(store, id, releaseOf));
    choose(OTHER_SUM, chosen(sum));
    await refusedAs('elsewhere');
    expect(await kept()).toEqual({ work: noWork(id), halves: [], tallies: [] });
    expect(screen.queryByText('合计已经做好。再存一次，里面的数不变。')).toBeNull();
  }, 120_000);
});

describe('a file that is not the other’s', () => {
  it.each<[string, ExchangeRefusal, () => Promise<string>]>([
    ['选择对方的核对文件', 'not-an-exchange', async () => 'PK'],
    ['选择对方的核对文件', 'own-file', () => rig.pairs[0].seal('check', new Uint8Array(8))],
    ['选择对方的核对文件', 'other-step', () => rig.pairs[1].seal('sum', new Uint8Array(8))],
    ['选择对方的核对文件', 'malformed', () => rig.pairs[1].seal('check', new Uint8Array(8))],
    [
      '选择对方的核对文件',
      'damaged',
      async () => (await rig.pairs[1].seal('check', new Uint8Array(8))).replace(/.{3}"}$/, 'AAA"}'),
    ],
  ])('is said at %s to be %s, and changes nothing', async (label, reason, make) => {
    await at(0);
    await take(files.slice(0, 2));
    const before = await withStore((store) => readWork(store, id));
    choose(label, chosen(await make()));
    expect((await screen.findByRole('alert')).textContent).toContain(
      wordsIn('zh_CN')(EXCHANGE_SAYS[reason]),
    );
    expect(await withStore((store) => readWork(store, id))).toEqual(before);
  });

  it('has words for every reason', () => {
    expect(Object.keys(EXCHANGE_SAYS).sort()).toEqual([...EXCHANGE_REFUSALS].sort());
  });
});
