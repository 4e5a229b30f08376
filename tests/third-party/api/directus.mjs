/** As much of Directus's server as its login takes. */
import { fieldsOf, isKnown, ok, PASSWORD, pathOf, refused, USER } from './answer.mjs';

const SOURCES = `export const ${['interfaces', 'displays', 'layouts', 'modules', 'panels', 'operations', 'themes'].join(' = [], ')} = [];`;
const wrong = (message, code) => ({ errors: [{ message, extensions: { code } }] });

export function directus(request, body) {
  const path = pathOf(request);
  if (path === '/extensions/sources/index.js') {
    return { json: SOURCES, headers: { 'content-type': 'text/javascript' } };
  }
  if (path.startsWith('/admin') || path.startsWith('/assets') || path.startsWith('/img')) return;
  if (path === '/favicon.ico') return;
  if (path === '/server/info') {
    return ok({ data: { project: { project_name: 'Directus', default_language: 'en-US' } } });
  }
  if (path === '/auth') return ok({ data: [], disableDefault: false });
  if (path === '/auth/login') {
    const { email, password } = fieldsOf(body);
    if (email !== USER || password !== PASSWORD) {
      return refused(401, wrong('Invalid user credentials.', 'INVALID_CREDENTIALS'));
    }
    const headers = { 'set-cookie': 'directus_session_token=token-of-li; Path=/' };
    return { headers, json: { data: { expires: 900_000, access_token: 'token-of-li' } } };
  }
  if (path === '/auth/logout') {
    return { headers: { 'set-cookie': 'directus_session_token=; Path=/; Max-Age=0' }, json: {} };
  }
  if (!isKnown(request)) return refused(401, wrong('Token expired.', 'TOKEN_EXPIRED'));
  if (path === '/auth/refresh')
    return ok({ data: { expires: 900_000, access_token: 'token-of-li' } });
  if (path === '/users/me') {
    return ok({
      data: {
        id: '1',
        first_name: 'Li',
        last_name: 'Wei',
        email: USER,
        role: { id: '1', admin_access: true },
        admin_access: true,
        app_access: true,
        last_page: '/content',
      },
    });
  }
  if (path === '/settings') return ok({ data: { project_name: 'Directus', module_bar: null } });
  if (path === '/policies/me/globals')
    return ok({ data: { app_access: true, admin_access: true, enforce_tfa: false } });
  if (path === '/roles/me' || path === '/permissions/me') return ok({ data: {} });
  return ok({
    data: /aggregate/.test(request.url) ? [{ count: 0, countDistinct: { id: 0 } }] : [],
  });
}
