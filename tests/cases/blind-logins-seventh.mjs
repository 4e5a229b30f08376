/** Logins as a county office meets them, and nine pages that only look like one. */
const once = { outcome: 'success', attempts: 1, forced: false };
const password = { ...once, method: ['password'] };
const twice = { outcome: 'success', attempts: 2, method: ['password'], forced: false };
const oa = { category: 'oa' };

const first = 'input >> nth=0';
const second = 'input >> nth=1';
const secret = 'input[type=password]';

/** Name and password, at a person's pace. */
async function pair(user, name, word) {
  await user.fill(first, name);
  await user.wait(300);
  await user.fill(second, word);
  await user.wait(400);
}

/** @type {import('./case').Case[]} */
export default [
  {
    name: 'no class, no id; labels and button are background pictures, the password is text until focus',
    page: 'blind/wl-divs.html',
    missed: 'a panel drawn all in pictures shows nothing to read until a field of it is used',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'dj_limin', 'right1');
      await user.press('main > div > div:nth-child(3)');
      await user.sees('text=失败任务 3 条');
      await user.view('inside', false);
    },
    expect: { logins: [password] },
  },
  {
    name: 'the fields are made one after another: name, then password',
    page: 'blind/wl-stages.html',
    act: async (_page, user) => {
      await user.fill(first, '13800002211');
      await user.press('text=下一步');
      await user.sees(secret);
      await user.view('password asked', true);
      await user.fill(secret, 'right1');
      await user.press('text=继续');
      await user.sees('text=事件总览');
    },
    expect: { logins: [password] },
  },
  {
    name: 'a drawer on a public home with two searches, wrong once; then it is moved off the page',
    page: 'blind/wl-drawer.html',
    panel: false,
    act: async (_page, user) => {
      await user.press('text=个人中心');
      await user.wait(900);
      await user.view('drawer', true);
      await user.fill('input[placeholder=账号]', 'wangjg');
      await user.fill(secret, 'wrong');
      await user.press('text="进入"');
      await user.sees('text=账号或密码有误');
      await user.fill(secret, 'right1');
      await user.press('text="进入"');
      await user.sees('text=王建国，您有 2 件信件待回复');
      await user.view('inside', false);
    },
    expect: { logins: [twice] },
  },
  {
    name: 'a frame of the sso host tells its page to go on, after one wrong password',
    page: 'blind/wl-frame-host.html',
    panel: true,
    act: async (page, user) => {
      const frame = page.frameLocator('iframe');
      await user.fill(frame.locator('input').first(), 'zhangsan');
      await user.fill(frame.locator(secret), 'wrong');
      await user.press(frame.locator('b'));
      await user.sees(frame.locator('text=认证未通过'));
      await user.fill(frame.locator(secret), 'right1');
      await user.press(frame.locator('b'));
      await user.sees('text=本月台账');
    },
    expect: { logins: [twice] },
  },
  {
    name: 'web components within a web component, the panel flying in; wrong once',
    page: 'blind/wl-shadow.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill('input[type=text]', '3301');
      await user.fill(secret, 'wrong');
      await user.press('x-push');
      await user.sees('text=口令不对哦');
      await user.fill(secret, 'right1');
      await user.press('x-push');
      await user.sees('text=干部一览');
      await user.view('inside', false);
    },
    expect: { logins: [twice] },
  },
  {
    name: 'a window of the sso host, which tells its opener and closes',
    page: 'blind/wl-window.html',
    missed:
      'the page behind the window only puts a name where 登录 was, and nothing says that one is in',
    panel: false,
    act: async (page, user) => {
      const [window] = await Promise.all([
        page.waitForEvent('popup'),
        user.press('text=您好，请登录'),
      ]);
      await user.sees(window.locator('.w'));
      await user.fill(window.locator('input').first(), 'zhaohua');
      await user.fill(window.locator(secret), 'right1');
      await user.press(window.locator('.w'));
      await user.sees('text=已学 23.5 学时');
      await user.wait(500);
    },
    platform: { category: 'study' },
    expect: { logins: [{ outcome: 'success', attempts: 1 }] },
  },
  {
    name: 'a table with a picture as button, sent to a hidden frame; wrong once, then location.replace',
    page: 'blind/wl-table.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, '401002', 'wrong');
      await user.press('img');
      await user.sees('text="口令错"');
      await user.fill(secret, 'right1');
      await user.press('img');
      await user.sees('text=本月台账');
    },
    expect: { logins: [twice] },
  },
  {
    name: 'answers written over the page by document.write, the wrong one with a way back',
    page: 'blind/wl-written.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'xf01', 'wrong');
      await user.press('span');
      await user.sees('text=登录名或密码不正确');
      await user.press('text=返回');
      await user.sees(secret);
      await pair(user, 'xf01', 'right1');
      await user.press('span');
      await user.sees('text=共 2 件');
    },
    expect: { logins: [twice] },
  },
  {
    name: 'answers on pages that go on by themselves (meta refresh), wrong once',
    page: 'blind/wl-meta.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'nync', 'wrong');
      await user.press('button');
      await user.sees('text=用户或口令有误');
      await user.sees(secret);
      await pair(user, 'nync', 'right1');
      await user.press('button');
      await user.sees('text=待办 5');
    },
    platform: oa,
    expect: { logins: [twice] },
  },
  {
    name: 'no button at all: Enter; the wrong one is an alert and history.back()',
    page: 'blind/wl-back.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, '530921', 'wrong');
      await user.key('Enter');
      await user.wait(2_500);
      await user.sees(secret);
      await pair(user, '530921', 'right1');
      await user.key('Enter');
      await user.sees('text=本月台账');
    },
    expect: { logins: [twice] },
  },
  {
    name: 'refused 4 s after the press, and the user leaves it at that',
    page: 'blind/wl-late.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'yimin', 'wrong');
      await user.press('a');
      await user.sees('text=帐号不存在或密码错误');
      await user.wait(1_500);
      await user.view('refused', true);
    },
    expect: { logins: [{ outcome: 'failure', attempts: 1, method: ['password'] }] },
  },
  {
    name: '6 s under a spinner, then the hash changes',
    page: 'blind/wl-slow.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'yjzh', 'right1');
      await user.press('.c_2');
      await user.sees('text=值班态势');
      await user.wait(500);
    },
    expect: { logins: [password] },
  },
  {
    name: 'a double click on the button, pushState, and the panel stays with opacity 0',
    page: 'blind/wl-push.html',
    panel: true,
    act: async (page, user) => {
      await pair(user, 'hzz18', 'right1');
      await page.locator('span').dblclick();
      await user.sees('text=巡河任务');
      await user.view('inside', false);
    },
    expect: { logins: [password] },
  },
  {
    name: 'all remembered, one press on an arrow without a word; then a notice of a weak password',
    page: 'blind/wl-arrow.html',
    panel: true,
    act: async (_page, user) => {
      await user.wait(800);
      await user.press('span');
      await user.sees('text=您的密码强度过低');
      await user.view('notice', false);
      await user.press('text=稍后再说');
      await user.sees('text=资源图层');
    },
    expect: { logins: [password] },
  },
  {
    name: 'a QR code that expires, is made new, and is scanned',
    page: 'blind/wl-qr.html',
    panel: true,
    act: async (_page, user) => {
      await user.sees('text=二维码已失效');
      await user.press('text=二维码已失效');
      await user.sees('text=扫描成功');
      await user.sees('text=待办 5');
      await user.wait(500);
    },
    platform: oa,
    expect: { logins: [{ outcome: 'success', method: ['qr'], forced: false }] },
  },
  {
    name: 'a telephone number and a code, with a countdown',
    page: 'blind/wl-sms.html',
    panel: true,
    act: async (_page, user) => {
      await user.fill(first, '13987654321');
      await user.press('text=获取验证码');
      await user.wait(4_000);
      await user.fill(second, '482913');
      await user.press('text="登录"');
      await user.sees('text=本月台账');
    },
    expect: { logins: [{ ...once, method: ['sms'] }] },
  },
  {
    name: 'the picture code wrong twice, said in a passing toast',
    page: 'blind/wl-captcha.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'gzjg', 'right1');
      await user.fill('.s', '7Kpz');
      await user.press('.o');
      await user.sees('text=验证码不正确');
      await user.wait(1_500);
      await user.fill('.s', 'm3xv');
      await user.press('.o');
      await user.sees('text=验证码不正确');
      await user.wait(1_500);
      await user.fill('.s', 'Qd94');
      await user.press('.o');
      await user.sees('text=企业名录');
    },
    expect: { logins: [{ outcome: 'success', attempts: 3, forced: false }] },
  },
  {
    name: 'a password, then the number of a token: one login',
    page: 'blind/wl-factor.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'gwjh', 'right1');
      await user.press('text="登录"');
      await user.sees('text=二次认证');
      await user.fill(first, '204817');
      await user.press('text="验证"');
      await user.sees('text=待办 5');
    },
    platform: oa,
    expect: { logins: [once] },
  },
  {
    name: 'a role is chosen between the password and the system',
    page: 'blind/wl-roles.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'minzheng', 'right1');
      await user.press('text="登录"');
      await user.sees('text=请选择本次使用的角色');
      await user.press('text=县级审核');
      await user.wait(600);
      await user.press('text=进入系统');
      await user.sees('text=本月台账');
    },
    expect: { logins: [once] },
  },
  {
    name: 'a unit from a list, and the agreement forgotten at first',
    page: 'blind/wl-unit.html',
    panel: true,
    act: async (_page, user) => {
      await user.press('.sel');
      await user.press('text=东河乡');
      await pair(user, '周涛', 'right1');
      await user.press('.go');
      await user.sees('text=请先同意用户协议');
      await user.press('.ck');
      await user.wait(600);
      await user.press('.go');
      await user.sees('text=待办 5');
    },
    platform: oa,
    expect: { logins: [{ outcome: 'success', method: ['password'], forced: false }] },
  },
  {
    name: 'let in, and made to change the first password before anything else',
    page: 'blind/wl-initial.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, '0417', 'Init1234');
      await user.press('button');
      await user.sees('text=修改初始密码');
      await user.view('change', false);
      await user.fill(first, 'Init1234');
      await user.fill(second, 'Better#77');
      await user.fill('input >> nth=2', 'Better#77');
      await user.press('text=保存');
      await user.sees('text=密码修改成功');
      await user.wait(500);
    },
    expect: { logins: [password] },
  },
  {
    name: 'asked whether to put out the one who is in elsewhere: yes',
    page: 'blind/wl-elsewhere.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'shuifei', 'right1');
      await user.press('strong');
      await user.sees('text=是否强制登录');
      await user.press('text="是"');
      await user.sees('text=本月台账');
    },
    expect: { logins: [{ outcome: 'success', method: ['password'], forced: false }] },
  },
  {
    name: 'out of time in mid-work: a box over the system asks for the password alone',
    page: 'blind/wl-expired.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'zhoutao', 'right1');
      await user.press('text="登录"');
      await user.sees('text=项目列表');
      await user.press('text=县城至东河乡公路');
      await user.sees('text=进度 41%');
      await user.press('text=城北水厂');
      await user.sees('text=登录已超时');
      await user.view('out of time', true);
      await user.fill(secret, 'right1');
      await user.press('text="登录"');
      await user.sees('text=进度 66%');
    },
    expect: { logins: [password, { ...password, forced: true }] },
  },
  {
    name: 'put out by a login elsewhere, told so on a page, and in again',
    page: 'blind/wl-kicked.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'zongzhi', 'right1');
      await user.press('text="登录"');
      await user.sees('text=矛盾纠纷台账');
      await user.press('text=邻里纠纷 6 件');
      await user.sees('text=已调处 5 件');
      await user.press('text=土地纠纷 2 件');
      await user.sees('text=您已被迫下线');
      await user.view('put out', false);
      await user.press('text=重新登录');
      await user.sees(secret);
      await pair(user, 'zongzhi', 'right1');
      await user.press('text="登录"');
      await user.sees('text=矛盾纠纷台账');
      await user.press('text=土地纠纷 2 件');
      await user.sees('text=已调处 2 件');
    },
    expect: { logins: [password, { ...password, forced: true }] },
  },
  {
    name: 'the user goes out by the menu and comes in again',
    page: 'blind/wl-logout.html',
    panel: true,
    act: async (_page, user) => {
      await pair(user, 'hejing', 'right1');
      await user.press('text="登录"');
      await user.sees('text=就业登记');
      await user.press('text=何静');
      await user.wait(700);
      await user.press('text=安全退出');
      await user.sees(secret);
      await pair(user, 'hejing', 'right1');
      await user.press('text="登录"');
      await user.sees('text=就业登记');
    },
    expect: { logins: [password, password] },
  },
  {
    name: 'no login: the PIN of a personal seal on a paper',
    page: 'blind/wl-n-sign.html',
    panel: false,
    act: async (_page, user) => {
      await user.press('text="签章"');
      await user.sees(secret);
      await user.view('PIN', false);
      await user.fill(secret, '662218');
      await user.press('text=确定');
      await user.sees('text=签章成功');
    },
    platform: oa,
    expect: { logins: [] },
  },
  {
    name: 'no login: a password to see the payslip',
    page: 'blind/wl-n-pay.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill(secret, '880412');
      await user.press('button');
      await user.sees('text=实发');
      await user.wait(500);
    },
    platform: oa,
    expect: { logins: [] },
  },
  {
    name: 'no login: one’s password is changed among one’s settings',
    page: 'blind/wl-n-change.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('[placeholder=当前密码]', 'Old#1234');
      await user.fill('[placeholder=新密码]', 'New#5678');
      await user.fill('[placeholder=再次输入新密码]', 'New#5678');
      await user.press('.s');
      await user.sees('text=修改成功');
      await user.wait(500);
    },
    platform: oa,
    expect: { logins: [] },
  },
  {
    name: 'no login: a place in a training, with telephone and code',
    page: 'blind/wl-n-train.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('[placeholder=姓名]', '郭兰');
      await user.fill('[placeholder=单位及职务]', '东河乡统计员');
      await user.fill('[placeholder=手机号]', '13711112222');
      await user.press('text=发送验证码');
      await user.wait(2_000);
      await user.fill('[placeholder=短信验证码]', '118205');
      await user.press('text=立即报名');
      await user.sees('text=报名成功');
      await user.wait(500);
    },
    platform: { category: 'study' },
    expect: { logins: [] },
  },
  {
    name: 'no login: one who is in proves who he is by a code before an export',
    page: 'blind/wl-n-export.html',
    panel: false,
    act: async (_page, user) => {
      await user.press('text=导出明细');
      await user.sees('text=身份核验');
      await user.view('code asked', false);
      await user.press('text="获取"');
      await user.wait(2_000);
      await user.fill('input', '770316');
      await user.press('text=确认导出');
      await user.sees('text=导出任务已提交');
      await user.wait(500);
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: a search and a subscription on a public page that has a link to a login',
    page: 'blind/wl-n-letter.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill(first, '秋播');
      await user.press('text="搜索"');
      await user.sees('text=共找到 2 条结果');
      await user.fill('[placeholder=您的邮箱]', 'a@example.com');
      await user.press('text="订阅"');
      await user.sees('text=订阅成功');
      await user.wait(500);
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: name and password of a camera are tried and kept',
    page: 'blind/wl-n-device.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill(first, '东河桥头');
      await user.fill(second, '10.3.2.18');
      await user.fill(secret, 'cam#123');
      await user.press('text=测试连接');
      await user.sees('text=连接成功');
      await user.press('text=保存');
      await user.sees('text=摄像机列表');
      await user.wait(500);
    },
    expect: { logins: [] },
  },
  {
    name: 'no login: the code of an invitation, wrong once',
    page: 'blind/wl-n-invite.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill('input', 'K8F2PG');
      await user.press('.k');
      await user.sees('text=邀请码错误');
      await user.fill('input', 'K8F2P6');
      await user.press('.k');
      await user.sees('text=您已加入');
      await user.wait(500);
    },
    platform: { category: 'study' },
    expect: { logins: [] },
  },
  {
    name: 'no login: a public query with a picture code, wrong once',
    page: 'blind/wl-n-query.html',
    panel: false,
    act: async (_page, user) => {
      await user.fill(first, '20261100231');
      await user.fill(second, '白雪');
      await user.fill('.s', '4t8B');
      await user.press('.k');
      await user.sees('text=验证码错误');
      await user.fill('.s', 'Zp6e');
      await user.press('.k');
      await user.sees('text=查询结果');
      await user.wait(500);
    },
    expect: { logins: [] },
  },
];
