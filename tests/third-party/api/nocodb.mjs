/** As much of NocoDB's server as its login takes. */
import { fieldsOf, isKnown, ok, PASSWORD, pathOf, refused, TOKEN, USER } from './answer.mjs';

export function nocodb(request, body) {
  const path = pathOf(request);
  if (path.endsWith('/nocodb/info')) {
    return ok({
      authType: 'jwt',
      projectHasAdmin: true,
      firstUser: false,
      type: 'rest',
      version: '0.301.3',
      inviteOnlySignup: true,
      env: 'production',
    });
  }
  if (path.endsWith('/auth/user/signin')) {
    const { email, password } = fieldsOf(body);
    const right = email === USER && password === PASSWORD;
    return right ? ok({ token: TOKEN }) : refused(400, { msg: 'Invalid credentials' });
  }
  if (path.endsWith('/auth/user/me')) {
    return isKnown(request)
      ? ok({ id: '1', email: USER, display_name: 'Li', roles: { 'org-level-creator': true } })
      : ok({ roles: { guest: true } });
  }
  if (!path.startsWith('/api/') && path !== '/auth/token/refresh') return;
  if (!isKnown(request)) return refused(401, { msg: 'Unauthorized' });
  return ok({ list: [], pageInfo: { totalRows: 0 } });
}
