import { loggingIn } from '../logging-in.mjs';

/** Signal K's admin interface as built, before a stand-in for its server. */
export default {
  app: 'signalk',
  by: 'shipped',
  controls: {
    login: ['css:form button', 'css:.card-body button'],
    logout: ['Logout'],
    ambiguous: ['css:a[href="#/login"]'],
  },
  cases: loggingIn({
    page: 'signalk/#/login',
    user: 'input[name=username]',
    name: 'li',
    password: 'input[name=password]',
    button: 'button:has-text("Login")',
    refusal: 'text=Invalid username/password',
    inside: 'text=Logout',
  }),
};
