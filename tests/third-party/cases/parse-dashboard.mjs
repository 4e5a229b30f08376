import { loggingIn } from '../logging-in.mjs';

/** Parse Dashboard itself: a form that posts; a refusal is the page again, filled. */
export default {
  app: 'parse-dashboard',
  by: 'shipped',
  real: 'anywhere',
  controls: {
    login: ['Log In', 'css:input[type=submit]'],
    logout: ['Logout'],
  },
  cases: loggingIn({
    page: 'parse-dashboard',
    user: '[name=username]',
    name: 'li',
    password: '[name=password]',
    button: 'input[type=submit]',
    refusal: 'text=Invalid username or password',
    inside: 'text=Logout',
  }),
};
