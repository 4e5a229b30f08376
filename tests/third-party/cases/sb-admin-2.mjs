import { pages } from '../pages.mjs';

/** SB Admin 2: HTML pages as the package ships them. Its menu has a page called Login. */
export default {
  app: 'sb-admin-2',
  by: 'shipped',
  controls: {
    login: ['css:form.user a.btn-primary[href="index.html"]', 'Login with Google'],
    ambiguous: ['css:form.user a', 'Login', 'Register Account', 'Reset Password'],
  },
  cases: pages('sb-admin-2', {
    login: ['login.html'],
    none: ['register.html', 'forgot-password.html', 'index.html', 'tables.html', 'buttons.html'],
  }),
};
