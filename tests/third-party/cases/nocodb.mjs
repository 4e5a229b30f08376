import { loggingIn } from '../logging-in.mjs';
import { pages } from '../pages.mjs';

/** NocoDB's interface as built, before a stand-in for its server. */
export default {
  app: 'nocodb',
  by: 'shipped',
  controls: { login: ['SIGN IN', 'login SIGN IN'] },
  cases: [
    ...loggingIn({
      page: 'nocodb/#/signin',
      user: '#form_item_email',
      name: 'li@gov.localhost',
      password: '#form_item_password',
      button: '[data-testid=nc-form-signin__submit]',
      refusal: 'text=Invalid credentials',
      inside: 'text=No bases found',
    }),
    ...pages('nocodb', { none: ['#/signup', '#/forgot-password'] }),
  ],
};
