/** Logins that go over several windows. */
import { enter } from './login/acts.mjs';

const once = { outcome: 'success', attempts: 1 };
const other = async (page, open) => {
  const [opened] = await Promise.all([page.waitForEvent('popup'), open()]);
  await opened.waitForLoadState();
  // Nobody types before having looked.
  await opened.waitForTimeout(1500).catch(() => undefined);
  return opened;
};
/** @type {import('./case').Case[]} */
export default [
  {
    name: 'the system opens in a window of its own and the login stays',
    page: 'login/yonyou.html',
    panel: true,
    act: async (page) => {
      const opened = await other(page, () => enter(page, { '#u': 'a', '#p': 'right' }, '#go'));
      await page.waitForTimeout(3000);
      await opened.close();
    },
    expect: { logins: [once] },
  },
  {
    name: 'the system opens in a popup and the login stays',
    page: 'login/yonyou.html?popup=1',
    act: async (page) => {
      const opened = await other(page, () => enter(page, { '#u': 'a', '#p': 'right' }, '#go'));
      await page.waitForTimeout(3000);
      await opened.close();
    },
    expect: { logins: [once] },
  },
  {
    name: 'the system opens in a window of its own and the login closes',
    page: 'login/yonyou.html?close=1',
    act: async (page) => {
      const opened = await other(page, () => enter(page, { '#u': 'a', '#p': 'right' }, '#go'));
      await new Promise((done) => setTimeout(done, 4000));
      await opened.close();
    },
    expect: { logins: [once] },
  },
  {
    name: 'a window to sign on that closes itself; its opener loads anew',
    page: 'login/popup-opener.html?reload=1',
    panel: false,
    act: async (page) => {
      const opened = await other(page, () => page.click('#open'));
      await enter(opened, { '#username': 'a', '#p': 'right' }, '#go').catch(() => undefined);
      await page.waitForTimeout(2500);
    },
    expect: { logins: [once] },
  },
  {
    name: 'a window to sign on that closes itself; its opener changes',
    page: 'login/popup-opener.html',
    act: async (page) => {
      const opened = await other(page, () => page.click('#open'));
      await enter(opened, { '#username': 'a', '#p': 'right' }, '#go').catch(() => undefined);
      await page.waitForTimeout(2500);
    },
    expect: { logins: [once] },
  },
  {
    name: 'a window to sign on, refused and closed by its user',
    page: 'login/popup-opener.html',
    act: async (page) => {
      const opened = await other(page, () => page.click('#open'));
      await enter(opened, { '#username': 'a', '#p': 'no' }, '#go');
      await opened.waitForTimeout(2500);
      await opened.close();
      await page.waitForTimeout(1500);
    },
    expect: { logins: [{ outcome: 'failure', attempts: 1 }] },
  },
];
