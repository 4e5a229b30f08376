import { expect, it } from 'vitest';
import { spentIn } from '../bench/page/traced';

const main = { name: 'thread_name', pid: 1, tid: 1, ts: 0, args: { name: 'CrRendererMain' } };
const worker = { ...main, tid: 2, args: { name: 'ServiceWorker thread' } };
const run = (name: string, ts: number, dur: number, url: string, more = {}) => ({
  ...{ name, pid: 1, tid: 1, ts, dur, args: { data: { url } } },
  ...more,
});

it('takes what an extension ran on a page’s own thread, and what it called once', () => {
  const ours = 'chrome-extension://a/platform.js';
  const late = 'chrome-extension://a/detectors.js';
  const spent = spentIn([
    main,
    worker,
    run('EvaluateScript', 0, 1_000, ours, { tdur: 900 }),
    run('FunctionCall', 100, 500, ours),
    run('FunctionCall', 2_000, 300, ours),
    run('FunctionCall', 3_000, 700, 'https://page.example/app.js'),
    run('FunctionCall', 4_000, 5_000, ours, { tid: 2 }),
    run('EvaluateScript', 5_000, 400, late),
  ]);
  expect(spent).toEqual({ ours: 1.6, first: 1.2, scripts: 2.3 });
});
