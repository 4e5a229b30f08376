/** The course site and the sign-on host that it sends its users to. */
import { ACCOUNT } from './ledger.mjs';

const PLATFORM = 'demo-study';

/** @param {import('./ledger.mjs').Ledger} ledger */
export function study(ledger) {
  const inside = {
    'POST /api/course': () => ledger.fact(PLATFORM, 'checkin', { form: 'media' }),
    'POST /api/quiz': () => ledger.fact(PLATFORM, 'checkin', { form: 'quiz' }),
    'POST /api/prompt': () => ledger.fact(PLATFORM, 'prompt'),
  };
  return {
    async answer({ route, cookie }) {
      if (!inside[route]) return null;
      if (!ledger.known(PLATFORM, cookie)) return { json: { code: 401 } };
      inside[route]();
      return { json: { code: 200 } };
    },
    page({ path, url, cookie, port }) {
      if (path === '/enter') {
        const service = encodeURIComponent(`http://study.gov.localhost:${port}/ticket`);
        return { redirect: `http://sso.gov.localhost:${port}/login?service=${service}` };
      }
      if (path === '/ticket') {
        return { redirect: '/course', cookie: url.searchParams.get('ticket') ?? '' };
      }
      if (path === '/logout') {
        ledger.leave(PLATFORM);
        return { redirect: '/', cookie: '' };
      }
      if (!ledger.known(PLATFORM, cookie)) {
        return path === '/' ? { file: 'plain/door.html' } : { redirect: '/' };
      }
      return path === '/' ? { redirect: '/course' } : { file: 'study/index.html' };
    },
  };
}

/** Central sign-on, drawn by the server: a form, a redirect with a ticket. */
export function signOn(ledger) {
  return {
    async answer({ route, form }) {
      if (route !== 'POST /login') return null;
      const right =
        form.get('username') === ACCOUNT.username && form.get('password') === ACCOUNT.password;
      const key = ledger.attempt(PLATFORM, right, ['password']);
      const service = form.get('service') ?? '';
      if (key && /^http:\/\/study\.gov\.localhost:\d+\/ticket$/.test(service)) {
        return { redirect: `${service}?ticket=${key}` };
      }
      return { file: 'plain/sso.html', fill: { service, error: '用户名或密码错误，请重新输入' } };
    },
    page: ({ url }) => ({
      file: 'plain/sso.html',
      fill: { service: url.searchParams.get('service') ?? '', error: '' },
    }),
  };
}
