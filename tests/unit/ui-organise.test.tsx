// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { NO_MANDATE } from '../../src/core/mark';
import { checkDefinition } from '../../src/core/survey/check';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { aggregatorKeyFile } from '../../src/seal/aggregator-key';
import { openBackup } from '../../src/seal/backup';
import { fingerprintOf } from '../../src/seal/key';
import { makeKeys } from '../../src/seal/key-pair';
import { newKeys } from '../../src/seal/new-keys';
import { signSurvey } from '../../src/seal/signature';
import { importSurvey, surveyFile } from '../../src/seal/signed-survey';
import { draftOf, edgesIn, nextQuestion, optionsIn, questionOf } from '../../src/ui/organise/draft';
import type { OrganiseDeps } from '../../src/ui/organise/model';
import { organiseModel } from '../../src/ui/organise/model';
import { asked } from '../../src/ui/organise/platform-search';
import { Organise } from '../../src/ui/organise/view';
import { definitionSoFar, wantingIn } from '../../src/ui/organise/wanting';
import { TextProvider } from '../../src/ui/text';
import { definitionOf, POINTS } from './definition-sample';
import { platformOf } from './evidence-rig';
import { wordsIn } from './ui-words';

const PASSPHRASE = '春江花月夜2026';
const t = wordsIn('zh_CN');

function show(more: Partial<OrganiseDeps> = {}, language: 'zh_CN' | 'en' = 'zh_CN') {
  const files: { name: string; text: string }[] = [];
  const save = (text: string, name: string) => void files.push({ name, text });
  let drawn = 0;
  const model = organiseModel({
    keys: { make: newKeys, open: openBackup, save, backupName: 'backup.json' },
    sign: async (definition, key) => surveyFile(await signSurvey(definition, key)),
    read: importSurvey,
    fingerprint: fingerprintOf,
    keyFile: aggregatorKeyFile,
    save,
    print: () => void files.push({ name: 'print', text: '' }),
    drawId: () => {
      drawn += 1;
      return String(drawn).padStart(32, '0');
    },
    surveyName: 'survey.json',
    keyName: 'key.json',
    offered: [platformOf('oa', { name: '协同办公' }), platformOf('grid', { name: '网格通' })],
    ...more,
  });
  render(
    <TextProvider value={wordsIn(language)}>
      <Organise model={model} />
    </TextProvider>,
  );
  return { model, files };
}

afterEach(cleanup);

const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const UNREAD = { size: 1, text: () => Promise.reject(new Error('read')) };
const wanting = () =>
  region('保护额度')
    .queryAllByRole('listitem')
    .map((one) => one.textContent);
const meters = () =>
  region('保护额度')
    .getAllByRole('definition')
    .map((one) => one.textContent);
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const fileOf = (text: string, name = 'x.json') => new File([text], name);

function fill(): void {
  type('调研名称', '平台负担调研');
  type(/^组织方/, '县委党校');
  type('第一天', '2026-11-02');
  type('最后一天', '2026-11-29');
  fireEvent.input(region('谁来打开和汇总').getByLabelText('汇总方名称'), {
    target: { value: '县委党校' },
  });
}

async function makeKeysHere(files: readonly { name: string; text: string }[]): Promise<void> {
  const saving = region('签名并保存');
  fireEvent.input(saving.getByLabelText(/^口令/), { target: { value: PASSPHRASE } });
  fireEvent.input(saving.getByLabelText('再输一遍'), { target: { value: PASSPHRASE } });
  fireEvent.click(saving.getByRole('button', { name: /^生成密钥/ }));
  await waitFor(() => saving.getByText(/已交给浏览器保存$/), { timeout: 5000 });
  const backup = files.find(({ name }) => name === 'backup.json');
  chooseSaved(saving, backup?.text ?? '');
  await waitFor(() => expect(saving.getByText('密钥已备好')).toBeTruthy());
}

/** The backup, out of the folder that the browser saved it to. */
function chooseSaved(place: ReturnType<typeof region>, text: string): void {
  const input = place.getByLabelText('选刚存下的备份');
  fireEvent.change(input, { target: { files: [fileOf(text)] } });
}

