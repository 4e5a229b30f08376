/**
 * The package as it is handed out: a browser's policy names a unit's web server, the browser fetches
 * the CRX from there by itself, and later its next version, which finds what was recorded before.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { packageFrom } from '../../packaging/package';
import { CAN_POLICE, Product, platform, serve } from './product';

declare const chrome: {
  developerPrivate: { autoUpdate(): Promise<void> };
  runtime: { getManifest(): { version: string } };
  management: { getSelf(): Promise<{ mayDisable: boolean }> };
};

const BUILT = process.env.EXTENSION_DIR ?? resolve(import.meta.dirname, '../../.output/chrome-mv3');
const FIRST = '0.1.0';
const NEXT = '0.1.1';
/** From the last byte to the browser's having unpacked it. */
const FETCHED_MS = 3_000;

/** The unit's web server, over one folder; and what it was asked for. */
async function webServer(folder: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://unit').pathname.slice(1);
    asked.push(name);
    try {
      const type = name.endsWith('.crx') ? 'application/x-chrome-extension' : 'text/xml';
      response.setHeader('content-type', type).end(readFileSync(join(folder, name)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, asked, close: () => void server.close() };
}

test.skip(!CAN_POLICE, 'needs mounts of its own: run it as root on Linux');

test('a unit’s browser installs it from the unit’s server, and an update keeps every record', async () => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'burden-handed-out-'));
  const out = join(folder, 'out');
  const web = await webServer(out);
  const site = await serve({ '/': '<h1>台账</h1><button id="press">确定</button>' });
  const handOut = (version: string) => {
    const built = join(folder, version);
    cpSync(BUILT, built, { recursive: true });
    const file = join(built, 'manifest.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
    const changeLog = `## ${version}\n\n- 试。\n`;
    const keyFile = join(folder, 'own.pem');
    // What Firefox gets is not installed here.
    const both = { built, builtForFirefox: built };
    return packageFrom({ ...both, out, keyFile, changeLog, updateUrl: web.url });
  };
  const { id } = await handOut(FIRST);
  const policies = join(folder, 'policies');
  mkdirSync(policies);
  cpSync(join(out, 'policy-linux.json'), join(policies, 'unit.json'));
  let product: Product | undefined;
  try {
    product = await Product.launch({ installed: true, policies });
    expect(product.id).toBe(id);
    expect(web.asked.slice(0, 2)).toEqual(['update.xml', `fingertip-burden-meter-${FIRST}.crx`]);
    await product.measure(platform('oa.gov.localhost'));
    const page = await product.context.newPage();
    await page.goto(site.url('oa.gov.localhost'));
    await page.click('#press');
    await page.click('#press');
    await page.close();
    await product.settled('click', 2);
    const before = await product.atRest();
    // Its user may turn it off: the policy installs, and holds nothing.
    const own = await product.open('options.html');
    expect((await own.evaluate(() => chrome.management.getSelf())).mayDisable).toBe(true);
    await expect(own.getByRole('region', { name: '由单位管理' })).toBeVisible();
    await own.close();

    await handOut(NEXT);
    const admin = await product.context.newPage();
    await admin.goto('chrome://extensions');
    await admin.evaluate(() => chrome.developerPrivate.autoUpdate());
    await expect
      .poll(() => web.asked, { timeout: 30_000 })
      .toContain(`fingertip-burden-meter-${NEXT}.crx`);
    // What is in use is not taken away: the new version begins with the browser's next start.
    await sleep(FETCHED_MS);
    const { profile } = product;
    await product.context.close();
    product = await Product.launch({ installed: true, profile, policies });
    const version = () => product?.inside(async () => chrome.runtime.getManifest().version);
    await expect.poll(version).toBe(NEXT);
    expect(await product.atRest()).toEqual(expect.arrayContaining(before));
    expect((await product.measured()).map(({ id: one }) => one)).toEqual(['oa']);
    const again = await product.context.newPage();
    await again.goto(site.url('oa.gov.localhost'));
    await again.click('#press');
    await again.close();
    await product.settled('click', 3);
  } finally {
    await product?.close();
    web.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
