// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import type { Packet } from '../../src/core/survey/packet';
import { parsePacketFile } from '../../src/core/survey/packet-schema';
import type { TakenPart } from '../../src/core/survey/taken-part';
import { digestBytes } from '../../src/seal/definition-digest';
import { openPart } from '../../src/seal/packet-seal';
import { readPart } from '../../src/split/part';
import {
  choose,
  fileOf,
  keysOf,
  openedWith,
  prepare,
  press,
  shownText,
  showSurvey,
  signedText,
} from './survey-rig';
import { daily, surveyOf, WORKDAYS, windowOf } from './survey-sample';

let keys: Awaited<ReturnType<typeof keysOf>>;
beforeAll(async () => {
  keys = await keysOf();
});
afterEach(cleanup);

const definitionOf = (text: string) =>
  (JSON.parse(text) as { definition: SurveyDefinition }).definition;
const packetOf = (text: string) => JSON.parse(text) as Packet;
const rowOf = (name: RegExp) => {
  const row = screen.getByRole('rowheader', { name }).closest('tr');
  if (!row) throw new Error(`no row ${name}`);
  return within(row as HTMLElement);
};
/** Of a machine that never measured the survey's second platform. */
const ALONE = {
  ...windowOf(daily('oa', 50, { loginN: 5 })),
  measuredSince: new Map([['oa', '2026-09-01']]),
};
const saveButton = () => screen.getByRole('button', { name: '保存数据包到本机' });
const reopenButton = () => screen.findByRole('button', { name: /^打开 / });

describe('before a survey is open', () => {
  it('nobody is obliged, and nothing leaves by itself', async () => {
    const { files, memory } = await showSurvey();
    expect(screen.getByText(/没有人必须参加。什么都不会自己发出去/)).toBeTruthy();
    expect(screen.queryByText('存过的调研')).toBe(null);
    expect([files, memory.size]).toEqual([[], 0]);
  });

  it('a policy suggests one, marked as that, and opens nothing by itself', async () => {
    const { model } = await showSurvey({ supplied: await signedText(keys) });
    expect(screen.getByText('由单位下发')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/先看清楚/);
    press('看看它问什么');
    await screen.findByText('谁在问，谁打得开');
    expect(model.step.value).toMatchObject({ at: 'open', supplied: true });
    expect(screen.getByText('由单位下发')).toBeTruthy();
  });
});

