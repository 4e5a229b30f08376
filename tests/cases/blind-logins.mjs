/** Logins and look-alikes on pages written by someone who had not seen the detectors. */
const look = (page, ms = 1500) => page.waitForTimeout(ms);
const fill = async (page, sel, text) => {
  await page.click(sel);
  await page.keyboard.type(text, { delay: 30 });
  await page.waitForTimeout(300);
};
const refill = async (page, sel, text) => {
  await page.click(sel, { clickCount: 3 });
  await page.keyboard.type(text, { delay: 30 });
  await page.waitForTimeout(300);
};
// a person reads a dialog for a moment and presses OK
const answerDialogs = (page) =>
  page.on('dialog', async (d) => {
    await new Promise((r) => setTimeout(r, 800));
    await d.accept().catch(() => {});
  });
const drag = async (page, sel, by) => {
  const b = await page.locator(sel).boundingBox();
  const x = b.x + b.width / 2;
  const y = b.y + b.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 14; i++) {
    await page.mouse.move(x + (by * i) / 14, y + (i % 3));
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(200);
  await page.mouse.up();
};

/** @type {import('./case').Case[]} */
export default [
  // ---- real logins -------------------------------------------------------
  {
    name: 'table-built county OA, image button, captcha image: wrong password (alert), then right (navigation)',
    page: 'blind/la-oa-table.html',
    panel: true,
    act: async (page) => {
      answerDialogs(page);
      await look(page);
      await fill(page, '#yhm', 'wangjg');
      await fill(page, '#kl', 'wrong');
      await fill(page, '#yzm', '4827');
      await page.click('#dl');
      await look(page, 3000);
      await fill(page, '#kl', 'right');
      await fill(page, '#yzm', '9053');
      await page.click('#dl');
      await look(page);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 2, method: ['password', 'captcha'] }] },
  },
  {
    name: 'Element-like tabbed panel, password tab, let in by pushState and DOM swap, avatar only behind',
    page: 'blind/la-el-tabs.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '#acc', 'lili');
      await fill(page, '#pwd', 'right');
      await page.click('#go');
      await look(page, 2000);
    },
    settle: 2500,
    expect: {
      logins: [{ outcome: 'success', attempts: 1, method: ['password'] }],
      clicks: { login: 1 },
    },
  },
  {
    name: 'Element-like tabbed panel, SMS tab: code asked for, typed, let in',
    page: 'blind/la-el-tabs.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await page.click('#tab-sms');
      await look(page);
      await fill(page, '#tel', '13855512345');
      await page.click('#send');
      await look(page, 2500);
      await fill(page, '#code', '246810');
      await page.click('#go');
      await look(page, 2000);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['sms'] }] },
  },
  {
    name: 'Element-like tabbed panel, SMS tab: number typed and code asked for, then the user goes away',
    page: 'blind/la-el-tabs.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await page.click('#tab-sms');
      await look(page);
      await fill(page, '#tel', '13855512345');
      await page.click('#send');
      await look(page, 3000);
    },
    settle: 2000,
    expect: { logins: [{ outcome: 'abandoned', attempts: 0 }] },
  },
  {
    name: 'Element-like tabbed panel, QR tab (canvas 200 px): scanned with a phone, let in by itself',
    page: 'blind/la-el-tabs.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await page.click('#tab-qr');
      await look(page, 8500);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', method: ['qr'] }] },
  },
  {
    name: 'Ant-like hashed classes, masked text field, anchor button, slider puzzle, toast and hash; home behind nags with a change-password card',
    page: 'blind/la-slider.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '#u', '340521198001011234');
      await fill(page, '#p', 'right');
      await page.click('#ok');
      await look(page);
      await drag(page, '#k', 168);
      await look(page, 3000);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1 }] },
  },
  {
    name: 'English two steps, email then password, let in by DOM swap',
    page: 'blind/la-en-twostep.html',
    act: async (page) => {
      await look(page);
      await fill(page, '#email', 'd.wang@county.gov');
      await page.click('#next');
      await look(page, 2000);
      await fill(page, '#pw', 'right');
      await page.click('#signin');
      await look(page, 2500);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1 }] },
  },
  {
    name: 'layui panel whose inputs come two seconds late, remembered password prefilled, only the button pressed, silent reload into content',
    page: 'blind/la-late.html',
    act: async (page) => {
      await look(page, 3800);
      await page.click('#LAY-btn');
      await look(page, 2500);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'] }] },
  },
  {
    name: 'portal with the login form two frames deep: wrong (inner frame comes back with an error), then right (top navigates)',
    page: 'blind/la-frames.html',
    panel: true,
    act: async (page) => {
      await look(page);
      const f = page.frameLocator('#main').frameLocator('#loginFrame');
      const once = async (pw) => {
        await f.locator('[name=j_username]').click();
        await page.keyboard.type('zhaol', { delay: 30 });
        await page.waitForTimeout(300);
        await f.locator('[name=j_password]').click();
        await page.keyboard.type(pw, { delay: 30 });
        await page.waitForTimeout(300);
        await f.locator('[name=action]').click();
        await look(page, 2500);
      };
      await once('wrong');
      await once('right');
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 2, method: ['password'] }] },
  },
  {
    name: 'web component login modal in an open shadow root, opened from the header; modal closes and the header greets',
    page: 'blind/la-shadow.html',
    panel: false,
    act: async (page) => {
      await look(page);
      await page.click('#open');
      await look(page);
      await fill(page, '#acct', '13987654321');
      await fill(page, '#secret', 'right');
      await page.click('#go');
      await look(page, 2000);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'] }] },
  },
  {
    name: 'shadow-root login modal: name typed, then closed with the cross',
    page: 'blind/la-shadow.html',
    panel: false,
    act: async (page) => {
      await look(page);
      await page.click('#open');
      await look(page);
      await fill(page, '#acct', '13987654321');
      await look(page, 1000);
      await page.click('#close');
      await look(page);
    },
    settle: 2000,
    expect: { logins: [{ outcome: 'abandoned', attempts: 0 }] },
  },
  {
    name: 'English admin page, session-expired modal asking for the password only; modal goes and a 2 s toast welcomes back',
    page: 'blind/la-en-expired.html',
    panel: true,
    act: async (page) => {
      await look(page, 2000);
      await fill(page, '#pw', 'right');
      await page.click('#in');
      await look(page, 2000);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'] }] },
  },
  {
    name: 'EasyUI finance system, 锁屏 of an open session: wrong password, then unlocked',
    page: 'blind/la-lock.html',
    panel: false,
    act: async (page) => {
      await look(page);
      await page.click('#lk');
      await look(page);
      await fill(page, '#lpw', 'wrong');
      await page.click('#un');
      await look(page, 2000);
      await fill(page, '#lpw', 'right');
      await page.click('#un');
      await look(page);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 2, method: ['password'] }] },
  },
  {
    name: 'CA tab: UKey recognised by itself, then navigation to the portal',
    page: 'blind/la-ukey.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await page.click('#t2');
      await look(page, 7500);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', method: ['ukey'] }] },
  },
  {
    name: 'page with nothing but a QR image (220 px): scanned, confirmed on the phone, navigation',
    page: 'blind/la-qr-img.html',
    panel: true,
    act: async (page) => {
      await look(page, 8500);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', method: ['qr'] }] },
  },
  {
    name: 'document transfer system that opens in a new window while the emptied login page stays',
    page: 'blind/la-newwin.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '#TxtName', 'heqiu');
      await fill(page, '#TxtPwd', 'right');
      const pop = page.waitForEvent('popup', { timeout: 5000 }).catch(() => null);
      await page.click('a.dl');
      const win = await pop;
      await look(win || page, 2500);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'] }] },
  },
  {
    name: 'div soup, bullets typed over a plain text field, Enter sends, swapped for a bare table of works',
    page: 'blind/la-soup.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '#x1', 'shuili01');
      await fill(page, '#x2', 'right');
      await page.keyboard.press('Enter');
      await look(page, 2000);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1 }] },
  },
  {
    name: 'two factors: password, then SMS code, then navigation: one login',
    page: 'blind/la-twofactor.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '#gh', '100238');
      await fill(page, '#mm', 'right');
      await page.click('#b');
      await look(page, 2500);
      await fill(page, '#dx', '135790');
      await page.click('#b');
      await look(page, 2000);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success' }] },
  },
  {
    name: 'old ASP page that reloads itself without a word: first refused (blank panel again), then let in',
    page: 'blind/la-asp-silent.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '#dw', '0407');
      await fill(page, '#ma', 'wrong');
      await page.click('#qd');
      await look(page, 2500);
      await refill(page, '#dw', '0407');
      await refill(page, '#ma', 'right');
      await page.click('#qd');
      await look(page, 2000);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 2, method: ['password'] }] },
  },
  {
    name: 'JSP form that goes to a separate error page; back by its link, then let in',
    page: 'blind/la-jsp-login.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '[name=userName]', 'dangan');
      await fill(page, '#userPwd', 'wrong');
      await page.click('#sb');
      await look(page, 2500);
      await page.click('a');
      await look(page, 2000);
      await fill(page, '[name=userName]', 'dangan');
      await fill(page, '#userPwd', 'right');
      await page.click('#sb');
      await look(page, 2000);
    },
    settle: 2500,
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password'] }],
      submits: 0,
      clicks: { login: 2 },
    },
  },
  {
    name: 'portal home with a sidebar login box and captcha image; the box becomes a greeting',
    page: 'blind/la-sidebar.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '#xh', 'T20240031');
      await fill(page, '#mima', 'right');
      await fill(page, '#yz', '6391');
      await page.click('#dl');
      await look(page, 2000);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password', 'captcha'] }] },
  },

  // ---- never let in ------------------------------------------------------
  {
    name: 'div soup: wrong twice, each told by a 2 s toast only, then the user gives up',
    page: 'blind/la-soup.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '#x1', 'shuili01');
      await fill(page, '#x2', 'wrong');
      await page.click('#x3');
      await look(page, 3200);
      await fill(page, '#x2', 'wrong');
      await page.click('#x3');
      await look(page, 3200);
    },
    settle: 2000,
    expect: { logins: [{ outcome: 'failure', attempts: 2 }] },
  },
  {
    name: 'JSP form: wrong password goes to an error page without fields, where the user stops',
    page: 'blind/la-jsp-login.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '[name=userName]', 'dangan');
      await fill(page, '#userPwd', 'wrong');
      await page.click('#sb');
      await look(page, 2500);
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'failure', attempts: 1 }] },
  },
  {
    name: 'div soup: name only, button pressed, page asks for the password, user goes away',
    page: 'blind/la-soup.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '#x1', 'shuili01');
      await page.click('#x3');
      await look(page, 3000);
    },
    settle: 2000,
    expect: { logins: [{ outcome: 'abandoned', attempts: 0 }] },
  },

  // ---- none --------------------------------------------------------------
  {
    name: 'user leaves the system (退出系统, confirm) and is shown the login page, untouched',
    page: 'blind/la-oa-home.html',
    panel: false,
    act: async (page) => {
      answerDialogs(page);
      await look(page);
      await page.click('text=退出系统');
      await look(page, 3500);
    },
    settle: 2000,
    expect: { logins: [], clicks: { logout: 1, login: 0 } },
  },
  {
    name: 'user turns through the tabs of a login panel, looks at the QR code, scans nothing, goes away',
    page: 'blind/la-el-tabs.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await page.click('#tab-qr');
      await look(page, 2500);
      await page.click('#tab-sms');
      await look(page);
      await page.click('#tab-pwd');
      await look(page, 2000);
    },
    settle: 2000,
    expect: { logins: [] },
  },
  {
    name: 'shadow-root login modal opened and closed, nothing typed',
    page: 'blind/la-shadow.html',
    panel: false,
    act: async (page) => {
      await look(page);
      await page.click('#open');
      await look(page, 2000);
      await page.click('#close');
      await look(page);
    },
    settle: 2000,
    expect: { logins: [] },
  },
  {
    name: 'QR code runs out, is refreshed, runs out again, nobody scans',
    page: 'blind/la-qr-img.html?expire=1',
    panel: true,
    act: async (page) => {
      await look(page, 5000);
      await page.click('#sx');
      await look(page, 4500);
    },
    settle: 2000,
    expect: { logins: [] },
  },
  {
    name: 'remembered CAS session bounces through a prefilled login page into the OA',
    page: 'blind/la-sso-entry.html',
    act: async (page) => {
      await look(page, 4500);
      await page.click('#tz1');
      await look(page);
    },
    settle: 2500,
    expect: { logins: [] },
  },
  {
    name: 'registration with password twice and SMS code, taken',
    page: 'blind/la-register.html',
    panel: false,
    act: async (page) => {
      await look(page);
      await fill(page, '#n', 'yangxy');
      await fill(page, '#p1', 'Abc12345');
      await fill(page, '#p2', 'Abc12345');
      await fill(page, '#t', '13700001111');
      await page.click('#g');
      await look(page, 2500);
      await fill(page, '#c', '904417');
      await page.click('#ag');
      await look(page, 500);
      await page.click('#ok');
      await look(page, 2500);
    },
    settle: 2000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'change of password, after which the page leads to an (untouched) login page',
    page: 'blind/la-chpwd.html',
    panel: false,
    act: async (page) => {
      await look(page);
      await fill(page, '#op', 'right');
      await fill(page, '#np', 'Newpass1');
      await fill(page, '#rp', 'Newpass1');
      await page.click('#sv');
      await look(page, 4500);
    },
    settle: 2000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'English password recovery with emailed code and new password',
    page: 'blind/la-en-recover.html',
    panel: false,
    act: async (page) => {
      await look(page);
      await fill(page, '#em', 'd.wang@county.gov');
      await page.click('#sc');
      await look(page, 2500);
      await fill(page, '#vc', '550172');
      await fill(page, '#nw', 'Newpass1');
      await page.click('#go');
      await look(page, 2500);
    },
    settle: 2000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'English database connection form: refused once, then connected',
    page: 'blind/la-en-db.html',
    panel: false,
    act: async (page) => {
      await look(page);
      await fill(page, '#u', 'budget_ro');
      await fill(page, '#pw', 'wrong');
      await page.click('#tc');
      await look(page, 2500);
      await refill(page, '#pw', 'right');
      await page.click('#cn');
      await look(page, 2500);
    },
    settle: 2000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'English add-user dialog which the browser prefilled with a remembered account',
    page: 'blind/la-en-adduser.html',
    panel: false,
    act: async (page) => {
      await look(page);
      await page.click('#nu');
      await look(page);
      await refill(page, '#l', 'm.zhou');
      await refill(page, '#p', 'Start2024');
      await page.click('#s');
      await look(page, 2500);
    },
    settle: 2000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'county mayor mailbox with a query password and a captcha, letter taken',
    page: 'blind/la-mailbox.html',
    panel: false,
    act: async (page) => {
      await look(page);
      await fill(page, '#xm', '刘建设');
      await fill(page, '#sj', '13500002222');
      await fill(page, '#mm', '778899');
      await fill(page, '#bt', '关于路灯不亮的问题');
      await fill(page, '#nr', '城南路西段路灯已有一周不亮，望尽快维修。');
      await fill(page, '#yz', 'k7Pd');
      await page.click('#sub');
      await look(page, 2500);
    },
    settle: 2000,
    expect: { logins: [], submits: 1 },
  },
  {
    name: 'public site with a QR code for downloading an app (text mentions 登录), user goes on to another page',
    page: 'blind/la-qr-follow.html',
    panel: false,
    act: async (page) => {
      await look(page, 4000);
      await page.click('#n1');
      await look(page, 2000);
    },
    settle: 2500,
    expect: { logins: [] },
  },
  {
    name: 'seal put on a document after its seal password was given in a dialog',
    page: 'blind/la-sign-pin.html',
    panel: false,
    act: async (page) => {
      await look(page);
      await page.click('#gz');
      await look(page);
      await fill(page, '#zm', 'right');
      await page.click('#qd');
      await look(page, 2500);
    },
    settle: 2000,
    expect: { logins: [] },
  },
  {
    name: 'portal home with an untouched sidebar login box: the user only searches for a course',
    page: 'blind/la-sidebar.html',
    panel: true,
    act: async (page) => {
      await look(page);
      await fill(page, '#kw', '作业设计');
      await page.click('#ss');
      await look(page, 2500);
    },
    settle: 2000,
    expect: { logins: [], submits: 0, clicks: { login: 0 } },
  },
];
