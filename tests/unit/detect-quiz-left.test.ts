// @vitest-environment happy-dom
/** A paper that was left without being handed in. */
import { expect, it } from 'vitest';
import { quizDetector } from '../../src/detect/quiz';
import { at, click, fire, of, page, start, wait } from './detect-rig';

it('a press on 交卷 that nothing answered, then 返回 to the list: no quiz', async () => {
  const q = (n: number) =>
    `<li class="question">${n}. 题干（5分）<label><input type="radio" name="q${n}">A</label><label><input type="radio" name="q${n}">B</label></li>`;
  page(
    `<ul id="paper">${q(1)}${q(2)}</ul><button id="hand">交卷</button><a id="back" href="/list">返回</a>`,
  );
  start(quizDetector);
  click('#hand');
  await wait(10_000);
  at('#back').addEventListener('click', (e) => e.preventDefault());
  click('#back');
  window.dispatchEvent(new Event('pagehide'));
  fire(window, Object.assign(new Event('pagehide')));
  await wait(100);
  expect(of('checkin')).toHaveLength(0);
});