describe('a survey', () => {
  it('shows who asks as self-declared, the fingerprints, the days and the minimum', async () => {
    await showSurvey();
    choose(await signedText(keys));
    const who = within(await screen.findByRole('region', { name: '谁在问，谁打得开' }));
    expect(who.getByText('县作风办')).toBeTruthy();
    expect(who.getAllByText('自报')).toHaveLength(2);
    expect(who.getByText(/^(\d{5} ){7}\d{5}$/)).toBeTruthy();
    expect(
      who.getByText(/差一个数字，就是另外一份，可能是单给你一个人做的，不要参加/),
    ).toBeTruthy();
    expect(who.getByText(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)).toBeTruthy();
    expect(who.getByText(/^公钥的指纹 ([0-9a-f]{4} ?){8}$/)).toBeTruthy();
    expect(who.getByText('11 月 2 日 至 11 月 29 日')).toBeTruthy();
    expect(who.getByText(/收到 20 份以上才出结果/)).toBeTruthy();
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('“县作风办”想知道 6 件事，参加不参加由你定');
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('says of each item its bands and its protection, in words', async () => {
    await showSurvey();
    choose(await signedText(keys));
    await screen.findByText('问哪几项');
    expect(rowOf(/^每天花在平台上的时间/).getByText('只写哪一档')).toBeTruthy();
    expect(
      rowOf(/不到 20 分钟 · 20 到不足 45 分钟 · 45 到不足 90 分钟 · 90 分钟及以上/),
    ).toBeTruthy();
    // e / (e + 2): three answers each, with a platform that is not measured there.
    expect(rowOf(/^每周打卡几次/).getByText('随机作答，58% 照实')).toBeTruthy();
    expect(
      rowOf(/^县办公系统：这段时间里有没有被迫重登/).getByText('随机作答，58% 照实'),
    ).toBeTruthy();
    expect(screen.getByText(/谁也不能肯定你的真实情况/)).toBeTruthy();
  });

  it('cannot be worked out while its days run', async () => {
    const { model } = await showSurvey({ today: '2026-11-29' });
    choose(await signedText(keys));
    expect(await screen.findByText(/要等 2026年11月29日 过完才能算/)).toBeTruthy();
    await model.prepare();
    expect(model.draft.value).toBe(null);
    expect(screen.queryByRole('button', { name: /先不保存/ })).toBe(null);
  });

  it('runs no markup that it holds', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const { container } = await showSurvey();
    choose(await signedText(keys, { title, organiser: title }));
    await screen.findByText('问哪几项');
    expect(container.querySelector('img')).toBe(null);
    expect(container.textContent).toContain(title);
  });
});

describe('what is refused, and why', () => {
  const asks = async (change: Partial<SurveyDefinition>) => signedText(keys, change);
  const study = surveyOf().person[0];

  it.each<[string, () => Promise<string>, RegExp]>([
    ['a file that is no survey', async () => '{"format":"platform-registry"}', /不是/],
    ['a file that was cut off', async () => (await asks({})).slice(0, 300), /不是完整的 JSON 文件/],
    [
      'a changed definition',
      async () => (await asks({})).replace('县作风办', '县委县政'),
      /签名对不上/,
    ],
    ['fewer packets than hide one', () => asks({ minimumPackets: 5 }), /至少要 20 份/],
    [
      'more in the clear than allowed',
      () =>
        asks({
          person: (['burden', 'logins', 'study', 'forms', 'platforms'] as const).map((metric) => ({
            ...{ metric, protection: { how: 'clear' as const } },
            edges: metric === 'burden' ? [20, 45, 90] : [4, 8, 15],
          })),
        }),
      /照实写的有 5 项，最多 4 项/,
    ],
    [
      'a platform of few users',
      () => asks({ platforms: surveyOf().platforms.map((one) => ({ ...one, expectedUsers: 3 })) }),
      /预计只有 3 人用/,
    ],
    ['no core pair', () => asks({ person: study ? [study] : [] }), /少了每份调研都要问的一项/],
    [
      'a weak randomisation',
      () =>
        asks({
          questions: surveyOf().questions.map((one) => ({
            ...one,
            protection: { how: 'randomised', epsilon: 5 },
          })),
        }),
      /ε 是 5，最多 2/,
    ],
  ])('%s', async (_, text, says) => {
    const { memory, files } = await showSurvey();
    choose(await text());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(says);
    expect(alert.textContent).toMatch(/什么都没有改动/);
    expect([memory.size, files]).toEqual([0, []]);
  });

  it('a file past the stated size, unread, and one that cannot be read', async () => {
    const { model } = await showSurvey();
    const unread = () => Promise.reject(new Error('read'));
    await model.choose({ size: 5_000_000, text: unread });
    expect(model.step.value).toMatchObject({ why: { issues: [{ problem: 'size' }] } });
    await model.choose({ size: 1, text: unread });
    expect(model.step.value).toMatchObject({ why: { kind: 'unread' } });
  });

  it('another survey over days that were given already', async () => {
    const { model, memory } = await showSurvey();
    await prepare(await signedText(keys));
    press('保存数据包到本机');
    await waitFor(() => expect(memory.size).toBe(1));
    model.leave();
    const window = { from: '2026-11-29', to: '2026-12-31' };
    const other = { id: 'f'.repeat(32), title: '另一份', window };
    await model.choose(fileOf(await signedText(keys, other)));
    expect((await screen.findByRole('alert')).textContent).toMatch(/和“指尖负担调研”有重叠/);
    const later = { ...other, window: { ...window, from: '2026-11-30' } };
    await model.choose(fileOf(await signedText(keys, later)));
    expect(model.step.value).toMatchObject({ at: 'open', standing: { kind: 'running' } });
    await model.choose(fileOf(await signedText(keys, { title: '改过' })));
    expect((await screen.findByRole('alert')).textContent).toMatch(/编号相同，内容却改过/);
  });
});

describe('what the page says of lots', () => {
  const random = { how: 'randomised', epsilon: 2 } as const;
  const asking = (platforms: number, metrics: number) => {
    const [sample] = surveyOf().platforms;
    return {
      platforms: Array.from({ length: platforms }, (_, n) => ({
        ...(sample as NonNullable<typeof sample>),
        ...{ id: `p${n}`, name: `平台${n}`, matches: [`https://p${n}.x.gov.cn/*`] },
      })),
      perPlatform: (['forced', 'check-in', 'token', 'repeated'] as const)
        .slice(0, metrics)
        .map((metric) => ({ metric, edges: [], protection: random })),
      person: surveyOf().person.slice(0, 2),
      questions: [{ id: 'q', text: '?', options: ['a', 'b', 'c'], protection: random }],
    };
  };

  it.each([
    ['one platform’s four items and a question: lots fall on two', asking(1, 4), 2],
    ['four platforms of three items: lots fall on three', asking(4, 3), 3],
    ['one platform’s item and a question: both are written', asking(1, 1), null],
  ])('is so: %s', async (_, change, most) => {
    const { container } = await showSurvey();
    choose(await signedText(keys, change));
    await screen.findByRole('button', { name: '算出来看看，先不保存' });
    const text = container.textContent ?? '';
    expect(text.includes('每一份都写')).toBe(most === null);
    expect(text.includes(`最多只写 ${most} 项`)).toBe(most !== null);
    expect(text.includes(`（同一个平台的算一项）不到 ${most} 项，才看得出少了`)).toBe(
      most !== null,
    );
  });
});

describe('the packet', () => {
  it('is kept nowhere before it is saved, and declining leaves nothing', async () => {
    const { memory, files } = await showSurvey();
    await prepare(await signedText(keys));
    expect([memory.size, files]).toEqual([0, []]);
    press('不参加');
    expect(await screen.findByText('没有参加，什么都没有留下')).toBeTruthy();
    expect([memory.size, files]).toEqual([0, []]);
  });

  it('is shown to the letter: what the aggregator opens is the text on screen', async () => {
    const { files } = await showSurvey();
    const text = await signedText(keys);
    await prepare(text);
    fireEvent.click(screen.getByRole('radio', { name: '不清楚' }));
    const shown = shownText();
    press('保存数据包到本机');
    await screen.findByText(/^已交给浏览器保存：指尖负担计-调研数据包.json/);
    expect(await openedWith(keys, files[0] ?? '', definitionOf(text))).toBe(shown);
    expect(packetOf(shown).values.slice(0, 2)).toEqual([2, 1]);
    expect(screen.getByText(/不要经过领导，不要发到工作群/)).toBeTruthy();
  });

  it('says each value in words, and of a randomised one the truth where it is another', async () => {
    const { model } = await showSurvey({
      // The last ticket: never the truth, always the last of the others.
      doors: { randomBytes: (count) => new Uint8Array(count).map((_, i) => (i === 0 ? 2 : 0)) },
    });
    await prepare(await signedText(keys));
    const burden = rowOf(/^每天花在平台上的时间/);
    expect(burden.getByText('45 到不足 90 分钟')).toBeTruthy();
    expect(burden.getByText('写作 2')).toBeTruthy();
    const place = model.prepared.value?.packet.values[3];
    const forced = rowOf(/^县办公系统：这段时间里有没有被迫重登/);
    expect(forced.getByText(place === 1 ? /写作 1 · 实际是“没有”/ : '写作 0')).toBeTruthy();
  });

  it('says which platforms this machine does not measure', async () => {
    const { model } = await showSurvey({ window: ALONE });
    await prepare(await signedText(keys));
    expect(screen.getByText(/^这台电脑没有测 学习平台，或者测得不到 10 个工作日。/)).toBeTruthy();
    const [oa, study] = [
      rowOf(/^县办公系统：这段时间里有没有被迫/),
      rowOf(/^学习平台：这段时间里有没有被迫/),
    ];
    expect(study.getByText('没有 · 有 · 这台电脑没有测')).toBeTruthy();
    expect(oa.queryByText(/实际是“这台电脑没有测”/)).toBe(null);
    expect(model.draft.value?.measured.get('platform:study:forced')).toBe(2);
  });

  it('says of each platform which addresses it stands for, and who claims how many users', async () => {
    const [oa] = surveyOf().platforms;
    if (!oa) throw new Error('unreachable');
    const matches = ['a', 'b', 'c', 'd'].map((host) => `https://${host}.x.gov.cn/*`);
    await showSurvey();
    choose(await signedText(keys, { platforms: [{ ...oa, matches, expectedUsers: 12 }] }));
    const asked = within(await screen.findByRole('region', { name: '问到哪些平台' }));
    expect(asked.getByText('县办公系统')).toBeTruthy();
    expect(asked.getByText('组织者报约 12 人用')).toBeTruthy();
    for (const address of matches) expect(asked.getByText(address)).toBeTruthy();
    expect(asked.getByText('还有 1 个网址')).toBeTruthy();
    expect(asked.getByText(/网址和名称对不上的，不要参加/)).toBeTruthy();
  });

  it('leaves out any item by one press, and takes it in again by another', async () => {
    await showSurvey();
    await prepare(await signedText(keys));
    const whole = shownText();
    press('删去 每天花在平台上的时间');
    expect(packetOf(shownText()).values[0]).toBe(null);
    expect(rowOf(/^每天花在平台上的时间/).getByText('已删去，不写')).toBeTruthy();
    press('撤销删去 每天花在平台上的时间');
    expect(shownText()).toBe(whole);
    const others = screen.getAllByRole('button', { name: '删去 每周打卡几次' });
    expect(others).toHaveLength(1);
  });

  it('can be saved with everything left out', async () => {
    const { files } = await showSurvey();
    const text = await signedText(keys);
    await prepare(text);
    for (const button of screen.getAllByRole('button', { name: /^删去 / })) fireEvent.click(button);
    expect(packetOf(shownText()).values).toEqual([null, null, null, null, null, null]);
    press('保存数据包到本机');
    await waitFor(() => expect(files).toHaveLength(1));
  });

  it('chooses no answer beforehand, and takes none for an answer', async () => {
    await showSurvey();
    await prepare(await signedText(keys));
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ checked }) => checked)).toEqual([false, false, false, false]);
    expect(packetOf(shownText()).values[5]).toBe(null);
    fireEvent.click(screen.getByRole('radio', { name: '是' }));
    expect(packetOf(shownText()).values[5]).not.toBe(null);
    fireEvent.click(screen.getByRole('radio', { name: '不回答' }));
    expect(packetOf(shownText()).values[5]).toBe(null);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '不回答' }).checked).toBe(true);
  });

  it('is not made of too few observed days: all its items empty, it would point at who was away', async () => {
    const window = windowOf(daily('oa', 50), WORKDAYS.slice(9));
    const { files } = await showSurvey({ window });
    choose(await signedText(keys));
    fireEvent.click(await screen.findByRole('button', { name: '算出来看看，先不保存' }));
    expect(await screen.findByText('这段时间有 20 个工作日，这台电脑观测到 9 个。')).toBeTruthy();
    expect(screen.getByText(/不到 10 个，不做数据包/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '保存数据包到本机' })).toBe(null);
    expect(screen.queryAllByRole('radio')).toEqual([]);
    expect(files).toEqual([]);
  });
});

