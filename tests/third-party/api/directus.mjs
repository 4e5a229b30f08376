/** As much of Directus's server as drawing its login takes. */
import { ok, pathOf, refused } from './answer.mjs';

const KINDS = ['interfaces', 'displays', 'layouts', 'modules', 'panels', 'operations', 'themes'];
const SOURCES = `export const ${KINDS.join(' = [], ')} = [];`;

export function directus(request) {
  const path = pathOf(request);
  if (path === '/extensions/sources/index.js') {
    return { json: SOURCES, headers: { 'content-type': 'text/javascript' } };
  }
  if (/^\/(admin|assets|img)|^\/favicon/.test(path)) return;
  if (path === '/server/info') {
    return ok({ data: { project: { project_name: 'Directus', default_language: 'en-US' } } });
  }
  if (path === '/auth') return ok({ data: [], disableDefault: false });
  return refused(401, {
    errors: [{ message: 'Token expired.', extensions: { code: 'TOKEN_EXPIRED' } }],
  });
}
