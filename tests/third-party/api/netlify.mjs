/** GoTrue as Netlify serves it, as much as the widget's login takes. */
import { fieldsOf, isKnown, ok, PASSWORD, pathOf, refused, TOKEN, USER } from './answer.mjs';

export function netlify(request, body) {
  const path = pathOf(request);
  if (!path.startsWith('/.netlify/identity')) return;
  if (path.endsWith('/settings')) {
    return ok({
      external: { google: true, email: true },
      disable_signup: false,
      autoconfirm: true,
    });
  }
  if (path.endsWith('/token')) {
    const { username, password } = fieldsOf(body);
    if (username !== USER || password !== PASSWORD) {
      return refused(400, {
        error: 'invalid_grant',
        error_description: 'No user found with that email, or password invalid.',
      });
    }
    return ok({ access_token: TOKEN, token_type: 'bearer', expires_in: 3600, refresh_token: 'r' });
  }
  if (path.endsWith('/user')) {
    return ok({ id: '1', email: USER, user_metadata: { full_name: 'Li Wei' }, app_metadata: {} });
  }
  return isKnown(request) ? { status: 204, json: '' } : refused(401, {});
}
