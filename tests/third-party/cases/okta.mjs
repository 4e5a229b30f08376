import { loggingIn } from '../logging-in.mjs';

/** Okta's sign-in widget in its documented form, before a stand-in for its server. */
export default {
  app: 'okta',
  by: 'demo',
  controls: { login: ['Sign in', 'Sign In', 'css:input[type=submit]'], logout: ['Sign out'] },
  cases: loggingIn({
    page: 'okta/okta.html',
    user: 'input[name=username]',
    name: 'li@gov.localhost',
    password: 'input[name=password]',
    button: 'input[type=submit]',
    refusal: 'text=Unable to sign in',
    inside: 'text=You are signed in',
  }),
};
