import { loggingIn } from '../logging-in.mjs';

/** Node-RED itself; its login is a dialog over an empty page. */
export default {
  app: 'node-red',
  by: 'shipped',
  real: 'anywhere',
  controls: {
    login: ['Login', '登录', '登陆', 'css:#node-dialog-login-submit'],
    ambiguous: ['Deploy', '部署', 'css:#red-ui-header-button-user'],
  },
  cases: loggingIn({
    page: 'node-red',
    user: '#node-dialog-login-username',
    name: 'li',
    password: '#node-dialog-login-password',
    button: '#node-dialog-login-submit',
    refusal: '#node-dialog-login-failed',
    inside: '#red-ui-header-button-deploy',
  }),
};