describe('the form', () => {
  it('says what is still empty, and nothing of what is not asked yet', () => {
    show();
    expect(heading()).toBe('这份调研向每个人问 2 项，涉及 0 个平台，收满 20 份才出结果。');
    expect(wanting()).toEqual([
      '还没有写调研名称',
      '还没有写组织方',
      '还没有选日期',
      '还没有写汇总方名称',
    ]);
    fill();
    expect(wanting()).toEqual([]);
    expect(screen.getByText('都合规则，可以签名保存。')).toBeTruthy();
  });

  it('has noise in the table where the organiser says so, and not unless', () => {
    const { model } = show();
    expect(model.soFar.value.noise).toBe(false);
    const box = screen.getByLabelText<HTMLInputElement>(/^汇总表里照实写的各项加随机误差/);
    fireEvent.click(box);
    expect(model.soFar.value.noise).toBe(true);
    expect(screen.getByText(/收满 20 份就出结果。.*请收满 200 份以上/)).toBeTruthy();
    act(() => model.set({ minimumPackets: 199 }));
    expect(screen.getByText(/收满 199 份就出结果/)).toBeTruthy();
    act(() => model.set({ minimumPackets: 200 }));
    expect(screen.queryByText(/份就出结果/)).toBeNull();
    act(() => model.set({ minimumPackets: 20 }));
    expect(draftOf(model.soFar.value).noise).toBe(true);
    fireEvent.click(box);
    expect(model.soFar.value.noise).toBe(false);
  });

  it('asks the core pair of everybody, in bands that nobody changes', () => {
    show();
    for (const name of ['问：每天花在平台上的时间', '问：每天登录几次']) {
      const box = screen.getByRole('checkbox', { name }) as HTMLInputElement;
      expect([box.checked, box.disabled]).toEqual([true, true]);
    }
    expect(screen.queryByLabelText('每天登录几次：分档界线')).toBeNull();
    expect(screen.getByText(/^不到 20 分钟 · 20 到不足 45 分钟/)).toBeTruthy();
  });

  it('counts the allowance as it is used, a platform at a time', () => {
    show();
    expect(meters()).toEqual(['2，最多 4', '0，最多 6']);
    fireEvent.click(screen.getByRole('checkbox', { name: '问：每周学习花的时间' }));
    expect(meters()).toEqual(['2，最多 4', '2，最多 6']);
    type('按名称或网址查找', '网格');
    press('加入 网格通');
    type('按名称或网址查找', '办公');
    press('加入 协同办公');
    fireEvent.click(screen.getByRole('checkbox', { name: '问：这段时间里有没有打卡' }));
    expect(meters()).toEqual(['2，最多 4', '6，最多 6']);
    expect(screen.getByText(/^随机作答的有 3 项；每份由电脑抽签，最多答 3 项/)).toBeTruthy();
    // A second one of the platforms adds nothing: of each one item is answered.
    fireEvent.click(screen.getByRole('checkbox', { name: '问：这段时间里有没有被迫重登' }));
    expect(meters()).toEqual(['2，最多 4', '6，最多 6']);
    expect(screen.getByText(/^随机作答的有 5 项；每份由电脑抽签，最多答 3 项/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: '问：这段时间里有没有被迫重登' }));
    expect(heading()).toBe('这份调研向每个人问 5 项，涉及 2 个平台，收满 20 份才出结果。');
    const how = screen.getByLabelText('这段时间里有没有打卡：怎样保护');
    fireEvent.change(how, { target: { value: 'clear' } });
    expect(meters()).toEqual(['4，最多 4', '2，最多 6']);
    fireEvent.change(screen.getByLabelText('每周学习花的时间：怎样保护'), {
      target: { value: 'clear' },
    });
    expect(wanting()).toContain('照实写的有 5 项，最多 4 项');
    press('去掉 网格通');
    expect(wanting()).not.toContain('照实写的有 5 项，最多 4 项');
  });

  it('tells what noise costs', () => {
    show();
    fireEvent.click(screen.getByRole('checkbox', { name: '问：每周学习花的时间' }));
    // Of four bands at ε = 2: p = 0.71, q = 0.10; 66 answers give ten points.
    expect(
      screen.getByText(/^写出真档次的机会是 71%；约 100% 的人抽到这一项。/).textContent,
    ).toMatch(/收到 20 份时误差太大，不公布；约要收到 6[6-8] 份。$/);
    expect(
      screen.getByText(
        '要是只收到 20 份，随机作答的有 1 项误差太大，不会公布。多收一些，或者少问几项。',
      ),
    ).toBeTruthy();
    type('收满多少份才出结果', '2000');
    expect(screen.getByText(/收到 2000 份时，误差最多约 ±4 个百分点/)).toBeTruthy();
    expect(screen.queryByText(/误差太大，不会公布/)).toBeNull();
  });

  it('warns of what can be signed, and would answer too little', () => {
    show();
    for (const box of screen.getAllByRole('checkbox', { name: /^问：/ }) as HTMLInputElement[]) {
      if (!box.checked) fireEvent.click(box);
    }
    expect(screen.queryByText(/^随机作答的项太多/)).toBeNull();
    for (const name of ['网格通', '协同办公']) {
      type('按名称或网址查找', name);
      press(`加入 ${name}`);
    }
    for (const box of screen.getAllByRole('checkbox', { name: /^问：/ }) as HTMLInputElement[]) {
      if (!box.checked) fireEvent.click(box);
    }
    // Three of twenty are more than an eighth.
    expect(screen.getByText(/^随机作答的有 20 项；每份由电脑抽签，最多答 3 项/)).toBeTruthy();
    for (let question = 0; question < 5; question += 1) press('加一道空白题');
    expect(screen.getByText(/^随机作答的项太多：一份答不到其中的 8 分之一/)).toBeTruthy();
  });

  it('asks of each platform whether its use is required or assessed', () => {
    const { model } = show();
    type('按名称或网址查找', '网格');
    press('加入 网格通');
    const box = () => screen.getByLabelText<HTMLInputElement>('网格通：要求用或考核');
    expect(box().checked).toBe(false);
    fireEvent.click(box());
    expect(model.soFar.value.platforms[0]?.mandated).toBe(true);
    expect(asked(platformOf('tax', { mandate: { ...NO_MANDATE, use: 'assessed' } })).mandated).toBe(
      true,
    );
    expect(
      asked(platformOf('tax', { mandate: { ...NO_MANDATE, use: 'voluntary' } })).mandated,
    ).toBe(false);
  });

  it.each([
    ['最后一天', '2026-11-12', '从第一天到最后一天只有 9 个工作日，至少要 10 个'],
    ['最后一天', '2026-11-01', '最后一天早于第一天'],
    ['收满多少份才出结果', '19', '收到 19 份就出结果，太少，至少要 20 份'],
    ['收满多少份才出结果', '2e3', '收到 0 份就出结果，太少，至少要 20 份'],
  ])('says in place that %s cannot be %s', (label, value, says) => {
    show();
    fill();
    type(label, value);
    expect(region('调研是谁的、问哪段时间').getByText(says)).toBeTruthy();
    expect(wanting()).toEqual([says]);
  });

  it('says by its name which platform too few people use', () => {
    show();
    type('按名称或网址查找', '网格');
    press('加入 网格通');
    type('网格通：预计有多少人用', '9');
    expect(region(/^问哪些平台/).getByText(/^平台“网格通”预计只有 9 人用/)).toBeTruthy();
  });

  it('takes edges as they are typed, and says where they are none', () => {
    const { model } = show();
    fireEvent.click(screen.getByRole('checkbox', { name: '问：每周学习花的时间' }));
    type('每周学习花的时间：分档界线', '10，60');
    expect(model.draft.value.person[2]?.edges).toEqual([10, 60]);
    expect(screen.getByText('不到 10 分钟 · 10 到不足 60 分钟 · 60 分钟及以上')).toBeTruthy();
    type('每周学习花的时间：分档界线', '60 10');
    expect(region('问每个人的什么').getByText(/^“每周学习花的时间”要分三档或四档/)).toBeTruthy();
    type('每周学习花的时间：分档界线', '10 6x');
    expect(model.draft.value.person[2]?.edges).toEqual([]);
  });

  it('offers questions, takes own ones, and names what is wrong with them by number', () => {
    const { model } = show();
    press(/^加入 使用情况/);
    press('加一道空白题');
    expect(wanting()).toContain('第 2 题还没有写');
    type('第 2 题', '最想合并哪一个？');
    const lists = region('自己出的题').getAllByLabelText(/^选项，一行一个/);
    fireEvent.input(lists[1] as HTMLElement, { target: { value: '甲\n甲\n' } });
    expect(region('自己出的题').getByText(/最想合并哪一个？”有两个一样的选项：甲/)).toBeTruthy();
    fireEvent.input(lists[1] as HTMLElement, { target: { value: '甲\n\n 乙 ' } });
    expect(model.draft.value.questions.map(({ id, options }) => [id, options])).toEqual([
      ['q1', ['经常', '有过', '没有']],
      ['q2', ['甲', '乙']],
    ]);
    press('去掉 第 1 题');
    expect(screen.getByLabelText<HTMLInputElement>('第 1 题').value).toBe('最想合并哪一个？');
  });

  it('takes a platform by hand, and none that takes in too much', () => {
    const { model } = show();
    const hand = within(screen.getByText('自己写一个平台').parentElement as HTMLElement);
    const write = (name: string, address: string) => {
      fireEvent.input(hand.getByLabelText('平台名称'), { target: { value: name } });
      fireEvent.input(hand.getByLabelText('网址'), { target: { value: address } });
      fireEvent.click(hand.getByRole('button', { name: '加入' }));
    };
    write('县内网', 'https://*.gov.cn/*');
    expect(hand.getByRole('alert').textContent).toMatch(/^请写平台名称和一个完整的网址/);
    write('县内网', 'http://10.1.2.3:8080/oa');
    write('县内网二', 'http://10.1.2.3:8080/oa');
    expect(hand.getByRole('alert').textContent).toBe('这个平台已经在里面。');
    expect(model.draft.value.platforms).toMatchObject([
      { name: '县内网', matches: ['http://10.1.2.3:8080/*'], expectedUsers: 50 },
    ]);
  });

  it('searches a list file too, and says what is wrong with one', async () => {
    show();
    const input = region(/^问哪些平台/).getByLabelText('从名录文件里找');
    const list = {
      format: 'platform-registry',
      version: 1,
      name: '县名录',
      issuer: '',
      platforms: [platformOf('tax', { name: '税务通' })],
    };
    fireEvent.change(input, { target: { files: [fileOf(JSON.stringify(list))] } });
    await screen.findByText('名录里有 1 个平台，可以在上面查找。');
    type('按名称或网址查找', '税务');
    expect(screen.getByRole('button', { name: '加入 税务通' })).toBeTruthy();
    fireEvent.change(input, { target: { files: [fileOf('{')] } });
    expect((await screen.findByRole('alert')).textContent).toContain('第 1 行');
  });

  it('is spoken in English too', () => {
    show({}, 'en');
    expect(heading()).toBe(
      'This survey asks each person 2 things about 0 platforms, and gives no result before 20 packets.',
    );
  });
});

