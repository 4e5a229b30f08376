/** The pictures that Chrome Web Store and Edge Add-ons ask for, in the sizes that both take. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { example, inProduct, popup, printed } from './taking';

const FOLDER = resolve(import.meta.dirname, '../../../.output/store-pictures');
const ICON = resolve(import.meta.dirname, '../../../public/icon/128.png');
const STORE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
/** What is drawn larger than it is. */
const SHARP = 2;

export async function run(): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  const [small, shown] = [await popup(SHARP), await example(STORE)];
  for (const [n, section] of [
    [2, 'overview'],
    [3, 'findings'],
  ] as const) {
    await shown.open(section);
    keep(`${n}-${section}`, await shown.page.screenshot());
  }
  const plain = await shown.browser.newPage({ viewport: STORE });
  keep(
    '1-popup',
    await beside(plain, small, {
      title: '今天花了多少时间，点一下就知道',
      says: ['登录、打卡、学习、填报、等待，各占多少。', '不联网，不记内容，数据只在这台电脑上。'],
      width: 430,
    }),
  );
  const sharp = await example(STORE, SHARP);
  keep(
    '4-report',
    await beside(plain, await printed(sharp), {
      title: '一张纸，说清一周',
      says: ['放进哪些平台由你选，交不交由你定。', '没有姓名，没有钟点，没有网页内容。'],
      width: 540,
    }),
  );
  await sharp.close();
  await plain.setViewportSize(TILE);
  await plain.setContent(tile());
  keep('tile', await plain.screenshot());
  await shown.close();
  keep(
    '5-welcome',
    await inProduct(async (product) => {
      const page = await product.open('welcome.html');
      await page.setViewportSize(STORE);
      await page.locator('main h1').waitFor();
      return page.screenshot();
    }),
  );
  return 0;
}

interface Said {
  title: string;
  says: readonly string[];
  /** Of the picture, in the store's pixels. */
  width: number;
}

/** A narrow picture, with what it shows said beside it. */
async function beside(page: Page, picture: Buffer, { title, says, width }: Said): Promise<Buffer> {
  await page.setContent(`<!doctype html><style>${PAPER}
    body { display: grid; grid-template-columns: 1fr auto; gap: 48px; align-items: center; padding: 0 96px }
    h1 { font-size: 38px; line-height: 1.4; margin: 0 0 16px; font-weight: 600 }
    p { font-size: 20px; color: #5c6a72; margin: 4px 0 }
    img { width: ${width}px; border: 1px solid #e6e2d8; border-radius: 12px; display: block }
  </style><div><h1>${title}</h1>${says.map((one) => `<p>${one}</p>`).join('')}</div>
  <img src="${dataOf(picture)}" alt="">`);
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  return page.screenshot();
}

function tile(): string {
  return `<!doctype html><style>${PAPER}
    body { display: grid; place-content: center; justify-items: center; gap: 12px }
    h1 { font-size: 34px; margin: 0; font-weight: 600 }
    p { font-size: 17px; color: #5c6a72; margin: 0 }
  </style><img src="${dataOf(readFileSync(ICON))}" width="88" height="88" alt="">
  <h1>指尖负担计</h1><p>平台花掉多少时间，自己看得清</p>`;
}

const PAPER = `body { margin: 0; height: 100vh; background: #fbfaf6; color: #18252d;
  font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }`;

function dataOf(picture: Buffer): string {
  return `data:image/png;base64,${picture.toString('base64')}`;
}

function keep(name: string, picture: Buffer): void {
  const path = join(FOLDER, `${name}.png`);
  writeFileSync(path, picture);
  console.log(path);
}
