/** From the install to the details, in Firefox. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { StoredTrace } from '../../src/core/trace';
import type { Site } from '../e2e/product';
import { serve } from '../e2e/product';
import { Firefox } from './firefox';

const HOST = 'kaoqin.gov.localhost';
const LESSON = join(import.meta.dirname, '../pages/blind/vt-lesson.webm');
const NAME = '内网考勤';
/** As long as a frame may hold what it noticed, and the worker takes to store it. */
const STORED = { timeout: 25_000, intervals: [1_000] };

let site: Site;
let firefox: Firefox;
/** The tab in which he works. */
let work: string;

const field = (label: string) =>
  `//label[contains(., '${label}')]//*[self::input or self::textarea]`;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  site = await serve({
    '/': `<title>登录</title><form method="post" action="/in"><h2>用户登录</h2>
      <input name="user" placeholder="用户名"><input type="password" name="pass" placeholder="密码">
      <button>登录</button></form>`,
    '/in': (_, response) => {
      response.end(`<!doctype html><meta charset="utf-8"><title>工作台</title>
        <header>张三 <a href="/">退出登录</a></header><h1>工作台</h1><a id="notice" href="/notice">通知</a>`);
    },
    '/notice': `<header>张三 <a href="/">退出登录</a></header><h1>通知</h1><p>请阅后签收。</p>
      <button id="got">收到</button><iframe src="/sign" width="400" height="200"></iframe>`,
    '/sign': `<h2>考勤</h2><p id="state">今日未签到</p>
      <button id="sign" onclick="this.remove(); state.textContent = '签到成功'">签到</button>`,
    '/course':
      '<h1>党课学习</h1><p>第一讲</p><video controls width="640" src="/lesson.webm" onclick="this.play()"></video>',
    '/lesson.webm': (_, response) =>
      response.setHeader('content-type', 'video/webm').end(readFileSync(LESSON)),
    '/other': '<h1>别的网站</h1><button id="got">收到</button>',
  });
  firefox = await Firefox.launch({ 'extensions.background.idle.timeout': 5_000 });
});
test.afterAll(async () => {
  await firefox?.close();
  site?.close();
});

/** What was noticed of these kinds, in order. */
async function noticed(...kinds: StoredTrace['kind'][]): Promise<string[]> {
  const traces = await firefox.traces();
  return traces
    .filter(({ kind }) => kinds.includes(kind))
    .map((trace) => (trace.kind === 'click' ? trace.purpose : trace.kind));
}

const received = async () =>
  (await noticed('click')).filter((purpose) => purpose === 'acknowledge').length;

test('the page of welcome is there by itself, in Chinese, and nothing is measured', async () => {
  await expect
    .poll(async () => {
      await firefox.turnTo((await firefox.tabs()).at(-1) ?? '');
      return firefox.address();
    })
    .toMatch(/welcome\.html$/);
  await expect.poll(() => firefox.text('main')).toContain('不得安装在涉密计算机上');
  await firefox.openOwn('popup.html');
  await expect.poll(() => firefox.text('main')).toContain('选好以后照常办事');
  await firefox.closeTab();
});

test('a platform is written down by its name and address; its page that was open is measured', async () => {
  work = await firefox.open(site.url(HOST));
  await firefox.openOwn('options.html');
  await firefox.clickNamed('手工添加');
  await firefox.type(field('平台名称'), NAME);
  await firefox.type(field('网址'), site.url(HOST));
  await firefox.clickNamed('添加并开始测量');
  await expect.poll(() => firefox.text('main')).toContain('正在测量 1 个');
  await firefox.turnTo(work);
  await firefox.type('[name=user]', 'zhangsan');
  await firefox.type('[name=pass]', 'secret-canary');
  await firefox.clickNamed('登录');
  await expect.poll(() => firefox.text('h1')).toBe('工作台');
  await expect.poll(() => noticed('login'), STORED).toEqual(['login']);
  expect(JSON.stringify(await firefox.traces())).not.toMatch(/canary|zhangsan/);
});

test('收到 and a check-in inside a frame are counted', async () => {
  await firefox.click('#notice');
  await firefox.clickNamed('收到');
  await firefox.enter('iframe');
  await firefox.clickNamed('签到');
  await firefox.enter();
  await expect.poll(() => noticed('checkin'), STORED).toEqual(['checkin']);
  await expect
    .poll(() => noticed('click'), STORED)
    .toEqual(expect.arrayContaining(['acknowledge', 'check-in']));
});

test('a course that plays is time of study', async () => {
  await firefox.goto(site.url(HOST, '/course'));
  await firefox.click('video');
  await expect
    .poll(() => firefox.inside(() => document.querySelector('video')?.currentTime ?? 0), STORED)
    .toBeGreaterThan(5);
  await firefox.goto(site.url(HOST, '/in'));
  await expect
    .poll(
      async () =>
        (await firefox.traces()).some(
          (trace) => trace.kind === 'dwell' && trace.context === 'player' && trace.ms > 4_000,
        ),
      STORED,
    )
    .toBe(true);
});

test('a press just before a page is left or closed is kept', async () => {
  const before = await received();
  await firefox.goto(site.url(HOST, '/notice'));
  await firefox.clickNamed('收到');
  await firefox.goto(site.url(HOST, '/notice'));
  await firefox.clickNamed('收到');
  await firefox.goto(site.url('bank.localhost', '/other'));
  await firefox.open(site.url(HOST, '/notice'));
  await firefox.clickNamed('收到');
  await firefox.closeTab(work);
  // Sooner than a frame that stays open sends what it holds.
  await expect.poll(received, { timeout: 5_000 }).toBe(before + 3);
});

test('what is done while the background is asleep wakes it and is kept', async () => {
  const state = () =>
    firefox.asBrowser<string>(
      'return WebExtensionPolicy.getByID(arguments[0]).extension.backgroundState',
      firefox.addon,
    );
  await firefox.goto(site.url(HOST, '/notice'));
  const before = await received();
  await expect.poll(state, { timeout: 60_000 }).toBe('stopped');
  await firefox.clickNamed('收到');
  await expect.poll(received, STORED).toBe(before + 1);
});

test('a site that nobody chose gets no script and leaves no trace', async () => {
  const address = site.url('bank.localhost', '/other');
  const scripts = (page: string) =>
    firefox.asBrowser<number>(
      `const [id, page] = arguments;
       const { contentScripts } = WebExtensionPolicy.getByID(id);
       return contentScripts.filter((one) => one.matchesURI(Services.io.newURI(page))).length;`,
      ...[firefox.addon, page],
    );
  expect([await scripts(site.url(HOST)), await scripts(address)]).toEqual([1, 0]);
  await firefox.open(address);
  await firefox.clickNamed('收到');
  await firefox.closeTab();
  const platforms = (await firefox.traces()).map(({ platform }) => platform);
  expect(new Set(platforms).size).toBe(1);
});

test('the popup and the details show the day', async () => {
  await firefox.openOwn('popup.html');
  await expect.poll(() => firefox.text('.platforms .name')).toBe(NAME);
  await expect.poll(() => firefox.text('.big')).toMatch(/^[1-9]\d*(秒|分)/);
  await firefox.closeTab();
  await firefox.openOwn('dashboard.html');
  await expect.poll(() => firefox.text('h1')).toMatch(/^今天，1 个平台占去/);
});
