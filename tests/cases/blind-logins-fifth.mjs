/** Pages never seen: logins of every vintage, and forms that only look like one. */
const twice = { outcome: 'success', attempts: 2 };
const once = { outcome: 'success', attempts: 1 };

/** A code that came to the phone is read off it first. */
const READING_MS = 2_500;

/** @type {import('./case').Case[]} */
export default [
  {
    name: 'an ASP table with names in a list: an alert goes back, then the frame set',
    page: 'blind/ul-asp.html',
    panel: true,
    act: async (page, user) => {
      await user.fill('[name=mm]', 'qc2002');
      await user.press('[name=tj]');
      await user.sees('[name=mm]');
      await user.fill('[name=mm]', 'qc2003');
      await user.press('[name=tj]');
      await user.sees(page.frameLocator('[name=main]').locator('#dbgw'));
    },
    expect: { logins: [{ ...twice, method: ['password'] }] },
  },
  {
    name: 'a WebForms postback comes back with a red label, and the user leaves by a link',
    page: 'blind/ul-webform.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('#ctl00_Main_txtDLM', 'hesj');
      await user.fill('#ctl00_Main_txtKL', 'nync1234');
      await user.press('#ctl00_Main_lbtnJR');
      await user.sees('text=登录名或口令不正确');
      await user.press('#fanhui');
      await user.sees('#xwlb');
    },
    expect: { logins: [{ outcome: 'failure', attempts: 1, method: ['password'] }] },
  },
  {
    name: 'an EasyUI window says no in a message box, then the layout takes its place',
    page: 'blind/ul-easyui.html',
    panel: true,
    act: async (page, user) => {
      const fields = page.locator('.textbox-text');
      await user.fill(fields.nth(0), '0317');
      await user.fill(fields.nth(1), 'tongji8');
      await user.press('#qd');
      await user.sees('.messager-window');
      await user.press('.msg-ok');
      await user.fill(fields.nth(1), 'tongji88');
      await user.press('#qd');
      await user.sees('.layout-panel-north');
      await user.view('in', false);
    },
    expect: { logins: [{ ...twice, method: ['password'] }] },
  },
  {
    name: 'layui with a picture code: a message of two seconds, then the index',
    page: 'blind/ul-layui.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('[name=userCode]', 'slq05');
      await user.fill('[name=userPwd]', 'Wg@20260');
      await user.fill('[name=vercode]', '8k3d');
      await user.press('.layui-btn');
      await user.sees('#dbsj');
      await user.view('in', false);
    },
    expect: { logins: [{ ...once, method: ['password', 'captcha'] }] },
  },
  {
    name: 'layui with a wrong picture code: the message goes, the panel stays, and the user gives up',
    page: 'blind/ul-layui.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('[name=userCode]', 'slq05');
      await user.fill('[name=userPwd]', 'Wg@20260');
      await user.fill('[name=vercode]', 'bk3d');
      await user.press('.layui-btn');
      await user.sees('.layui-layer-msg');
      await user.wait(2_500);
    },
    expect: { logins: [{ outcome: 'failure', attempts: 1 }] },
  },
  {
    name: 'an Ext window is entered by the Enter key',
    page: 'blind/ul-ext.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('#ext-comp-1005', '203014');
      await user.fill('#ext-comp-1006', 'jyj-heli');
      await user.key('Enter');
      await user.sees('#grid1');
    },
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'Element with a slider in the form, then another hash',
    page: 'blind/ul-element.html',
    panel: true,
    act: async (page, user) => {
      await user.fill('input[type=text]', 'zhili01');
      await user.fill('input[type=password]', 'Jczl#2026');
      const box = await page.locator('.slide-item').boundingBox();
      const at = { x: (box?.x ?? 0) + 18, y: (box?.y ?? 0) + 18 };
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x + 160, at.y + 2, { steps: 14 });
      await page.mouse.move(at.x + 360, at.y + 1, { steps: 14 });
      await page.mouse.up();
      await user.wait(500);
      await user.press('.el-button--primary');
      await user.sees('.work-title');
      await user.view('in', false);
    },
    expect: { logins: [once] },
  },
  {
    name: 'Ant Design by phone: a wrong code under the field, the right one, and pushState',
    page: 'blind/ul-antd.html',
    panel: true,
    act: async (page, user) => {
      await user.press(page.locator('.ant-tabs-tab').nth(1));
      await user.fill('#mobile', '13908390001');
      await user.press('#hq');
      await user.wait(READING_MS);
      await user.fill('#captcha', '640281');
      await user.press('button[type=submit]');
      await user.sees('.ant-form-item-explain-error');
      await user.fill('#captcha', '640218');
      await user.press('button[type=submit]');
      await user.sees('.ant-statistic');
    },
    expect: { logins: [{ ...twice, method: ['sms'] }] },
  },
  {
    name: 'uni-app elements without a button, a toast, then the index by hash',
    page: 'blind/ul-uni.html',
    panel: true,
    act: async (page, user) => {
      const fields = page.locator('.uni-input-input');
      await user.fill(fields.nth(0), '13508390277');
      await user.fill(fields.nth(1), 'dj202611');
      await user.press('.denglu-btn');
      await user.sees('.list1');
      await user.view('in', false);
    },
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'a strip in the head of a portal home, with a picture for its button',
    page: 'blind/ul-strip.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('[name=yh]', 'wangjg');
      await user.fill('[name=pw]', 'qx7788');
      await user.press('#go');
      await user.sees('#hy');
      await user.view('in', false);
    },
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'a modal of a study portal closes and a name stands in the head',
    page: 'blind/ul-modal.html',
    panel: false,
    platform: { category: 'study' },
    act: async (_page, user) => {
      await user.press('#opn');
      await user.view('open', true);
      await user.fill('#dlModal .form-control', '510822199001010011');
      await user.fill('#dlModal [type=password]', 'ganbu001');
      await user.press('#dlModal .btn');
      await user.sees('.xm');
      await user.view('in', false);
    },
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'the same modal, half filled in and closed by its cross',
    page: 'blind/ul-modal.html',
    panel: false,
    platform: { category: 'study' },
    act: async (_page, user) => {
      await user.press('#opn');
      await user.sees('#dlModal .form-control');
      await user.fill('#dlModal .form-control', '510822199001010011');
      await user.fill('#dlModal [type=password]', 'gan');
      await user.wait(1_500);
      await user.press('#dlModal .close');
      await user.wait(800);
      await user.press('#kc1');
      await user.sees('#kcjj h3');
    },
    expect: { logins: [{ outcome: 'abandoned' }] },
  },
  {
    name: 'a small frame in the side column moves the whole page',
    page: 'blind/ul-frame.html',
    panel: true,
    act: async (page, user) => {
      const frame = page.frameLocator('[name=dlk]');
      await user.fill(frame.locator('#a1'), 'luoys');
      await user.fill(frame.locator('#a2'), 'linye2026');
      await user.press(frame.locator('#a3'));
      await user.sees('#gr');
      await user.view('in', false);
    },
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'a small window asks, moves its opener and closes',
    page: 'blind/ul-window.html',
    panel: false,
    act: async (page, user) => {
      const popup = page.waitForEvent('popup');
      await user.press('#k1');
      const small = await popup;
      await user.sees(small.locator('[name=yhdm]'));
      await user.fill(small.locator('[name=yhdm]'), 'smx01');
      await user.fill(small.locator('[name=yhmm]'), 'minzheng1');
      await user.press(small.locator('[type=submit]'));
      await user.sees('#dshlb');
    },
    expect: { logins: [once] },
  },
  {
    name: 'the system opens in a window of its own, while the panel stays behind, empty',
    page: 'blind/ul-fullwin.html',
    panel: true,
    act: async (page, user) => {
      await user.fill('#dwbm', '51082209');
      await user.fill('#dwmm', 'jiyao77');
      const popup = page.waitForEvent('popup');
      await user.press('#b');
      const system = await popup;
      await user.sees(system.locator('#swlb'));
      await user.press(system.locator('text=已收文件'));
      await user.wait(1_500);
    },
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'a custom element with an open shadow root becomes the station',
    page: 'blind/ul-shadow.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('sl-gateway .i1', 'zb_tang');
      await user.fill('sl-gateway .i2', 'Shuili#9');
      await user.press('sl-gateway .x');
      await user.sees('sl-gateway .skq');
      await user.view('in', false);
    },
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'the sign-on host says no, then yes, and sends back with a ticket',
    page: 'blind/ul-sso.html',
    panel: false,
    act: async (_page, user) => {
      await user.press('#tyrz');
      await user.sees('#yhm');
      await user.view('sign-on', true);
      await user.fill('#yhm', 'xujing03');
      await user.fill('#mim', 'Zwfw2026');
      await user.press('.tj');
      await user.sees('text=用户名或密码错误');
      await user.fill('#mim', 'Zwfw@2026');
      await user.press('.tj');
      await user.sees('.dsl');
      await user.view('in', false);
    },
    expect: { logins: [{ ...twice, method: ['password'] }] },
  },
  {
    name: 'the sign-on host remembers its session and sends back at once: nobody logged in',
    page: 'blind/ul-sso.html?had=1',
    panel: false,
    act: async (_page, user) => {
      await user.wait(1_200);
      await user.press('#tyrz');
      await user.sees('.dsl');
    },
    expect: { logins: [] },
  },
  {
    name: 'the corner turns to a QR code, scanned and confirmed on the phone',
    page: 'blind/ul-qr.html',
    panel: true,
    act: async (_page, user) => {
      await user.press('.sw_8Q');
      await user.view('code', true);
      await user.sees('#daiban');
    },
    expect: { logins: [{ outcome: 'success', method: ['qr'] }] },
  },
  {
    name: 'a certificate and its PIN, wrong and then right',
    page: 'blind/ul-ukey.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('#pin', '11223343');
      await user.press('.zsdl');
      await user.sees('text=PIN码不正确');
      await user.fill('#pin', '11223344');
      await user.press('.zsdl');
      await user.sees('#rw');
    },
    expect: { logins: [{ ...twice, method: ['ukey'] }] },
  },
  {
    name: 'the account first, the password on the next step, both by 下一步',
    page: 'blind/ul-twostep.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('#identifier', 'nyj_zhou');
      await user.press('._btn_77c');
      await user.sees('#pwd2');
      await user.view('password', true);
      await user.fill('#pwd2', 'Yx@mail26');
      await user.press('._btn_77c');
      await user.sees('#sjx');
    },
    expect: { logins: [{ outcome: 'success', method: ['password'] }] },
  },
  {
    name: 'a gate asks for the password, then for a code sent to the phone',
    page: 'blind/ul-otp.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('#u_name', 'swj_ding');
      await user.fill('#u_pass', 'Zt#556677');
      await user.press('#s1');
      await user.sees('#dxm');
      await user.wait(READING_MS);
      await user.fill('#dxm', '902713');
      await user.press('#s2');
      await user.sees('.zy');
    },
    expect: { logins: [{ outcome: 'success', method: ['password', 'sms'] }] },
  },
  {
    name: 'an arrow for a button, then characters to be clicked in order',
    page: 'blind/ul-points.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('input[placeholder=账号]', 'qiuming');
      await user.fill('input[placeholder=密码]', 'Yj119119');
      await user.press('button');
      await user.sees('.vf-K3');
      for (const n of [0, 1, 2]) {
        await user.press(`.vf-K3 [data-n="${n}"]`);
        await user.wait(500);
      }
      await user.sees('#jqxx');
    },
    expect: { logins: [once] },
  },
  {
    name: 'the session runs out at work and the panel comes back with a notice',
    page: 'blind/ul-timeout.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('#account', 'zhengxp');
      await user.fill('#passwd', 'Fp@2026');
      await user.press('#fp button');
      await user.sees('#nr h3');
      await user.press('#m1');
      await user.sees('.jc');
      await user.press('#m2');
      await user.sees('.tishi');
      await user.view('run out', true);
      await user.fill('#account', 'zhengxp');
      await user.fill('#passwd', 'Fp@2026');
      await user.press('#fp button');
      await user.sees('#nr h3');
      await user.press('#m2');
      await user.sees('.cs');
    },
    expect: {
      logins: [
        { ...once, method: ['password'] },
        { ...once, method: ['password'], forced: true },
      ],
    },
  },
  {
    name: 'a query at work is answered by a dialog that asks to log in anew',
    page: 'blind/ul-expired.html',
    panel: false,
    act: async (_page, user) => {
      await user.wait(1_500);
      await user.fill('#xmmc', '水库除险加固');
      await user.press('#cx');
      await user.sees('#rl_u');
      await user.view('run out', true);
      await user.fill('#rl_u', 'huangrong');
      await user.fill('#rl_p', 'Fgj@0839');
      await user.press('#rl_b');
      await user.sees('.jg');
      await user.view('in again', false);
    },
    expect: { logins: [{ ...once, method: ['password'], forced: true }] },
  },
  {
    name: 'three wrong passwords, and the account is locked',
    page: 'blind/ul-lock3.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('[name=usrename]', 'rsgz12');
      for (const [text, answer] of [
        ['gz123', '还有2次机会'],
        ['gz1234', '还有1次机会'],
        ['gz12345', '账号已锁定30分钟'],
      ]) {
        await user.fill('[name=passwrod]', text);
        await user.press('[type=submit]');
        await user.sees(`text=${answer}`);
      }
    },
    expect: { logins: [{ outcome: 'failure', attempts: 3, method: ['password'] }] },
  },
  {
    name: 'a field that says 请输入密码 gives way to the true one; the button is a link 确定',
    page: 'blind/ul-pinyin.html',
    panel: true,
    act: async (page, user) => {
      await user.fill('#yonghu', 'pcs_ding');
      await user.press('#mima_t');
      await user.wait(300);
      await page.keyboard.type('zz110110', { delay: 60 });
      await user.press('.anniu');
      await user.sees('#paicha');
    },
    expect: { logins: [{ ...once, method: ['password'] }] },
  },
  {
    name: 'account and password stand there already; only the button is pressed, and it takes long',
    page: 'blind/ul-prefill.html',
    panel: true,
    act: async (_page, user) => {
      await user.wait(1_200);
      await user.press('#fm button');
      await user.sees('#dbrw');
      await user.view('in', false);
    },
    expect: { logins: [once] },
  },
  {
    name: 'no login: a unit registers and waits to be approved',
    page: 'blind/ul-zhuce.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('[name=dwmc]', '县农机推广站');
      await user.fill('[name=username]', 'njtgz');
      await user.fill('[name=password]', 'Nj@202611');
      await user.fill('[name=password2]', 'Nj@202611');
      await user.fill('[name=mobile]', '13908391234');
      await user.press('[name=ty]');
      await user.press('.bt');
      await user.sees('.ok');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: a password is changed in the personal settings',
    page: 'blind/ul-xgmm.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('[name=oldPsw]', 'Lz@2025');
      await user.fill('[name=newPsw]', 'Lz@2026x');
      await user.fill('[name=rePsw]', 'Lz@2026x');
      await user.press('.layui-btn');
      await user.sees('.layui-layer-msg');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: a forgotten password is set anew by phone, code and 确定',
    page: 'blind/ul-zhmm.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('#sj', '13908395566');
      await user.press('#fs');
      await user.wait(READING_MS);
      await user.fill('#yz', '118204');
      await user.press('#qd');
      await user.sees('#n1');
      await user.view('new password', false);
      await user.fill('#n1', 'Xin@20261');
      await user.fill('#n2', 'Xin@20261');
      await user.press('#cz');
      await user.sees('.wc');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: an administrator adds a user with a first password',
    page: 'blind/ul-adduser.html',
    panel: false,
    act: async (_page, user) => {
      await user.press('#add');
      await user.view('dialog', false);
      await user.fill('.el-dialog input', 'zhaolei');
      await user.fill('.el-dialog [type=password]', 'Init@123');
      await user.press('#ok');
      await user.sees('.xin');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: a data source with server, user name and password',
    page: 'blind/ul-dbset.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('[name=dbuser]', 'qzj_exch');
      await user.fill('[name=dbpwd]', 'exch#1521');
      await user.press('#cs');
      await user.sees('.tong');
      await user.press('[type=submit]');
      await user.sees('.cun');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: an attendance machine is joined to the wireless network',
    page: 'blind/ul-wifi.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('#ssid', 'XZF-3F');
      await user.fill('#wpw', 'xzf83920');
      await user.press('#lj');
      await user.sees('.ylj');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: the password of a seal, before it is set on a document',
    page: 'blind/ul-qianzhang.html',
    panel: false,
    act: async (_page, user) => {
      await user.wait(1_200);
      await user.press('#gz');
      await user.view('asked', false);
      await user.fill('#yzmm', '660918');
      await user.press('#qr');
      await user.sees('.zhang');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: the password to take out files that were shared',
    page: 'blind/ul-tiqu.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('#tqm', 'x7k2');
      await user.press('#tq');
      await user.sees('.wj');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: how far an application has come, by its number, six digits and a picture code',
    page: 'blind/ul-banjian.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('[name=bjbh]', '5108222611120038');
      await user.fill('[name=sfz6]', '024417');
      await user.fill('[name=yzm]', '5294');
      await user.press('[type=submit]');
      await user.sees('.lc');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: an appointment made by phone and code',
    page: 'blind/ul-yuyue.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('#sjhm', '13778390045');
      await user.press('#hq');
      await user.wait(READING_MS);
      await user.fill('#dx', '3306');
      await user.press('.tj');
      await user.sees('.ph');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: a phone is bound to the account that is logged in',
    page: 'blind/ul-bangding.html',
    panel: false,
    act: async (page, user) => {
      const fields = page.locator('.ant-modal input');
      await user.press('#bd');
      await user.view('dialog', false);
      await user.fill(fields.nth(0), '13981232075');
      await user.press('.ant-modal button');
      await user.wait(READING_MS);
      await user.fill(fields.nth(1), '771045');
      await user.press('.ant-modal .ant-btn-primary');
      await user.sees('.ybd');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: six digits to pay for the canteen card',
    page: 'blind/ul-zhifu.html',
    panel: false,
    act: async (_page, user) => {
      await user.wait(1_000);
      await user.press('#zf');
      await user.view('asked', false);
      await user.fill('.w input', '190427');
      await user.sees('.cg');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: a comment under a name, with an address and a sum to work out',
    page: 'blind/ul-pinglun.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('[name=author]', '乡里老周');
      await user.fill('[name=email]', 'zhou@mail.local');
      await user.fill('[name=content]', '希望一数一源');
      await user.fill('[name=vcode]', '9');
      await user.press('[type=submit]');
      await user.sees('.xp');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: the log of logins is searched by login name',
    page: 'blind/ul-dlrz.html',
    panel: false,
    act: async (_page, user) => {
      await user.wait(1_000);
      await user.fill('[name=loginName]', 'liqiang');
      await user.press('#ss');
      await user.sees('.jg');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: a home page with a mere link, and a notice that asks people to log in',
    page: 'blind/ul-shouye.html',
    panel: false,
    act: async (_page, user) => {
      await user.wait(1_000);
      await user.press('#g1');
      await user.sees('.zw');
      await user.view('notice', false);
      await user.fill('#kw', '职称评审登录');
      await user.press('#sb');
      await user.sees('.sr');
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: a mailbox elsewhere is set up with its account and password',
    page: 'blind/ul-youxiang.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('[name=yxdz]', 'zhangwei@mail.local');
      await user.fill('[name=yxzh]', 'zhangwei');
      await user.fill('[name=yxmm]', 'Pop3@pass');
      await user.press('[type=submit]');
      await user.sees('.suc');
    },
    expect: { logins: [] },
  },
];
