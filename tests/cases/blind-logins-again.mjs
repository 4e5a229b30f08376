/** Logins and what looks like them. Pages: blind/lc-*.html. */
const P = (n) => `blind/lc-${n}.html`;
const L = (outcome, o = {}) => ({ outcome, ...o });
const pw = ['password'];

export default [
  // ---- logins ----
  {
    name: 'WebForms login with image captcha: wrong code reloads the page, second try goes in',
    page: P('wf'),
    panel: true,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      for (const code of ['7K3B', '7K3P']) {
        await user.fill('#ctl00_txtYhm', '421222001');
        await user.wait(500);
        await user.fill('#ctl00_txtMm', 'abc123');
        await user.wait(500);
        await user.fill('#ctl00_txtYzm', code);
        await user.wait(600);
        await user.press('#ctl00_btn');
        if (code === '7K3B') await user.sees('text=附加码输入有误');
        else await user.sees('text=待办文件');
        await user.wait(1500);
      }
    },
    settle: 3000,
    expect: {
      logins: [L('success', { attempts: 2, method: ['password', 'captcha'], forced: false })],
      submits: 0,
      clicks: { login: 2, submit: 0 },
    },
  },
  {
    name: 'password as text with its hint as value, 确定 as a link, alert on the first try',
    page: P('pwtext'),
    panel: true,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#yh');
      await page.keyboard.type('李建国', { delay: 60 });
      await user.wait(600);
      await user.press('#mm');
      await page.keyboard.type('qs@2026', { delay: 60 });
      await user.wait(800);
      await user.press('a.qd');
      await user.wait(1800);
      await user.press('#mm');
      await page.keyboard.type('Qs@2026', { delay: 60 });
      await user.wait(800);
      await user.press('a.qd');
      await user.sees('text=待办文件');
      await user.view('signed in', false);
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 2, method: pw, forced: false })] },
  },
  {
    name: 'Element login, slider dialog missed once and then passed, hash route after',
    page: P('el'),
    panel: true,
    platform: { category: 'grid' },
    async act(page, user) {
      await user.wait(2000);
      await user.fill('.el-input__inner >> nth=0', 'wangfang');
      await user.wait(500);
      await user.fill('.el-input__inner >> nth=1', 'Wf2026!!');
      await user.wait(700);
      await user.press('.el-button--primary');
      await user.sees('.blk');
      for (const d of [90, 180]) {
        await user.wait(1200);
        const b = await page.locator('.blk').boundingBox();
        const x = b.x + 20,
          y = b.y + 18;
        await page.mouse.move(x, y);
        await page.mouse.down();
        for (let i = 1; i <= 12; i++) {
          await page.mouse.move(x + (d * i) / 12, y);
          await page.waitForTimeout(40);
        }
        await page.mouse.up();
      }
      await user.sees('text=今日事件');
      await user.view('dashboard', false);
    },
    settle: 3000,
    expect: { logins: [L('success', { method: ['password', 'captcha'], forced: false })] },
  },
  {
    name: 'layui login with click-the-characters picture, same page after',
    page: P('click'),
    panel: true,
    platform: { category: 'party' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('[name=phone]', '13800000000');
      await user.wait(500);
      await user.fill('[name=pass]', 'dy654321');
      await user.wait(600);
      await user.press('.layui-btn');
      await user.sees('.pic');
      for (const c of ['#c1', '#c2', '#c3']) {
        await user.wait(900);
        await user.press(c);
      }
      await user.sees('text=学习园地');
      await user.wait(1000);
    },
    settle: 3000,
    expect: {
      logins: [L('success', { attempts: 1, method: ['password', 'captcha'], forced: false })],
      clicks: { login: 1 },
    },
  },
  {
    name: 'uni-app H5 phone and SMS code, wrong code first, no button element',
    page: P('uni'),
    panel: true,
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#a', '13800000000');
      await user.wait(600);
      await user.press('#send');
      await user.wait(2500);
      await user.fill('#b', '338210');
      await user.wait(600);
      await user.press('#go');
      await user.wait(2600);
      await user.fill('#b', '338201');
      await user.wait(600);
      await user.press('#go');
      await user.sees('text=我的办件');
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 2, method: ['sms'], forced: false })], submits: 0 },
  },
  {
    name: 'SMS login begun, code sent, never handed in: leaves for the front page',
    page: P('uni'),
    panel: true,
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#a', '13800000000');
      await user.wait(600);
      await user.press('#send');
      await user.wait(4000);
      await user.press('#bk');
      await user.sees('text=今日要闻');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { logins: [L('abandoned')] },
  },
  {
    name: 'QR tab with the code in a frame, scanned and confirmed on the phone',
    page: P('qr'),
    panel: true,
    platform: { category: 'training-credit' },
    async act(page, user) {
      await user.wait(1800);
      await user.press('#t2');
      await user.wait(1500);
      await user.sees(page.frameLocator('#ddlogin-iframe').locator('#c'));
      await page.waitForURL('**/lc-study.html', { timeout: 12000 });
      await user.sees('text=进入学习 >> nth=0');
    },
    settle: 3000,
    expect: { logins: [L('success', { method: ['qr'], forced: false })] },
  },
  {
    name: 'certificate chosen by a plug-in and a PIN, wrong PIN first',
    page: P('ca'),
    panel: true,
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(2000);
      await user.fill('#pin', '123456');
      await user.wait(700);
      await user.press('#lg');
      await user.sees('text=口令错误');
      await user.wait(1500);
      await user.fill('#pin', '111111');
      await user.wait(700);
      await user.press('#lg');
      await user.sees('text=待办文件');
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 2, method: ['ukey'], forced: false })] },
  },
  {
    name: 'a bare CA登录 link, the PIN asked for outside the browser',
    page: P('calink'),
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1800);
      await user.press('#ca');
      await page.waitForURL('**/lc-home1.html');
      await user.sees('text=待办文件');
    },
    settle: 3000,
    expect: { logins: [L('success', { method: ['ukey'] })], clicks: { login: 1 } },
  },
  {
    name: 'three tabs each with its fields, the SMS one used',
    page: P('tabs'),
    panel: true,
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('.user-tab span >> nth=1');
      await user.wait(1200);
      await user.fill('#ph', '13800000000');
      await user.wait(500);
      await user.press('#hq');
      await user.wait(2500);
      await user.fill('#yzm', '553021');
      await user.wait(700);
      await user.press('#g1');
      await user.sees('text=社会保障');
      await user.view('inside', false);
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 1, method: ['sms'], forced: false })] },
  },
  {
    name: 'password, then an SMS code as the second step of the same login',
    page: P('mfa'),
    panel: true,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#acc', '0317');
      await user.wait(500);
      await user.fill('#pwd', 'zq!2026');
      await user.wait(600);
      await user.press('#n1');
      await user.sees('text=二次验证');
      await user.wait(2500);
      await user.fill('#code', '774120');
      await user.wait(700);
      await user.press('#n2');
      await user.sees('text=线索编号');
    },
    settle: 3000,
    expect: { logins: [L('success', { method: ['password', 'sms'], forced: false })], submits: 0 },
  },
  {
    name: 'idle lock screen, wrong password once, unlocked',
    page: P('lock') + '?auto',
    panel: false,
    platform: { category: 'health' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#m1');
      await user.wait(1500);
      await user.press('#m2');
      await user.sees('#up');
      await user.view('locked', true);
      await user.wait(1000);
      await user.fill('#up', 'sl321');
      await user.wait(500);
      await user.press('#ul');
      await user.sees('text=密码错误');
      await user.wait(1000);
      await user.fill('#up', 'sl123');
      await user.wait(500);
      await user.press('#ul');
      await user.wait(1500);
      await user.view('unlocked', false);
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 2, method: pw, forced: true })], submits: 0 },
  },
  {
    name: 'the user locks the screen and unlocks it',
    page: P('lock') + '?manual',
    panel: false,
    platform: { category: 'health' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#m1');
      await user.wait(1500);
      await user.press('#lk');
      await user.sees('#up');
      await user.wait(1200);
      await user.fill('#up', 'sl123');
      await user.wait(500);
      await user.press('#ul');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 1, method: pw })] },
  },
  {
    name: 'ExtJS window over the work: session timed out, wrong then right password',
    page: P('ext'),
    panel: false,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#r1');
      await user.wait(1800);
      await user.press('#r2');
      await user.sees('#ext-2');
      await user.view('timed out', true);
      await user.wait(1000);
      await user.fill('#ext-2', 'kj2026');
      await user.wait(600);
      await user.press('#ext-3');
      await user.wait(2000);
      await user.fill('#ext-2', 'Kj2026');
      await user.wait(600);
      await user.press('#ext-3');
      await user.sees('text=已恢复会话');
      await user.view('back', false);
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 2, method: pw, forced: true })] },
  },
  {
    name: 'a menu press lands on the login page as the session is gone; logs in and goes on',
    page: P('expire'),
    panel: false,
    platform: { category: 'petition' },
    async act(page, user) {
      await user.wait(1800);
      await user.press('#dj');
      await user.wait(2000);
      await user.press('#cx');
      await user.sees('text=登录已失效');
      await user.view('expired', true);
      await user.wait(800);
      await user.fill('[name=loginid]', 'wugang');
      await user.wait(500);
      await user.fill('[type=password]', 'wg2026');
      await user.wait(600);
      await user.press('#btn');
      await user.sees('text=本周来信');
      await user.wait(1500);
      await user.press('#cx');
      await user.wait(1200);
    },
    settle: 3000,
    expect: {
      logins: [L('success', { attempts: 1, method: pw, forced: true })],
      clicks: { login: 1 },
    },
  },
  {
    name: 'logs out and in again under another name: not forced',
    page: P('again'),
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1800);
      await user.press('#rf');
      await user.wait(1800);
      await user.press('#out');
      await user.sees('#u1');
      await user.wait(1200);
      await user.fill('#u1', 'linzr');
      await user.wait(500);
      await user.fill('#u2', 'lin2026');
      await user.wait(600);
      await user.press('#u3');
      await user.sees('text=农村公路改造');
    },
    settle: 3000,
    expect: {
      logins: [L('success', { attempts: 1, method: pw, forced: false })],
      clicks: { logout: 1, login: 1 },
    },
  },
  {
    name: 'single sign-on on the sso host and back with a ticket: one login',
    page: P('sso-land'),
    panel: false,
    platform: { category: 'education' },
    async act(page, user) {
      await user.wait(1800);
      await user.press('#go');
      await user.sees('#username');
      await user.wait(1200);
      await user.fill('#username', 'T10293');
      await user.wait(500);
      await user.fill('#password', 'liu2026');
      await user.wait(600);
      await user.press('.btn-submit');
      await page.waitForURL(/ticket=/);
      await user.sees('text=我的学时');
      await user.view('back', false);
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 1, method: pw, forced: false })], submits: 0 },
  },
  {
    name: 'signed on already: the sso host only passes through',
    page: P('sso-land') + '?keep=1',
    panel: false,
    platform: { category: 'education' },
    async act(page, user) {
      await user.wait(1800);
      await user.press('#go');
      await page.waitForURL(/ticket=/);
      await user.sees('text=我的学时');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 1 } },
  },
  {
    name: 'a remembered login fills the panel and goes in by itself',
    page: P('auto') + '?auto',
    platform: { category: 'oa' },
    async act(page, user) {
      await page.waitForURL('**/lc-home1.html');
      await user.sees('text=待办文件');
      await user.wait(1000);
      await user.press('text=收文管理');
      await user.wait(1000);
    },
    settle: 3000,
    // Whether a login that a script made by itself is one is disputed.
    expect: { clicks: { login: 0 } },
  },
  {
    name: 'the browser has filled the panel, only the button is pressed',
    page: P('auto'),
    panel: true,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1800);
      await user.press('#b');
      await user.sees('text=待办文件');
    },
    settle: 3000,
    expect: {
      logins: [L('success', { attempts: 1, method: pw, forced: false })],
      clicks: { login: 1 },
    },
  },
  {
    name: 'English panel without a button: Enter, an alert region, Enter again',
    page: P('react'),
    panel: true,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('[name=identifier]', 'jchen@example.org');
      await user.wait(500);
      await user.fill('[name=pw]', 'wrong-one');
      await user.wait(500);
      await user.key('Enter');
      await user.sees('text=Incorrect');
      await user.wait(1200);
      await user.fill('[name=pw]', 'right-one');
      await user.wait(500);
      await user.key('Enter');
      await user.sees('text=Sown area');
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 2, method: pw, forced: false })] },
  },
  {
    name: 'three wrong passwords, account locked, gives up',
    page: P('locked'),
    panel: true,
    platform: { category: 'safety' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#qy', '91420000X');
      await user.wait(400);
      for (const t of ['还可尝试2次', '还可尝试1次', '已锁定']) {
        await user.fill('#mm', 'aq' + t.length);
        await user.wait(600);
        await user.press('#sb');
        await user.sees('text=' + t);
        await user.wait(1200);
      }
      await user.press('#fh');
      await user.sees('text=今日要闻');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { logins: [L('failure', { attempts: 3, method: pw, forced: false })] },
  },
  {
    name: 'types a name, does not know the password, leaves',
    page: P('locked'),
    panel: true,
    platform: { category: 'safety' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#qy', '91420000X');
      await user.wait(3000);
      await user.press('#fh');
      await user.sees('text=今日要闻');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { logins: [L('abandoned')], clicks: { login: 0 } },
  },
  {
    name: 'the panel is hidden while it is judged and comes back with the error',
    page: P('mask'),
    panel: true,
    platform: { category: 'other' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#zh', 'linye01');
      await user.wait(500);
      await user.fill('#kl', 'ly0000');
      await user.wait(600);
      await user.press('#tj');
      await user.sees('text=登录失败');
      await user.wait(3000);
      await user.press('#gw');
      await user.sees('text=今日要闻');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { logins: [L('failure', { attempts: 1, method: pw, forced: false })] },
  },
  {
    name: 'a login page looked at and left untouched',
    page: P('mask'),
    panel: true,
    platform: { category: 'other' },
    async act(page, user) {
      await user.wait(2500);
      await user.press('#gw');
      await user.sees('text=今日要闻');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'login in a window of its own, which closes itself; the opener then greets',
    page: P('pop'),
    panel: false,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1800);
      const [w] = await Promise.all([page.waitForEvent('popup'), user.press('#dl')]);
      await w.waitForLoadState();
      await user.sees(w.locator('[name=yhm]'));
      await user.wait(1000);
      await user.fill(w.locator('[name=yhm]'), 'makj');
      await user.wait(500);
      await user.fill(w.locator('[name=mm]'), 'ma2026');
      await user.wait(600);
      await user.press(w.locator('[type=submit]'));
      await page.bringToFront();
      await user.sees('text=您好，马会计');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 1, method: pw, forced: false })] },
  },
  {
    name: 'frameset: operator chosen from a list, password, picture button; the top page changes',
    page: P('fs'),
    platform: { category: 'data-reporting' },
    async act(page, user) {
      const f = page.frameLocator('frame[name=mainF]');
      await user.wait(1800);
      await user.fill(f.locator('[name=kl]'), 'rs2026');
      await user.wait(700);
      await user.press(f.locator('[type=image]'));
      await user.sees('text=待办文件');
    },
    settle: 3000,
    expect: {
      logins: [L('success', { attempts: 1, method: pw, forced: false })],
      clicks: { login: 1 },
    },
  },
  {
    name: 'login inside nested open shadow roots, wrong then right',
    page: P('wc'),
    panel: true,
    platform: { category: 'volunteer' },
    async act(page, user) {
      await user.wait(1800);
      await user.fill('[part=n]', '420000199001010000');
      await user.wait(500);
      await user.fill('[part=p]', 'zy888');
      await user.wait(500);
      await user.press('gov-login button');
      await user.sees('text=密码有误');
      await user.wait(1000);
      await user.fill('[part=p]', 'zy-888');
      await user.wait(500);
      await user.press('gov-login button');
      await user.sees('text=我的服务时长');
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 2, method: pw, forced: false })] },
  },
  {
    name: 'in, but must change the first password before going on: one login',
    page: P('firstpw'),
    panel: true,
    platform: { category: 'health' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#n', 'hanmei');
      await user.wait(500);
      await user.fill('#p', 'Init@123');
      await user.wait(500);
      await user.press('#b');
      await user.sees('text=请修改初始密码');
      await user.view('first password', false);
      await user.wait(1000);
      for (const [i, v] of [
        ['#o1', 'Init@123'],
        ['#o2', 'Hm#20261'],
        ['#o3', 'Hm#20261'],
      ]) {
        await user.fill(i, v);
        await user.wait(500);
      }
      await user.press('#o4');
      await user.sees('text=待办文件');
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 1, method: pw, forced: false })] },
  },
  {
    name: 'small box at the side of an intranet page among search and poll',
    page: P('side'),
    panel: true,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#xm', '郭');
      await user.wait(500);
      await user.fill('#mm', 'g1234');
      await user.wait(500);
      await user.press('#dl');
      await user.sees('text=密码不对');
      await user.wait(1000);
      await user.fill('#mm', 'g12345');
      await user.wait(500);
      await user.press('#dl');
      await user.sees('text=郭副主任');
      await user.view('greeted', false);
    },
    settle: 3000,
    expect: {
      logins: [L('success', { attempts: 2, method: pw, forced: false })],
      clicks: { login: 2 },
    },
  },
  {
    name: 'inside stands another panel, of the mailbox: the login was a success',
    page: P('mbox'),
    panel: true,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#a1', 'xujing');
      await user.wait(500);
      await user.fill('#a2', 'xj2026');
      await user.wait(600);
      await user.press('#a3');
      await user.sees('text=待办（3）');
      await user.wait(2000);
      await user.press('text=函：协助调查');
      await user.wait(1200);
    },
    settle: 3000,
    expect: { logins: [L('success', { attempts: 1, method: pw, forced: false })] },
  },
  {
    name: 'agreement not ticked: 同意并登录 in the dialog goes in',
    page: P('kick') + '?agree',
    panel: true,
    platform: { category: 'safety' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#k1', 'luoping');
      await user.wait(500);
      await user.fill('#k2', 'lp2026');
      await user.wait(500);
      await user.press('#k3');
      await user.sees('text=同意并登录');
      await user.wait(1200);
      await user.press('.dlg .ok');
      await user.sees('text=今日预警');
    },
    settle: 3000,
    expect: { logins: [L('success', { method: pw, forced: false })], submits: 0 },
  },
  {
    name: 'account in use elsewhere: 继续登录 throws the other out',
    page: P('kick') + '?kick',
    panel: true,
    platform: { category: 'safety' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#k1', 'luoping');
      await user.wait(500);
      await user.fill('#k2', 'lp2026');
      await user.wait(500);
      await user.press('#k3');
      await user.sees('text=继续登录 >> nth=-1');
      await user.wait(1200);
      await user.press('.dlg .ok');
      await user.sees('text=今日预警');
    },
    settle: 3000,
    expect: { logins: [L('success', { method: pw, forced: false })] },
  },
  {
    name: 'sum captcha wrong once, then a choice of role before the front page',
    page: P('role'),
    panel: true,
    platform: { category: 'party' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#r1', '42000001');
      await user.wait(400);
      await user.fill('#r2', 'dang2026');
      await user.wait(400);
      await user.fill('#r3', '7');
      await user.wait(500);
      await user.press('#r4');
      await user.sees('text=验证码错误');
      await user.wait(1000);
      await user.fill('#r3', '8');
      await user.wait(500);
      await user.press('#r4');
      await user.sees('#i1');
      await user.wait(1500);
      await user.press('#i1');
      await user.sees('text=进入学习 >> nth=0');
    },
    settle: 3000,
    expect: {
      logins: [L('success', { attempts: 2, method: ['password', 'captcha'], forced: false })],
    },
  },

  // ---- look-alikes ----
  {
    name: 'registration in a form called loginForm',
    page: P('reg'),
    panel: false,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      for (const [i, v] of [
        ['#username', 'qsjx'],
        ['#password', 'Qs@12345'],
        ['#password2', 'Qs@12345'],
        ['#dw', '青山机械厂'],
        ['#sj', '13800000000'],
        ['#dx', '441200'],
      ]) {
        await user.fill(i, v);
        await user.wait(400);
      }
      await user.press('#ty');
      await user.wait(600);
      await user.press('#zc');
      await user.sees('text=注册成功');
    },
    settle: 3000,
    expect: { logins: [], submits: 1, clicks: { login: 0 } },
  },
  {
    name: 'password change in the settings, old one wrong first',
    page: P('chpw'),
    panel: false,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      for (const [i, v] of [
        ['#q1', 'bad'],
        ['#q2', 'Ly#20261'],
        ['#q3', 'Ly#20261'],
      ]) {
        await user.fill(i, v);
        await user.wait(400);
      }
      await user.press('#q4');
      await user.sees('text=旧密码错误');
      await user.wait(1000);
      await user.fill('#q1', 'good1');
      await user.wait(500);
      await user.press('#q4');
      await user.sees('text=密码修改成功');
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'password recovery: phone and SMS code, then a new password',
    page: P('forgot'),
    panel: false,
    platform: { category: 'study' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#f1', '13800000000');
      await user.wait(400);
      await user.press('#f3');
      await user.wait(2000);
      await user.fill('#f2', '120934');
      await user.wait(500);
      await user.press('#f4');
      await user.sees('#f5');
      await user.wait(800);
      await user.fill('#f5', 'Nn#20261');
      await user.wait(400);
      await user.fill('#f6', 'Nn#20261');
      await user.wait(500);
      await user.press('#f7');
      await user.sees('text=密码重置成功');
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'user list: filter by 用户名 and 手机号码, a column of passwords',
    page: P('users'),
    panel: false,
    platform: { category: 'other' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#ln', 'zhang');
      await user.wait(400);
      await user.fill('#pn', '138');
      await user.wait(600);
      await user.press('#ss');
      await user.wait(2000);
    },
    settle: 2500,
    expect: { logins: [], submits: 0, clicks: { login: 0, navigate: 1 } },
  },
  {
    name: 'admin adds a user with a login name and a password',
    page: P('users') + '?add',
    panel: false,
    platform: { category: 'other' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#ad');
      await user.sees('#md');
      await user.view('dialog', false);
      await user.fill('#n1', 'wangwu');
      await user.wait(400);
      await user.fill('#n2', 'Ww@12345');
      await user.wait(400);
      await user.fill('#n3', '办公室');
      await user.wait(600);
      await user.press('#n4');
      await user.sees('text=操作成功');
      await user.wait(1000);
    },
    settle: 3000,
    expect: { logins: [], submits: 1, clicks: { login: 0 } },
  },
  {
    name: 'mail account settings: server, account, password, test, save',
    page: P('mailcfg'),
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      for (const [i, v] of [
        ['#e1', 'liu@qingshan.example'],
        ['#e2', 'pop.qingshan.example'],
        ['#e3', 'smtp.qingshan.example'],
        ['#e4', 'liu'],
        ['#e5', 'lm2026'],
      ]) {
        await user.fill(i, v);
        await user.wait(350);
      }
      await user.press('#ec');
      await user.sees('text=连接成功');
      await user.wait(1000);
      await user.press('#es');
      await user.sees('text=保存成功');
    },
    settle: 3000,
    expect: { logins: [], submits: 1, clicks: { login: 0, submit: 1 } },
  },
  {
    name: '访问码 of a shared file as a password field, wrong once',
    page: P('share'),
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#w', 'a1b3');
      await user.wait(500);
      await user.press('#v');
      await user.sees('text=访问码错误');
      await user.wait(1000);
      await user.fill('#w', 'a1b2');
      await user.wait(500);
      await user.press('#v');
      await user.sees('text=有效期至');
    },
    settle: 3000,
    expect: { logins: [], submits: 0, clicks: { login: 0 } },
  },
  {
    name: 'progress of a case by number, 查询密码 and captcha',
    page: P('progress'),
    panel: false,
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#bh', 'QS20261101');
      await user.wait(400);
      await user.fill('#cxmm', '8812');
      await user.wait(400);
      await user.fill('#yz', '9F2D');
      await user.wait(600);
      await user.press('#cx');
      await user.sees('text=当前环节');
    },
    settle: 3000,
    expect: { logins: [], submits: 0, clicks: { login: 0, navigate: 1 } },
  },
  {
    name: '操作密码 before money is paid out',
    page: P('pay'),
    panel: false,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#ck');
      await user.wait(900);
      await user.press('#bf');
      await user.sees('#op');
      await user.view('asks', false);
      await user.fill('#op', '662211');
      await user.wait(600);
      await user.press('#oq');
      await user.wait(2500);
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'SMS code before money is paid out',
    page: P('pay') + '?sms',
    panel: false,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#ck');
      await user.wait(900);
      await user.press('#bf');
      await user.sees('#op');
      await user.wait(1500);
      await user.fill('#op', '662211');
      await user.wait(600);
      await user.press('#oq');
      await user.wait(2500);
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'seal passphrase with a user name shown, wrong once, then the seal appears',
    page: P('seal'),
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#gz');
      await user.sees('#kl');
      await user.view('asks', false);
      await user.fill('#kl', '123123');
      await user.wait(500);
      await user.press('#kq');
      await user.wait(1800);
      await user.fill('#kl', '888888');
      await user.wait(500);
      await user.press('#kq');
      await user.sees('#yz svg');
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'guest comment with captcha beside a hint to log in',
    page: P('comment'),
    panel: false,
    platform: { category: 'publicity' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#nc', '热心村民');
      await user.wait(400);
      await user.fill('#yz', '58KA');
      await user.wait(400);
      await user.fill('#nr', '希望多放几个垃圾桶');
      await user.wait(800);
      await user.press('#fb');
      await user.sees('text=评论成功');
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 0, 'like-share': 1 } },
  },
  {
    name: 'letter to the county head with phone, captcha and a password set for looking it up',
    page: P('letter'),
    panel: false,
    platform: { category: 'petition' },
    async act(page, user) {
      await user.wait(1500);
      for (const [i, v] of [
        ['#l1', '王某'],
        ['#l2', '13800000000'],
        ['#l3', '路灯不亮'],
        ['#l4', '东街路灯坏了一周'],
        ['#l5', '7788'],
        ['#l6', 'T4M9'],
      ]) {
        await user.fill(i, v);
        await user.wait(400);
      }
      await user.press('#l7');
      await user.sees('text=提交成功');
    },
    settle: 3000,
    expect: { logins: [], submits: 1, clicks: { login: 0, submit: 1 } },
  },
  {
    name: 'booking with phone and SMS code',
    page: P('book'),
    panel: false,
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#b1', '王某');
      await user.wait(400);
      await user.fill('#b2', '13800000000');
      await user.wait(400);
      await user.press('#b4');
      await user.wait(2000);
      await user.fill('#b3', '300412');
      await user.wait(600);
      await user.press('#b5');
      await user.sees('text=预约成功');
    },
    settle: 3000,
    expect: { logins: [], submits: 1, clicks: { login: 0 } },
  },
  {
    name: 'real-name verification in the user centre',
    page: P('real'),
    panel: false,
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(1500);
      for (const [i, v] of [
        ['#z1', '王某'],
        ['#z2', '420000199001010000'],
        ['#z3', '13800000000'],
      ]) {
        await user.fill(i, v);
        await user.wait(400);
      }
      await user.press('#z5');
      await user.wait(2000);
      await user.fill('#z4', '301122');
      await user.wait(600);
      await user.press('#z6');
      await user.sees('text=认证成功');
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'phone number bound in a modal that came by itself',
    page: P('bind'),
    panel: false,
    platform: { category: 'study' },
    async act(page, user) {
      await user.wait(1800);
      await user.fill('#x1', '13800000000');
      await user.wait(400);
      await user.press('#x3');
      await user.wait(2000);
      await user.fill('#x2', '301122');
      await user.wait(600);
      await user.press('#x4');
      await user.wait(2500);
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'online users and test machines: 登录名称, 强退, 登录信息, passwords in cells',
    page: P('online'),
    panel: false,
    platform: { category: 'other' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#mc', 'wang');
      await user.wait(500);
      await user.press('#ss');
      await user.wait(1800);
      await user.press('#qt');
      await user.wait(1800);
      await user.press('#lj');
      await user.wait(1200);
    },
    settle: 2500,
    expect: { logins: [], submits: 0, clicks: { login: 0, logout: 0 } },
  },
  {
    name: 'invitation code of a class, wrong once',
    page: P('invite'),
    panel: false,
    platform: { category: 'training-credit' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#yq', 'QS2025');
      await user.wait(500);
      await user.press('#jr');
      await user.sees('text=邀请码无效');
      await user.wait(800);
      await user.fill('#yq', 'QS2026');
      await user.wait(500);
      await user.press('#jr');
      await user.sees('text=已加入');
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'the login password asked for again before one export',
    page: P('reconf'),
    panel: false,
    platform: { category: 'other' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#dc');
      await user.sees('#qr');
      await user.wait(800);
      await user.fill('#qr', 'sun2026');
      await user.wait(600);
      await user.press('#qd');
      await user.sees('text=导出任务已创建');
    },
    settle: 3000,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: '注销 of a resident’s record in a table is no logout',
    page: P('reconf') + '?row',
    panel: false,
    platform: { category: 'other' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#zx');
      await user.wait(1500);
      await user.press('#qd');
      await user.sees('text=已注销');
    },
    settle: 2500,
    expect: { logins: [], clicks: { logout: 0, login: 0 } },
  },
  {
    name: 'meeting sign-in with phone and a code in a password field',
    page: P('mtg'),
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#q1', '13800000000');
      await user.wait(400);
      await user.fill('#q2', '5512');
      await user.wait(600);
      await user.press('#q3');
      await user.sees('text=签到成功');
    },
    settle: 3000,
    expect: { logins: [], checkins: 1, clicks: { 'check-in': 1, login: 0 } },
  },
  {
    name: 'settings of the login policy, with an initial password',
    page: P('secset'),
    panel: false,
    platform: { category: 'other' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#s2', '60');
      await user.wait(400);
      await user.fill('#s3', 'Init@456');
      await user.wait(600);
      await user.press('#s5');
      await user.sees('text=保存成功');
    },
    settle: 3000,
    expect: { logins: [], submits: 1, clicks: { login: 0, submit: 1 } },
  },
  {
    name: 'manual with a drawing of the login page',
    page: P('guide'),
    panel: false,
    platform: { category: 'other' },
    async act(page, user) {
      await user.wait(1800);
      await user.press('.toc a >> nth=1');
      await user.wait(1500);
      await user.fill('#yj', '写得清楚');
      await user.wait(400);
      await user.fill('#lx', '13800000000');
      await user.wait(500);
      await user.press('#fs');
      await user.sees('text=感谢您的反馈');
    },
    settle: 2500,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'newsletter with captcha, a hidden login modal in the DOM',
    page: P('news'),
    panel: false,
    platform: { category: 'publicity' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#em', 'a@example.org');
      await user.wait(400);
      await user.fill('#yz', '61XY');
      await user.wait(500);
      await user.press('#dy');
      await user.sees('text=订阅成功');
    },
    settle: 2500,
    expect: { logins: [], clicks: { login: 0 } },
  },
  {
    name: 'daily flood report with hidden relogin forms and 登录人, 校验码 fields',
    page: P('hidden'),
    panel: false,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#h1', '12.5');
      await user.wait(400);
      await user.fill('#h2', '103.2');
      await user.wait(400);
      await user.fill('#h3', '0427');
      await user.wait(600);
      await user.press('#h4');
      await user.sees('text=上报成功');
    },
    settle: 3000,
    expect: { logins: [], submits: 1, clicks: { login: 0, submit: 1 } },
  },
];
