// @vitest-environment happy-dom
/** Forms that are laid aside, stand over each other, are refused or left without an answer. */
import { expect, it } from 'vitest';
import { formDetector } from '../../src/detect/form';
import { at, click, fire, of, page, start, toast, type, wait } from './detect-rig';

const submits = () => of('submit');
const FORM = `<form><p><label>村名</label><input id="a"></p><p><label>户数</label><input id="b"></p>
  <button type="button" id="save">保存</button></form>`;
async function fill(): Promise<void> {
  for (const field of ['#a', '#b']) {
    type(field);
    await wait(400);
  }
}
/** Presses, and the page says that it took it. */
async function save(): Promise<void> {
  click('#save');
  await wait(300);
  toast('保存成功');
  await wait(1000);
}

it('a form that is filled, pressed and answered is one', async () => {
  page(FORM);
  start(formDetector([1, 2]));
  await fill();
  await save();
  expect(submits()).toHaveLength(1);
});

it('a press without an answer, then the view is left: the form is no longer being filled', async () => {
  page(`<nav><a id="menu" href="#/list">村情台账</a></nav><main>${FORM}</main>`);
  start(formDetector([1, 2]));
  await fill();
  click('#save');
  await wait(9_000); // no word in 8 s
  click('#menu');
  at('main').innerHTML = '<p>列表</p>'; // the single-page app goes on
  await wait(60 * 60_000);
  expect(of('context').at(-1)).toMatchObject({ on: false });
});

it('the same without the press', async () => {
  page(`<nav><a id="menu" href="#/list">村情台账</a></nav><main>${FORM}</main>`);
  start(formDetector([1, 2]));
  type('#a');
  await wait(400);
  type('#b');
  await wait(9_400);
  click('#menu');
  at('main').innerHTML = '<p>列表</p>';
  await wait(60 * 60_000);
  expect(of('context').at(-1)).toMatchObject({ on: false });
});

it('filled anew an hour later, in the view that was kept, it took seconds', async () => {
  page(`<main>${FORM}</main>`);
  start(formDetector([1, 2]));
  await fill();
  click('#save');
  await wait(9_000);
  at('main').hidden = true;
  await wait(60 * 60_000);
  at('main').hidden = false;
  type('#a', 'y');
  await wait(400);
  type('#b', 'y');
  await wait(400);
  await save();
  expect(submits()[0]?.ms).toBeLessThan(60_000);
});

it('a form hidden for a while (tabs in the page) and then handed in counts', async () => {
  page(`<div id="tab1">${FORM}</div><div id="tab2" hidden>资料</div>`);
  start(formDetector([1, 2]));
  type('#a');
  await wait(60_000);
  type('#b');
  await wait(400);
  at('#tab1').hidden = true;
  await wait(10_000);
  at('#tab1').hidden = false;
  await wait(1_000);
  await save();
  expect(submits()).toHaveLength(1);
});

it('its time runs from its first edit', async () => {
  page(`<div id="tab1">${FORM}</div><div id="tab2" hidden>资料</div>`);
  start(formDetector([1, 2]));
  type('#a');
  await wait(300_000);
  type('#b');
  await wait(400);
  at('#tab1').hidden = true;
  await wait(10_000);
  at('#tab1').hidden = false;
  await wait(1_000);
  type('#b', 'y');
  await wait(400);
  await save();
  expect(submits()[0]?.ms).toBeGreaterThan(300_000);
});

it('a form with a dialog of its own: both are handed in', async () => {
  page(`${FORM}<div class="el-dialog" role="dialog" id="d" hidden><form class="el-form"><p><label>姓名</label><input id="n"></p>
    <p><label>关系</label><input id="r"></p></form><button type="button" id="ok">确定</button></div>`);
  start(formDetector([1, 2]));
  type('#a');
  await wait(60_000);
  type('#b');
  await wait(400);
  at('#d').hidden = false;
  type('#n');
  await wait(400);
  type('#r');
  await wait(400);
  click('#ok');
  await wait(100);
  at('#d').hidden = true;
  await wait(2_000);
  await save();
  expect(submits()).toHaveLength(2);
});

