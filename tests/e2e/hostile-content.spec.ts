/** Pages that hold what would run, swell or multiply elsewhere, and pages that speak to the product. */
import { expect, test } from '@playwright/test';
import type { Site } from './product';
import { Product, platform, serve } from './product';

const HOST = 'oa.gov.localhost';
const TEXT = '<p>这里是一段正文，供人阅读，也供人点击。</p>';
const MARKUP = '</script></title><img src=x onerror="top.ran=1"><svg onload="top.ran=1">';
const FORMULA = '=HYPERLINK("http://x.invalid","点这里")';
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
/** Of characters. What megabytes cost is measured by bench:adversarial. */
const HUGE = 200_000;

let site: Site;
let product: Product;
test.beforeAll(async () => {
  product = await Product.launch();
  site = await serve({
    '/markup': `<title>${escaped(MARKUP)}</title><h1>${escaped(FORMULA)}</h1>${TEXT}
      <form onsubmit="event.preventDefault(); this.outerHTML = '<p id=done>提交成功</p>'">
      <label>${escaped(MARKUP)}<input id="one" name="${escaped(MARKUP)}"></label>
      <label>${escaped(FORMULA)}<input id="two" placeholder="${escaped(FORMULA)}"></label>
      <button title="${escaped(MARKUP)}">提交</button></form>`,
    '/huge': `<h1>很长</h1>${TEXT}<form onsubmit="event.preventDefault(); this.outerHTML = '<p id=done>提交成功</p>'">
      <label id="label" style="display:block;height:20px;overflow:hidden"><input id="one"></label>
      <label>人数<input id="two"></label><button id="send">提交</button></form>
      <button id="long" style="display:block;height:20px;overflow:hidden"></button><script>
        const words = '户籍登记表'.repeat(${HUGE / 5});
        label.prepend(words);
        two.placeholder = one.name = send.title = document.title = words;
        long.textContent = words;
        long.className = long.id = 'long ' + words;
      </script>`,
    '/later': `<h1>后来改写</h1>${TEXT}<button id="press" onclick="this.textContent = '已按'">查询</button><script>
      setTimeout(() => {
        for (const of of [Node, Element, HTMLElement, Event, EventTarget, Document, HTMLButtonElement]) {
          for (const name of Object.getOwnPropertyNames(of.prototype)) {
            try {
              Object.defineProperty(of.prototype, name, { get() { throw new Error('hostile'); } });
            } catch {}
          }
        }
        for (const name of ['MutationObserver', 'Promise', 'setTimeout', 'JSON', 'Date', 'Map', 'WeakSet', 'crypto', 'chrome']) {
          try { window[name] = undefined; } catch {}
        }
        document.title = 'ready';
      }, 100);
    </script>`,
    '/nest': `<h1>套娃</h1>${TEXT}<button id="press">查询</button><script>
      const depth = Number(new URLSearchParams(location.search).get('n') ?? 0);
      for (let i = 0; depth < 3 && i < 3; i += 1) {
        const frame = document.createElement('iframe');
        frame.src = '/nest?n=' + (depth + 1) + '&i=' + i;
        document.body.append(frame);
      }
    </script>`,
    '/speaks': `<h1>搭话</h1>${TEXT}<button id="press">查询</button>`,
  });
  await product.measure(platform(HOST));
});
test.afterAll(async () => {
  await product.close();
  site.close();
});

async function visit(path: string) {
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST, path));
  await opened.waitForTimeout(400);
  return opened;
}

/** How many of each kind there are once nothing is added any more. */
async function counts(): Promise<Record<string, number>> {
  const all = (await product.atRest()).map(({ kind }) => kind);
  return Object.fromEntries(all.map((kind) => [kind, all.filter((one) => one === kind).length]));
}

for (const path of ['/markup', '/huge']) {
  test(`labels of ${path.slice(1)} are counted, kept nowhere and run nowhere`, async () => {
    const before = await counts();
    const opened = await visit(path);
    for (const field of ['#one', '#two']) {
      await opened.click(field);
      await opened.keyboard.type('12');
    }
    await opened.click('form button');
    await opened.locator('#done').waitFor();
    await opened.waitForTimeout(1_500);
    await opened.close();
    const after = await counts();
    expect((after.submit ?? 0) - (before.submit ?? 0)).toBe(1);
    expect((after.click ?? 0) - (before.click ?? 0)).toBe(3);
    const everything = await product.everything();
    expect(everything).not.toMatch(/onerror|HYPERLINK|户籍登记表/);
    expect(everything.length).toBeLessThan(100_000);
  });
}

test('what a page tampers with after it was loaded changes nothing', async () => {
  const before = await counts();
  const opened = await visit('/later');
  await opened.mouse.click(300, 40);
  await opened.mouse.click(300, 40);
  await opened.close();
  const after = await counts();
  expect((after.click ?? 0) - (before.click ?? 0)).toBe(2);
});

test('forty frames in one another are one page with one user', async () => {
  const before = await counts();
  const opened = await visit('/nest');
  expect(opened.frames()).toHaveLength(1 + 3 + 9 + 27);
  await opened.click('#press');
  await opened.frames().at(-1)?.locator('#press').click();
  await opened.waitForTimeout(1_000);
  // As its user does: frames hear of it before the page is taken away.
  await opened.close({ runBeforeUnload: true });
  const clicks = async () => (await product.traces()).filter(({ kind }) => kind === 'click').length;
  // What a frame wrote down before it learned its tab is taken in a little later.
  await expect.poll(clicks, { timeout: 30_000 }).toBe((before.click ?? 0) + 2);
  expect((await counts()).click).toBe((before.click ?? 0) + 2);
});

test('a page that speaks to the product gets no answer and puts nothing in', async () => {
  const before = await product.everything();
  const opened = await visit('/speaks');
  const got = await opened.evaluate(async (id) => {
    const heard: string[] = [];
    const batch = { type: 'batch', payload: { id: 'forged-by-a-page', sightings: [] } };
    addEventListener(
      'message',
      ({ source }) => source && source !== window && heard.push('message'),
    );
    for (const to of [window, document]) {
      for (const name of ['message', 'fingertip-burden', 'pagehide', 'visibilitychange']) {
        to.dispatchEvent(
          Object.assign(new CustomEvent(name, { detail: batch }), { persisted: true }),
        );
      }
    }
    postMessage(batch, '*');
    const { runtime } = (globalThis as { chrome?: { runtime?: object } }).chrome ?? {};
    if (runtime) heard.push('chrome.runtime');
    const frame = document.createElement('iframe');
    frame.src = `chrome-extension://${id}/dashboard.html`;
    document.body.append(frame);
    for (const file of ['manifest.json', 'platform.js', 'detectors.js', 'icon/16.png']) {
      await fetch(`chrome-extension://${id}/${file}`).then(
        () => heard.push(file),
        () => undefined,
      );
    }
    if (Symbol.for('fingertip-burden') in window) heard.push('symbol');
    await new Promise((done) => setTimeout(done, 500));
    return heard;
  }, product.id);
  expect(got).toEqual([]);
  const framed = opened.frames().map((frame) => frame.url());
  expect(framed.filter((url) => url.startsWith('chrome-extension'))).toEqual([]);
  await opened.close();
  await product.atRest();
  expect(await product.everything()).not.toContain('forged');
  expect(before).not.toContain('forged');
});