describe('two aggregators', () => {
  it('use no allowance, and the second comes as a file alone', async () => {
    const { model } = show();
    fill();
    fireEvent.click(screen.getByRole('radio', { name: '两个汇总方' }));
    expect(screen.getByText('两个汇总方各拿一半，不占额度。')).toBeTruthy();
    expect(wanting()).toEqual(['第 2 个汇总方还没有公钥']);
    expect(screen.queryByLabelText('每天登录几次：怎样保护')).toBeNull();
    const second = within(screen.getByRole('group', { name: '第 2 个汇总方' }));
    expect(second.queryByRole('radio')).toBeNull();
    const input = second.getByLabelText('选择公钥文件');
    fireEvent.change(input, { target: { files: [fileOf('{"format":"x"}')] } });
    expect((await second.findByRole('alert')).textContent).toMatch(/^这不是公钥文件/);
    const key = fileOf(aggregatorKeyFile({ name: '县纪委', key: POINTS.other }));
    fireEvent.change(input, { target: { files: [key] } });
    const print = await fingerprintOf(POINTS.other);
    await second.findByText(`县纪委（自报），指纹 ${print}`);
    expect(wanting()).toEqual([]);
    const protections = model.soFar.value.person.map(({ protection }) => protection.how);
    expect(new Set(protections)).toEqual(new Set(['clear']));
  });
});

