import { pages } from '../pages.mjs';

/** Material Dashboard: HTML pages as the package ships them. Its menu has pages called Sign In and Sign Up. */
export default {
  app: 'material-dashboard',
  by: 'shipped',
  controls: {
    login: ['css:button.w-100.my-4'],
    'like-share': ['Share'],
    ambiguous: [
      'Sign In',
      'Sign in',
      'Sign Up',
      'login',
      'css:a[href*="sign-in"]',
      'Tweet',
      'Star',
      'Reply',
      'css:a[href*="twitter"]',
      'css:a[href*="facebook"]',
    ],
  },
  cases: pages('material-dashboard', {
    login: ['pages/sign-in.html'],
    none: [
      'pages/sign-up.html',
      'pages/dashboard.html',
      'pages/profile.html',
      'pages/billing.html',
      'pages/notifications.html',
    ],
  }),
};
