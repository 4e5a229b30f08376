/** The detectors come to what is seen or acted in, and judge what was done before they were there. */
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Site } from './product';
import { Product, platform, serve } from './product';

const HOST = 'oa.gov.localhost';
const BODY = '<h1>工作台</h1><p>正文一段。</p><button id="press">签收</button>';

type Api = { scripting: { executeScript(about: object): Promise<unknown> } };
declare global {
  var chrome: Api;
  var browser: Api | undefined;
}

let site: Site;
let product: Product;
test.beforeAll(async () => {
  site = await serve({
    '/': BODY,
    '/inner': '<h2>内嵌系统</h2><button>打卡</button>',
    '/portal': `${BODY}<iframe id="folded" src="/inner" style="display:none"></iframe>
      <iframe id="alive" src="/inner" width="0" height="0" frameborder="0"></iframe>
      <button id="show" onclick="folded.style.display = 'block'">展开</button>
      <button id="widen" onclick="alive.width = 300; alive.height = 200">放大</button>
      <p style="height: 3000px"></p><iframe src="/inner"></iframe>`,
    '/login': `<title>登录</title><form method="post" action="/in"><h2>用户登录</h2>
      <input name="user" placeholder="用户名" value="zhangsan">
      <input type="password" name="pass" placeholder="密码" value="remembered">
      <button id="press">登录</button></form>`,
    '/in': (_request, response) => {
      setTimeout(() => {
        // No way out is shown, which would prove by itself that one is in.
        response.end(`<!doctype html><meta charset="utf-8">${BODY}`);
      }, 1_500);
    },
    '/slow': (_request, response) => {
      // Never whole: its reader acts before the document is there.
      response.write(
        `<!doctype html><meta charset="utf-8">${BODY}<a id="away" href="/">返回首页</a>`,
      );
    },
  });
});
test.afterAll(() => site.close());
test.beforeEach(async () => {
  product = await Product.launch();
  await product.measure(platform(HOST));
});
test.afterEach(() => product.close());

/** How many of our scripts of this name are in the page and its frames. */
async function scriptsOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const counts: Record<string, number> = {};
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (!url.startsWith('chrome-extension://')) return;
    const name = url.split('/').at(-1) ?? '';
    counts[name] = (counts[name] ?? 0) + 1;
  });
  await session.send('Debugger.enable');
  return counts;
}

test('a frame that nobody sees gets no detectors until it is shown, widened or scrolled to', async () => {
  const page = await product.context.newPage();
  const scripts = await scriptsOf(page);
  await page.goto(site.url(HOST, '/portal'));
  const come = (n: number) => expect.poll(() => scripts['detectors.js']).toBe(n);
  await come(1);
  await page.waitForTimeout(1_500);
  expect(scripts).toEqual({ 'platform.js': 4, 'detectors.js': 1 });
  await page.click('#show');
  await come(2);
  await page.click('#widen');
  await come(3);
  await page.mouse.wheel(0, 4_000);
  await come(4);
  await page.close();
});

const clicks = async () => (await product.atRest()).filter(({ kind }) => kind === 'click');

/** Longer than acts in a page that has just begun take, and far less than acts are held. */
const SLOW_MS = 1_500;

/** From here on the worker is slow to send them, as on an old machine. */
async function slowDown(): Promise<void> {
  const worker = product.context.serviceWorkers()[0];
  if (!worker) throw new Error('no worker to slow down');
  await worker.evaluate((ms) => {
    for (const scripting of new Set([chrome.scripting, (globalThis.browser ?? chrome).scripting])) {
      const send = scripting.executeScript.bind(scripting);
      scripting.executeScript = async (about) => {
        await new Promise((done) => setTimeout(done, ms));
        return send(about);
      };
    }
  }, SLOW_MS);
}

/** Its user acts as soon as there is something to press. */
async function opened(path: string): Promise<Page> {
  const page = await product.context.newPage();
  await page.goto(site.url(HOST, path), { waitUntil: 'commit' });
  return page;
}

test('a press before they are there is known for what it was', async () => {
  await slowDown();
  const page = await opened('/');
  await page.click('#press');
  await product.settled('click', 1);
  expect((await clicks()).at(-1)).toMatchObject({ kind: 'click', purpose: 'acknowledge' });
  await page.close();
});

test('a document that is left before it is whole has its clicks counted once', async () => {
  await slowDown();
  const page = await opened('/slow');
  await page.click('#press');
  await page.click('#away', { noWaitAfter: true });
  await page.waitForURL(site.url(HOST, '/'));
  await page.close();
  expect((await clicks()).length).toBe(2);
});

test('a remembered login that is sent before they are there is one that succeeded', async () => {
  await slowDown();
  const page = await opened('/login');
  await page.click('#press', { noWaitAfter: true });
  await page.waitForURL(site.url(HOST, '/in'));
  const [login] = await product.settled('login', 1);
  expect(login).toMatchObject({ outcome: 'success', method: ['password'], attempts: 1 });
  await page.close();
});
