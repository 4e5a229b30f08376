/** Login panels as real systems build them, each filled in and answered. */
import { enter, type } from './login/acts.mjs';

const once = { outcome: 'success', attempts: 1 };
/** @type {import('./case').Case[]} */
export default [
  {
    name: 'a panel of divs with its button outside any form',
    page: 'login/weaver.html',
    panel: true,
    act: (page) => enter(page, { '#loginid': 'a', '#userpassword': 'right' }, '#submit'),
    expect: { logins: [{ ...once, method: ['password'], forced: false }], submits: 0 },
  },
  {
    name: 'a table with decoys before the real fields and a drawn button',
    page: 'login/seeyon.html',
    panel: true,
    act: (page) =>
      enter(
        page,
        { '#login_username': 'a', '#login_password1': 'right', '#VerifyCode': '12' },
        '#login_button',
      ),
    expect: { logins: [{ ...once, method: ['password', 'captcha'] }] },
  },
  {
    name: 'a form without words, submitted by a picture',
    page: 'login/landray.html',
    panel: true,
    act: (page) => enter(page, { '#u': 'a', '#p': 'right' }, 'input[type=image]'),
    expect: { logins: [once] },
  },
  {
    name: 'terms to agree to and a picture without a name',
    page: 'login/consent-picture.html',
    panel: true,
    act: async (page) => {
      await page.check('#agree');
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go');
    },
    expect: { logins: [once] },
  },
  {
    name: 'a submit button whose name is only its title',
    page: 'login/tongda.html',
    panel: true,
    act: (page) => enter(page, { '#u': 'a', '#p': 'right' }, '.btn'),
    expect: { logins: [once] },
  },
  {
    name: 'a form that a script sends',
    page: 'login/ruoyi.html',
    panel: true,
    act: (page) => enter(page, { '#u': 'a', '#p': 'right', '#c': '12' }, '#btnSubmit'),
    expect: { logins: [{ ...once, method: ['password', 'captcha'] }] },
  },
  {
    name: 'a single-page app that goes in by the History API',
    page: 'login/ruoyi-vue.html',
    panel: true,
    act: (page) => enter(page, { '#u': 'a', '#p': 'right', '#c': '12' }, '#go'),
    expect: { logins: [once] },
  },
  {
    name: 'tabs, 确 定, and a hash that changes',
    page: 'login/jeecg.html',
    panel: true,
    act: (page) => enter(page, { '#u': 'a', '#p': 'right', '#c': '12' }, '#go'),
    expect: { logins: [{ ...once, method: ['password', 'captcha'] }] },
  },
  {
    name: 'the phone tab of it',
    page: 'login/jeecg.html',
    act: async (page) => {
      await page.click('#t2');
      await page.waitForTimeout(500);
      await type(page, '#m', '138');
      await page.click('#send');
      await page.waitForTimeout(1000);
      await enter(page, { '#s': '1234' }, '#go');
    },
    expect: { logins: [{ ...once, method: ['sms'] }] },
  },
  {
    name: 'a form in a frame in a frame that loads the whole window',
    page: 'login/portal.html',
    act: async (page) => {
      await page.waitForTimeout(700);
      const inner = page.frames().find((one) => one.url().includes('portal-inner'));
      await inner.locator('#u').pressSequentially('a');
      await inner.locator('#p').pressSequentially('right');
      await inner.locator('input[type=submit]').click();
    },
    settle: 2000,
    expect: { logins: [once] },
  },
  {
    name: 'a frameset whose form goes on in its frame',
    page: 'login/frameset.html',
    act: async (page) => {
      await page.waitForTimeout(700);
      const inner = page.frames().find((one) => one.url().includes('frame-form'));
      await inner.locator('#u').pressSequentially('a');
      await inner.locator('#p').pressSequentially('right');
      await inner.locator('input[type=submit]').click();
    },
    settle: 2000,
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'a text field that says 请输入密码 until one comes',
    page: 'login/picture-button.html',
    panel: true,
    act: async (page) => {
      await type(page, '#txtUser', 'a');
      await page.click('#fake');
      await page.waitForTimeout(200);
      await page.keyboard.type('right', { delay: 20 });
      await page.click('img');
    },
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'sign-on with four tabs: the password',
    page: 'login/gov-sso.html',
    panel: true,
    act: async (page) => {
      await page.click('#t1');
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go1');
    },
    settle: 2500,
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'sign-on with four tabs: the phone',
    page: 'login/gov-sso.html',
    act: async (page) => {
      await page.click('#t2');
      await type(page, '#m', '138');
      await page.click('#send');
      await enter(page, { '#s': '1234' }, '#go2');
    },
    settle: 2500,
    expect: { logins: [{ ...once, method: ['sms'] }] },
  },
  {
    name: 'sign-on with four tabs: the certificate',
    page: 'login/gov-sso.html',
    act: async (page) => {
      await page.click('#t3');
      await enter(page, { '#pin': 'right' }, '#go3');
    },
    settle: 2500,
    expect: { logins: [{ ...once, method: ['ukey'] }] },
  },
  {
    name: 'sign-on with four tabs: the phone scans',
    page: 'login/gov-sso.html?scan=5000',
    settle: 8000,
    expect: { logins: [{ ...once, method: ['qr'] }] },
  },
  {
    name: 'a QR code that is scanned',
    page: 'login/qr.html',
    panel: true,
    settle: 7500,
    expect: { logins: [{ ...once, method: ['qr'] }] },
  },
  {
    name: 'a QR code before a page that shows no way out',
    page: 'login/qr.html?scan=6000&to=home-bare.html',
    settle: 8500,
    expect: { logins: [{ ...once, method: ['qr'] }] },
  },
  {
    name: 'a QR code in a frame',
    page: 'login/dingtalk.html?scan=6000',
    panel: true,
    settle: 8500,
    expect: { logins: [{ ...once, method: ['qr'] }] },
  },
  {
    name: 'the account tab beside it',
    page: 'login/dingtalk.html',
    act: async (page) => {
      await page.click('#t1');
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go');
    },
    settle: 2500,
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'a certificate chosen and its PIN',
    page: 'login/ukey.html',
    panel: true,
    act: (page) => enter(page, { '#pin': 'right' }, '#go'),
    settle: 2500,
    expect: { logins: [{ ...once, method: ['ukey'] }] },
  },
  {
    name: 'a certificate and nothing to fill in',
    page: 'login/ca-only.html',
    panel: true,
    act: (page) => page.click('#go'),
    settle: 3000,
    expect: { logins: [{ ...once, method: ['ukey'] }] },
  },
  {
    name: 'a phone and a code, agreed to at the second press',
    page: 'login/sms.html',
    panel: true,
    act: async (page) => {
      await type(page, '#m', '138');
      await page.click('#send');
      await enter(page, { '#s': '1234' }, '#go');
      await page.waitForTimeout(800);
      await page.click('#ok');
      await page.click('#go');
    },
    expect: { logins: [{ ...once, method: ['sms'] }] },
  },
  {
    name: 'a field of text whose style hides what it holds',
    page: 'login/masked.html',
    panel: true,
    act: (page) => enter(page, { '#u': 'a', '#p': 'right' }, '#go'),
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'a field of text in which a script writes dots',
    page: 'login/dots.html',
    panel: true,
    act: (page) => enter(page, { '#u': 'a', '#p': 'right' }, '#go'),
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'fields each in a shadow root of its own',
    page: 'login/shadow.html',
    act: async (page) => {
      await page.waitForTimeout(900);
      await page.locator('input[type=text]').click();
      await page.keyboard.type('a');
      await page.locator('input[type=password]').click();
      await page.keyboard.type('right', { delay: 20 });
      await page.locator('my-button button').click();
    },
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'a modal over a public page',
    page: 'login/modal.html',
    panel: false,
    act: async (page) => {
      await page.click('#open');
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go');
    },
    settle: 2500,
    expect: { logins: [once] },
  },
  {
    name: 'fields that come late',
    page: 'login/late.html',
    act: async (page) => {
      await page.waitForSelector('#p');
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go');
    },
    expect: { logins: [once] },
  },
  {
    name: 'a frame of its own in the page',
    page: 'login/other-origin.html',
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
  {
    name: 'a captcha in a field of passwords',
    page: 'login/code-as-password.html',
    panel: true,
    act: (page) => enter(page, { '#u': 'a', '#p': 'right', '#c': '12' }, '#go'),
    expect: { logins: [{ ...once, method: ['password', 'captcha'] }] },
  },
  {
    name: 'remembered: one press',
    page: 'login/prefilled.html',
    panel: true,
    act: (page) => page.click('#go'),
    settle: 2000,
    expect: { logins: [once] },
  },
  {
    name: 'remembered: one Enter',
    page: 'login/prefilled.html',
    act: (page) => page.press('#p', 'Enter'),
    settle: 2000,
    expect: { logins: [once] },
  },
  {
    name: 'remembered: a script goes in after a while',
    page: 'login/prefilled.html?auto=2500',
    settle: 5000,
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'remembered: passes through without stopping',
    page: 'login/prefilled.html?auto=300',
    settle: 2500,
    expect: { logins: [] },
  },
  {
    name: 'a locked screen',
    page: 'login/unlock.html',
    panel: true,
    act: (page) => enter(page, { '#p': 'right' }, '#go'),
    expect: { logins: [{ ...once, method: ['password'], forced: true }] },
  },
  {
    name: 'a device that asks for a password alone',
    page: 'login/password-only.html',
    panel: true,
    act: (page) => enter(page, { '#p': 'right' }, '#go'),
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'a form in English, by Enter',
    page: 'login/english.html',
    panel: true,
    act: async (page) => {
      await type(page, '#e', 'a@b.cn');
      await type(page, '#p', 'right');
      await page.keyboard.press('Enter');
    },
    expect: { logins: [once] },
  },
  {
    name: 'names without labels, a div that one presses',
    page: 'login/plain-divs.html',
    panel: true,
    act: async (page) => {
      await page.click('input >> nth=0');
      await page.keyboard.type('a');
      await enter(page, { '#p': 'right' }, '#go');
    },
    expect: { logins: [once] },
  },
  {
    name: 'tabs that keep hidden passwords',
    page: 'login/hidden-tabs.html',
    panel: true,
    act: async (page) => {
      await page.click('#f1 input >> nth=0');
      await page.keyboard.type('a');
      await enter(page, { '#p': 'right' }, '#go');
    },
    expect: { logins: [once] },
  },
  {
    name: 'a dialog over a session that expired',
    page: 'login/expired.html',
    panel: false,
    act: async (page) => {
      await page.waitForTimeout(1500);
      await page.click('#work');
      await page.waitForTimeout(800);
      await enter(page, { '#p': 'right' }, '#go');
    },
    settle: 2500,
    expect: { logins: [{ ...once, forced: true }] },
  },
];
