// @vitest-environment happy-dom
/** What detectors read of elements; what they make of events is shown in a browser (tests/e2e). */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Platform } from '../../src/core/platform';
import { answerOfQuiz } from '../../src/core/quiz';
import { clickDetector } from '../../src/detect/click';
import { controlAt, dialogAround, nameOf } from '../../src/detect/control';
import type { Detector } from '../../src/detect/detector';
import { fieldsIn, formAround, isEmpty, labelOfField } from '../../src/detect/fields';
import { cellAround, editedIn } from '../../src/detect/grid';
import { hearing } from '../../src/detect/heard';
import { keysDetector } from '../../src/detect/keys';
import { isDecoration } from '../../src/detect/media';
import { answerTo } from '../../src/detect/outcome';
import { errorsIn, givesUp, handsIn, isCounted, mayHandIn } from '../../src/detect/press';
import { isQuiz, questionsIn } from '../../src/detect/quiz';
import { showsRanking } from '../../src/detect/rank';
import { answerOfControl } from '../../src/detect/signed-control';
import { answerIn, isMessage } from '../../src/detect/spoken';
import { attended } from '../../src/detect/study';
import { arePictures, uploadDetector } from '../../src/detect/upload';
import { userActs } from './user-activation';

const PLATFORM: Platform = { id: 'x', name: 'x', level: 'county', category: 'oa', matches: [] };

