import { loggingIn } from '../logging-in.mjs';
import { pages } from '../pages.mjs';

/** Directus's interface as built, before a stand-in for its server. */
export default {
  app: 'directus',
  by: 'shipped',
  controls: { login: ['Sign In'] },
  cases: [
    ...loggingIn({
      page: 'directus/admin/login',
      user: 'input[type=email]',
      name: 'li@gov.localhost',
      password: 'input[type=password]',
      button: 'button[type=submit]',
      refusal: 'text=Wrong username or password',
      inside: '#main-content, text=Content',
    }),
    ...pages('directus', { none: ['admin/reset-password'] }),
  ],
};