describe('a packet for two aggregators', () => {
  it('is split, so that neither reads an item, and both have the same number', async () => {
    const second = await keysOf();
    const openers = [keys.opener, second.opener];
    const aggregators = openers.map((key, i) => ({ name: `汇总方${i}`, key: key.public }));
    const text = await signedText(keys, { aggregators });
    const definition = definitionOf(text);
    const { files, memory } = await showSurvey();
    await prepare(text);
    expect(screen.getAllByText('拆成两半')).toHaveLength(6);
    expect(screen.getByText(/只要另一方照约定做，单独一方也看不到/)).toBeTruthy();
    // What is split is the truth: noise on top would help nobody.
    expect(packetOf(shownText()).values).toEqual([2, 1, 0, 0, 0, null]);
    press('保存数据包到本机');
    await screen.findByText(/同一个文件，两个汇总方各要一份/);
    const file = parsePacketFile(files[0] ?? '');
    const heads = await Promise.all(
      ([0, 1] as const).map(async (place) => {
        const opener = openers[place];
        if (!opener) throw new Error('unreachable');
        const part = await openPart(file, place, opener, definition);
        expect(new TextDecoder().decode(part)).not.toContain('values');
        return (await readPart(part, definition, place, await digestBytes(definition))).head;
      }),
    );
    const [kept] = [...memory.values()];
    const digest = await digestBytes(definition);
    const head = { survey: definition.id, definition: digest, nonce: kept?.nonce, edition: 1 };
    expect(heads).toEqual([head, head]);
    expect(kept?.splitSeed).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('a packet made again', () => {
  it('says the same under the same number and edition', async () => {
    const { files, model } = await showSurvey();
    const text = await signedText(keys);
    await prepare(text);
    fireEvent.click(screen.getByRole('radio', { name: '否' }));
    const shown = shownText();
    press('保存数据包到本机');
    await screen.findByText(/已交给浏览器保存/);
    model.leave();
    fireEvent.click(await reopenButton());
    fireEvent.click(await screen.findByRole('button', { name: /先不保存/ }));
    await waitFor(() => expect(shownText()).toBe(shown));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '否' }).checked).toBe(true);
    fireEvent.click(saveButton());
    await waitFor(() => expect(files).toHaveLength(2));
    const opened = await Promise.all(
      files.map((file) => openedWith(keys, file, definitionOf(text))),
    );
    expect(opened).toEqual([shown, shown]);
    expect(files[0]?.length).toBe(files[1]?.length);
  });

  it('is the next edition where it says something else, and no more than so many', async () => {
    const { memory, files, model } = await showSurvey();
    const text = await signedText(keys);
    await prepare(text);
    const first = packetOf(shownText());
    press('保存数据包到本机');
    await screen.findByText(/已交给浏览器保存/);
    press('删去 每天登录几次');
    expect(screen.queryByText(/已交给浏览器保存/)).toBe(null);
    const second = packetOf(shownText());
    expect(second).toEqual({
      ...first,
      edition: 2,
      values: first.values.map((value, i) => (i === 1 ? null : value)),
    });
    fireEvent.click(saveButton());
    await waitFor(() => expect(files).toHaveLength(2));
    const [kept] = [...memory.values()];
    if (!kept) throw new Error('not kept');
    memory.set(kept.id, { ...kept, edition: 99 });
    model.leave();
    await model.forget({ ...kept, id: 'none' });
    await model.choose(fileOf(text));
    await model.prepare();
    press('撤销删去 每天登录几次');
    expect(await screen.findByText('已经改过太多次，不能再存了。')).toBeTruthy();
    expect(saveButton().hasAttribute('disabled')).toBe(true);
  });

  it('takes the number that another window saved meanwhile', async () => {
    const memory = new Map<string, TakenPart>();
    const text = await signedText(keys);
    const { model, files } = await showSurvey({ memory });
    await prepare(text);
    cleanup();
    const other = await showSurvey({ memory });
    await other.model.choose(fileOf(text));
    await other.model.prepare();
    await other.model.save();
    await model.save();
    expect(files).toEqual([]);
    expect(model.step.value).toMatchObject({ at: 'open' });
    await model.prepare();
    expect(model.prepared.value?.text).toBe(other.model.prepared.value?.text);
  });

  it('is not saved where it could not be remembered', async () => {
    const keep = () => Promise.reject(Object.assign(new Error(), { reason: 'full' }));
    const { files, model } = await showSurvey({ doors: { keep } });
    await prepare(await signedText(keys));
    press('保存数据包到本机');
    await waitFor(() => expect(model.trouble.value).toBe('full'));
    expect(files).toEqual([]);
    expect(model.saved.value).toBe(false);
  });
});

describe('what is kept of a survey', () => {
  it('is deleted by one press, and brought back by another', async () => {
    const { memory } = await showSurvey();
    await prepare(await signedText(keys));
    press('保存数据包到本机');
    await screen.findByText(/已交给浏览器保存/);
    const before = [...memory.values()];
    press('返回');
    await screen.findByText('存过的调研');
    expect(screen.queryByText('没有参加，什么都没有留下')).toBe(null);
    expect(await screen.findByText('2026年11月30日存的')).toBeTruthy();
    press('删除 指尖负担调研');
    await waitFor(() => expect(memory.size).toBe(0));
    await screen.findByRole('button', { name: '撤销删除“指尖负担调研”' });
    press('撤销删除“指尖负担调研”');
    await waitFor(() => expect([...memory.values()]).toEqual(before));
  });

  it('is not said to be deleted where it was not', async () => {
    const memory = new Map<string, TakenPart>();
    const drop = () => Promise.reject(new Error('busy'));
    await showSurvey({ memory, doors: { drop } });
    await prepare(await signedText(keys));
    press('保存数据包到本机');
    await screen.findByText(/已交给浏览器保存/);
    press('返回');
    await screen.findByText('存过的调研');
    press('删除 指尖负担调研');
    await screen.findByRole('alert');
    expect(screen.queryByRole('button', { name: /^撤销/ })).toBeNull();
    expect(memory.size).toBe(1);
  });
});

it('speaks English', async () => {
  const { model } = await showSurvey({ language: 'en' });
  await model.choose(fileOf(await signedText(keys)));
  await model.prepare();
  expect(screen.getByRole('button', { name: 'Save the packet to this computer' })).toBeTruthy();
  expect(screen.getByText(/under 20 minutes · 20 to under 45 minutes/)).toBeTruthy();
});
