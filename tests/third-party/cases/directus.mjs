import { pages } from '../pages.mjs';

/**
 * Directus's interface as built, before a stand-in for its server. Its login is drawn over a moving
 * picture that keeps a browser without a graphics processor too busy to be used: it is looked at only.
 */
export default {
  app: 'directus',
  by: 'shipped',
  controls: { login: ['Sign In'] },
  cases: pages('directus', { login: ['admin/login'], none: ['admin/reset-password'] }),
};