describe('saving', () => {
  it('takes no short passphrase, and none that was typed in two ways', () => {
    const { files } = show();
    const saving = region('签名并保存');
    const word = saving.getByLabelText(/^口令/);
    const make = () => fireEvent.click(saving.getByRole('button', { name: /^生成密钥/ }));
    fireEvent.input(word, { target: { value: '短' } });
    make();
    expect(saving.getByRole('alert').textContent).toMatch(/^口令太短/);
    fireEvent.input(word, { target: { value: PASSPHRASE } });
    make();
    expect(saving.getByRole('alert').textContent).toMatch(/^两遍输的不一样/);
    expect(files).toEqual([]);
  });

  it('saves the backup first, then what participants can read', async () => {
    const { files, model } = show();
    expect(model.unsaved.value).toBe(false);
    fill();
    // Closing the page now would lose what was filled in.
    expect(model.unsaved.value).toBe(true);
    const sign = screen.getByRole<HTMLButtonElement>('button', { name: '签名并保存调研定义' });
    expect(sign.disabled).toBe(true);
    await makeKeysHere(files);
    expect(files.map(({ name }) => name)).toEqual(['backup.json']);
    type('调研名称', ' ');
    expect(sign.disabled).toBe(true);
    type('调研名称', '平台负担调研');
    fireEvent.click(sign);
    await screen.findByText(/^调研定义“survey.json”已交给浏览器保存/);
    expect(model.unsaved.value).toBe(false);
    const read = await importSurvey(files[1]?.text ?? '');
    if (read.kind !== 'survey') throw new Error(read.kind);
    expect(checkDefinition(read.survey.definition)).toEqual([]);
    const saving = region('签名并保存');
    const notice = within(screen.getByRole('article', { name: '通知' }));
    for (const text of [read.code, read.signer, read.aggregators[0] ?? '']) {
      expect(saving.getByText(text)).toBeTruthy();
      expect(notice.getByText(text)).toBeTruthy();
    }
    expect(saving.getByText(/所有人拿到的是不是同一份，比这一个就知道/)).toBeTruthy();
    expect(notice.getByText(/差一个数字，就是另外一份/)).toBeTruthy();
    press('打印通知');
    expect(files.pop()?.name).toBe('print');
    const keys = await openBackup(files[0]?.text ?? '', PASSPHRASE);
    expect(keys.map((key) => key.public)).toEqual([
      read.survey.signer,
      read.survey.definition.aggregators[0]?.key,
    ]);
    for (const use of ['sign', 'open'] as const) {
      expect(model.keys.of(use)?.privateKey.extractable).toBe(false);
    }
    type('调研名称', '改过的');
    expect(screen.queryByText(/^调研定义“survey.json”已交给浏览器保存/)).toBeNull();
    fireEvent.click(sign);
    await waitFor(() => expect(files.length).toBe(3));
    const again = await importSurvey(files[2]?.text ?? '');
    expect(again).toMatchObject({ survey: { definition: { id: `${'0'.repeat(31)}2` } } });
  });

  it('hands round nothing that participants would refuse', async () => {
    const { files } = show({ read: async () => ({ kind: 'forged' }) });
    fill();
    await makeKeysHere(files);
    press('签名并保存调研定义');
    await screen.findByText('没有签成，什么都没有保存');
    expect(files.map(({ name }) => name)).toEqual(['backup.json']);
  });

  it('signs nothing before the backup was seen: whoever has lost it has lost every packet', async () => {
    const { files, model } = show();
    fill();
    await model.keys.make(['sign', 'open'], PASSPHRASE);
    const saving = region('签名并保存');
    const sign = saving.getByRole<HTMLButtonElement>('button', { name: '签名并保存调研定义' });
    expect(saving.getByText(/存成没有，这一页看不到/)).toBeTruthy();
    expect(sign.disabled).toBe(true);
    chooseSaved(saving, '{"another":"file"}');
    await saving.findByText(/^这不是刚才存的那份备份/);
    await model.keys.prove(UNREAD);
    await saving.findByText('这个文件读不出来，什么都没有改动');
    expect(sign.disabled).toBe(true);
    fireEvent.click(saving.getByRole('button', { name: '没找到，再存一次' }));
    expect(files.map(({ name }) => name)).toEqual(['backup.json', 'backup.json']);
    expect(files[1]?.text).toBe(files[0]?.text);
    chooseSaved(saving, files[1]?.text ?? '');
    await saving.findByText('密钥已备好');
    expect(sign.disabled).toBe(false);
  });

  it('says of a file that cannot be read that it cannot, wherever one is chosen', async () => {
    const { model } = show();
    await model.readEarlier(UNREAD);
    expect(model.earlier.value).toEqual({ kind: 'unread' });
    expect(await model.readKey(UNREAD)).toBe('unread');
    const list = screen.getByLabelText('从名录文件里找');
    fireEvent.change(list, { target: { files: [UNREAD] } });
    await waitFor(() =>
      expect(screen.getAllByText('这个文件读不出来，什么都没有改动')).toHaveLength(2),
    );
  });

  it('says so where no keys were made', async () => {
    const { files } = show({
      keys: {
        make: () => Promise.reject(new Error('no')),
        open: openBackup,
        save: () => undefined,
        backupName: 'backup.json',
      },
    });
    const saving = region('签名并保存');
    fireEvent.input(saving.getByLabelText(/^口令/), { target: { value: PASSPHRASE } });
    fireEvent.input(saving.getByLabelText('再输一遍'), { target: { value: PASSPHRASE } });
    fireEvent.click(saving.getByRole('button', { name: /^生成密钥/ }));
    await saving.findByText('密钥没有生成，请再试一次');
    expect(files).toEqual([]);
  });

  it('goes on with the keys of an earlier backup, where it opens', async () => {
    const { backup, keys } = await newKeys(['sign', 'open'], PASSPHRASE);
    const { model } = show();
    const saving = region('签名并保存');
    const open = async (file: File, passphrase: string) => {
      fireEvent.change(saving.getByLabelText('选择密钥备份'), { target: { files: [file] } });
      fireEvent.input(saving.getByLabelText('备份的口令'), { target: { value: passphrase } });
      await act(async () => void fireEvent.click(saving.getByRole('button', { name: '打开备份' })));
    };
    await open(fileOf('{}'), PASSPHRASE);
    await saving.findByText('这不是密钥备份文件。');
    await open(fileOf(backup), '不对的口令不对的');
    await saving.findByText('口令不对，请再试。');
    await open(fileOf(backup), PASSPHRASE);
    await saving.findByText('用的是以前备份里的密钥。');
    expect(model.keys.of('sign')?.public).toBe(keys[0]?.public);
    expect(model.ready.value).toBe(true);
  });
});

