/**
 * The trap with something to catch: a copy of the build whose policy is taken out, and whose worker,
 * page and script in other pages call out. What the trap does not see here it would not see there.
 */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Product, platform, serve } from '../../e2e/product';
import type { Ends, Way } from '../../e2e/ways-out';
import { openEar, tryOut } from '../../e2e/ways-out';
import { HOST, OFFICE } from './office';
import { openTrap, readNetLog } from './trap';

const BUILT = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
const SENT_MS = 1_500;
/** A name that nobody has. */
const ELSEWHERE = 'planted.invalid';

export async function trapSees(proxy: boolean): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'burden-leaky-'));
  const extension = join(folder, 'build');
  leakyCopy(extension);
  const site = await serve(OFFICE);
  const ear = await openEar(HOST);
  const logFile = join(folder, 'net.json');
  const trap = await openTrap(site.port, logFile, proxy);
  const product = await Product.launch({ extension, flags: trap.flags });
  await product.measure(platform(HOST));
  const driven = await product.context.newPage();
  await driven.goto(site.url(HOST, '/desk'));
  await driven.waitForTimeout(SENT_MS);
  const ends: Ends = { ...ear.ends, host: ELSEWHERE, bare: ELSEWHERE };
  const own = await product.open('welcome.html');
  const ways: Way[] = ['fetch', 'socket', 'beacon', 'picture', 'preconnect', 'peer'];
  for (const way of ways) await own.evaluate(tryOut, [way, ends] as const);
  await own.evaluate((host) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'dns-prefetch', href: `http://prefetched.${host}/` });
    document.head.append(link);
  }, ELSEWHERE);
  await product.context.serviceWorkers()[0]?.evaluate(tryOut, ['events', ends] as const);
  await own.waitForTimeout(SENT_MS);
  await product.close();
  for (const one of [trap, site, ear]) one.close();
  const log = readNetLog(logFile);
  rmSync(folder, { recursive: true, force: true });

  const saw = (all: readonly string[], what: string) => all.some((one) => one.includes(what));
  const seen: Record<string, boolean> = proxy
    ? {
        'fetch of a page, by the proxy': saw(trap.strange, `${ELSEWHERE}/fetch`),
        'beacon of a page, by the proxy': saw(trap.strange, `${ELSEWHERE}/beacon`),
        'picture of a page, by the proxy': saw(trap.strange, `${ELSEWHERE}/picture`),
        'socket of a page, by the proxy': saw(trap.strange, `CONNECT https://${ELSEWHERE}`),
        'events of the worker, by the proxy': saw(trap.strange, `${ELSEWHERE}/events`),
        'script in other pages, by the proxy': saw(trap.pages, '/unasked'),
        'fetch of a page, by the log': saw(log.byExtension, `${ELSEWHERE}/fetch`),
        'events of the worker, by the log': saw(log.byExtension, `${ELSEWHERE}/events`),
      }
    : {
        'fetch of a page, by the log': saw(log.byExtension, `${ELSEWHERE}/fetch`),
        'events of the worker, by the log': saw(log.byExtension, `${ELSEWHERE}/events`),
        'name resolved for a page, by the log': saw(log.byExtension, 'HOST_RESOLVER'),
        'datagram of a page, by the log': log.peers.includes(ear.ends.peer),
      };
  const blind = Object.entries(seen).filter(([, is]) => !is);
  console.log(
    `  the trap with something to catch: ${Object.keys(seen).length - blind.length} of ${Object.keys(seen).length} seen`,
  );
  for (const [what] of blind) console.log(`    blind to: ${what}`);
  return blind.length === 0;
}

function leakyCopy(folder: string): void {
  cpSync(BUILT, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  delete manifest.content_security_policy;
  writeFileSync(file, JSON.stringify(manifest));
  appendFileSync(join(folder, 'platform.js'), "\nvoid fetch('/unasked');\n");
}
