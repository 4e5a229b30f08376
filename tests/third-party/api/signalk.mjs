/** As much of a Signal K server as its login takes. */
import { fieldsOf, isKnown, NAME, ok, PASSWORD, pathOf, refused } from './answer.mjs';

export function signalk(request, body) {
  const path = pathOf(request);
  if (path === '/skServer/loginStatus') {
    const inside = isKnown(request);
    return ok({
      status: inside ? 'loggedIn' : 'notLoggedIn',
      ...(inside ? { username: NAME, userLevel: 'admin' } : {}),
      readOnlyAccess: false,
      authenticationRequired: true,
      allowNewUserRegistration: false,
      allowDeviceAccessRequests: false,
    });
  }
  if (path === '/signalk/v1/auth/login' || path === '/login') {
    if (request.method !== 'POST') return;
    const { username, password } = fieldsOf(body);
    if (username !== NAME || password !== PASSWORD) {
      return refused(401, { message: 'Invalid username/password' });
    }
    return {
      headers: { 'set-cookie': 'JAUTHENTICATION=token-of-li; Path=/' },
      json: { token: 'token-of-li' },
    };
  }
  if (/logout/.test(path)) {
    return { headers: { 'set-cookie': 'JAUTHENTICATION=; Path=/; Max-Age=0' }, json: {} };
  }
  if (!/^\/(skServer|signalk|plugins)/.test(path)) return;
  if (!isKnown(request)) return refused(401, {});
  return ok(/nodeInfo|signalk$/.test(path) ? {} : []);
}
