/**
 * Where the weights of src/core/login-evidence.ts come from. Reads the panel signals of labelled
 * pages in a browser, fits a logistic regression with an L2 penalty to them, and prints the
 * weights, and precision, recall and F1: of the weights in the source, and of weights fitted
 * without the page (ten folds) that they judge.
 *
 *   node tests/bench/login-weights.mjs FOLDER [--misses] [--fit]
 *
 * FOLDER holds labels.json ([{ path, kinds }]) and the pages it names. The project's own pages of
 * tests/cases that say whether a panel is on view are taken in as well. Every page is
 * served under an address that says nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { rolldown } from 'rolldown';

const ROOT = resolve(import.meta.dirname, '../..');
const [folder, ...flags] = process.argv.slice(2);
/** How much more a page of our own counts: they are made in the manner of what is measured. */
const OWN = 2;
/** Strength of the penalty: keeps a signal that few pages show from weighing much. */
const L2 = 0.3;
const FOLDS = 10;

const ENTRY = `
import { findPanel } from '${ROOT}/src/detect/panel.ts';
import { isLoginPanel, WEIGHTS, weigh } from '${ROOT}/src/core/login-evidence.ts';
globalThis.judge = () => {
  const panel = findPanel(document);
  if (!panel) return { signals: null, isLogin: false };
  return { signals: weigh(panel.signals).why, isLogin: isLoginPanel(panel.signals), names: WEIGHTS };
};`;

async function bundle() {
  const build = await rolldown({
    input: 'entry',
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? ENTRY : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'iife' });
  return output[0].code;
}

async function labelled() {
  const pages = [];
  if (folder && !folder.startsWith('-')) {
    for (const { path, kinds, labelSource } of JSON.parse(
      readFileSync(join(folder, 'labels.json'), 'utf8'),
    )) {
      pages.push({
        from: folder,
        path,
        login: kinds.includes('login'),
        source: labelSource ?? 'given',
      });
    }
  }
  const cases = readdirSync(join(ROOT, 'tests/cases')).filter((name) => name.endsWith('.mjs'));
  const own = new Map();
  for (const name of cases) {
    for (const one of (await import(join(ROOT, 'tests/cases', name))).default) {
      if (one.panel !== undefined) own.set(one.page, one.panel);
    }
  }
  for (const [path, login] of own)
    pages.push({ from: join(ROOT, 'tests/pages'), path, login, source: 'own' });
  return pages;
}

async function read(pages) {
  const server = createServer((request, response) => {
    const [, at] = /^\/p\/(\d+)/.exec(request.url ?? '') ?? [];
    const page = pages[Number(at)];
    if (at === undefined || !page) {
      // What a page of ours loads beside itself.
      const path = new URL(request.url ?? '/', 'http://x').pathname;
      try {
        response.setHeader(
          'content-type',
          path.endsWith('.js')
            ? 'text/javascript'
            : path.endsWith('.css')
              ? 'text/css'
              : 'text/html; charset=utf-8',
        );
        // Pages name what they load by paths beside them.
        response.end(readFileSync(join(ROOT, 'tests/pages/login', path.replace('/p/', ''))));
      } catch {
        response.writeHead(404).end();
      }
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(readFileSync(join(page.from, page.path.split(/[?#]/)[0])));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const code = await bundle();
  const tab = await browser.newPage();
  for (const [n, page] of pages.entries()) {
    const more = /[?#].*$/.exec(page.path)?.[0] ?? '';
    await tab
      .goto(`http://127.0.0.1:${port}/p/${n}${more}`, { waitUntil: 'load', timeout: 20_000 })
      .catch(() => undefined);
    if (page.source === 'own') await tab.waitForTimeout(600);
    await tab.evaluate(code);
    Object.assign(page, await tab.evaluate('judge()'));
  }
  await browser.close();
  server.close();
}

/** Logistic regression by gradient descent; the bias is not penalised. */
function regress(rows, names) {
  const weights = Object.fromEntries(names.map((name) => [name, 0]));
  let bias = 0;
  for (let step = 0; step < 4000; step += 1) {
    const slope = Object.fromEntries(names.map((name) => [name, L2 * weights[name]]));
    let up = 0;
    for (const { signals, login, source } of rows) {
      const score = signals.reduce((sum, name) => sum + weights[name], bias);
      const times = source === 'own' ? OWN : 1;
      const error = times * (1 / (1 + Math.exp(-score)) - Number(login));
      up += error;
      for (const name of signals) slope[name] += error;
    }
    const rate = 3 / rows.length;
    bias -= rate * up;
    for (const name of names) {
      const moved = weights[name] - rate * slope[name];
      // A signal may weigh only the way that its meaning says.
      weights[name] = now[name] === 0 || moved * now[name] > 0 ? moved : 0;
    }
  }
  return {
    bias,
    weights,
    says: (signals) =>
      signals !== null && signals.reduce((sum, name) => sum + weights[name], bias) > 0,
  };
}

function measure(pages, says) {
  const count = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const page of pages)
    count[says(page) ? (page.login ? 'tp' : 'fp') : page.login ? 'fn' : 'tn'] += 1;
  const precision = count.tp / (count.tp + count.fp);
  const recall = count.tp / (count.tp + count.fn);
  const f1 = (2 * precision * recall) / (precision + recall);
  return `n ${pages.length}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${JSON.stringify(count)})`;
}

const pages = await labelled();
await read(pages);
const now = pages.find(({ names }) => names)?.names ?? {};
const names = Object.keys(now);
const rows = pages.filter(({ signals }) => signals);
for (const source of ['all', ...new Set(pages.map((page) => page.source))]) {
  const some = pages.filter((page) => source === 'all' || page.source === source);
  console.log(`${source.padEnd(16)} as in the source  ${measure(some, ({ isLogin }) => isLogin)}`);
}
if (flags.includes('--fit')) {
  const { bias, weights } = regress(rows, names);
  console.log('bias', bias.toFixed(1));
  for (const name of names) {
    const has = rows.filter(({ signals }) => signals.includes(name));
    console.log(
      name.padEnd(14),
      weights[name].toFixed(1).padStart(5),
      ` on ${has.length} pages, ${has.filter(({ login }) => login).length} logins`,
    );
  }
  const judged = pages.map((page, n) => ({ ...page, n }));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { says } = regress(
      rows.filter((row) => pages.indexOf(row) % FOLDS !== fold),
      names,
    );
    for (const page of judged) if (page.n % FOLDS === fold) page.folded = says(page.signals);
  }
  for (const source of ['all', ...new Set(pages.map((page) => page.source))]) {
    const some = judged.filter((page) => source === 'all' || page.source === source);
    console.log(`${source.padEnd(16)} left out, fitted  ${measure(some, ({ folded }) => folded)}`);
  }
}
if (flags.includes('--misses') && flags.includes('--fit')) {
  const whole = regress(rows, names);
  for (const page of pages) page.isLogin = whole.says(page.signals);
}
if (flags.includes('--misses')) {
  for (const { path, login, isLogin, signals } of pages) {
    if (login !== isLogin)
      console.log(login ? 'missed ' : 'mistaken', path, signals ? signals.join(' ') : '-');
  }
}
