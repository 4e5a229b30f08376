import { loggingIn } from '../logging-in.mjs';

/** AdminJS itself: a form post that loads a new document; inside, a single-page app. */
export default {
  app: 'adminjs',
  by: 'shipped',
  real: 'anywhere',
  controls: { login: ['Login'], submit: ['Save'], logout: ['Log out'] },
  cases: [
    ...loggingIn({
      page: 'adminjs',
      user: '[name=email]',
      name: 'li@gov.localhost',
      password: '[name=password]',
      button: 'button:has-text("Login")',
      refusal: 'text=Wrong email and/or password',
      inside: 'text=li@gov.localhost',
    }),
  ],
};
