import { loggingIn } from '../logging-in.mjs';
import { pages } from '../pages.mjs';

/** n8n's editor as built, before a stand-in for its server. */
export default {
  app: 'n8n',
  by: 'shipped',
  controls: { login: ['Sign in'] },
  cases: [
    ...loggingIn({
      page: 'n8n/signin',
      user: '#emailOrLdapLoginId',
      name: 'li@gov.localhost',
      password: '#password',
      button: '[data-test-id=form-submit-button]',
      refusal: 'text=Wrong username or password',
      inside: "text=Let's build your first automation",
    }),
    ...pages('n8n', { none: ['forgot-password', 'signup?token=of-an-invitation', 'setup'] }),
  ],
};
