// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aggregatorKeyFile } from '../../src/seal/aggregator-key';
import { fingerprintOf } from '../../src/seal/key';
import { makeKeys } from '../../src/seal/key-pair';
import { signSurvey } from '../../src/seal/signature';
import { importSurvey, surveyFile } from '../../src/seal/signed-survey';
import { organiseModel } from '../../src/ui/organise/model';
import { Organise } from '../../src/ui/organise/view';
import { TextProvider } from '../../src/ui/text';
import { UNDO_MS } from '../../src/ui/undo';
import { definitionOf } from './definition-sample';
import { platformOf } from './evidence-rig';
import { wordsIn } from './ui-words';

const none = () => Promise.reject(new Error('no keys here'));

function show() {
  const model = organiseModel({
    keys: { make: none, open: none, save: () => undefined, backupName: 'backup.json' },
    sign: none,
    read: importSurvey,
    fingerprint: fingerprintOf,
    keyFile: aggregatorKeyFile,
    save: () => undefined,
    print: () => undefined,
    drawId: () => '0'.repeat(32),
    surveyName: 'survey.json',
    keyName: 'key.json',
    offered: [platformOf('oa', { name: '协同办公' }), platformOf('grid', { name: '网格通' })],
  });
  render(
    <TextProvider value={wordsIn('zh_CN')}>
      <Organise model={model} />
    </TextProvider>,
  );
  return model;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const tick = (label: string) => fireEvent.click(screen.getByLabelText(label));
function add(name: string): void {
  type('按名称或网址查找', name);
  press(`加入 ${name}`);
  type('按名称或网址查找', '');
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('a platform comes back to its place, with the number that was written beside it', () => {
  const model = show();
  add('协同办公');
  add('网格通');
  type('协同办公：预计有多少人用', '321');
  const before = model.draft.value.platforms;
  press('去掉 协同办公');
  expect(model.draft.value.platforms.map(({ id }) => id)).toEqual(['grid']);
  const undo = screen.getByRole('button', { name: '撤销删除“协同办公”' });
  expect(document.activeElement).toBe(undo);
  fireEvent.click(undo);
  expect(model.draft.value.platforms).toEqual(before);
  expect(document.activeElement?.textContent).toContain('问哪些平台');
});

it('a platform that was added anew meanwhile is not there twice', () => {
  const model = show();
  add('协同办公');
  press('去掉 协同办公');
  add('协同办公');
  press('撤销删除“协同办公”');
  expect(model.draft.value.platforms.map(({ id }) => id)).toEqual(['oa']);
});

it('a question comes back as it was typed, and a new one did not take its number', () => {
  const model = show();
  press('加一道空白题');
  type('第 1 题', '一天填几张表？');
  const [typed] = model.draft.value.questions;
  press('去掉 第 1 题');
  press('加一道空白题');
  press('撤销删除“一天填几张表？”');
  expect(model.draft.value.questions[0]).toEqual(typed);
  expect(model.draft.value.questions.map(({ id }) => id)).toEqual(['q1', 'q2']);
});

it('after ten seconds what was taken out is gone', () => {
  show();
  press('加一道空白题');
  press('去掉 第 1 题');
  act(() => void vi.advanceTimersByTime(UNDO_MS - 1));
  expect(screen.getByRole('button', { name: '撤销删除“第 1 题”' })).toBeTruthy();
  act(() => void vi.advanceTimersByTime(1));
  expect(screen.queryByRole('button', { name: /^撤销/ })).toBeNull();
});

it('a survey that an earlier one took the place of is had back whole', async () => {
  const model = show();
  type('调研名称', '还没存下的调研');
  add('协同办公');
  const before = model.draft.value;
  const key = await makeKeys('sign');
  const opener = await makeKeys('open');
  const earlier = definitionOf({ aggregators: [{ name: '党校', key: opener.public }] });
  const text = surveyFile(await signSurvey(earlier, key));
  fireEvent.change(screen.getByLabelText('选择调研定义'), {
    target: { files: [new File([text], 'earlier.json')] },
  });
  const undo = await waitFor(() =>
    screen.getByRole('button', { name: '撤销删除“刚才填的调研”', hidden: true }),
  );
  expect(model.draft.value.title).toBe(earlier.title);
  fireEvent.click(undo);
  expect(model.draft.value).toEqual(before);
  expect(screen.getByLabelText<HTMLInputElement>('调研名称').value).toBe('还没存下的调研');
});

it('what is unticked and ticked again is asked as it was', () => {
  const model = show();
  tick('问：每周学习花的时间');
  type('每周学习花的时间：分档界线', '3 9');
  tick('问：每周学习花的时间');
  tick('问：每周学习花的时间');
  expect(model.draft.value.person.find(({ edges }) => edges.join() === '3,9')).toBeDefined();
});

it('who holds the keys is who he was, chosen away and back', () => {
  const model = show();
  const holders = within(screen.getByRole('region', { name: '谁来打开和汇总' }));
  fireEvent.input(holders.getByLabelText('汇总方名称'), { target: { value: '县委党校' } });
  const before = model.draft.value.holders;
  fireEvent.click(holders.getByLabelText(/^由别人汇总/));
  fireEvent.click(holders.getByLabelText(/^由我自己汇总/));
  expect(model.draft.value.holders).toEqual(before);
});
