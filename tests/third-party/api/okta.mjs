/** Okta's classic authentication API, as much as the widget's login takes. */
import { fieldsOf, ok, PASSWORD, pathOf, refused, USER } from './answer.mjs';

export function okta(request, body) {
  const path = pathOf(request);
  if (!path.startsWith('/api/') && !path.startsWith('/oauth2/')) return;
  if (path !== '/api/v1/authn') return ok({});
  const { username, password } = fieldsOf(body);
  if (username !== USER || password !== PASSWORD) {
    return refused(401, {
      errorCode: 'E0000004',
      errorSummary: 'Authentication failed',
      errorLink: '',
      errorId: '1',
      errorCauses: [],
    });
  }
  return ok({
    status: 'SUCCESS',
    sessionToken: 'token-of-li',
    expiresAt: '2100-01-01T00:00:00.000Z',
    _embedded: {
      user: {
        id: '1',
        profile: {
          login: USER,
          firstName: 'Li',
          lastName: 'Wei',
          locale: 'en',
          timeZone: 'Asia/Shanghai',
        },
      },
    },
  });
}
