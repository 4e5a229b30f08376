import { loggingIn } from '../logging-in.mjs';

/** Verdaccio itself: a public page whose header opens a login dialog. */
export default {
  app: 'verdaccio',
  by: 'shipped',
  real: 'anywhere',
  controls: { login: ['Login', '登录', '登入'], ambiguous: ['Cancel', '取消'] },
  cases: loggingIn({
    page: 'verdaccio',
    open: '[data-testid=header--button-login]',
    user: '#login--dialog-username',
    name: 'li',
    password: '#login--dialog-password',
    button: '[data-testid=login-dialog-form-login-button]',
    refusal: 'text=Invalid username or password',
    inside: '[data-testid=logInDialogIcon]',
  }),
};
