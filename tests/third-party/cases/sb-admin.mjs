import { pages } from '../pages.mjs';

/** SB Admin: HTML pages as the package ships them. */
export default {
  app: 'sb-admin',
  by: 'shipped',
  controls: { login: ['Login'], ambiguous: ['Create Account', 'Reset Password'] },
  cases: pages('sb-admin', {
    login: ['login.html'],
    none: ['register.html', 'password.html', 'index.html', 'tables.html', '401.html'],
  }),
};