describe('an earlier definition', () => {
  const load = async (text: string) =>
    fireEvent.change(screen.getByLabelText('选择调研定义'), { target: { files: [fileOf(text)] } });

  it('is begun from: all of it but its id', async () => {
    const key = await makeKeys('sign');
    const earlier = definitionOf({ noise: true });
    const { model } = show();
    await load(surveyFile(await signSurvey(earlier, key)));
    await screen.findByText('已读进“县乡干部指尖负担调研”。保存时是一份新的调研。');
    expect({ ...model.soFar.value, id: earlier.id }).toEqual(earlier);
    expect(wanting()).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>('调研名称').value).toBe(earlier.title);
  });

  it.each([
    ['{', '第 1 行'],
    ['{"format":"platform-registry"}', '这不是调研定义文件'],
  ])('is refused where it is %s', async (text, says) => {
    const { model } = show();
    await load(text);
    expect((await screen.findByRole('alert')).textContent).toContain(says);
    expect(model.draft.value.title).toBe('');
  });

  it('is refused where it was changed, or asks for too much', async () => {
    const key = await makeKeys('sign');
    const signed = async (definition: SurveyDefinition) =>
      surveyFile(await signSurvey(definition, key));
    show();
    await load((await signed(definitionOf())).replace('县委', '省委'));
    await screen.findByText(/^签名对不上/);
    await load(await signed(definitionOf({ minimumPackets: 3 })));
    await screen.findByText('它问得超出了规定，没有读进来');
    expect(screen.getByText('收到 3 份就出结果，太少，至少要 20 份')).toBeTruthy();
  });

  it('is not read where it is far too large', async () => {
    const { model } = show();
    const huge = { size: 100_000_000, text: () => Promise.reject(new Error('read')) };
    await model.readEarlier(huge);
    expect(model.earlier.value).toMatchObject({ kind: 'issues' });
    expect(await model.readKey(huge)).toBeNull();
    await model.keys.open(huge, PASSPHRASE, 'sign');
    expect(model.keys.state.value).toEqual({ kind: 'none', failed: 'backupNot' });
  });
});

