/** Logins of products as they are deployed, on pages nobody had seen, and pages of theirs that are no login. */
const OA = { category: 'oa' };
const STUDY = { category: 'study' };
const SERVICE = { category: 'service' };
const WRONG = 'Wr0ng#12';
const RIGHT = 'Zh@2026ok';

/** Drags a slider's knob by a hand that takes its time. */
async function drag(page, knob, by) {
  const box = await page.locator(knob).first().boundingBox();
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 20; i += 1) {
    await page.mouse.move(x + (by * i) / 20, y + (i % 3));
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(200);
  await page.mouse.up();
}

/** @type {import('./case').Case[]} */
export default [
  {
    name: 'e-cology 8: a wrong password comes back with message=16, then the right one',
    page: 'blind/vl-ecology8.html?templateId=3&logintype=1',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#loginid', 'liwg');
      await user.fill('#userpassword', WRONG);
      await user.press('#login');
      await user.sees('.errMsg');
      await user.fill('#loginid', 'liwg');
      await user.fill('#userpassword', RIGHT);
      await user.press('#login');
      await user.sees('#accoutText');
      await user.view('desk', false);
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password'], forced: false }],
    },
  },
  {
    name: 'e-cology 9: the corner turned over, the code scanned by the telephone',
    page: 'blind/vl-ecology9.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.press('.e9login-qrcode-switch');
      await user.sees('.qrcode-image');
      await user.view('code', true);
      await user.sees('.toolbar-user');
    },
    expect: { logins: [{ outcome: 'success', method: ['qr'], forced: false }] },
  },
  {
    name: 'e-cology 9: the session ran out amid work, a window asks for the account again',
    page: 'blind/vl-ecology9-timeout.html#/main/workflow',
    panel: false,
    platform: OA,
    act: async (_page, user) => {
      await user.press('#m2');
      await user.wait(2500);
      await user.press('#m3');
      await user.sees('.wea-relogin .ant-modal');
      await user.view('timed out', true);
      await user.fill('#loginid', 'chenxm');
      await user.fill('#userpassword', RIGHT);
      await user.press('#relogin');
      await user.sees('text=我的请求：出差申请');
      await user.view('back', false);
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 1, method: ['password'], forced: true }],
    },
  },
  {
    name: 'Seeyon A8: refused, and a picture code is asked for from then on',
    page: 'blind/vl-seeyon.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#login_username', 'zhaomin');
      await user.fill('#login_password1', WRONG);
      await user.press('#login_button');
      await user.sees('#login_error');
      await user.fill('#login_password1', RIGHT);
      await user.fill('#VerifyCode', '8K3D');
      await user.press('#login_button');
      await user.sees('#nowLocation');
    },
    expect: { logins: [{ outcome: 'success', attempts: 2, forced: false }] },
  },
  {
    name: 'Tongda 2013: logincheck answers with a page of its own, 重新登录 leads back',
    page: 'blind/vl-tongda.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('[name=UNAME]', 'liujj');
      await user.fill('[name=PASSWORD]', WRONG);
      await user.press('.submit');
      await user.sees('.msg-content');
      await user.view('told', false);
      await user.press('.BigButton');
      await user.sees('[name=UNAME]');
      await user.fill('[name=UNAME]', 'liujj');
      await user.fill('[name=PASSWORD]', RIGHT);
      await user.press('.submit');
      await user.sees('#info_bar');
    },
    expect: { logins: [{ outcome: 'success', attempts: 2, method: ['password'] }] },
  },
  {
    name: 'Landray EKP: refused, then away to how a password is had back',
    page: 'blind/vl-landray.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('[name=j_username]', 'qinfen');
      await user.fill('[name=j_password]', WRONG);
      await user.press('.lui_login_button');
      await user.sees('.lui_login_message');
      await user.press('#retrieve');
      await user.sees('text=密码取回说明');
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'failure', attempts: 1 }] },
  },
  {
    name: 'Jinher C6: posted back, an alert says it is wrong, and the window is closed',
    page: 'blind/vl-jinher.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#txtUserName', 'tanjie');
      await user.fill('#txtPassword', WRONG);
      await user.press('#btnLogin');
      await user.wait(3500);
    },
    expect: { logins: [{ outcome: 'failure', attempts: 1, method: ['password'] }] },
  },
  {
    name: 'Kingdee EAS: the portal sends to its sign-on, which sends back with a ticket',
    page: 'blind/vl-eas.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#username', 'sunli');
      await user.fill('#password', RIGHT);
      await user.press('#loginSubmit');
      await user.sees('.userName');
      await user.view('portal', false);
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 1, method: ['password'], forced: false }],
    },
  },
  {
    name: 'Huatian OA: the name and half a password written, then off to the plug-ins',
    page: 'blind/vl-huatian.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#loginName', 'hejun');
      await user.fill('#password', 'abc');
      await user.wait(1500);
      await user.press('#plug');
      await user.sees('text=客户端控件下载');
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'abandoned' }] },
  },
  {
    name: 'Domino: the form comes back with a red line, then the right word by Enter',
    page: 'blind/vl-domino.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#user-id', 'zhangsan');
      await user.fill('#pw-id', WRONG);
      await user.press('input[type=submit]');
      await user.sees('font');
      await user.fill('#user-id', 'zhangsan');
      await user.fill('#pw-id', RIGHT);
      await user.key('Enter');
      await user.sees('.s-list');
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password'], forced: false }],
    },
  },
  {
    name: 'Outlook on the web: a drawn button, the sent-back page, and the mail',
    page: 'blind/vl-owa.html?url=https%3a%2f%2fmail%2fowa%2f',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#username', 'gov\\wanght');
      await user.fill('#password', WRONG);
      await user.press('.signinbutton');
      await user.sees('#signInErrorDiv');
      await user.fill('#username', 'gov\\wanght');
      await user.fill('#password', RIGHT);
      await user.press('.signinbutton');
      await user.sees('.lv');
      await user.view('mail', false);
    },
    expect: { logins: [{ outcome: 'success', attempts: 2, method: ['password'] }] },
  },
  {
    name: 'Coremail: a red line in the panel, then the right password',
    page: 'blind/vl-coremail.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#uid', 'zhanghong');
      await user.fill('#password', WRONG);
      await user.press('.j-submit');
      await user.sees('.loginErr');
      await user.fill('#password', RIGHT);
      await user.press('.j-submit');
      await user.sees('.j-name');
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password'], forced: false }],
    },
  },
  {
    name: 'Ruijie ePortal: false fields give way to real ones, 连接 is a link',
    page: 'blind/vl-ruijie.html',
    panel: true,
    platform: { category: 'other' },
    act: async (page, user) => {
      await user.press('#username_tip');
      await page.keyboard.type('20190233', { delay: 20 });
      await user.press('#pwd_tip');
      await page.keyboard.type(RIGHT, { delay: 20 });
      await user.press('.opt');
      await user.press('#loginLink');
      await user.sees('#netInfo');
    },
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'] }] },
  },
  {
    name: 'Sangfor VPN: after the password a code by SMS, then the list of resources',
    page: 'blind/vl-sangfor.html',
    panel: true,
    platform: { category: 'other' },
    act: async (_page, user) => {
      await user.fill('#svpn_name', 'fengtao');
      await user.fill('#svpn_password', RIGHT);
      await user.press('#logButton');
      await user.sees('#svpn_inputsms');
      await user.fill('#svpn_inputsms', '402913');
      await user.press('#smsBtn');
      await user.sees('.rclist');
      await user.view('resources', false);
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 1, method: ['password', 'sms'], forced: false }],
    },
  },
  {
    name: 'CAS 6 on a host of its own: 认证信息无效, then a ticket',
    page: 'blind/vl-cas-app.html',
    panel: true,
    platform: SERVICE,
    act: async (_page, user) => {
      await user.fill('#username', 'hejing');
      await user.fill('#password', WRONG);
      await user.press('[name=submitBtn]');
      await user.sees('.banner-danger');
      await user.fill('#username', 'hejing');
      await user.fill('#password', RIGHT);
      await user.press('[name=submitBtn]');
      await user.sees('.wb-user');
      await user.view('desk', false);
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password'], forced: false }],
    },
  },
  {
    name: 'Keycloak: logged in, made to set a new password, and in; that is one login',
    page: 'blind/vl-keycloak.html?client_id=gov-web&response_type=code',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#username', 'luomin');
      await user.fill('#password', 'Init@123');
      await user.press('#kc-login');
      await user.sees('#password-new');
      await user.fill('#password-new', RIGHT);
      await user.fill('#password-confirm', RIGHT);
      await user.press('input[type=submit]');
      await user.sees('.user');
    },
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'] }] },
  },
  {
    name: 'RuoYi: a layer says so and the picture changes, then all is right',
    page: 'blind/vl-ruoyi.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('[name=username]', 'admin');
      await user.fill('[name=password]', WRONG);
      await user.fill('[name=validateCode]', '8');
      await user.press('#btnSubmit');
      await user.sees('.layui-layer-msg');
      await user.wait(1200);
      await user.fill('[name=password]', RIGHT);
      await user.fill('[name=validateCode]', '7');
      await user.press('#btnSubmit');
      await user.sees('#side-menu');
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password', 'captcha'], forced: false }],
    },
  },
  {
    name: 'RuoYi-Vue: 登录状态已过期 amid work, and logged in anew',
    page: 'blind/vl-ruoyivue.html#/index',
    panel: false,
    platform: OA,
    act: async (_page, user) => {
      await user.press('#m-user');
      await user.sees('.el-table');
      await user.press('#m-post');
      await user.sees('.el-message-box');
      await user.view('told', false);
      await user.press('.el-message-box .el-button--primary');
      await user.sees('.login-form');
      await user.view('login', true);
      await user.fill('#un', 'admin');
      await user.fill('#pw', RIGHT);
      await user.fill('#cd', '21');
      await user.press('#go');
      await user.sees('.el-table');
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 1, method: ['password', 'captcha'], forced: true }],
    },
  },
  {
    name: 'JeecgBoot: the second tab, a code by SMS, 确 定',
    page: 'blind/vl-jeecg.html?p=/user/login',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.press('#tab2');
      await user.fill('#mobile', '13800022071');
      await user.press('.getCaptcha');
      await user.wait(3000);
      await user.fill('#captcha', '771204');
      await user.press('.login-button');
      await user.sees('.logout_title');
      await user.view('home', false);
    },
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['sms'], forced: false }] },
  },
  {
    name: 'PigX: 登录 brings up a puzzle; once it fits, the home page',
    page: 'blind/vl-pig.html',
    panel: true,
    platform: OA,
    act: async (page, user) => {
      await user.fill('#el-id-1024-4', 'admin');
      await user.fill('#el-id-1024-5', RIGHT);
      await user.press('#sub');
      await user.sees('.verifybox');
      await drag(page, '.verify-move-block', 180);
      await user.sees('.home-card');
    },
    expect: { logins: [{ outcome: 'success', attempts: 1, forced: false }] },
  },
  {
    name: 'JeeSite: name and password stand there already, one press',
    page: 'blind/vl-jeesite.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.wait(1500);
      await user.press('#btnSubmit');
      await user.sees('.content-wrapper');
    },
    expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'] }] },
  },
  {
    name: 'a government service site: to its sign-on, 法人登录 with a slider, and back',
    page: 'blind/vl-zwfw.html',
    panel: false,
    platform: SERVICE,
    act: async (page, user) => {
      await user.press('#loginBtn');
      await user.sees('#frTab');
      await user.view('sign-on', true);
      await user.press('#frTab');
      await user.fill('#fr_username', '91330100MA27X0XX1N');
      await user.fill('#fr_password', RIGHT);
      await drag(page, '#fr_slide .slide-btn', 290);
      await user.press('#fr_login');
      await user.sees('.welcome');
    },
    expect: { logins: [{ outcome: 'success', attempts: 1, forced: false }] },
  },
  {
    name: 'a budget system: certificate and PIN, an alert counts the tries, then right',
    page: 'blind/vl-czyth.html',
    panel: true,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#userPin', '123456');
      await user.press('#caLogin');
      await user.wait(2500);
      await user.fill('#userPin', '66889900');
      await user.press('#caLogin');
      await user.sees('.apps');
    },
    expect: { logins: [{ outcome: 'success', attempts: 2, method: ['ukey'] }] },
  },
  {
    name: 'party members: refused twice in a layer, then to the help page for good',
    page: 'blind/vl-dyxx.html',
    panel: true,
    platform: { category: 'party' },
    act: async (_page, user) => {
      for (const code of ['4821', '0937']) {
        await user.fill('#userName', 'zzb01');
        await user.fill('#userPwd', WRONG);
        await user.fill('#yzm', code);
        await user.press('#dlBtn');
        await user.sees('.layui-layer');
        await user.press('.layui-layer-btn0');
        await user.wait(800);
      }
      await user.press('#help');
      await user.sees('ol');
    },
    settle: 2500,
    expect: { logins: [{ outcome: 'failure', attempts: 2, method: ['password', 'captcha'] }] },
  },
  {
    name: 'a cadre academy: 登录 opens a window, which goes; the name stands where the link was',
    page: 'blind/vl-gbwlxy.html',
    panel: false,
    platform: STUDY,
    act: async (_page, user) => {
      await user.press('#openLogin');
      await user.sees('#loginModal .modal-dialog');
      await user.view('window', true);
      await user.fill('#loginModal [ng-model="login.Account"]', 'wuzg');
      await user.fill('#loginModal [ng-model="login.PassWord"]', RIGHT);
      await user.fill('#loginModal [ng-model="login.Code"]', '2N8P');
      await user.press('#doLogin');
      await user.sees('.uname');
      await user.view('in', false);
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 1, method: ['password', 'captcha'], forced: false }],
    },
  },
  {
    name: 'phpMyAdmin in Chinese: the button says 执行, the server says 1045, then in',
    page: 'blind/vl-pma.html',
    panel: true,
    platform: { category: 'other' },
    act: async (_page, user) => {
      await user.fill('#input_username', 'root');
      await user.fill('#input_password', WRONG);
      await user.press('#input_go');
      await user.sees('#msg .error');
      await user.fill('#input_password', RIGHT);
      await user.press('#input_go');
      await user.sees('#pma_navigation');
    },
    expect: { logins: [{ outcome: 'success', attempts: 2, method: ['password'] }] },
  },
  {
    name: 'DedeCMS: ShowMsg sends back to the form by itself, then on to the desk',
    page: 'blind/vl-dede.html?dopost=login',
    panel: true,
    platform: { category: 'publicity' },
    act: async (_page, user) => {
      await user.fill('[name=userid]', 'admin');
      await user.fill('[name=pwd]', WRONG);
      await user.fill('#vdcode', 'YHQ4');
      await user.press('.login-btn');
      await user.sees('.box');
      await user.sees('.login-btn');
      await user.fill('[name=userid]', 'admin');
      await user.fill('[name=pwd]', RIGHT);
      await user.fill('#vdcode', 'YHQ4');
      await user.press('.login-btn');
      await user.sees('.topbar');
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password', 'captcha'] }],
    },
  },
  {
    name: 'GitLab: the password, then the code of an authenticator',
    page: 'blind/vl-gitlab.html',
    panel: true,
    platform: { category: 'other' },
    act: async (_page, user) => {
      await user.fill('#user_login', 'liuyang');
      await user.fill('#user_password', RIGHT);
      await user.press('.js-sign-in-button');
      await user.sees('#user_otp_attempt');
      await user.fill('#user_otp_attempt', '918273');
      await user.press('[name=commit]');
      await user.sees('.projects-list');
    },
    expect: { logins: [{ outcome: 'success', attempts: 1, forced: false }] },
  },
  {
    name: 'Discuz!: the quick login in the head of the forum, refused in a window, then in',
    page: 'blind/vl-discuz.html',
    panel: true,
    platform: { category: 'other' },
    act: async (_page, user) => {
      await user.fill('#ls_username', 'zhaolei');
      await user.fill('#ls_password', WRONG);
      await user.press('#lsform button');
      await user.sees('.alert_error');
      await user.press('#cls');
      await user.fill('#ls_password', RIGHT);
      await user.press('#lsform button');
      await user.sees('.vwmy');
      await user.view('in', false);
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password'], forced: false }],
    },
  },
  {
    name: 'law study: the picture was misread, a new one is given, and the box greets',
    page: 'blind/vl-faxuan.html',
    panel: true,
    platform: STUDY,
    act: async (_page, user) => {
      await user.fill('#userAccount', '330106001');
      await user.fill('#userPassword', RIGHT);
      await user.fill('#userCode', 'R5T8');
      await user.press('.login_button');
      await user.sees('text=验证码错误');
      await user.fill('#userCode', 'KM63');
      await user.press('.login_button');
      await user.sees('.user_info');
      await user.view('in', false);
    },
    expect: {
      logins: [{ outcome: 'success', attempts: 2, method: ['password', 'captcha'] }],
    },
  },

  // No logins.
  {
    name: 'RuoYi: registering an account',
    page: 'blind/vl-ruoyi-register.html',
    panel: false,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('[name=username]', 'newone');
      await user.fill('[name=password]', RIGHT);
      await user.fill('[name=confirmPassword]', RIGHT);
      await user.fill('[name=validateCode]', '8');
      await user.press('#acceptTerm');
      await user.press('#btnSubmit');
      await user.sees('.layui-layer-content');
    },
    expect: { logins: [] },
  },
  {
    name: 'a government service site: a forgotten password, by SMS, in three steps',
    page: 'blind/vl-zwfw-recover.html',
    panel: false,
    platform: SERVICE,
    act: async (_page, user) => {
      await user.fill('#idcard', '330102199001011234');
      await user.fill('#mobile', '13800022071');
      await user.press('#getcode');
      await user.wait(2500);
      await user.fill('#smsCode', '338127');
      await user.press('#next1');
      await user.sees('#newpwd');
      await user.view('second step', false);
      await user.fill('#newpwd', RIGHT);
      await user.fill('#newpwd2', RIGHT);
      await user.press('#next2');
      await user.sees('.okmsg');
    },
    expect: { logins: [] },
  },
  {
    name: 'e-cology 8: the first password must be changed before work',
    page: 'blind/vl-ecology8-initpw.html',
    panel: false,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#passwordold', 'Init@123');
      await user.fill('#passwordnew', RIGHT);
      await user.fill('#confirmpassword', RIGHT);
      await user.press('#btnSave');
      await user.sees('#accoutText');
    },
    expect: { logins: [] },
  },
  {
    name: 'RuoYi-Vue: the administrator adds a user with a password',
    page: 'blind/vl-ruoyivue-users.html',
    panel: false,
    platform: OA,
    act: async (_page, user) => {
      await user.press('#add');
      await user.sees('.el-dialog');
      await user.view('dialog', false);
      await user.fill('#nick', '周工');
      await user.fill('#ph', '13700001111');
      await user.fill('#un', 'zhougong');
      await user.fill('#pw', RIGHT);
      await user.press('#okb');
      await user.sees('.el-message--success');
    },
    expect: { logins: [] },
  },
  {
    name: 'JeecgBoot: a telephone is bound to the account by an SMS code',
    page: 'blind/vl-jeecg-bind.html',
    panel: false,
    platform: OA,
    act: async (_page, user) => {
      await user.press('#bind');
      await user.sees('.ant-modal');
      await user.view('dialog', false);
      await user.fill('#mobile', '13800022071');
      await user.press('#gc');
      await user.wait(2500);
      await user.fill('#captcha', '661720');
      await user.press('#ok');
      await user.sees('.ant-message');
    },
    expect: { logins: [] },
  },
  {
    name: 'Tongda: the password of a seal, wrong once, then the seal is set',
    page: 'blind/vl-tongda-seal.html',
    panel: false,
    platform: OA,
    act: async (_page, user) => {
      await user.press('#sealBtn');
      await user.sees('#sealDlg');
      await user.view('dialog', false);
      await user.fill('#SEAL_PWD', '1234');
      await user.press('#sealOk');
      await user.wait(2000);
      await user.fill('#SEAL_PWD', '88667711');
      await user.press('#sealOk');
      await user.sees('.seal');
    },
    expect: { logins: [] },
  },
  {
    name: 'a cloud drive: a shared file and its 提取码, under a head with 登录',
    page: 'blind/vl-pan-extract.html',
    panel: false,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#accessCode', 'p7k1');
      await user.press('.g-button');
      await user.sees('text=提取码错误');
      await user.fill('#accessCode', 'p7k2');
      await user.press('.g-button');
      await user.sees('#list');
    },
    expect: { logins: [] },
  },
  {
    name: 'Moodle: the key of a course, by one who is in',
    page: 'blind/vl-moodle-enrol.html?id=35',
    panel: false,
    platform: STUDY,
    act: async (_page, user) => {
      await user.fill('#enrolpassword_35', 'fazhi2026');
      await user.press('#id_submitbutton');
      await user.sees('.alert-success');
    },
    expect: { logins: [] },
  },
  {
    name: 'WordPress: a comment with name and mail address',
    page: 'blind/vl-wp-comment.html?p=88',
    panel: false,
    platform: { category: 'publicity' },
    act: async (_page, user) => {
      await user.fill('#comment', '向青年干部学习');
      await user.fill('#author', '老周');
      await user.fill('#email', 'laozhou@xx.gov.cn');
      await user.press('#submit');
      await user.sees('text=老周');
    },
    expect: { logins: [] },
  },
  {
    name: 'Sangfor VPN: where its client is downloaded, and what to do when a login fails',
    page: 'blind/vl-sangfor-download.html',
    panel: false,
    platform: { category: 'other' },
    act: async (_page, user) => {
      await user.press('#q1');
      await user.sees('#a1');
      await user.press('#dlwin');
      await user.wait(1500);
    },
    expect: { logins: [] },
  },
  {
    name: 'RuoYi: the log of logins is searched by a login name',
    page: 'blind/vl-ruoyi-logininfor.html',
    panel: false,
    platform: OA,
    act: async (_page, user) => {
      await user.fill('#loginName', 'wangd');
      await user.press('#q');
      await user.sees('#only');
    },
    expect: { logins: [] },
  },
  {
    name: 'a government service site: nobody logs in, a matter is sought',
    page: 'blind/vl-zwfw.html?from=home',
    panel: false,
    platform: SERVICE,
    act: async (_page, user) => {
      await user.fill('.search-input', '公积金提取');
      await user.press('.search-btn');
      await user.sees('.found');
    },
    expect: { logins: [] },
  },
  {
    name: 'an appointment confirmed by an SMS code',
    page: 'blind/vl-yuyue.html',
    panel: false,
    platform: SERVICE,
    act: async (_page, user) => {
      await user.fill('#xm', '顾海燕');
      await user.fill('#sfzh', '330102199001011234');
      await user.fill('#sjh', '13800022071');
      await user.press('#fs');
      await user.wait(2500);
      await user.fill('#yzm', '902817');
      await user.press('#tj');
      await user.sees('.done');
    },
    expect: { logins: [] },
  },
  {
    name: 'Jenkins: a user is created',
    page: 'blind/vl-jenkins-adduser.html',
    panel: false,
    platform: { category: 'other' },
    act: async (_page, user) => {
      await user.fill('#username', 'deploy');
      await user.fill('#password1', RIGHT);
      await user.fill('#password2', RIGHT);
      await user.fill('#fullname', '部署账号');
      await user.fill('#email', 'deploy@xx.gov.cn');
      await user.press('[name=Submit]');
      await user.sees('#people');
    },
    expect: { logins: [] },
  },
];
