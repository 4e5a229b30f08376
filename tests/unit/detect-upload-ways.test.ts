// @vitest-environment happy-dom
/** Files are told once, whichever way they came. */
import { expect, it } from 'vitest';
import { uploadDetector } from '../../src/detect/upload';
import { at, fire, page, start, told, wait } from './detect-rig';

const files = (n: number) =>
  Object.assign(
    Array.from({ length: n }, () => new File(['x'], 'x', { type: 'image/png' })),
    {},
  ) as unknown as FileList;
function drop(selector: string, prevent: boolean) {
  const target = at(selector);
  if (prevent) document.addEventListener('drop', (e) => e.preventDefault(), { once: true });
  const event = new Event('drop', { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: files(2) } });
  fire(target, event);
}
it('a chooser cancelled, then the files dropped beside it: one upload', async () => {
  page('<div id="zone">拖到这里<input type="file" id="f" hidden></div>');
  start(uploadDetector);
  fire(at('#f'), new MouseEvent('click', { bubbles: true }), false); // zone opened the chooser; cancelled
  await wait(10_000);
  drop('#zone', true);
  // the zone hands the dropped files to its input and tells its form
  Object.defineProperty(at('#f'), 'files', { value: files(2) });
  fire(at('#f'), new Event('change', { bubbles: true }), false);
  await wait(100);
  expect(told).toHaveLength(1);
});
it('files dropped on an input that covers the zone, taken by the page itself', async () => {
  page('<div id="zone"><input type="file" id="f"></div>');
  start(uploadDetector);
  drop('#f', true);
  await wait(100);
  expect(told).toHaveLength(1);
});
it('an input in an open shadow root', async () => {
  page('<x-up id="host"></x-up>');
  const root = at('#host').attachShadow({ mode: 'open' });
  root.innerHTML = '<input type="file">';
  start(uploadDetector);
  const input = root.querySelector('input') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: files(1) });
  // As browsers make them: the change is not composed.
  fire(input, new Event('input', { bubbles: true, composed: true }));
  fire(input, new Event('change', { bubbles: true }));
  await wait(100);
  expect(told).toHaveLength(1);
});
