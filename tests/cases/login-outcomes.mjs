/** What pages answer to a wrong password, and to the right one after it. */
import { enter, type } from './login/acts.mjs';

const twice = { outcome: 'success', attempts: 2 };
const failed = { outcome: 'failure', attempts: 1 };
/** @type {import('./case').Case[]} */
export default [
  {
    name: 'a text beside the button, then the right one',
    page: 'login/weaver.html',
    act: async (page) => {
      await enter(page, { '#loginid': 'a', '#userpassword': 'no' }, '#submit');
      await page.waitForTimeout(1200);
      await enter(page, { '#userpassword': 'right' }, '#submit');
    },
    expect: { logins: [twice] },
  },
  {
    name: 'a text beside the button, then away',
    page: 'login/weaver.html',
    act: async (page) => {
      await enter(page, { '#loginid': 'a', '#userpassword': 'no' }, '#submit');
      await page.waitForTimeout(1200);
      await page.click('#forgot');
    },
    settle: 2500,
    expect: { logins: [failed] },
  },
  {
    name: 'the same page loaded again with status 200',
    page: 'login/seeyon.html',
    act: async (page) => {
      await enter(
        page,
        { '#login_username': 'a', '#login_password1': 'no', '#VerifyCode': '12' },
        '#login_button',
      );
      await page.waitForTimeout(1500);
      await enter(
        page,
        { '#login_username': 'a', '#login_password1': 'right', '#VerifyCode': '12' },
        '#login_button',
      );
    },
    expect: { logins: [twice] },
  },
  {
    name: 'the same page loaded again, and no more',
    page: 'login/landray.html',
    act: (page) => enter(page, { '#u': 'a', '#p': 'no' }, 'input[type=image]'),
    settle: 2500,
    expect: { logins: [failed] },
  },
  {
    name: 'an alert',
    page: 'login/tongda.html',
    act: async (page) => {
      await enter(page, { '#u': 'a', '#p': 'no' }, '.btn');
      await page.waitForTimeout(1200);
      await enter(page, { '#p': 'right' }, '.btn');
    },
    expect: { logins: [twice] },
  },
  {
    name: 'an alert that says it worked',
    page: 'login/alert.html',
    panel: true,
    act: async (page) => {
      await enter(page, { '#username': 'a', '#p': 'right' }, '#go');
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1 }] },
  },
  {
    name: 'an alert and a reload',
    page: 'login/alert.html',
    act: async (page) => {
      await enter(page, { '#username': 'a', '#p': 'no' }, '#go');
    },
    settle: 2500,
    expect: { logins: [failed] },
  },
  {
    name: 'a layer that lives two seconds',
    page: 'login/ruoyi.html',
    act: async (page) => {
      await enter(page, { '#u': 'a', '#p': 'no', '#c': '12' }, '#btnSubmit');
      await page.waitForTimeout(3500);
      await page.goto(page.url().replace('ruoyi', 'public'));
    },
    settle: 2500,
    expect: { logins: [failed] },
  },
  {
    name: 'a late toast that lives two seconds',
    page: 'login/slow-toast.html',
    panel: true,
    act: async (page) => {
      await enter(page, { '#username': 'a', '#p': 'no' }, '#go');
      await page.waitForTimeout(6000);
      await page.evaluate(() => {
        location.href = 'public.html';
      });
    },
    settle: 2500,
    expect: { logins: [failed] },
  },
  {
    name: 'a slow server that lets one in',
    page: 'login/slow-toast.html?wait=6000',
    act: (page) => enter(page, { '#username': 'a', '#p': 'right' }, '#go'),
    settle: 8500,
    expect: { logins: [{ outcome: 'success', attempts: 1 }] },
  },
  {
    name: 'a toast in a single-page app, then the right one',
    page: 'login/ruoyi-vue.html',
    act: async (page) => {
      await enter(page, { '#u': 'a', '#p': 'no', '#c': '12' }, '#go');
      await page.waitForTimeout(1500);
      await enter(page, { '#p': 'right', '#c': '12' }, '#go');
    },
    expect: { logins: [twice] },
  },
  {
    name: 'a toast that outlasts the way in',
    page: 'login/ruoyi-vue.html?toast=20000',
    act: async (page) => {
      await enter(page, { '#u': 'a', '#p': 'no', '#c': '12' }, '#go');
      await page.waitForTimeout(1500);
      await enter(page, { '#p': 'right', '#c': '12' }, '#go');
    },
    expect: { logins: [twice] },
  },
  {
    name: 'a dialog, and one that says it worked',
    page: 'login/dialog.html',
    panel: true,
    act: async (page) => {
      await enter(page, { '#username': 'a', '#p': 'no' }, '#go');
      await page.waitForTimeout(800);
      await page.click('#yes');
      await enter(page, { '#p': 'right' }, '#go');
      await page.waitForTimeout(1500);
      await page.click('#yes');
    },
    settle: 2500,
    expect: { logins: [twice] },
  },
  {
    name: 'nothing at all, then the right one',
    page: 'login/silent.html',
    panel: true,
    act: async (page) => {
      await enter(page, { '#username': 'a', '#p': 'no' }, '#go');
      await page.waitForTimeout(2000);
      await enter(page, { '#p': 'right' }, '#go');
    },
    settle: 2500,
    expect: { logins: [twice] },
  },
  {
    name: 'nothing at all, then away',
    page: 'login/silent.html',
    act: async (page) => {
      await enter(page, { '#username': 'a', '#p': 'no' }, '#go');
      await page.waitForTimeout(2500);
      await page.goto(page.url().replace('silent', 'public'));
    },
    settle: 2500,
    expect: { logins: [failed] },
  },
  {
    name: 'nothing at all',
    page: 'login/silent.html',
    act: (page) => enter(page, { '#username': 'a', '#p': 'no' }, '#go'),
    expect: { logins: [failed] },
  },
  {
    name: 'cleared fields and a new captcha',
    page: 'login/cleared.html',
    panel: true,
    act: async (page) => {
      await enter(page, { '#username': 'a', '#p': 'no', '#c': '1' }, '#go');
      await page.waitForTimeout(1000);
      await enter(page, { '#p': 'right', '#c': '1' }, '#go');
    },
    settle: 2500,
    expect: { logins: [twice] },
  },
  {
    name: 'a hash that changes',
    page: 'login/hash.html',
    panel: true,
    act: async (page) => {
      await enter(page, { '#username': 'a', '#p': 'no' }, '#go');
      await page.waitForTimeout(1000);
      await enter(page, { '#p': 'right' }, '#go');
    },
    expect: { logins: [twice] },
  },
  {
    name: 'an error page in the frame',
    page: 'login/frameset.html',
    act: async (page) => {
      await page.waitForTimeout(700);
      const inner = () =>
        page
          .frames()
          .find((one) => one.url().includes('frame-') && !one.url().includes('frame-top'));
      await inner().locator('#u').pressSequentially('a');
      await inner().locator('#p').pressSequentially('no');
      await inner().locator('input[type=submit]').click();
      await page.waitForTimeout(2000);
      await inner().locator('a').click();
      await page.waitForTimeout(1500);
      await inner().locator('#u').pressSequentially('a');
      await inner().locator('#p').pressSequentially('right');
      await inner().locator('input[type=submit]').click();
    },
    settle: 2500,
    expect: { logins: [twice] },
  },
  {
    name: 'a refused certificate',
    page: 'login/ca-only.html?none=1',
    act: (page) => page.click('#go'),
    settle: 3000,
    expect: { logins: [{ ...failed, method: ['ukey'] }] },
  },
  {
    name: 'a slider in a modal between press and success',
    page: 'login/slider.html?say=1',
    panel: true,
    act: async (page) => {
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go');
      await page.waitForTimeout(900);
      await drag(page);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1 }] },
  },
  {
    name: 'a slider, then a wrong password, then both again',
    page: 'login/slider.html',
    act: async (page) => {
      await enter(page, { '#u': 'a', '#p': 'no' }, '#go');
      await page.waitForTimeout(500);
      await drag(page);
      await page.waitForTimeout(1500);
      await enter(page, { '#p': 'right' }, '#go');
      await page.waitForTimeout(500);
      await drag(page);
    },
    settle: 2500,
    expect: { logins: [twice] },
  },
  {
    name: 'characters to click between press and success',
    page: 'login/click-characters.html',
    panel: true,
    act: async (page) => {
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go');
      await page.waitForTimeout(600);
      for (const x of [30, 120, 200]) {
        await page.click('#pic', { position: { x, y: 60 } });
        await page.waitForTimeout(300);
      }
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1 }] },
  },
  {
    name: 'a password, then a code by phone',
    page: 'login/two-steps.html',
    panel: true,
    act: async (page) => {
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go');
      await page.waitForTimeout(1500);
      await enter(page, { '#s': '1234' }, '#go2');
    },
    settle: 2000,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password', 'sms'] }] },
  },
  {
    name: 'a password, then a code refused once',
    page: 'login/two-steps.html',
    act: async (page) => {
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go');
      await page.waitForTimeout(1500);
      await enter(page, { '#s': '99' }, '#go2');
      await page.waitForTimeout(1500);
      await enter(page, { '#s': '1234' }, '#go2');
    },
    settle: 2000,
    expect: { logins: [{ ...twice, method: ['password', 'sms'] }] },
  },
  {
    name: 'a password, then a code on a page of its own',
    page: 'login/two-steps.html?page=1',
    act: async (page) => {
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go');
      await page.waitForSelector('#go2');
      await page.waitForTimeout(1800);
      await enter(page, { '#s': '1234' }, '#go2');
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password', 'sms'] }] },
  },
  {
    name: 'a code on a page of its own, refused',
    page: 'login/two-steps.html?page=1',
    act: async (page) => {
      await enter(page, { '#u': 'a', '#p': 'right' }, '#go');
      await page.waitForSelector('#go2');
      await page.waitForTimeout(1800);
      await enter(page, { '#s': '99' }, '#go2');
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'failure', method: ['password', 'sms'] }] },
  },
  {
    name: 'a name, then a password',
    page: 'login/identifier-first.html',
    panel: true,
    act: async (page) => {
      await enter(page, { '#u': 'a@b.cn' }, '#next');
      await page.waitForTimeout(1300);
      await enter(page, { '#p': 'no' }, '#go');
      await page.waitForTimeout(1300);
      await enter(page, { '#p': 'right' }, '#go');
    },
    settle: 2500,
    expect: { logins: [{ ...twice, method: ['password'] }] },
  },
  {
    name: 'a modal closed after nothing happened',
    page: 'login/modal.html?silent=1',
    act: async (page) => {
      await page.click('#open');
      await enter(page, { '#u': 'a', '#p': 'no' }, '#go');
      await page.waitForTimeout(2500);
      await page.click('#x');
    },
    settle: 2500,
    expect: { logins: [failed] },
  },
  {
    name: 'a modal opened, touched and closed',
    page: 'login/modal.html',
    act: async (page) => {
      await page.click('#open');
      await page.waitForTimeout(600);
      await type(page, '#u', 'a');
      await page.click('#x');
    },
    settle: 2000,
    expect: { logins: [{ outcome: 'abandoned', attempts: 0 }] },
  },
  {
    name: 'a panel left untouched',
    page: 'login/weaver.html',
    act: async (page) => {
      await page.waitForTimeout(2500);
      await page.goto(page.url().replace('weaver', 'home'));
    },
    settle: 2500,
    expect: { logins: [] },
  },
  {
    name: 'a QR code left for a public page',
    page: 'login/qr.html?scan=99999',
    act: async (page) => {
      await page.waitForTimeout(5000);
      await page.goto(page.url().replace(/qr.*/, 'public.html'));
    },
    settle: 2500,
    expect: { logins: [] },
  },
];

async function drag(page) {
  const box = await page.locator('#knob').boundingBox();
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  for (let x = 0; x < 250; x += 25) await page.mouse.move(box.x + 20 + x, box.y + 22);
  await page.mouse.up();
}
