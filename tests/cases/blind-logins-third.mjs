// Logins of odd kinds, and what looks like them.
const f = (page, name) => page.frames().find((x) => x.name() === name);
const none = { logins: [] };
export default [
  {
    name: 'ASP.NET postback panel asks for 村名, 钥匙, 附加码; the first key is wrong, the second is right, the page address never changes',
    page: 'blind/le-aspx.html',
    panel: true,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#ctl00_cph_txtYHM', '柳树村');
      await user.fill('#ctl00_cph_txtKL', 'Sz2026');
      await user.fill('#ctl00_cph_txtYZM', '7294');
      await user.press('#ctl00_cph_btn');
      await user.sees('text=钥匙不对');
      await user.wait(1500);
      await user.fill('#ctl00_cph_txtKL', 'Sz#2026');
      await user.fill('#ctl00_cph_txtYZM', '7294');
      await user.press('#ctl00_cph_btn');
      await user.sees('text=报账员');
    },
    settle: 3000,
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password', 'captcha'], forced: false }],
      submits: 0,
    },
  },
  {
    name: 'A certificate panel is drawn once the driver answers: a list of certificates, a PIN refused once, 确 定; a hidden password form is left over',
    page: 'blind/le-ukey.html',
    panel: true,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.sees('#mb');
      await user.wait(1500);
      await page.selectOption('#zs', '1');
      await user.fill('#pin', '88886667');
      await user.wait(800);
      await user.press('#qd');
      await user.sees('text=校验 PIN 失败');
      await user.wait(1500);
      await user.fill('#pin', '88886666');
      await user.wait(800);
      await user.press('#qd');
      await user.sees('text=待办事项（3）');
    },
    settle: 3000,
    expect: { logins: [{ outcome: 'success', attempts: 2, method: ['ukey'], forced: false }] },
  },
  {
    name: 'A QR code in a frame runs out; it is refreshed by hand, scanned by phone, and the top page moves on',
    page: 'blind/le-qr.html',
    panel: true,
    platform: { category: 'study' },
    async act(page, user) {
      const q = page.frameLocator('iframe[name=dd]');
      await user.sees(q.locator('#m'));
      await user.wait(1500);
      await user.press(q.locator('#r'));
      await user.sees('text=待办事项（3）');
    },
    settle: 3000,
    expect: { logins: [{ outcome: 'success', method: ['qr'], forced: false }] },
  },
  {
    name: 'Account and password, 下一步, then a code by SMS, 完成: one login in two steps with nothing named 登录',
    page: 'blind/le-two.html',
    panel: true,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.sees('#u');
      await user.wait(1200);
      await user.fill('#u', 'zhouxm');
      await user.fill('#p', 'Zxm@1988');
      await user.wait(900);
      await user.press('#b');
      await user.sees('#y');
      await user.wait(900);
      await user.press('#g');
      await user.wait(2500);
      await user.fill('#y', '402913');
      await user.wait(900);
      await user.press('#b2');
      await user.sees('text=常用应用');
    },
    settle: 3000,
    expect: {
      logins: [{ outcome: 'success', attempts: 1, method: ['password', 'sms'], forced: false }],
      submits: 0,
    },
  },
  {
    name: 'The account is signed in elsewhere: the answer to 登录 is a question whether to throw the other out, and 是(Y) lets in',
    page: 'blind/le-kick.html',
    panel: true,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#ext-comp-1003', '101003');
      await user.fill('#ext-comp-1004', 'cz2026');
      await user.wait(800);
      await user.press('#ext-gen21');
      await user.sees('#mk');
      await user.wait(2000);
      await user.press('#ext-gen44');
      await user.sees('text=指标文号');
    },
    settle: 3000,
    expect: { logins: [{ outcome: 'success', method: ['password'], forced: false }] },
  },
  {
    name: 'A wrong password leads to a page of its own without any panel that says the name is locked; 返 回 leads back to the panel',
    page: 'blind/le-locked.html',
    panel: true,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('[name=xm]', '郝建');
      await user.fill('[name=mm]', 'da1234');
      await user.wait(800);
      await user.press('input[type=submit]');
      await user.sees('text=连续输错已被锁定');
      await user.wait(3500);
      await user.press('text=返 回');
      await user.sees('[name=mm]');
    },
    settle: 3000,
    expect: {
      logins: [{ outcome: 'failure', attempts: 1, method: ['password'], forced: false }],
      submits: 0,
    },
  },
  {
    name: 'Let in, the user is at once asked to change a weak password in a dialog of three password fields, and does: one login, not two',
    page: 'blind/le-weak.html',
    panel: true,
    platform: { category: 'education' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#acc', '20110032');
      await user.fill('#pwd', '123456');
      await user.wait(800);
      await user.press('.el-button');
      await user.sees('#dlg');
      await user.wait(2500);
      await user.fill('#o', '123456');
      await user.fill('#n1', 'Sun#2026x');
      await user.fill('#n2', 'Sun#2026x');
      await user.wait(900);
      await user.press('#ok');
      await user.sees('text=密码修改成功');
    },
    settle: 3500,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'], forced: false }] },
  },
  {
    name: 'At work a clock with 输入口令后按回车继续 covers the page by itself; the first word is refused, the second opens it, no button at all',
    page: 'blind/le-lock.html',
    panel: false,
    platform: { category: 'grid' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#m1');
      await user.wait(1800);
      await user.press('#m2');
      await user.sees('#ping');
      await user.wait(1500);
      await user.fill('#kl', 'wxy');
      await user.key('Enter');
      await user.sees('text=口令不符');
      await user.wait(1500);
      await user.fill('#kl', 'wxy123');
      await user.key('Enter');
      await user.wait(2500);
      await user.press('#m1');
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'success', attempts: 2, method: ['password'], forced: true }] },
  },
  {
    name: 'A panel in an open shadow root asks for a code, a 报表密码 and a slider dragged to the right, and takes itself out of the page',
    page: 'blind/le-shadow.html',
    panel: true,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('tj-entry input[name=dm]', '70845123X');
      await user.fill('tj-entry input[name=mm]', 'tj-2026');
      await user.wait(900);
      const b = await page.locator('tj-entry .h').boundingBox();
      await page.mouse.move(b.x + 15, b.y + 15);
      await page.mouse.down();
      await page.mouse.move(b.x + 120, b.y + 17, { steps: 12 });
      await page.mouse.move(b.x + 320, b.y + 14, { steps: 20 });
      await page.mouse.up();
      await user.wait(1200);
      await user.press('tj-entry button');
      await user.sees('text=单位：永兴水泥有限公司');
    },
    settle: 3000,
    expect: {
      logins: [{ outcome: 'success', attempts: 1, method: ['password', 'captcha'], forced: false }],
    },
  },
  {
    name: 'The panel is a small window of the sso host, which closes itself; the portal then greets the user without loading anew',
    page: 'blind/le-pop.html',
    panel: false,
    platform: { category: 'volunteer' },
    async act(page, user) {
      await user.wait(1500);
      const [pop] = await Promise.all([page.waitForEvent('popup'), user.press('#lg')]);
      await pop.waitForSelector('#zh');
      await pop.waitForTimeout(1800);
      await pop.click('#zh');
      await pop.keyboard.type('13855550101', { delay: 60 });
      await pop.click('#mm');
      await pop.keyboard.type('Hzy@0101', { delay: 60 });
      await pop.waitForTimeout(900);
      await pop.click('#b');
      await user.sees('text=您好，何志愿');
    },
    settle: 3000,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'], forced: false }] },
  },
  {
    name: 'A half English CAS page on the sso host: NetID, 密码, a sum wrongly done once, LOGIN; then back to the academy with a ticket',
    page: 'blind/le-cas.html',
    panel: false,
    platform: { category: 'training-credit' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#a');
      await user.sees('#fm1');
      await user.wait(1200);
      await user.fill('#username', 'zgq');
      await user.fill('#password', 'Zgq1975');
      await user.fill('#jg', '9');
      await user.wait(700);
      await user.press('.btn-submit');
      await user.sees('.errors');
      await user.wait(1500);
      await user.fill('#password', 'Zgq1975');
      await user.fill('#jg', '8');
      await user.wait(700);
      await user.press('.btn-submit');
      await user.sees('text=赵国庆');
    },
    settle: 3000,
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password', 'captcha'], forced: false }],
    },
  },
  {
    name: 'In the middle of work a 401 message, 确定, and the panel of the single-page app: in again with a code by SMS',
    page: 'blind/le-expire.html',
    panel: false,
    platform: { category: 'safety' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('[data-t=yh]');
      await user.wait(1800);
      await user.press('[data-t=qy]');
      await user.wait(1800);
      await user.press('[data-t=jc]');
      await user.sees('#zd');
      await user.wait(1500);
      await user.press('#zd');
      await user.sees('#sj');
      await user.wait(1500);
      await user.fill('#sj', '13700001234');
      await user.press('#hq');
      await user.wait(2500);
      await user.fill('#dx', '771203');
      await user.wait(800);
      await user.press('#dl');
      await user.sees('text=整改中');
    },
    settle: 3000,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['sms'], forced: true }] },
  },
  {
    name: 'The browser has filled in both fields; the user only presses a picture button whose alt is empty (the picture reads 登 陆)',
    page: 'blind/le-saved.html',
    panel: true,
    platform: { category: 'health' },
    async act(page, user) {
      await user.wait(2200);
      await user.press('#tp');
      await user.sees('text=待办事项（3）');
    },
    settle: 3000,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'], forced: false }] },
  },
  {
    name: 'A modal panel over a news site; the user types half and presses 我再逛逛',
    page: 'blind/le-abandon.html',
    panel: false,
    platform: { category: 'publicity' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#o');
      await user.sees('#u');
      await user.wait(1500);
      await user.fill('#u', 'txy0917');
      await user.fill('#p', 'rm');
      await user.wait(1800);
      await user.press('#x');
      await user.wait(2500);
    },
    settle: 3000,
    expect: { logins: [{ outcome: 'abandoned', forced: false }] },
  },
  {
    name: 'Three tabs: the password way is refused (该账号未启用口令方式), so the user goes over to the SMS tab and gets in',
    page: 'blind/le-tabs.html',
    panel: true,
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#u', 'lixm');
      await user.fill('#p', 'Lxm#88');
      await user.wait(800);
      await user.press('#g1');
      await user.sees('text=该账号未启用口令方式');
      await user.wait(1800);
      await user.press('.tabs b:nth-child(2)');
      await user.wait(1200);
      await user.fill('#ph', '13612345678');
      await user.press('#fs');
      await user.wait(2500);
      await user.fill('#dx', '558812');
      await user.wait(800);
      await user.press('#g2');
      await user.sees('text=待办事项（3）');
    },
    settle: 3000,
    expect: { logins: [{ outcome: 'success', attempts: 2, forced: false }] },
  },
  {
    name: 'A frameset with the panel in its narrow top frame, submitted by GO: the frame greets the user, the main frame shows his proposals',
    page: 'blind/le-frameset.html',
    panel: true,
    platform: { category: 'other' },
    async act(page, user) {
      await user.wait(1800);
      const t = f(page, 'toubu');
      await user.fill(t.locator('[name=a]'), '0421');
      await user.fill(t.locator('[name=b]'), 'rd0421');
      await user.wait(800);
      await user.press(t.locator('[type=submit]'));
      await user.sees(f(page, 'zhuti').locator('text=我的议案建议'));
      await user.wait(2000);
    },
    settle: 3000,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'], forced: false }] },
  },
  {
    name: 'Let in, the user finds an alert 登录失败提醒 about last Friday and a table of 密码错误',
    page: 'blind/le-warn.html',
    panel: true,
    platform: { category: 'petition' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#u', 'huming');
      await user.fill('#p', 'Hm2026!');
      await user.wait(800);
      await user.press('#b');
      await user.sees('text=登录失败提醒');
      await user.wait(2000);
    },
    settle: 3000,
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'], forced: false }] },
  },
  {
    name: 'The user leaves by 退出系统 and 确定, and comes in again at once: not forced',
    page: 'blind/le-relog.html',
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#l1');
      await user.wait(1800);
      await user.press('#tc');
      await user.sees('#qd');
      await user.wait(1200);
      await user.press('#qd');
      await user.sees('#u');
      await user.wait(1500);
      await user.fill('#u', 'linj');
      await user.fill('#p', 'Lj#2026');
      await user.wait(800);
      await user.press('#s');
      await user.sees('text=交办 6 件');
    },
    settle: 3000,
    expect: {
      logins: [{ outcome: 'success', attempts: 1, method: ['password'], forced: false }],
      clicks: { login: 1 },
    },
  },
  {
    name: 'Six boxes for six digits sent by SMS, sent off with the last digit and no button; wrong once, then right',
    page: 'blind/le-otp6.html',
    missed:
      'a telephone number and a code, which nothing calls a login: a recovery asks for the same',
    platform: { category: 'health' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#ph', '15800002222');
      await user.wait(800);
      await user.press('#nx');
      await user.sees('#o');
      await user.wait(2000);
      await user.press('#o input:nth-of-type(1)');
      for (const c of '246801') {
        await page.keyboard.type(c);
        await page.waitForTimeout(150);
      }
      await user.sees('text=验证码不对');
      await user.wait(1800);
      await user.press('#o input:nth-of-type(1)');
      for (const c of '246810') {
        await page.keyboard.type(c);
        await page.waitForTimeout(150);
      }
      await user.sees('text=叫下一位');
    },
    settle: 3000,
    expect: { logins: [{ outcome: 'success', method: ['sms'], forced: false }] },
  },
  {
    name: 'Two lists and a 填报密码 (text until focused), 进入填报: the way into a yearly report, refused once, is a login without the word',
    page: 'blind/le-unit.html',
    panel: true,
    platform: { category: 'data-reporting' },
    async act(page, user) {
      await user.wait(1500);
      await page.selectOption('#b2', '1');
      await user.wait(800);
      await user.fill('#mi', 'szzx');
      await user.wait(800);
      await user.press('#jr');
      await user.sees('text=单位与密码不相符');
      await user.wait(1500);
      await user.fill('#mi', 'szzx03');
      await user.wait(800);
      await user.press('#jr');
      await user.sees('text=在编人数');
    },
    settle: 3000,
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password'], forced: false }],
      submits: 0,
    },
  },

  // ---- what looks like it
  {
    name: 'A page titled 登录, class login-box, form loginForm: the tab on view registers a new unit, with one password and a code',
    page: 'blind/le-reg.html',
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#dw', '宏达物业有限公司');
      await user.fill('#xm', 'hdwy');
      await user.fill('#sj', '13911112222');
      await user.press('#hq');
      await user.wait(2000);
      await user.fill('#yz', '440213');
      await user.fill('#mm', 'Hd#20261');
      await user.press('#ty');
      await user.wait(900);
      await user.press('#zc');
      await user.sees('text=账号创建成功');
    },
    settle: 3000,
    expect: none,
  },
  {
    name: '无法登录？: account, phone, code and 确定, then a new password twice: recovery',
    page: 'blind/le-find.html',
    panel: false,
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#zh', 'wanglei');
      await user.fill('#sj', '13500003333');
      await user.press('#fs');
      await user.wait(2000);
      await user.fill('#yz', '889900');
      await user.wait(800);
      await user.press('#n1');
      await user.sees('#a');
      await user.wait(1200);
      await user.fill('#a', 'Wl#202611');
      await user.fill('#b', 'Wl#202611');
      await user.wait(800);
      await user.press('#n2');
      await user.sees('text=您的密码已重置');
    },
    settle: 3000,
    expect: none,
  },
  {
    name: 'An administrator opens an account for a colleague in a window headed 登录账户: user name, one password, name',
    page: 'blind/le-admin.html',
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#xz');
      await user.wait(1500);
      await user.fill('#un', 'yangl');
      await user.fill('#pw', 'Init@2026');
      await user.fill('#xm', '杨柳');
      await user.wait(900);
      await user.press('#ok');
      await user.sees('text=从未登录');
    },
    settle: 3500,
    expect: { logins: [], submits: 1, clicks: { login: 0 } },
  },
  {
    name: '盖章 on a document asks for the UKey word, refused once: a check for one operation',
    page: 'blind/le-seal.html',
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#gz');
      await user.sees('#pd');
      await user.wait(1200);
      await user.fill('#k', '112234');
      await user.press('#qd');
      await user.sees('text=口令错误');
      await user.wait(1200);
      await user.fill('#k', '112233');
      await user.press('#qd');
      await user.sees('.yz');
    },
    settle: 3000,
    expect: none,
  },
  {
    name: 'A case is looked up by its number, a 查询密码 and a picture code, with a button 进入; refused once',
    page: 'blind/le-query.html',
    panel: false,
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#bh', 'SL20261120-0078');
      await user.fill('#mm', '0078');
      await user.fill('#yz', 'k8Wm');
      await user.wait(800);
      await user.press('#go');
      await user.sees('text=受理编号或密码有误');
      await user.wait(1500);
      await user.fill('#bh', 'SL20261120-0087');
      await user.wait(800);
      await user.press('#go');
      await user.sees('text=审查中');
    },
    settle: 3000,
    expect: { logins: [], submits: 0 },
  },
  {
    name: 'A place in the queue is booked with phone and code; 本服务无需登录 stands below',
    page: 'blind/le-book.html',
    panel: false,
    platform: { category: 'service' },
    async act(page, user) {
      await user.wait(1500);
      await page.selectOption('#rq', { index: 1 });
      await user.fill('#sj', '13344445555');
      await user.press('#fs');
      await user.wait(2200);
      await user.fill('#yz', '120934');
      await user.wait(800);
      await user.press('#ok');
      await user.sees('text=预约成功');
    },
    settle: 3000,
    expect: { logins: [], submits: 1, clicks: { login: 0 } },
  },
  {
    name: 'The mail gateway is configured with 登录账号 and 登录密码; the test answers 235 登录成功, then 保存',
    page: 'blind/le-smtp.html',
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#username', 'notice@gov.local');
      await user.fill('#password', 'mail#88');
      await user.wait(800);
      await user.press('#ts');
      await user.sees('text=235 登录成功');
      await user.wait(3500);
      await user.press('#sv1');
      await user.sees('text=保存成功');
    },
    settle: 3500,
    expect: { logins: [], submits: 1 },
  },
  {
    name: 'An administrator filters the log of logins; the rows that come say 密码错误 in red alerts',
    page: 'blind/le-filter.html',
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#un', 'liqiang');
      await page.selectOption('#st', '1');
      await user.wait(800);
      await user.press('#cx');
      await user.sees('text=帐户锁定10分钟');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { logins: [], submits: 0, clicks: { login: 0 } },
  },
  {
    name: 'In the account settings the phone used for logging in is changed, with the present password and a code, OK',
    page: 'blind/le-phone.html',
    panel: false,
    platform: { category: 'party' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#g');
      await user.wait(1500);
      await user.fill('#p', 'Fm#1983');
      await user.fill('#s', '18800007777');
      await user.press('#f');
      await user.wait(2200);
      await user.fill('#y', '301188');
      await user.wait(800);
      await user.press('#ok');
      await user.sees('text=188****7777');
    },
    settle: 3000,
    expect: none,
  },
  {
    name: 'A shared folder covers the whole page with a lock and 请输入访问密码, wrong once, 提取: a folder is opened, not a session',
    page: 'blind/le-docpass.html',
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#dk');
      await user.sees('#ov');
      await user.wait(1200);
      await user.fill('#m', 'n7wb');
      await user.press('#b');
      await user.sees('text=密码错误');
      await user.wait(1500);
      await user.fill('#m', 'n7wd');
      await user.press('#b');
      await user.sees('text=述职报告.doc');
    },
    settle: 3000,
    expect: none,
  },
  {
    name: 'A letter to the county head, with a password for looking up the answer and a code; a hidden login modal is in the page',
    page: 'blind/le-letter.html',
    panel: false,
    platform: { category: 'petition' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#xm', '刘先生');
      await user.fill('#sj', '13288889999');
      await user.fill('#mm', '3310');
      await user.fill('#zt', '路灯不亮');
      await user.fill('#nr', '建设路北段路灯已坏一周。');
      await user.fill('#yz', '3719');
      await user.wait(800);
      await user.press('#fs');
      await user.sees('text=您的来信已受理');
    },
    settle: 3000,
    expect: { logins: [], submits: 1 },
  },
  {
    name: 'A vote asks for phone and code before it counts',
    page: 'blind/le-vote.html',
    panel: false,
    platform: { category: 'publicity' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#tp');
      await user.sees('#sj');
      await user.wait(1200);
      await user.fill('#sj', '13012344321');
      await user.press('#hq');
      await user.wait(2200);
      await user.fill('#yz', '664521');
      await user.wait(800);
      await user.press('#qr');
      await user.sees('text=1026');
    },
    settle: 3000,
    expect: { logins: [], clicks: { 'like-share': 1, login: 0 } },
  },
  {
    name: '注销登记 of a number plate asks for 您的登录密码, wrong once: neither a logout nor a login',
    page: 'blind/le-cancel.html',
    panel: false,
    platform: { category: 'other' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#zx');
      await user.sees('#d');
      await user.wait(1200);
      await user.fill('#p', '0321');
      await user.press('#q');
      await user.sees('text=登录密码错误');
      await user.wait(1200);
      await user.fill('#p', 'nj0321');
      await user.press('#q');
      await user.sees('text=已注销');
    },
    settle: 3000,
    expect: { logins: [], clicks: { logout: 0, login: 0 } },
  },
  {
    name: 'In a frame the pay slip asks for a code by SMS before it shows: a check for one thing',
    page: 'blind/le-pay.html',
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      const g = page.frameLocator('iframe[name=gz]');
      await user.wait(1500);
      await user.press(g.locator('#hq'));
      await user.wait(2500);
      await user.fill(g.locator('#yz'), '902817');
      await user.wait(800);
      await user.press(g.locator('#ck'));
      await user.sees(g.locator('text=实发'));
    },
    settle: 3000,
    expect: none,
  },
  {
    name: '登录设置: ways of logging in as radio buttons, tries, a default password, 保存 (form login-form)',
    page: 'blind/le-policy.html',
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#cs', '3');
      await user.fill('#mr', 'Gov@2027');
      await user.fill('#cs2', '15');
      await user.wait(800);
      await user.press('#bc');
      await user.sees('text=保存成功');
    },
    settle: 3000,
    expect: { logins: [], submits: 1, clicks: { login: 0, submit: 1 } },
  },
  {
    name: 'The usher shows the code of a meeting (class qrcode-login), renews it, and 扫码成功 names somebody else',
    page: 'blind/le-poster.html',
    panel: false,
    platform: { category: 'oa' },
    async act(page, user) {
      await user.wait(1800);
      await user.press('#r');
      await user.sees('text=扫码成功');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { logins: [], checkins: 0 },
  },
  {
    name: 'A panel with the cursor in it stands beside a site search; the user only searches and reads',
    page: 'blind/le-side.html',
    panel: true,
    platform: { category: 'education' },
    async act(page, user) {
      await user.wait(1500);
      await user.fill('#kw', '安全');
      await user.wait(800);
      await user.press('#ss');
      await user.sees('#d1');
      await user.wait(1500);
      await user.press('#d1');
      await user.wait(2500);
    },
    settle: 3000,
    expect: { logins: [], submits: 0, clicks: { login: 0 } },
  },
  {
    name: 'A typhoon report: 登陆点, 登陆时间, 登陆地点, and at the foot the unit’s account and 报送口令',
    page: 'blind/le-typhoon.html',
    panel: false,
    platform: { category: 'safety' },
    async act(page, user) {
      await user.wait(1500);
      await user.press('#dl');
      await user.wait(1500);
      await user.fill('#sj', '11-24 02:30');
      await user.fill('#dd', '象山县石浦镇');
      await user.fill('#zh', 'fb021');
      await user.fill('#kl', 'tf021');
      await user.wait(800);
      await user.press('#sb');
      await user.sees('text=上报成功');
    },
    settle: 3000,
    expect: { logins: [], submits: 1, clicks: { login: 0, submit: 1 } },
  },
];