function page(html: string): void {
  document.body.innerHTML = html;
}
function at(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector} in the page`);
  return found;
}

// happy-dom computes no visibility: an element shows unless something around it is hidden.
Element.prototype.checkVisibility = function shown(this: Element) {
  return document.documentElement.contains(this) && this.closest('[hidden]') === null;
};

beforeEach(() => {
  document.body.className = '';
});

test('a control is called by its text, value, title, alternative text or label', () => {
  page(`<button id="a"><span>保</span> <b>存</b></button><input id="b" type="submit" value="提 交">
    <a id="c" title="签收"><img alt=""></a><a id="d"><img alt="打卡"></a><i id="e" role="button" aria-label="点赞"></i>`);
  expect(['#a', '#b', '#c', '#d', '#e'].map((id) => nameOf(at(id)))).toEqual([
    '保 存',
    '提 交',
    '签收',
    '打卡',
    '点赞',
  ]);
});

test('what lies around a control is not called as it is, and a text field has no name', () => {
  page('<div id="bar"><button>打卡</button></div><input id="text" value="机密" >');
  expect(nameOf(controlAt(at('#bar')))).toBe('');
  expect(nameOf(at('#text'))).toBe('');
});

test('a body marked for an open dialog is no dialog', () => {
  document.body.className = 'modal-open';
  page('<button id="out"></button><div class="ant-modal"><button id="in"></button></div>');
  expect(dialogAround(at('#out'))).toBeNull();
  expect(dialogAround(at('#in'))).not.toBeNull();
});

test('fields: hidden, disabled, read-only and buttons are none; a group of choices is one', () => {
  page(`<form><input name="a"><input type="hidden"><input disabled><input readonly>
    <div class="el-select"><input readonly></div><input type="file"><input type="submit">
    <label><input type="radio" name="r">男</label><label><input type="radio" name="r">女</label>
    <textarea></textarea><select></select><input hidden></form>`);
  expect(fieldsIn(at('form'))).toHaveLength(5);
});

test('a form is found without a form, and never beyond one', () => {
  page(`<div id="app"><input id="top"><div id="card"><div><input id="x"></div><div><textarea></textarea></div>
    <button>提交</button></div><form id="one"><input id="y"><button>搜</button></form></div>`);
  expect(formAround(at('#x'))).toBe(at('#card'));
  expect(formAround(at('#y'))).toBe(at('#one'));
});

test('fields are called by label, cell or placeholder; choices by their question', () => {
  page(`<div class="form-item"><label>村名：</label><input id="a"></div>
    <table><tr><td>户数</td><td><input id="b"></td></tr></table><input id="c" placeholder="填报人">
    <div class="form-item"><span class="x-label">是否党员</span><label><input id="d" type="radio">是</label></div>`);
  expect(['#a', '#b', '#c', '#d'].map((id) => labelOfField(at(id)))).toEqual([
    '村名：',
    '户数',
    '填报人',
    '是否党员',
  ]);
});

test('only whether a field is empty is asked', () => {
  page('<input id="a" value="x"><textarea id="b"></textarea><input id="c" type="checkbox">');
  expect(['#a', '#b', '#c'].map((id) => isEmpty(at(id)))).toEqual([false, true, null]);
});

test.each([
  ['two fields and a save', '<form><input><input><button>保存</button></form>', true],
  ['one field', '<form><input><button>保存</button></form>', false],
  [
    'a search bar by name',
    '<form class="search"><input><input><button>确定</button></form>',
    false,
  ],
  ['a filter by its button', '<form><input><input><button>查 询</button></form>', false],
  ['a login', '<form><input><input type="password"><button>登 录</button></form>', false],
  ['a login by SMS', '<form><input><input><a>获取验证码</a><button>登录</button></form>', false],
  [
    'a change of password',
    '<form><input type="password"><input type="password"><button>保存</button></form>',
    false,
  ],
  [
    "an account's form",
    '<form><input><input><input><input><input type="password"><button>确定</button></form>',
    true,
  ],
])('%s', (_name, html, counted) => {
  page(html);
  expect(isCounted(at('form'))).toBe(counted);
});

test('a form whose fields hide its members is read all the same', () => {
  const names = [
    'contains',
    'querySelectorAll',
    'getAttribute',
    'closest',
    'checkVisibility',
    'id',
  ];
  page(
    `<form>${names.map((name) => `<input name="${name}">`).join('')}<button>保存</button></form>`,
  );
  const form = at('form');
  for (const name of names)
    Object.defineProperty(form, name, { value: form.firstElementChild, configurable: true });
  expect(isCounted(form)).toBe(true);
  expect(handsIn(at('button'), form)).toBe(true);
  for (const name of names) Reflect.deleteProperty(form, name);
});

test('a press hands in its own form; 确定 elsewhere does not; 取消 and links give up', () => {
  page(`<div class="dialog"><div class="body"><form><input><input></form></div><div class="footer">
    <button id="ok">确 定</button><button id="no">取 消</button></div></div><div><p><b><button id="far">确定</button></b></p></div>
    <a id="save">保存</a><a id="away" href="/list">列表</a>`);
  const form = at('form');
  expect(handsIn(at('#ok'), form)).toBe(true);
  expect(handsIn(at('#far'), form)).toBe(false);
  expect(handsIn(at('#save'), form)).toBe(true);
  expect(handsIn(at('#no'), form)).toBe(false);
  expect(givesUp(at('#no'), form)).toBe(true);
  expect(givesUp(at('#away'), form)).toBe(true);
  expect(givesUp(at('#ok'), form)).toBe(false);
});

test('a star is no error, a text beside a field is', () => {
  page('<form><span class="error">*</span><input></form>');
  expect(errorsIn(at('form')).size).toBe(0);
  page('<form><div class="el-form-item__error form-error-message">请输入村名</div><input></form>');
  expect(errorsIn(at('form')).size).toBe(1);
  page('<form><input aria-invalid="true"></form>');
  expect(errorsIn(at('form')).size).toBe(1);
});

const Q = (n: number) =>
  `<li class="question">${n}. 题干（5分）<label><input type="radio" name="q${n}">A</label><label><input type="radio" name="q${n}">B</label></li>`;

test('numbered questions are a quiz; choices among fields to write are a form', () => {
  page(`<div id="paper">${Q(1)}${Q(2)}${Q(3)}</div>`);
  expect(questionsIn(at('#paper'))).toBe(3);
  expect(isQuiz(at('#paper'))).toBe(true);
  page(`<div id="paper">${Q(1)}${Q(2)}<input type="text"><input><textarea></textarea></div>`);
  expect(isQuiz(at('#paper'))).toBe(false);
});

test('a score answers a quiz; its terms and questions do not', () => {
  expect(answerOfQuiz('您的得分：80 分')).toBe('accepted');
  expect(answerOfQuiz('提交成功')).toBe('accepted');
  expect(answerOfQuiz('提交失败')).toBe('refused');
  for (const text of [
    '满分 100 分',
    '及格线 60 分',
    '是否确认交卷',
    '还有 3 题未答，确定交卷吗？',
  ]) {
    expect(answerOfQuiz(text)).toBeNull();
  }
});

test('an answer is small or a message; a view that opens says nothing', () => {
  page('<div role="alert">保存成功</div>');
  expect(answerIn([at('div')])).toBe('accepted');
  const rows = Array.from({ length: 30 }, (_, i) => `<tr><td>${i}</td><td>提交成功</td></tr>`);
  page(`<table>${rows.join('')}</table>`);
  expect(answerIn([at('table')])).toBeNull();
  page(`<main><div class="toast">保存失败</div><table>${rows.join('')}</table></main>`);
  expect(answerIn([at('main')])).toBe('refused');
});

test('an answer in two elements is one; a rule, a question and what is hidden are none', () => {
  page('<p><b>签到</b><i>成功</i></p>');
  expect(answerIn([at('p')])).toBe('accepted');
  page('<p>签到成功后可得 5 分</p>');
  expect(answerIn([at('p')])).toBeNull();
  page('<div class="modal"><p>提交后无法修改，是否确认？</p></div>');
  expect(answerIn([at('div')])).toBeNull();
  page('<p hidden>保存成功</p>');
  expect(answerIn([at('p')])).toBeNull();
});

test('however much is added, a bounded number of texts is read', () => {
  page(`<main>${'<p>字</p>'.repeat(5_000)}</main>`);
  const judge = vi.fn(() => null);
  answerIn([at('main'), at('main')], judge);
  expect(judge.mock.calls.length).toBeLessThanOrEqual(400);
});

test('waiting for an answer ends with its signal', async () => {
  page('<main></main>');
  const stop = new AbortController();
  const answer = answerTo(
    document,
    { onLeaving: () => undefined },
    { look: () => 'accepted', signal: stop.signal },
  );
  stop.abort();
  expect((await answer).answer).toBeNull();
});

test('a message is small', () => {
  page(
    `<div class="toast"><p id="a">好</p></div><div class="message-list">${'字'.repeat(300)}<p id="b">好</p></div>`,
  );
  expect(isMessage(at('#a'))).toBe(true);
  expect(isMessage(at('#b'))).toBe(false);
});

test.each([
  ['签到', '已签到', '', 'accepted'],
  ['签到', '签到中…', 'disabled', null],
  ['签到', '签到', 'disabled', null],
  ['上班打卡', '下班打卡', '', 'accepted'],
  ['签到', '明日再来', 'disabled', 'accepted'],
  ['签到', '明日再来', '', null],
] as const)('a control that said %s says %s (%s): %s', (before, now, state, answer) => {
  page(`<button ${state}>${now}</button>`);
  expect(answerOfControl(at('button'), before)).toBe(answer);
});

test('a ranking is a heading, not a word in a sentence', () => {
  page('<h2>各乡镇学习积分排行榜</h2>');
  expect(showsRanking(document)).toBe(true);
  page('<p>本月排名另行通报</p><h2>通知</h2><h3 hidden>排行榜</h3>');
  expect(showsRanking(document)).toBe(false);
});

test('muted loops and backgrounds decorate; a lecture does not', () => {
  const video = document.createElement('video');
  const box = { width: 640, height: 360 } as DOMRect;
  video.getBoundingClientRect = () => box;
  document.body.append(video);
  expect(isDecoration(video)).toBe(false);
  video.loop = true;
  video.muted = true;
  expect(isDecoration(video)).toBe(true);
  video.loop = false;
  expect(isDecoration(video)).toBe(false);
  box.width = 60;
  expect(isDecoration(video)).toBe(true);
});

test('attended: half of it, or twenty seconds where it was resumed', () => {
  const media = (duration: number, ...spans: [number, number][]) =>
    ({
      duration,
      played: {
        length: spans.length,
        start: (i: number) => spans[i]?.[0] ?? 0,
        end: (i: number) => spans[i]?.[1] ?? 0,
      },
    }) as HTMLMediaElement;
  expect(attended(media(10, [0, 2], [6, 10]))).toBe(true);
  expect(attended(media(10, [0, 1], [9, 10]))).toBe(false);
  expect(attended(media(3_000, [2_970, 3_000]))).toBe(true);
});

test('pictures by type alone', () => {
  const file = (type: string) => new File(['x'], 'x', { type });
  expect(arePictures([file('image/png'), file('video/mp4')])).toBe(true);
  expect(arePictures([file('image/png'), file('application/pdf')])).toBe(false);
  expect(arePictures([])).toBe(false);
});

test.each([
  ['click', clickDetector, new MouseEvent('click', { bubbles: true })],
  ['keydown', keysDetector, new KeyboardEvent('keydown', { bubbles: true, key: 'a' })],
  ['change', uploadDetector, new Event('change', { bubbles: true })],
] as [string, Detector, Event][])('a %s that a script makes is nothing', (_name, detect, event) => {
  page('<button>收到</button>');
  userActs(false);
  const emit = vi.fn();
  const stop = new AbortController();
  detect(
    document,
    PLATFORM,
    emit,
    hearing(document, true, () => undefined, stop.signal).now,
    stop.signal,
  );
  at('button').dispatchEvent(event);
  stop.abort();
  expect(emit).not.toHaveBeenCalled();
});

test('a drawn sign or a count is no name where the control or its picture has one', () => {
  page(`<a id="a" title="点赞">♡</a><button id="b"><svg><title>分享</title></svg></button>
    <a id="c"><svg aria-label="评论"></svg></a><a id="d">36</a>`);
  expect(['#a', '#b', '#c', '#d'].map((id) => nameOf(at(id)))).toEqual([
    '点赞',
    '分享',
    '评论',
    '36',
  ]);
});

test('cells of one grid are gathered with their columns; a form laid out as a table is no grid', () => {
  page(`<table id="grid"><thead><tr><th>乡镇</th><th>户数</th><th>备注</th></tr></thead>
      <tr><td>石桥</td><td id="n"><table><tr><td><input></td></tr></table></td><td id="t"><input></td></tr></table>
    <table id="form"><tr><th>姓名</th><td><input></td></tr><tr><th>单位</th><td><input></td></tr></table>`);
  const [n, t] = ['#n input', '#t input'].map((field) => cellAround(at(field)));
  expect([n?.label, t?.label]).toEqual(['户数', '备注']);
  expect(n?.cell).toBe(at('#n'));
  if (!n || !t) throw new Error('no cells');
  const once = editedIn(null, n, 1);
  expect(editedIn(editedIn(once, t, 2), n, 3)).toMatchObject({ grid: at('#grid'), since: 1 });
  expect(once.cells.size).toBe(2);
  expect(cellAround(at('#form input'))).toBeNull();
});

test('a button that makes something may hand in its form; one that takes away or fills in may not', () => {
  page(
    `<form id="f"><input><input>${['发布通知', '确认预约', '删除通知', '清空内容', '下一步']
      .map((label) => `<button type="button">${label}</button>`)
      .join('')}</form>`,
  );
  const able = [...document.querySelectorAll('button')].filter((one) => mayHandIn(one, at('#f')));
  expect(able.map((one) => one.textContent)).toEqual(['发布通知', '确认预约']);
});

test('a button that is disabled with a refusal on it says nothing of this press', () => {
  page('<button disabled>未到签到时间</button><button disabled id="b">今日考勤已完成</button>');
  expect(answerOfControl(at('button'), '签到')).toBeNull();
  expect(answerOfControl(at('#b'), '下班打卡')).toBe('accepted');
});