describe('an aggregator alone', () => {
  it('makes keys, and hands over their public half', async () => {
    const { files } = show();
    const alone = region('我是汇总方：生成密钥');
    fireEvent.input(alone.getByLabelText('汇总方名称'), { target: { value: ' 县纪委 ' } });
    fireEvent.input(alone.getByLabelText(/^口令/), { target: { value: PASSPHRASE } });
    fireEvent.input(alone.getByLabelText('再输一遍'), { target: { value: PASSPHRASE } });
    fireEvent.click(alone.getByRole('button', { name: /^生成密钥/ }));
    await waitFor(() => alone.getByText(/已交给浏览器保存$/), { timeout: 5000 });
    chooseSaved(alone, files[0]?.text ?? '');
    await alone.findByText('密钥已备好');
    fireEvent.click(alone.getByRole('button', { name: '保存公钥文件' }));
    const [backup, key] = files;
    const keys = await openBackup(backup?.text ?? '', PASSPHRASE);
    expect(keys.map(({ use }) => use)).toEqual(['open']);
    expect(JSON.parse(key?.text ?? '')).toEqual({
      format: 'fingertip-burden-aggregator-key',
      version: 1,
      name: '县纪委',
      key: keys[0]?.public,
    });
    await alone.findByText(new RegExp(await fingerprintOf(keys[0]?.public ?? '')));
  });
});

describe('a draft', () => {
  it('gives back what was typed', () => {
    expect(edgesIn('1 5、15')).toEqual([1, 5, 15]);
    expect(edgesIn('1.5 3')).toEqual([]);
    expect(edgesIn('-1 3')).toEqual([]);
    expect(edgesIn('0 3')).toEqual([]);
    expect(edgesIn('')).toEqual([]);
    expect(optionsIn(' 甲 \r\n\n乙')).toEqual(['甲', '乙']);
    expect(nextQuestion([questionOf(1, '', []), questionOf(3, '', [])])).toBe(2);
  });

  it('is not signed with what nobody would see', () => {
    const draft = { ...draftOf(definitionOf()), title: 'a\u202Eb' };
    expect(wantingIn(draft).blanks).toEqual([{ says: 'blankUnshown', n: 1 }]);
    expect(definitionSoFar(draft).title).toBe('a\u202Eb');
    expect(t('blankUnshown')).toMatch(/看不见的符号/);
  });
});
