// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SplitSurvey } from '../../entrypoints/workbench/split';
import type { ExchangeRefusal } from '../../src/core/survey/exchange';
import { EXCHANGE_REFUSALS } from '../../src/core/survey/exchange';
import type { Packet } from '../../src/core/survey/packet';
import type { Tally } from '../../src/core/survey/tally';
import { backupFile } from '../../src/seal/backup';
import { makeKeys } from '../../src/seal/key-pair';
import { sealPacket } from '../../src/seal/packet-seal';
import { signSurvey } from '../../src/seal/signature';
import { withStore } from '../../src/store/db';
import { dropOrphans, readHalves, readWork } from '../../src/store/split';
import { changeTally, readTallies } from '../../src/store/workbench';
import { EXCHANGE_SAYS } from '../../src/ui/workbench/exchange-notice';
import { definitionOf } from './definition-sample';
import type { Two } from './split-rig';
import { packetOf, packetsOf, plainCounts, split, two, valuesOf } from './split-rig';
import { wordsIn } from './ui-words';
import { choose, fileNamed, press, ready, showWorkbench } from './workbench-rig';
import type { World } from './workbench-world';
import { PASSPHRASE } from './workbench-world';

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
  rig = await two();
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
}, 60_000);

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
    },
  });
  await ready(side);
  await screen.findByText('1. 打开自己那一半');
  return page;
}

const said = (text: string | RegExp) => screen.findByText(text, undefined, { timeout: 20_000 });
const card = (name: string) => within(screen.getByRole('region', { name }));

async function take(some: typeof files, taken = some.length) {
  choose('选择文件', ...some);
  await said(`新打开 ${taken} 份`);
}

async function savedBy(name: string): Promise<string> {
  const before = saved.length;
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(false),
  );
  press(name);
  await waitFor(() => expect(saved.length).toBe(before + 1), { timeout: 20_000 });
  return saved[before]?.text ?? '';
}

const CHECK = '保存核对文件到本机';
const SUM = '保存合计文件到本机';
const chosen = (text: string) => fileNamed('file.json', text);
const tally = () => withStore(readTallies).then(([one]) => one as Tally);
const { id } = definitionOf();