it('a dialog that is given up: the form around is handed in with its whole time', async () => {
  page(`${FORM}<div class="el-dialog" role="dialog" id="d" hidden><form class="el-form"><p><label>姓名</label><input id="n"></p>
    <p><label>关系</label><input id="r"></p></form><button type="button" id="no">取消</button></div>`);
  start(formDetector([1, 2]));
  type('#a');
  await wait(60_000);
  type('#b');
  await wait(400);
  at('#d').hidden = false;
  type('#n');
  await wait(400);
  click('#no');
  at('#d').hidden = true;
  await wait(2_000);
  await save();
  expect(submits()).toMatchObject([{ fields: 2 }]);
  expect(submits()[0]?.ms).toBeGreaterThan(60_000);
});

it('a form left alone for eleven minutes (a telephone call), then handed in, counts', async () => {
  page(FORM);
  start(formDetector([1, 2]));
  type('#a');
  await wait(400);
  type('#b');
  await wait(11 * 60_000);
  await save();
  expect(submits()).toHaveLength(1);
});

it('a last step that only confirms: the form is handed in', async () => {
  page(
    `<div id="s1">${FORM.replace('保存', '下一步').replace('save', 'next')}</div><div id="s2" hidden><p>请核对</p><button type="button" id="send">提交</button></div>`,
  );
  start(formDetector([1, 2]));
  await fill();
  click('#next');
  at('#s1').hidden = true;
  at('#s2').hidden = false;
  await wait(8_000);
  click('#send');
  await wait(300);
  toast('提交成功');
  await wait(1000);
  expect(submits()).toHaveLength(1);
});

it('nothing is handed in where a press that came to nothing is followed by one beside the dialog', async () => {
  page(`<div class="modal" id="d"><div class="modal-dialog">${FORM}</div></div>`);
  start(formDetector([1, 2]));
  await fill();
  click('#save');
  await wait(3000);
  click('#d');
  at('#d').hidden = true;
  await wait(3000);
  expect(submits()).toHaveLength(0);
});

it('an error taken away as the field is corrected', async () => {
  page(`<form><p><label>村名</label><input id="a"></p><p><label>户数</label><input id="b"></p>
  <div class="error-message" id="e"></div><button type="button" id="save">保存</button></form>`);
  start(formDetector([1, 2]));
  await fill();
  click('#save');
  await wait(400);
  at('#e').textContent = '户数超出范围';
  await wait(3000);
  type('#b', 'y');
  at('#e').textContent = '';
  await wait(1000);
  click('#save');
  await wait(600);
  toast('保存成功');
  await wait(1500);
  expect(submits()).toHaveLength(1);
});

it('a form hidden for a second and then handed in counts', async () => {
  page(`<div id="tab1">${FORM}</div><div id="tab2" hidden>资料</div>`);
  start(formDetector([1, 2]));
  type('#a');
  await wait(60_000);
  type('#b');
  await wait(400);
  await wait(100);
  at('#tab1').hidden = true;
  await wait(1_000);
  at('#tab1').hidden = false;
  await wait(1_000);
  await save();
  expect(submits()).toHaveLength(1);
});

it('an old error that stands until the server answers does not refuse the next press', async () => {
  page(`<form><p><label>村名</label><input id="a"></p><p><label>户数</label><input id="b"></p>
  <div class="error-message" id="e"></div><button type="button" id="save">保存</button></form>`);
  start(formDetector([1, 2]));
  await fill();
  click('#save');
  await wait(400);
  at('#e').textContent = '户数超出范围';
  await wait(3000);
  type('#b', 'y');
  await wait(1000);
  click('#save');
  await wait(600);
  at('#e').textContent = '';
  toast('保存成功');
  await wait(1500);
  expect(submits()).toHaveLength(1);
});

