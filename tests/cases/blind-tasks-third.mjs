/** Sign-ins, quizzes, forms, uploads and clicks on a third set of pages by someone who had not seen the detectors. */
import { fileURLToPath } from 'node:url';

const file = (name) => fileURLToPath(new URL(`../pages/blind/${name}`, import.meta.url));
const P = (n) => `blind/tf-${n}.html`;
/** Known misses, by page and name. */
const MISSED = {
  'electronic sign-in book in a small window that alerts and closes itself':
    'an alert in a window that closes itself is all there is to hear',
  'frameset: 交卷 in the head frame, confirmed and received in the other':
    'handed in in one frame, received in another without a score',
  'already reported by a colleague: 上报成功 is his, what was written was not kept':
    "the success that it tells of is another one's",
};
const c = (name, page, category, expect, act, more = {}) => ({
  ...(MISSED[name] ? { missed: MISSED[name] } : {}),
  name,
  page: P(page),
  panel: false,
  platform: { category },
  settle: 2500,
  act,
  expect,
  ...more,
});

export default [
  // ---- check-ins
  c(
    'duty roster: “我已到岗” is answered by 值班签到成功',
    'duty-arrive',
    'safety',
    { checkins: 1, submits: 0, logins: [] },
    async (p, u) => {
      await u.sees('button.zg');
      await u.press('button.zg');
      await u.wait(2500);
    },
  ),
  c(
    'WebForms: 签　到 posts the page back, which then only states the time and 正常',
    'webforms-sign',
    'oa',
    { checkins: 1, submits: 0, clicks: { 'check-in': 1 } },
    async (p, u) => {
      await u.wait(1800);
      await u.press('#ctl00_cph_lbtAM');
      await u.wait(2500);
      await u.sees('#ctl00_cph_lblAM');
    },
  ),
  c(
    'electronic sign-in book in a small window that alerts and closes itself',
    'signbook-main',
    'oa',
    { checkins: 1, submits: 0 },
    async (p, u) => {
      await u.wait(1500);
      const [w] = await Promise.all([p.waitForEvent('popup'), u.press('#book')]);
      await w.waitForLoadState();
      await u.wait(2000);
      await w.locator('input[value="签 到"]').click({ noWaitAfter: true });
      await u.wait(3000);
    },
  ),
  c(
    'colleagues’ 签到成功 run through a ticker while one’s own 签到 is refused',
    'ticker-fail',
    'party',
    { checkins: 0, clicks: { 'check-in': 1 } },
    async (p, u) => {
      await u.wait(2000);
      await u.press('#qd');
      await u.wait(4500);
    },
  ),
  c(
    '已经签到成功过啦: nothing new took effect',
    'already-signed',
    'party',
    { checkins: 0, clicks: { 'check-in': 1, acknowledge: 1 } },
    async (p, u) => {
      await u.wait(1800);
      await u.press('#sgn');
      await u.sees('#gb');
      await u.wait(1500);
      await u.press('#gb');
      await u.wait(1200);
    },
  ),
  c(
    'the organiser starts a meeting’s sign-in; others then sign in',
    'host-meeting',
    'oa',
    { checkins: 0, submits: 0 },
    async (p, u) => {
      await u.wait(1800);
      await u.press('#s');
      await u.wait(6000);
    },
  ),
  c(
    'out of range, asked whether to register as 外勤: cancelled',
    'range-confirm',
    'grid',
    { checkins: 0 },
    async (p, u) => {
      await u.wait(1600);
      await u.press('#dk');
      await u.sees('#c1');
      await u.wait(1500);
      await u.press('#c1');
      await u.wait(2000);
    },
  ),
  c(
    'out of range, registered as 外勤: the line shows time and 外勤, the button becomes 下班打卡',
    'range-confirm',
    'grid',
    { checkins: 1, clicks: { 'check-in': 2 } },
    async (p, u) => {
      await u.wait(1600);
      await u.press('#dk');
      await u.sees('#c2');
      await u.wait(1500);
      await u.press('#c2');
      await u.sees('#dk2');
      await u.wait(1500);
    },
  ),
  c(
    'a request for a missed punch waits for approval: a form, no check-in',
    'buka',
    'oa',
    { checkins: 0, submits: 1 },
    async (p, u) => {
      await u.wait(1500);
      await u.fill('#rq', '2026-11-20');
      await u.fill('#zmr', '高峰');
      await u.fill('#yy', '下乡督导');
      await u.wait(1500);
      await u.press('#tj');
      await u.wait(2500);
    },
  ),
  c(
    'clock in a web component: an icon button named only by aria-label, answered inside the shadow root',
    'shadow-clock',
    'oa',
    { checkins: 1, clicks: { 'check-in': 1 } },
    async (p, u) => {
      await u.wait(1800);
      await u.press('kq-clock button');
      await u.wait(3500);
    },
  ),
  c(
    'uni-app: locating fails, the second attempt succeeds',
    'geo-slow',
    'grid',
    { checkins: 1, clicks: { 'check-in': 2 } },
    async (p, u) => {
      await u.wait(1600);
      await u.press('.d-btn');
      await u.wait(6000);
      await u.press('.d-btn');
      await u.wait(4500);
    },
  ),
  c(
    'an approver lets another’s missed punch pass: 补签到成功 is not his',
    'attend-approve',
    'oa',
    { checkins: 0 },
    async (p, u) => {
      await u.wait(1600);
      await u.press('#r1');
      await u.wait(1200);
      await u.press('.x-toolbar .x-btn >> nth=0');
      await u.sees('.x-window');
      await u.wait(1500);
      await u.press('.x-window .x-btn');
      await u.wait(1000);
    },
  ),

  // ---- quizzes
  c(
    'a question at a time, no 交卷: 完成 brings the score',
    'daily-five',
    'party',
    { quizzes: 1, submits: 0 },
    async (p, u) => {
      for (const k of [1, 0, 0]) {
        await u.wait(1500);
        await u.press(`.op >> nth=${k}`);
        await u.wait(1500);
        await u.press('.nx');
      }
      await u.wait(2500);
    },
  ),
  c(
    'frameset: 交卷 in the head frame, thought better of',
    'paper-frames',
    'study',
    { quizzes: 0, submits: 0 },
    async (p, u) => {
      const t = p.frameLocator('frame[name=topF]'),
        m = p.frameLocator('frame[name=mainF]');
      await u.wait(1800);
      await u.press(m.locator('#t1a'));
      await u.wait(1500);
      await u.press(t.locator('#jj'));
      await u.wait(2000);
      await u.press(m.locator('#nn'));
      await u.wait(2000);
    },
  ),
  c(
    'frameset: 交卷 in the head frame, confirmed and received in the other',
    'paper-frames',
    'study',
    { quizzes: 1, submits: 0 },
    async (p, u) => {
      const t = p.frameLocator('frame[name=topF]'),
        m = p.frameLocator('frame[name=mainF]');
      await u.wait(1800);
      for (const q of ['#t1a', '#t2b', '#t3a']) {
        await u.press(m.locator(q));
        await u.wait(1500);
      }
      await u.press(t.locator('#jj'));
      await u.wait(2000);
      await u.press(m.locator('#yy'));
      await u.wait(2500);
    },
  ),
  c(
    'a satisfaction questionnaire with scores and 答卷 is a form, not a quiz',
    'survey',
    'other',
    { quizzes: 0, submits: 1 },
    async (p, u) => {
      await u.wait(1500);
      await u.fill('#dw', '水务局');
      await u.press('#q2a');
      await u.wait(1500);
      await u.press('#q3a');
      await u.wait(1000);
      await u.fill('#jy', '窗口再多开一个');
      await u.wait(1500);
      await u.press('.btn');
      await u.wait(2500);
    },
  ),
  c(
    'a question is set, not answered',
    'item-bank',
    'study',
    { quizzes: 0, submits: 1 },
    async (p, u) => {
      await u.wait(1500);
      await u.fill('#tg', '国家安全教育日是哪天');
      await u.fill('#xa', '4月15日');
      await u.fill('#xb', '5月15日');
      await u.press('#daA');
      await u.wait(1500);
      await u.press('.sub');
      await u.wait(2500);
    },
  ),
  c(
    'exercises marked one at a time, left after three',
    'practice-leave',
    'study',
    { quizzes: 0, submits: 0 },
    async (p, u) => {
      for (const k of [1, 1, 0]) {
        await u.wait(1500);
        await u.press('#k' + k);
        await u.wait(1500);
        await u.press('#nx');
      }
      await u.wait(1500);
      await u.press('#back');
      await u.wait(2500);
    },
  ),
  c(
    'essays: 交卷 refused while one is blank, then accepted',
    'essay-exam',
    'training-credit',
    { quizzes: 1, submits: 0 },
    async (p, u) => {
      await u.wait(1500);
      await u.fill('#a1', '精简会议文件，清理台账。');
      await u.wait(800);
      await u.press('#jj');
      await u.wait(3500);
      await u.fill('#a2', '因地制宜，发展特色产业。');
      await u.wait(1500);
      await u.press('#jj');
      await u.wait(2500);
    },
  ),
  c(
    'looking through a paper handed in last week',
    'wrong-review',
    'study',
    { quizzes: 0, submits: 0 },
    async (p, u) => {
      await u.wait(1800);
      await u.press('#nx');
      await u.wait(1500);
      await u.press('#ct');
      await u.wait(1500);
      await u.press('#nx');
      await u.wait(1500);
    },
  ),

  // ---- forms
  c(
    'OA draft: 提交下一步, choosing the next person, 已发送至 and off to the list: one form',
    'oa-route',
    'oa',
    { submits: 1, checkins: 0, quizzes: 0 },
    async (p, u) => {
      await u.wait(1500);
      await u.fill('#bt', '关于表彰先进的决定');
      await u.fill('#zs', '各乡镇');
      await u.fill('#yj', '请审核');
      await u.wait(1500);
      await u.press('#tj');
      await u.sees('#pr1');
      await u.press('#pr1');
      await u.wait(1500);
      await u.press('#qd');
      await u.wait(3000);
    },
  ),
  c(
    'JSP: posted back with a red line, mended, then a bare page 保存成功',
    'jsp-back',
    'data-reporting',
    { submits: 1, clicks: { submit: 2 } },
    async (p, u) => {
      await u.wait(1500);
      await u.fill('#hzxm', '黄大牛');
      await u.fill('#sfzh', '3601231970010112');
      await u.fill('#jtrk', '3');
      await u.wait(1500);
      await u.press('input[name=bc]');
      await u.wait(2500);
      await u.fill('#sfzh', '360123197001011234');
      await u.wait(1500);
      await u.press('input[name=bc]');
      await u.wait(2500);
    },
  ),
  c(
    '校验成功，全部通过, and not reported yet',
    'logic-check',
    'data-reporting',
    { submits: 0 },
    async (p, u) => {
      await u.wait(1500);
      await u.fill('#r1c1', '1520');
      await u.fill('#r1c2', '14310');
      await u.fill('#r2c1', '29');
      await u.wait(1500);
      await u.press('#sh');
      await u.wait(4000);
    },
  ),
  c(
    'drawer closes and the row stands in the table, without a word',
    'drawer-row',
    'grid',
    { submits: 1 },
    async (p, u) => {
      await u.wait(1500);
      await u.press('#add');
      await u.wait(1500);
      await u.fill('#dx', '孙奶奶');
      await u.fill('#dz', '2 栋 304');
      await u.fill('#qk', '已安装防滑垫');
      await u.wait(1500);
      await u.press('#okb');
      await u.wait(4000);
    },
    { settle: 3000 },
  ),
  c(
    'written, then 取消 and 确定 to lose it; the list says 提交成功 of older ones',
    'discard',
    'publicity',
    { submits: 0 },
    async (p, u) => {
      await u.wait(1500);
      await u.fill('#xxbt', '我局开展冬季安全检查');
      await u.fill('#zw', '近日，我局组织专班……');
      await u.wait(1500);
      await u.press('#qx');
      await u.wait(2000);
      await u.press('#q1');
      await u.wait(3000);
    },
    { settle: 3000 },
  ),
  c(
    'three steps, one application, answered with a number',
    'wizard',
    'service',
    { submits: 1 },
    async (p, u) => {
      await u.wait(1500);
      await u.fill('#a1', '平阳面业有限公司');
      await u.fill('#a2', '91330326MA00000000');
      await u.wait(1000);
      await u.press('#nx');
      await u.sees('#a3');
      await u.fill('#a3', '烘干线改造');
      await u.fill('#a4', '35');
      await u.fill('#a5', '更新设备');
      await u.wait(1000);
      await u.press('#nx');
      await u.sees('#cn');
      await u.press('#cn');
      await u.wait(1500);
      await u.press('#nx');
      await u.wait(3000);
    },
  ),
  c(
    'EasyUI grid filled cell by cell and saved',
    'grid-edit',
    'data-reporting',
    { submits: 1, clicks: { submit: 1 } },
    async (p, u) => {
      await u.wait(1500);
      for (const [k, v] of [
        ['#c1', '15'],
        ['#c2', '4'],
        ['#c3', '2'],
        ['#c4', '限期整改'],
      ]) {
        await u.press(k);
        await u.wait(600);
        await u.fill(k + ' input', v);
        await u.wait(600);
      }
      await u.wait(1000);
      await u.press('#bc');
      await u.wait(3500);
    },
  ),
  c(
    'half a form is typed, then another row deleted: 操作成功',
    'delete-other',
    'oa',
    { submits: 0, clicks: { submit: 0 } },
    async (p, u) => {
      await u.wait(1500);
      await u.fill('#sbmc', '打印机');
      await u.fill('#bh', 'PR-007');
      await u.wait(1500);
      await u.press('#dl2');
      await u.wait(3500);
    },
  ),
  c(
    'already reported by a colleague: 上报成功 is his, what was written was not kept',
    'dup-report',
    'data-reporting',
    { submits: 0, clicks: { submit: 1 } },
    async (p, u) => {
      await u.wait(1500);
      await u.fill('#p1', '12');
      await u.fill('#p2', '5');
      await u.wait(1500);
      await u.press('#sb');
      await u.sees('#g');
      await u.wait(1500);
      await u.press('#g');
      await u.wait(1500);
    },
  ),

  // ---- prompts and readers
  c(
    'anti-idle box without the word 继续: 我在',
    'reader-here',
    'party',
    { prompts: 1, submits: 0, checkins: 0 },
    async (p, u) => {
      await u.wait(1500);
      await p.mouse.wheel(0, 120);
      await u.sees('#wz');
      await u.wait(1500);
      await u.press('#wz');
      await u.wait(2000);
    },
  ),
  c(
    'anti-idle sum answered after a slip',
    'reader-sum',
    'training-credit',
    { prompts: 1, quizzes: 0, submits: 0 },
    async (p, u) => {
      await u.wait(1500);
      await p.mouse.wheel(0, 60);
      await u.sees('#da');
      await u.wait(1500);
      await u.fill('#da', '12');
      await u.press('#qr');
      await u.wait(1500);
      await u.fill('#da', '13');
      await u.wait(800);
      await u.press('#qr');
      await u.wait(2000);
    },
  ),
  c(
    '“上次学习到第 12 页，是否继续学习” on opening is a bookmark',
    'reader-resume',
    'study',
    { prompts: 0, courses: 0, clicks: { study: 1 } },
    async (p, u) => {
      await u.sees('#jx');
      await u.wait(1500);
      await u.press('#jx');
      await u.wait(3000);
    },
  ),
  c(
    '“您还在学习吗” lapses unanswered',
    'reader-lapse',
    'training-credit',
    { prompts: 0, courses: 0 },
    async (p, u) => {
      await u.wait(1500);
      await p.mouse.wheel(0, 100);
      await u.wait(8500);
    },
  ),
  c(
    '“是否继续学习下一节” after pressing 本节已看完 is a step on',
    'next-section',
    'study',
    { prompts: 0, quizzes: 0, submits: 0 },
    async (p, u) => {
      await u.wait(2000);
      await u.press('#dw');
      await u.wait(1800);
      await u.press('#jx');
      await u.wait(2500);
    },
  ),
  c(
    'slides in a SCORM frame paged to the end; the outer page says 恭喜…获得 0.5 学时',
    'scorm',
    'training-credit',
    { courses: 1, quizzes: 0, submits: 0 },
    async (p, u) => {
      const f = p.frameLocator('iframe[name=sco]');
      for (let i = 0; i < 3; i++) {
        await u.wait(2500);
        await u.press(f.locator('#x'));
      }
      await u.wait(3500);
    },
    { settle: 3000 },
  ),
  c(
    'the same slides left at 2 of 4, beside other courses at 已完成 100%',
    'scorm',
    'training-credit',
    { courses: 0, quizzes: 0 },
    async (p, u) => {
      const f = p.frameLocator('iframe[name=sco]');
      await u.wait(2500);
      await u.press(f.locator('#x'));
      await u.wait(3000);
    },
  ),
  c(
    'a notice with a reading countdown; 已阅 is answered 阅读完成',
    'notice-read',
    'party',
    { courses: 0, checkins: 0, quizzes: 0, clicks: { acknowledge: 1 } },
    async (p, u) => {
      await p.mouse.wheel(0, 80);
      await u.wait(6500);
      await u.press('#yy');
      await u.wait(3000);
    },
  ),
  c(
    'a course in text, its time served, 完成学习 answered 已学完',
    'read-timer',
    'training-credit',
    { courses: 1, checkins: 0, submits: 0, clicks: { study: 1 } },
    async (p, u) => {
      await u.wait(2000);
      await p.mouse.wheel(0, 200);
      await u.wait(5500);
      await u.press('#w');
      await u.wait(3000);
    },
    { settle: 3000 },
  ),

  // ---- uploads
  c(
    'two photos chosen at once through a drop zone',
    'up-multi',
    'party',
    { uploads: 2 },
    async (p, u) => {
      await u.wait(1600);
      const [ch] = await Promise.all([p.waitForEvent('filechooser'), u.press('#z')]);
      await u.wait(1500);
      await ch.setFiles([file('tf-a.txt'), file('tf-b.txt')]);
      await u.wait(2500);
    },
  ),
  c(
    '上传附件 pressed, the chooser left without a file',
    'up-cancel',
    'oa',
    { uploads: 0, clicks: { upload: 1 } },
    async (p, u) => {
      await u.wait(1600);
      await Promise.all([p.waitForEvent('filechooser'), u.press('#up')]);
      await u.wait(2500);
      await u.press('#yl');
      await u.wait(1500);
    },
  ),
  c(
    'a document of the library is linked: nothing uploaded',
    'up-lib',
    'oa',
    { uploads: 0, clicks: { upload: 0, submit: 0 } },
    async (p, u) => {
      await u.wait(1600);
      await u.press('#ga');
      await u.wait(1800);
      await u.press('#k1');
      await u.wait(1200);
      await u.press('#xd');
      await u.wait(2000);
    },
  ),
  c(
    'in a frame: the wrong kind of file, the input made anew, then the right one: two chosen',
    'up-import',
    'data-reporting',
    { uploads: 2 },
    async (p, u) => {
      const f = p.frameLocator('iframe[name=upf]');
      for (const n of ['tf-a.txt', 'tf-c.xlsx']) {
        await u.wait(1600);
        const [ch] = await Promise.all([p.waitForEvent('filechooser'), u.press(f.locator('.fk'))]);
        await u.wait(1200);
        await ch.setFiles(file(n));
      }
      await u.wait(2000);
    },
  ),

  // ---- click purpose
  c(
    'heads of columns: 提交人, 上报单位, 签收时间, 打卡地点, 登录账号',
    'sort-heads',
    'oa',
    { clicks: { submit: 0, acknowledge: 0, 'check-in': 0, login: 0 }, checkins: 0, logins: [] },
    async (p, u) => {
      for (const k of ['#h1', '#h2', '#h3', '#h4', '#h5']) {
        await u.wait(1400);
        await u.press(k);
      }
      await u.wait(1000);
    },
  ),
  c(
    'menu of 上传下达, 登录日志, 签到记录, 修改登录密码, 已提交, 投票结果, 打卡点管理, 提交记录',
    'idioms',
    'oa',
    {
      clicks: { upload: 0, login: 0, 'check-in': 0, submit: 0, 'like-share': 0 },
      checkins: 0,
      submits: 0,
      logins: [],
    },
    async (p, u) => {
      for (let i = 1; i <= 8; i++) {
        await u.wait(1400);
        await u.press('#m' + i);
      }
      await u.wait(1000);
    },
  ),
  c(
    'names by title, alt, aria-labelledby and spaced values',
    'image-buttons',
    'oa',
    { clicks: { acknowledge: 1, submit: 3, logout: 1 } },
    async (p, u) => {
      for (let i = 1; i <= 5; i++) {
        await u.wait(1400);
        await u.press('#i' + i);
      }
      await u.wait(1000);
    },
  ),
  c(
    'names with counts and badges',
    'counts',
    'publicity',
    { clicks: { 'like-share': 3, task: 1, ranking: 1 } },
    async (p, u) => {
      for (const k of ['#zf', '#pl', '#dz', '#db', '#ph']) {
        await u.wait(1400);
        await u.press(k);
      }
      await u.wait(1000);
    },
  ),
  c(
    '退出全屏, 退出编辑 and 注销 of a shop’s record leave nobody logged out',
    'exit-words',
    'service',
    { clicks: { logout: 0, login: 0 } },
    async (p, u) => {
      for (const k of ['#qp', '#qp', '#bj', '#bj', '#zx', '#y']) {
        await u.wait(1500);
        await u.press(k);
      }
      await u.wait(1500);
    },
  ),
  c(
    'English: Submission history is not Submit; a form accepted; Sign out',
    'english',
    'service',
    { submits: 1, clicks: { submit: 1, logout: 1 } },
    async (p, u) => {
      await u.wait(1500);
      await u.press('#hs2');
      await u.wait(1500);
      await u.fill('#e1', 'Haining Trade');
      await u.fill('#e2', '620342');
      await u.fill('#e3', '900');
      await u.wait(1200);
      await u.press('#sb');
      await u.wait(3000);
      await u.press('#so');
      await u.wait(1000);
    },
  ),
];
