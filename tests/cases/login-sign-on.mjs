/** Logins on the host of a sign-on that serves several systems, and back. */
import { enter } from './login/acts.mjs';

const once = { outcome: 'success', attempts: 1, method: ['password'] };
/** @type {import('./case').Case[]} */
export default [
  {
    name: 'a redirect to the sign-on and back',
    page: 'login/sso-start.html',
    act: async (page) => {
      await page.waitForTimeout(1500);
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go');
    },
    settle: 2500,
    expect: { logins: [once] },
  },
  {
    name: 'a redirect to the sign-on, which refuses once, and back',
    page: 'login/sso-start.html',
    act: async (page) => {
      await page.waitForTimeout(1500);
      await enter(page, { '#u': 'a', '#p': 'wrong' }, '#go');
      await page.waitForTimeout(1800);
      await enter(page, { '#p': 'right' }, '#go');
    },
    settle: 2500,
    expect: { logins: [{ ...once, attempts: 2 }] },
  },
  {
    name: 'a sign-on that remembers, and is passed through without a panel',
    page: 'login/sso-start.html?known=0',
    settle: 3000,
    expect: { logins: [] },
  },
  {
    name: 'a sign-on that remembers, and shows its panel for a moment',
    page: 'login/sso-start.html?known=700',
    settle: 3500,
    expect: { logins: [] },
  },
  {
    name: 'a panel in a frame from the host of the sign-on',
    page: 'login/other-origin.html?sub=sso.',
    act: async (page) => {
      await page.waitForTimeout(900);
      const inner = page.frameLocator('iframe');
      await inner.locator('#u').pressSequentially('a');
      await inner.locator('#p').pressSequentially('right');
      await inner.locator('#go').click();
    },
    settle: 2500,
    expect: { logins: [once] },
  },
];