it('the same grid of standing fields filled a second time counts again', async () => {
  page(`<div><div><button type="button">查询</button></div><table><thead><tr><th>乡镇</th><th>户数</th><th>人数</th></tr></thead>
   <tbody><tr><td>石桥</td><td><input id="a"></td><td><input id="b"></td></tr></tbody></table><button type="button" id="save">保存</button></div>`);
  start(formDetector([1, 2]));
  for (const v of ['1', '2']) {
    type('#a', v);
    await wait(400);
    type('#b', v);
    await wait(400);
    click('#save');
    await wait(300);
    const t = toast('保存成功');
    await wait(3000);
    t.remove();
    await wait(9000);
  }
  expect(submits()).toHaveLength(2);
});

it('a press that came to nothing, then Escape closes the dialog: nothing handed in', async () => {
  page(`<div class="el-dialog" role="dialog" id="d">${FORM}</div>`);
  start(formDetector([1, 2]));
  await fill();
  click('#save');
  await wait(3000);
  fire(at('#b'), new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  at('#d').hidden = true;
  await wait(3000);
  expect(submits()).toHaveLength(0);
});

it('a cleared form starts anew', async () => {
  page(`<form><p><label>村名</label><input id="a"></p><p><label>户数</label><input id="b"></p>
  <button type="reset" id="reset">重置</button><button type="button" id="save">保存</button></form>`);
  start(formDetector([1, 2]));
  type('#a');
  await wait(100_000);
  type('#b');
  await wait(400);
  click('#reset');
  fire(at('form'), new Event('reset', { bubbles: true }));
  (at('#a') as HTMLInputElement).value = '';
  (at('#b') as HTMLInputElement).value = '';
  await wait(300_000);
  await fill();
  await save();
  expect(submits()[0]?.ms).toBeLessThan(100_000);
});

it('a frame that is gone leaves nothing on the page around it', async () => {
  page(FORM);
  const outer = window.document.implementation.createHTMLDocument();
  const frame = outer.createElement('iframe');
  outer.body.append(frame);
  Object.defineProperty(window, 'frameElement', { configurable: true, value: frame });
  const left = new Set<unknown>();
  outer.addEventListener = ((_t: string, l: unknown, o?: { signal?: AbortSignal }) => {
    left.add(l);
    o?.signal?.addEventListener('abort', () => left.delete(l));
  }) as typeof outer.addEventListener;
  outer.removeEventListener = ((_t: string, l: unknown) =>
    left.delete(l)) as typeof outer.removeEventListener;
  start(formDetector([1, 2]));
  expect(left.size).toBe(1);
  fire(window, Object.assign(new Event('pagehide'), { persisted: false }));
  frame.remove();
  await wait(60_000);
  Reflect.deleteProperty(window, 'frameElement');
  expect(left.size).toBe(0);
});

it('a form that was left unfinished is not handed in by what is submitted elsewhere', async () => {
  page(`<main>${FORM}</main>`);
  start(formDetector([1, 2]));
  type('#a');
  await wait(400);
  type('#b');
  await wait(20_000);
  at('main').innerHTML = '<p>待办一件</p><button type="button" id="send">提交</button>';
  await wait(10_000);
  click('#send');
  await wait(300);
  toast('提交成功');
  await wait(1000);
  expect(submits()).toEqual([]);
});

it('a press that was not answered and is made again counts once its dialog closes', async () => {
  page(`<div class="el-dialog" role="dialog" id="d">${FORM}</div>`);
  start(formDetector([1, 2]));
  await fill();
  click('#save');
  await wait(9_000);
  click('#save');
  await wait(4_900);
  at('#d').hidden = true;
  toast('保存成功');
  await wait(2_000);
  expect(submits()).toHaveLength(1);
});
