import { expect, test } from '@playwright/test';
import type { Site } from './product';
import { Product, platform, serve } from './product';

const HOST = 'oa.gov.localhost';
const TEXT = '<p>这里是一段正文，供人阅读，也供人点击。</p>';
/** Planted wherever a page could hold content. */
const CANARY = '金丝雀4711canary';

let site: Site;
let product: Product;
test.beforeAll(async () => {
  site = await serve({
    '/fakes': `<h1>伪造点击</h1>${TEXT}<button id="press">打卡</button><script>
      for (let i = 0; i < 100000; i += 1) press.click();
      const login = document.createElement('form');
      login.innerHTML = '<input name=user value=a><input type=password value=b><button>登录</button>';
      document.body.append(login);
      login.onsubmit = (event) => { event.preventDefault(); login.remove(); };
      setTimeout(() => {
        login.querySelector('[type=password]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        login.querySelector('button').click();
        press.textContent = '已签到';
      }, 1500);
    </script>`,
    '/storm': `<h1>不停变化</h1>${TEXT}<button id="press">查询</button><div id="box"></div><script>
      setInterval(() => {
        for (let i = 0; i < 200; i += 1) {
          const line = document.createElement('div');
          line.className = 'a' + i;
          line.textContent = i;
          box.append(line);
          if (box.childNodes.length > 500) box.textContent = '';
        }
      }, 0);
    </script>`,
    '/overrides': `<script>
      Element.prototype.closest = () => { throw new Error('hostile'); };
      Event.prototype.composedPath = () => [];
      Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
      Array.prototype.find = Array.prototype.map = () => { throw new Error('hostile'); };
      JSON.stringify = () => 'hostile';
      Date.now = () => 0;
      performance.now = () => -1;
    </script><h1>改写原型</h1>${TEXT}<form name="closest"><input name="parentElement"><input name="id"></form>
      <button id="press">查询</button>`,
    '/canary': `<title>${CANARY}</title><h1>${CANARY}</h1>${TEXT}
      <form id="${CANARY}" onsubmit="event.preventDefault(); this.insertAdjacentHTML('afterend', '<p>提交成功</p>')">
        <label>${CANARY}<input name="${CANARY}" id="one"></label>
        <label>${CANARY}二<input id="two" placeholder="${CANARY}"></label>
        <button title="${CANARY}">提交</button>
      </form>
      <input type="file" id="file"><a id="link" href="#${CANARY}">${CANARY}</a>`,
    '/vanish': `<h1>框架消失</h1>${TEXT}<iframe id="frame" src="/inner"></iframe>
      <button id="press" onclick="frame.remove()">关闭</button>`,
    '/inner': `<h2>里面的页面</h2>${TEXT}<button id="inside">查询</button>`,
  });
});
test.afterAll(() => site.close());
test.beforeEach(async () => {
  product = await Product.launch();
  await product.measure(platform(HOST));
});
test.afterEach(() => product.close());

async function visit(path: string) {
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST, path));
  // The script reads what it measures first; nobody presses within a blink of the load.
  await opened.waitForTimeout(300);
  return opened;
}

test('what a page fires itself counts as nothing', async () => {
  const opened = await visit('/fakes');
  await opened.waitForTimeout(4_000);
  await opened.mouse.click(5, 5);
  await opened.close();
  await product.settled('click', 1);
  const kinds = new Set((await product.traces()).map(({ kind }) => kind));
  expect([...kinds].filter((kind) => /login|checkin|submit/.test(kind))).toEqual([]);
});

test('a page that changes without end is measured all the same, and stays usable', async () => {
  const opened = await visit('/storm');
  await opened.click('#press');
  await opened.waitForTimeout(3_000);
  await opened.click('#press');
  await opened.close();
  await product.settled('click', 2);
  const [row] = await product.days();
  expect(row?.activeMs).toBeGreaterThan(2_900);
});

test('a page that overrides prototypes and clocks changes nothing', async () => {
  const opened = await visit('/overrides');
  await opened.mouse.click(300, 40);
  await opened.waitForTimeout(2_000);
  await opened.mouse.click(300, 40);
  await opened.close();
  const found = await product.settled('click', 2);
  for (const { at } of found) expect(Math.abs(Date.now() - at)).toBeLessThan(60_000);
  const [row] = await product.days();
  expect(row?.activeMs).toBeGreaterThan(1_900);
});

test('no content of a page is stored anywhere', async () => {
  const opened = await visit(`/canary?q=${encodeURIComponent(CANARY)}#${CANARY}`);
  await opened.click('#one');
  await opened.keyboard.type(CANARY);
  await opened.click('#two');
  await opened.keyboard.type(CANARY);
  await opened.getByRole('button', { name: '提交' }).click();
  await opened.setInputFiles('#file', {
    name: `${CANARY}.png`,
    mimeType: 'image/png',
    buffer: Buffer.from(CANARY),
  });
  await opened.click('#link');
  await opened.waitForTimeout(1_500);
  await opened.close();
  await product.settled('submit', 1);
  expect((await product.traces()).map(({ kind }) => kind)).toContain('click');
  const everything = await product.everything();
  expect(everything.length).toBeGreaterThan(1_000);
  expect(everything).not.toContain('canary');
  expect(everything).not.toContain(encodeURIComponent('金丝雀'));
  expect(everything).not.toContain('金丝雀');
});

test('a frame that vanishes takes nothing else with it', async () => {
  const opened = await visit('/vanish');
  await opened.frameLocator('iframe').locator('#inside').click();
  await opened.waitForTimeout(1_500);
  await opened.click('#press');
  await opened.waitForTimeout(500);
  await opened.close();
  await product.settled('click', 2);
});
