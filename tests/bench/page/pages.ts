/** The pages that the content script is measured on. */
import { inPage } from '../in-page';

export const MEASURED = 'measured.gov.localhost';
export const UNREGISTERED = 'unregistered.gov.localhost';

export interface PageKind {
  name: string;
  host: string;
  path: string;
}

export const KINDS: readonly PageKind[] = [
  { name: 'unregistered', host: UNREGISTERED, path: '/plain' },
  { name: 'plain', host: MEASURED, path: '/plain' },
  { name: 'app', host: MEASURED, path: '/app' },
];

const CONTROLS = '<input id="field"><button id="press">查询</button>';

/** A page with frames that nobody sees, as portals have. */
export const PORTAL = '/portal';
export const UNSEEN = 8;
const UNSEEN_FRAME = '<iframe src="/plain" style="display: none"></iframe>';

export async function routes(): Promise<Record<string, string>> {
  const app = await inPage(`${import.meta.dirname}/app.ts`, 'app');
  const text = Array.from({ length: 40 }, (_, i) => `<p>第 ${i} 段正文。</p>`).join('');
  return {
    '/plain': `<title>通知</title><h1>通知</h1>${CONTROLS}${text}`,
    '/app': `<title>协同平台</title><div id="app"></div><script>${app.replaceAll('</script', '<\\/script')}</script>`,
    '/video': `<title>课程</title>${CONTROLS}<video id="lesson" width="640" height="360" controls loop></video><script>${FILM}</script>`,
    [PORTAL]: `<title>门户</title><h1>门户</h1>${UNSEEN_FRAME.repeat(UNSEEN)}`,
    '/desk': '<title>门户</title><h1>门户</h1>',
    '/left': '<p>另一页</p>',
  };
}

/** Films two seconds of its own, and plays them over and over once it is pressed. */
const FILM = `
  const canvas = document.createElement('canvas');
  const paint = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(10));
  let n = 0;
  const painting = setInterval(() => paint.fillText('第 ' + (n += 1), n, 50), 100);
  const pieces = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.onstop = () => {
    clearInterval(painting);
    lesson.src = URL.createObjectURL(new Blob(pieces));
    document.body.dataset.ready = 'yes';
  };
  recorder.start();
  setTimeout(() => recorder.stop(), 2000);
  press.onclick = () => lesson.play();
`;