describe('two aggregators', () => {
  it('go through the steps, on different days, and arrive at the same table', async () => {
    await at(0);
    await take(files);
    const first = await savedBy(CHECK);
    expect(saved.map(({ name }) => name)).toEqual(['指尖负担计-核对文件.json']);

    await at(1);
    await take(files);
    const second = await savedBy(CHECK);
    choose('选择对方的核对文件', chosen(first));
    await said(`双方都有、核对无误 ${COUNT} 份`);
    const secondSum = await savedBy(SUM);
    expect(await withStore((store) => readHalves(store, id))).toEqual([]);

    // The first comes back another day: what was opened is there still.
    await at(0);
    await said(`一共已打开 ${COUNT} 份`);
    choose('选择对方的核对文件', chosen(second));
    await said(`双方都有、核对无误 ${COUNT} 份`);
    const firstSum = await savedBy(SUM);
    choose('选择对方的合计文件', chosen(secondSum));
    await said(`已合成 ${COUNT} 份的结果`);
    const atFirst = await tally();
    await screen.findByText('没有公布的，和为什么');

    await at(1);
    choose('选择对方的合计文件', chosen(firstSum));
    await said(`已合成 ${COUNT} 份的结果`);
    const atSecond = await tally();
    expect(atFirst.counts).toEqual(plainCounts(rig.definition, packets));
    expect(atSecond.counts).toEqual(atFirst.counts);

    // Once more changes nothing, and neither does coming back.
    choose('选择对方的合计文件', chosen(firstSum));
    await at(1);
    await said(`已合成 ${COUNT} 份的结果`);
    expect(await tally()).toEqual(atSecond);
  }, 120_000);

  it('may begin with the other’s sum: the own one is then over the same packets', async () => {
    await at(0);
    await take(files.slice(0, 20));
    const early = await savedBy(CHECK);
    await at(1);
    await take(files);
    const second = await savedBy(CHECK);
    choose('选择对方的核对文件', chosen(early));
    await said('双方都有、核对无误 20 份');
    expect(card('2. 交换核对文件').getByText('只有您有 2 份。')).toBeTruthy();
    const sum = await savedBy(SUM);
    await at(0);
    await take(files.slice(20));
    choose('选择对方的核对文件', chosen(second));
    await said(`双方都有、核对无误 ${COUNT} 份`);
    choose('选择对方的合计文件', chosen(sum));
    await said('已合成 20 份的结果');
    expect((await tally()).counts).toEqual(plainCounts(rig.definition, packets.slice(0, 20)));
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
      'whole.json里面的内容不合格式',
    ]);
    const halves = await withStore((store) => readHalves(store, id));
    expect(halves.map(({ edition }) => edition).sort()).toEqual([1, 1, 2]);
    // The same again is the same; an older edition than what is at hand stays out.
    choose('选择文件', ...files.slice(0, 3));
    await said('新打开 0 份');
    expect(await withStore((store) => readHalves(store, id))).toEqual(halves);
  }, 60_000);

  it('keeps of a packet nothing that a value could be read from', async () => {
    await at(0);
    await take(files.slice(0, 2));
    const [half] = await withStore((store) => readHalves(store, id));
    expect(Object.keys(half ?? {}).sort()).toEqual([
      'check',
      'edition',
      'nonce',
      'output',
      'survey',
    ]);
    expect(JSON.stringify(half)).not.toContain('json');
  }, 60_000);

  it('has nothing to sum below the minimum, and is told so', async () => {
    await at(1);
    await take(files.slice(0, 19));
    const second = await savedBy(CHECK);
    await at(0);
    await take(files);
    choose('选择对方的核对文件', chosen(second));
    await said('双方都有、核对无误 19 份');
    await said('满 20 份才能合计。');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: SUM }).disabled).toBe(true);
  }, 60_000);

  it('holds the other’s file against what he has now: packets that come later ask for it again', async () => {
    await at(1);
    await take(files);
    const second = await savedBy(CHECK);
    await at(0);
    await take(files.slice(0, 21));
    choose('选择对方的核对文件', chosen(second));
    await said('双方都有、核对无误 21 份');
    await take(files.slice(21));
    await waitFor(() => expect(screen.queryByText('双方都有、核对无误 21 份')).toBeNull());
    expect(screen.getByRole<HTMLButtonElement>('button', { name: SUM }).disabled).toBe(true);
  }, 60_000);

  it('makes one sum alone: after it nothing is taken in, and it is saved again as it was', async () => {
    await at(1);
    await take(files);
    const second = await savedBy(CHECK);
    await at(0);
    await take(files.slice(0, 21));
    choose('选择对方的核对文件', chosen(second));
    await said('双方都有、核对无误 21 份');
    await savedBy(SUM);
    await said('合计已经做好，这份调研不再添数据包。打开过的各半已经删掉。');
    expect(screen.queryByLabelText('选择文件')).toBeNull();
    const before = await withStore((store) => readWork(store, id));
    await savedBy(SUM);
    expect(await withStore((store) => readWork(store, id))).toEqual(before);
  }, 60_000);

  it('loses what he opened once he has deleted the survey, and not before', async () => {
    await at(0);
    await take(files.slice(0, 2));
    await withStore(dropOrphans);
    expect(await withStore((store) => readHalves(store, id))).toHaveLength(2);
    await withStore((store) => store.delete('workbench', id));
    await withStore(dropOrphans);
    expect(await withStore((store) => readHalves(store, id))).toEqual([]);
    expect((await withStore((store) => readWork(store, id))).crossed).toBeNull();
  }, 60_000);
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
