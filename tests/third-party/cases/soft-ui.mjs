import { pages } from '../pages.mjs';

/** Soft UI Dashboard: HTML pages as the package ships them; the login's password field is type=email. */
export default {
  app: 'soft-ui',
  by: 'shipped',
  controls: {
    login: ['css:button.bg-gradient-info.w-100'],
    'like-share': ['Share'],
    ambiguous: [
      'Sign In',
      'Sign in',
      'Sign up',
      'Tweet',
      'Star',
      'Reply',
      'css:a[href*="twitter"]',
      'css:a[href*="facebook"]',
    ],
  },
  cases: pages('soft-ui', {
    login: ['pages/sign-in.html'],
    none: [
      'pages/sign-up.html',
      'pages/dashboard.html',
      'pages/profile.html',
      'pages/billing.html',
      'pages/tables.html',
    ],
  }),
};
