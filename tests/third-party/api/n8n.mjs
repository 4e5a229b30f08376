/** As much of n8n's server as its login takes. */
import { fieldsOf, isKnown, ok, PASSWORD, pathOf, refused, USER } from './answer.mjs';

export function n8n(request, body) {
  const path = pathOf(request);
  if (!path.startsWith('/rest/') && !path.startsWith('/types/')) return;
  if (path === '/rest/settings') {
    // A server that nobody has set up yet shows /setup, and no other does.
    const showSetupOnFirstLoad = /\/setup$/.test(request.headers.referer ?? '');
    const userManagement = { ...SETTINGS.userManagement, showSetupOnFirstLoad };
    return ok({ data: { ...SETTINGS, userManagement } });
  }
  if (path === '/rest/resolve-signup-token') {
    return ok({ data: { inviter: { firstName: LI.firstName, lastName: LI.lastName } } });
  }
  if (path === '/rest/login' && request.method === 'POST') {
    const { emailOrLdapLoginId, email = emailOrLdapLoginId, password } = fieldsOf(body);
    if (email !== USER || password !== PASSWORD) {
      return refused(401, {
        code: 401,
        message: 'Wrong username or password. Do you have caps lock on?',
      });
    }
    return { headers: { 'set-cookie': 'n8n-auth=token-of-li; Path=/' }, json: { data: LI } };
  }
  if (path === '/rest/logout') {
    return {
      headers: { 'set-cookie': 'n8n-auth=; Path=/; Max-Age=0' },
      json: { data: { loggedOut: true } },
    };
  }
  if (!isKnown(request)) return refused(401, { status: 'error', message: 'Unauthorized' });
  if (path === '/rest/login') return ok({ data: LI });
  return ok({ data: [], count: 0 });
}

const LI = {
  id: '1',
  email: USER,
  firstName: 'Li',
  lastName: 'Wei',
  role: 'global:owner',
  isOwner: true,
  isPending: false,
  globalScopes: [],
  settings: {},
  personalizationAnswers: {},
  mfaEnabled: false,
  signInType: 'email',
  featureFlags: {},
};

const SETTINGS = {
  settingsMode: 'public',
  authCookie: { secure: false },
  defaultLocale: 'en',
  userManagement: {
    authenticationMethod: 'email',
    showSetupOnFirstLoad: false,
    smtpSetup: true,
    quota: -1,
  },
  sso: {
    saml: { loginEnabled: false, loginLabel: '' },
    ldap: { loginEnabled: false, loginLabel: '' },
    oidc: { loginEnabled: false, loginUrl: '' },
  },
  enterprise: { saml: false, ldap: false, oidc: false },
  mfa: { enabled: false, enforced: false },
  previewMode: false,
};
