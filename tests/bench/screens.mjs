/**
 * Pictures of every page, in both languages and both lights, over invented days:
 * `node tests/bench/screens.mjs FOLDER [name…]`. The extension is the one that was built.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { SCENES } from './scenes.mjs';

const [folder = 'screens', ...names] = process.argv.slice(2);
const built = resolve(process.env.EXTENSION ?? '.output/chrome-mv3');
mkdirSync(folder, { recursive: true });
const faults = [];

for (const language of ['zh-CN', 'en']) {
  const scenes = SCENES.filter(
    (scene) =>
      (scene.language ?? 'zh-CN') === language && (!names.length || names.includes(scene.name)),
  );
  if (scenes.length === 0) continue;
  const profile = mkdtempSync(join(tmpdir(), 'screens-'));
  const extension = inLanguage(language, join(profile, 'extension'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  for (const scene of scenes) await shoot(context, origin, scene);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** A bare Chromium speaks English alone, so the other language is put in English's place. */
function inLanguage(language, copy) {
  cpSync(built, copy, { recursive: true });
  if (language === 'zh-CN') {
    cpSync(join(copy, '_locales/zh_CN'), join(copy, '_locales/en'), { recursive: true });
  }
  return copy;
}

async function shoot(context, origin, scene) {
  for (const light of ['light', 'dark']) {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: light });
    await page.setViewportSize(scene.size ?? { width: 1366, height: 768 });
    await fill(page, origin, scene);
    if (scene.init) await page.addInitScript(scene.init);
    page.on('console', (said) => {
      if (said.type() === 'error') faults.push(`${scene.name}: ${said.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${scene.name}: ${error.message}`));
    await page.goto(`${origin}/${scene.page}`);
    await page.waitForSelector('main');
    await scene.act?.(page, origin);
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations) {
      faults.push(`${scene.name} ${light}: ${id} ${nodes[0]?.html.slice(0, 120)}`);
    }
    const { width, height } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      height: document.body.scrollHeight,
    }));
    if (width > 0) faults.push(`${scene.name}: ${width} px too wide`);
    if (scene.page.startsWith('popup') && height > 580) {
      faults.push(`${scene.name}: the popup is ${height} px high`);
    }
    await page.screenshot({
      path: join(folder, `${scene.name}-${light}.png`),
      fullPage: scene.whole ?? false,
    });
    await page.close();
  }
}

/**
 * A fresh database with invented rows where the product keeps its own. The product makes the stores
 * itself, so that they are always the stores of this build.
 */
async function fill(page, origin, scene) {
  await page.goto(`${origin}/icon/16.png`);
  await page.evaluate(async () => {
    await chrome.storage.local.clear();
    await new Promise((done, failed) => {
      const gone = indexedDB.deleteDatabase('fingertip-burden');
      gone.onsuccess = done;
      gone.onblocked = done;
      gone.onerror = failed;
    });
  });
  await page.goto(`${origin}/popup.html`);
  await page.waitForSelector('main');
  await page.goto(`${origin}/icon/16.png`);
  const { local = {}, version = null, ...stores } = scene.seed ?? {};
  await page.evaluate(put, { local, version, stores });
}

/** Runs in an extension page. */
async function put({ local, version, stores }) {
  await chrome.storage.local.set(local);
  const db = await new Promise((done, failed) => {
    const opening = indexedDB.open('fingertip-burden', version ?? undefined);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const [store, rows] of Object.entries(stores)) {
    for (const row of rows) tx.objectStore(store).put(row);
  }
  await new Promise((done, failed) => {
    tx.oncomplete = done;
    tx.onabort = () => failed(tx.error);
  });
  db.close();
}
