import { fileURLToPath } from 'node:url';

// Check-ins, study, quizzes, forms, prompts, click purpose.
const P = 'blind/';
/** Files by path: of others the page hears as of a script's own. */
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const png = at('public/icon/128.png');
/** Presses what opens the chooser; files: what is chosen, none: dismissed. */
async function choose(page, user, sel, files) {
  const [fc] = await Promise.all([
    page.waitForEvent('filechooser', { timeout: 10000 }),
    user.press(sel),
  ]);
  await user.wait(1500);
  if (files) await fc.setFiles(files);
}
/** Presses one after the other, as a person would. */
async function presses(user, ...list) {
  for (const s of list) {
    await user.wait(1600);
    await user.press(s);
  }
}

export default [
  // --- check-ins
  {
    name: 'JSP attendance table: 上班打卡 is a submit button, the page comes back by POST saying it took effect',
    page: P + 'td-kq.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.sees('#b1');
      await user.wait(1500);
      await user.press('#b1');
      await user.sees('#msg b');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { checkins: 1, submits: 0, quizzes: 0, logins: [], clicks: { 'check-in': 1 } },
  },
  {
    name: 'JSP attendance table: the page comes back by POST saying that it is not the time for it',
    page: P + 'td-kq.html?late=1',
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.sees('#b1');
      await user.wait(1500);
      await user.press('#b1');
      await user.sees('#msg b');
      await user.wait(2000);
    },
    settle: 2500,
    expect: { checkins: 0, submits: 0, clicks: { 'check-in': 1 } },
  },
  {
    name: 'JSP attendance table: dates are queried and menu links to 签到记录 and 打卡统计 pressed, nothing signed',
    page: P + 'td-kq.html',
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('[name=d1]', '2026-10-01');
      await user.wait(1500);
      await user.fill('[name=d2]', '2026-10-31');
      await user.wait(1500);
      await user.press('form[name=cx] input[type=submit]');
      await user.wait(2500);
      await user.press('a:text-is("签到记录")');
      await user.wait(1500);
      await user.press('a:text-is("打卡统计")');
    },
    settle: 2000,
    expect: { checkins: 0, submits: 0, clicks: { 'check-in': 0 } },
  },
  {
    name: "Calendar: today's cell is pressed, turns green, a message tells of 2 points",
    page: P + 'td-rili.html',
    panel: false,
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.wait(1800);
      await user.press('.dt.is-today');
      await user.sees('.el-message');
      await user.wait(2000);
    },
    settle: 2500,
    expect: { checkins: 1, courses: 0, submits: 0 },
  },
  {
    name: 'Calendar: a past day is refused, then the rules (签到成功获得 2 积分) are read; nothing signed',
    page: P + 'td-rili.html?v=1',
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.wait(1800);
      await user.press('[data-k="2026-11-19"]');
      await user.wait(2500);
      await user.press('#rule');
      await user.sees('.el-dialog');
      await user.wait(2500);
      await user.press('.el-dialog button');
    },
    settle: 2500,
    expect: { checkins: 0, submits: 0 },
  },
  {
    name: 'Calendar: a missed day is made up for with points (立即补签), which took effect',
    page: P + 'td-rili.html?bu=1',
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.wait(1800);
      await user.press('[data-k="2026-11-20"]');
      await user.sees('.el-dialog');
      await user.wait(1600);
      await user.press('[data-b]');
      await user.sees('.el-message');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { checkins: 1, clicks: { 'check-in': 1 } },
  },
  {
    name: 'Calendar: the make-up dialog is opened and cancelled',
    page: P + 'td-rili.html?bu=1',
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.wait(1800);
      await user.press('[data-k="2026-11-18"]');
      await user.sees('.el-dialog');
      await user.wait(2000);
      await user.press('[data-c]');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { checkins: 0 },
  },
  {
    name: 'uni-app: a disc 签到 is pressed, the place looked up, signed in',
    page: P + 'td-yuan.html',
    platform: { category: 'grid' },
    act: async (page, user) => {
      await user.wait(1600);
      await user.press('#disc');
      await user.sees('uni-toast:has-text("签到成功")');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { checkins: 1, clicks: { 'check-in': 1 } },
  },
  {
    name: 'uni-app: the disc is pressed too far from the place; a dialog refuses and is closed',
    page: P + 'td-yuan.html?geo=far',
    platform: { category: 'grid' },
    act: async (page, user) => {
      await user.wait(1600);
      await user.press('#disc');
      await user.sees('.um');
      await user.wait(2000);
      await user.press('.um__b');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { checkins: 0, clicks: { 'check-in': 1 } },
  },
  {
    name: 'uni-app: the network fails the first time, the second press signs in',
    page: P + 'td-yuan.html?net=off',
    platform: { category: 'grid' },
    act: async (page, user) => {
      await user.wait(1600);
      await user.press('#disc');
      await user.sees('uni-toast:has-text("网络异常")');
      await user.wait(3000);
      await user.press('#disc');
      await user.sees('uni-toast:has-text("签到成功")');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { checkins: 1, clicks: { 'check-in': 2 } },
  },
  {
    name: 'Meeting sign-in with a code: wrong code refused, right one accepted, the row turns 已签到',
    page: P + 'td-huiyi.html',
    panel: false,
    platform: { category: 'party' },
    act: async (page, user) => {
      await user.wait(1600);
      await user.press('[lay-event=sign]');
      await user.sees('#code');
      await user.fill('#code', '6381');
      await user.wait(1500);
      await user.press('#ok');
      await user.wait(3200);
      await user.fill('#code', '6318');
      await user.wait(1500);
      await user.press('#ok');
      await user.sees('.layui-layer-msg');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { checkins: 1, submits: 0, logins: [] },
  },
  {
    name: 'Meeting sign-in: the dialog is opened, a code half typed, cancelled; other rows say 已签到',
    page: P + 'td-huiyi.html',
    platform: { category: 'party' },
    act: async (page, user) => {
      await user.wait(1600);
      await user.press('[lay-event=sign]');
      await user.sees('#code');
      await user.fill('#code', '63');
      await user.wait(1500);
      await user.press('#no');
      await user.wait(1500);
      await user.press('a:text-is("签到记录") >> nth=0');
    },
    settle: 2500,
    expect: { checkins: 0, logins: [], clicks: { 'check-in': 1 } },
  },
  {
    name: 'Ant Design: pressing 签到 answers 您今日已签到，请勿重复签到, while a ticker tells of others who signed in',
    page: P + 'td-yiqian.html',
    platform: { category: 'grid' },
    act: async (page, user) => {
      await user.wait(1800);
      await user.press('.ant-btn-primary');
      await user.sees('.ant-message-notice-content');
      await user.wait(3500);
    },
    settle: 2500,
    expect: { checkins: 0, clicks: { 'check-in': 1 } },
  },
  {
    name: 'River patrol sign-in with a photo: photo chosen, handed in, confirmed',
    page: P + 'td-zhaopian.html',
    platform: { category: 'grid' },
    act: async (page, user) => {
      await user.wait(1600);
      await choose(page, user, '#th', [png]);
      await user.wait(1600);
      await user.press('#go');
      await user.sees('.alert');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { checkins: 1, uploads: 1, quizzes: 0 },
  },
  {
    name: 'River patrol sign-in refused: no photo was taken',
    page: P + 'td-zhaopian.html',
    platform: { category: 'grid' },
    act: async (page, user) => {
      await user.wait(1600);
      await choose(page, user, '#th', null);
      await user.wait(1600);
      await user.press('#go');
      await user.sees('.alert');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { checkins: 0, uploads: 0 },
  },
  {
    name: "ExtJS duty: the button's label comes late; signed in, only the row's time and the label (now 签 退) tell",
    page: P + 'td-qiehuan.html',
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.sees('#ext-gen118');
      await user.wait(1700);
      await user.press('#ext-gen118');
      await user.wait(3000);
    },
    settle: 2500,
    expect: { checkins: 1, clicks: { 'check-in': 1 } },
  },
  {
    name: 'ExtJS duty: 签退 is pressed before time and the question is answered No',
    page: P + 'td-qiehuan.html?out=1',
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.sees('#ext-gen118');
      await user.wait(1700);
      await user.press('#ext-gen118');
      await user.sees('.x-window');
      await user.wait(1800);
      await user.press('#n');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { checkins: 0, clicks: { 'check-in': 1 } },
  },
  {
    name: "Administrator's attendance list: tabs 签到记录, 未签到人员, a filter 已签到, answer 查询成功，共 4 人已签到",
    page: P + 'td-qdtj.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.wait(1600);
      await user.press('#rec');
      await user.wait(1600);
      await user.press('#set');
      await user.wait(1500);
      await user.fill('#dw', '财政局');
      await user.wait(1500);
      await user.press('#z1');
      await user.wait(1500);
      await user.press('#cx');
      await user.sees('.ivu-message');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { checkins: 0, submits: 0, quizzes: 0, clicks: { 'check-in': 0 } },
  },
  {
    name: 'EasyUI: an application to make up for a missed card (补卡申请) is handed in; it waits for approval',
    page: P + 'td-buka.html',
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('#bkrq', '2026-11-04');
      await user.wait(1500);
      await user.fill('#yy', '下乡途中无信号，未能打卡');
      await user.wait(1500);
      await user.fill('#zmr', '刘敏');
      await user.wait(1500);
      await user.press('#tj');
      await user.sees('.window');
      await user.wait(1600);
      await user.press('#k');
    },
    settle: 3000,
    expect: { checkins: 0, submits: 1, quizzes: 0, clicks: { submit: 1 } },
  },
  // --- quizzes and look-alikes
  {
    name: 'Element: one question at a time, radios without input elements, 交卷, confirmed, a score is shown',
    page: P + 'td-meizhou.html',
    panel: false,
    platform: { category: 'study' },
    act: async (page, user) => {
      await presses(user, '[data-k="2"]', '#nx', '[data-k="1"]', '#nx', '[data-k="1"]', '#jj');
      await user.sees('.el-message-box');
      await user.wait(1600);
      await user.press('[data-y]');
      await user.sees('.score');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { quizzes: 1, submits: 0, courses: 0, clicks: { study: 3 } },
  },
  {
    name: 'Element: 交卷 is pressed with a question open, the user goes back to answering and leaves it',
    page: P + 'td-meizhou.html',
    platform: { category: 'study' },
    act: async (page, user) => {
      await presses(user, '[data-k="2"]', '#nx', '#nx', '[data-k="1"]', '#jj');
      await user.sees('.el-message-box');
      await user.wait(1800);
      await user.press('[data-n]');
      await user.wait(1500);
      await user.press('#pv');
    },
    settle: 3000,
    expect: { quizzes: 0, submits: 0 },
  },
  {
    name: 'WebForms: exam on one page, 提　交 is a __doPostBack link, the page comes back with a mark',
    page: P + 'td-ksaspx.html',
    platform: { category: 'training-credit' },
    act: async (page, user) => {
      await presses(user, '#r10', '#c20', '#c21', '#r30', '#ctl00_lbtn');
      await user.sees('.cj');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { quizzes: 1, submits: 0, clicks: { submit: 1 } },
  },
  {
    name: 'layui test in a frame with true/false and a free-text question, handed in, 80 points, then the list',
    page: P + 'td-ksframe.html',
    platform: { category: 'safety' },
    act: async (page, user) => {
      const f = page.frameLocator('#LAY_iframe');
      await user.sees(f.locator('.layui-btn'));
      await presses(user, f.locator('#a1'), f.locator('#b1'));
      await user.wait(1500);
      await user.fill(f.locator('#c1'), '全程监护，不得擅离');
      await user.wait(1600);
      await user.press(f.locator('.layui-btn'));
      await user.sees(f.locator('.layui-layer'));
      await user.wait(1800);
      await user.press(f.locator('#ok'));
      await user.wait(1500);
    },
    settle: 3000,
    expect: { quizzes: 1, submits: 0 },
  },
  {
    name: 'Satisfaction survey with single choice, multiple choice, blank and essay "questions": a form, no quiz',
    page: P + 'td-diaocha.html',
    platform: { category: 'service' },
    act: async (page, user) => {
      await presses(user, '[name=q1] >> nth=1', '[name=q2] >> nth=0');
      await user.wait(1500);
      await user.fill('#q3', '46');
      await user.wait(1500);
      await user.fill('#q4', '希望减少重复填报');
      await user.wait(1600);
      await user.press('#sb');
      await user.sees('.thx');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { quizzes: 0, submits: 1, checkins: 0 },
  },
  {
    name: 'Democratic appraisal of cadres (民主测评) with radios and an opinion, answered by an alert: no quiz',
    page: P + 'td-ceping.html',
    platform: { category: 'party' },
    act: async (page, user) => {
      page.on('dialog', (d) => setTimeout(() => d.accept().catch(() => {}), 1500));
      await presses(user, '[name=p1][value=A]', '[name=p2][value=A]', '[name=p3][value=B]');
      await user.wait(1500);
      await user.fill('#yj', '多下基层');
      await user.wait(1600);
      await user.press('#tj');
      await user.sees('text=您已完成本次测评');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { quizzes: 0, submits: 1, courses: 0 },
  },
  {
    name: 'Vote for 最美基层干部: two ticked, 投 票, 投票成功',
    page: P + 'td-toupiao.html',
    panel: false,
    platform: { category: 'publicity' },
    act: async (page, user) => {
      await presses(user, '#h2', '#h4', '#tp');
      await user.sees('.mk');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { quizzes: 0, checkins: 0, clicks: { 'like-share': 1 } },
  },
  {
    name: 'Settings with numbered items and options A, B, C, saved: no quiz',
    page: P + 'td-shezhi.html',
    platform: { category: 'study' },
    act: async (page, user) => {
      await presses(user, '#r1b', '#r2b', '#c3', '.btn-main');
      await user.sees('.notify');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { quizzes: 0, checkins: 0, clicks: { submit: 1 } },
  },
  {
    name: 'Question bank of an examiner: filter by type, level and right answer, 确定, the list and 总分 show: neither quiz nor form',
    page: P + 'td-tiku.html',
    platform: { category: 'study' },
    act: async (page, user) => {
      await presses(user, '#dx', '#zh', '#aa');
      await user.wait(1500);
      await user.fill('#gjz', '行政');
      await user.wait(1500);
      await user.fill('#ctr', '张');
      await user.wait(1600);
      await user.press('#qr');
      await user.wait(2500);
    },
    settle: 2500,
    expect: { quizzes: 0, submits: 0 },
  },
  // --- forms
  {
    name: 'HTML 4 form handed in by plain POST, the next page says 信息报送成功',
    page: P + 'td-tbnav.html',
    platform: { category: 'data-reporting' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('[name=bt]', '县水利局扎实推进冬修水利');
      await user.wait(1500);
      await user.fill('[name=zgr]', '林峰');
      await user.wait(1500);
      await user.fill('[name=zw]', '今冬以来，县水利局……');
      await user.wait(1600);
      await user.press('[name=Submit]');
      await user.sees('text=信息报送成功');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { submits: 1, quizzes: 0, checkins: 0, clicks: { submit: 1 } },
  },
  {
    name: 'The same form after the deadline: the next page says that nothing was saved',
    page: P + 'td-tbnav.html?late=1',
    platform: { category: 'data-reporting' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('[name=bt]', '县水利局开展河道巡查');
      await user.wait(1500);
      await user.fill('[name=zw]', '近日，县水利局……');
      await user.wait(1600);
      await user.press('[name=Submit]');
      await user.sees('text=报送失败');
      await user.wait(2000);
    },
    settle: 2500,
    expect: { submits: 0, clicks: { submit: 1 } },
  },
  {
    name: 'React form by fetch: 服务器繁忙 (the answer was HTTP 200), handed in again, then a result page by History API',
    page: P + 'td-react.html',
    panel: false,
    platform: { category: 'data-reporting' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('#basic_hz', '胡来福');
      await user.wait(1500);
      await user.fill('#basic_rk', '4');
      await user.wait(1500);
      await user.fill('#basic_sr', '9800');
      await user.wait(1600);
      await user.press('.ant-btn-primary');
      await user.sees('.ant-message-notice');
      await user.wait(3000);
      await user.press('.ant-btn-primary');
      await user.sees('.ant-result');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { submits: 1, quizzes: 0, clicks: { submit: 2 } },
  },
  {
    name: 'Wizard of four steps to the end, 受理编号 given: one form',
    page: P + 'td-xiangdao.html',
    platform: { category: 'service' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('#qymc', '鑫源建材有限公司');
      await user.wait(1500);
      await user.fill('#xydm', '91130000MA0ABC1234');
      await user.wait(1500);
      await user.fill('#fr', '韩冰');
      await presses(user, '.pane.on .nx');
      await user.wait(1500);
      await user.fill('#sr', '860');
      await user.wait(1500);
      await user.fill('#rs', '35');
      await presses(user, '.pane.on .nx', '#tj');
      await user.sees('text=受理编号');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { submits: 1, clicks: { submit: 1 } },
  },
  {
    name: 'Wizard left at the step of confirmation (a later step is called 提交成功)',
    page: P + 'td-xiangdao.html',
    platform: { category: 'service' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('#qymc', '鑫源建材有限公司');
      await user.wait(1500);
      await user.fill('#xydm', '91130000MA0ABC1234');
      await presses(user, '.pane.on .nx');
      await user.wait(1500);
      await user.fill('#sr', '860');
      await presses(user, '.pane.on .nx');
      await user.wait(2500);
    },
    settle: 3000,
    expect: { submits: 0, clicks: { submit: 0 } },
  },
  {
    name: 'Inline edit of a table row (four inputs), 保存, 保存成功',
    page: P + 'td-hangnei.html',
    platform: { category: 'data-reporting' },
    act: async (page, user) => {
      await user.wait(1600);
      await user.press('span:text-is("编辑") >> nth=2');
      await user.wait(1500);
      await user.fill('[data-col="1"]', '6');
      await user.wait(1500);
      await user.fill('[data-col="2"]', '22');
      await user.wait(1500);
      await user.fill('[data-col="4"]', '宋佳');
      await user.wait(1600);
      await user.press('span:text-is("保存")');
      await user.sees('.toast');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { submits: 1, clicks: { submit: 1 } },
  },
  {
    name: 'Inline edit of a table row, typed, then 取消',
    page: P + 'td-hangnei.html',
    platform: { category: 'data-reporting' },
    act: async (page, user) => {
      await user.wait(1600);
      await user.press('span:text-is("编辑") >> nth=0');
      await user.wait(1500);
      await user.fill('[data-col="1"]', '13');
      await user.wait(1500);
      await user.fill('[data-col="2"]', '50');
      await user.wait(1600);
      await user.press('span:text-is("取消")');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { submits: 0, clicks: { submit: 0 } },
  },
  {
    name: 'Monthly report refused by validation and left',
    page: P + 'td-jiaoyan.html',
    platform: { category: 'data-reporting' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('#zcz', '53210');
      await user.wait(1500);
      await user.fill('#lxdh', '8812');
      await user.wait(1600);
      await user.press('button[type=submit]');
      await user.wait(3000);
    },
    settle: 3000,
    expect: { submits: 0, clicks: { submit: 1 } },
  },
  {
    name: 'Monthly report refused by validation, filled in, then accepted',
    page: P + 'td-jiaoyan.html',
    platform: { category: 'data-reporting' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('#zcz', '53210');
      await user.fill('#ydl', '118000');
      await user.fill('#ygr', '214');
      await user.wait(1600);
      await user.press('button[type=submit]');
      await user.wait(2500);
      await user.fill('#fzr', '石磊');
      await user.wait(1500);
      await user.fill('#lxdh', '13800000000');
      await user.wait(1600);
      await user.press('button[type=submit]');
      await user.sees('.swal h3');
      await user.wait(1600);
      await user.press('.swal button');
    },
    settle: 3000,
    expect: { submits: 1, quizzes: 0, clicks: { submit: 2 } },
  },
  {
    name: 'Weekly report: only kept as a draft (草稿保存成功)',
    page: P + 'td-caogao.html',
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('#bt', '第 47 周工作周报');
      await user.wait(1500);
      await user.fill('#bz', '完成年报校核');
      await user.wait(1600);
      await user.press('#zc');
      await user.sees('.tip');
      await user.wait(2500);
    },
    settle: 3000,
    expect: { submits: 0, clicks: { submit: 1 } },
  },
  {
    name: 'Weekly report: kept as a draft, finished, handed in: one form',
    page: P + 'td-caogao.html',
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('#bt', '第 47 周工作周报');
      await user.wait(1500);
      await user.fill('#bz', '完成年报校核');
      await user.wait(1600);
      await user.press('#zc');
      await user.sees('.tip');
      await user.wait(3000);
      await user.fill('#xz', '准备年终总结');
      await user.wait(1600);
      await user.press('#tj');
      await user.sees('#li');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { submits: 1, clicks: { submit: 2 } },
  },
  {
    name: 'Search with many fields and a button 提交查询, then an export answered 导出任务提交成功',
    page: P + 'td-chaxun.html',
    panel: false,
    platform: { category: 'petition' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('#dw', '住建局');
      await user.wait(1500);
      await user.fill('#d1', '2026-01-01');
      await user.wait(1500);
      await user.fill('#nr', '物业');
      await user.wait(1600);
      await user.press('[value=提交查询]');
      await user.sees('.ok');
      await user.wait(2000);
      await user.press('#dc');
      await user.wait(2500);
    },
    settle: 2500,
    expect: { submits: 0, checkins: 0, quizzes: 0 },
  },
  {
    name: 'A filter is filled, then a row deleted with 是否继续 and 操作成功',
    page: P + 'td-shanchu.html',
    platform: { category: 'data-reporting' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.fill('#mc', '台账');
      await user.wait(1500);
      await user.fill('#fz', '袁磊');
      await user.wait(1500);
      await presses(user, '#cx', '.del >> nth=0');
      await user.sees('#bx');
      await presses(user, '#w');
      await user.sees('.ms');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { submits: 0, prompts: 0 },
  },
  {
    name: 'A form in a dialog is filled and cancelled; the list then says 列表刷新成功',
    page: P + 'td-shanchu.html',
    platform: { category: 'data-reporting' },
    act: async (page, user) => {
      await user.wait(1600);
      await user.press('#xz');
      await user.sees('#bx');
      await user.fill('#n1', '秸秆禁烧台账');
      await user.wait(1500);
      await user.fill('#n2', '袁磊');
      await user.wait(1600);
      await user.press('#q');
      await user.sees('.ms');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { submits: 0, clicks: { submit: 0 } },
  },
  // --- document flow
  {
    name: 'Frameset of 2004: a document is signed for (签收, not 签到)',
    page: P + 'td-gwfs.html',
    platform: { category: 'oa' },
    act: async (page, user) => {
      const f = page.frameLocator('frame[name=main1]');
      await user.sees(f.locator('#qs'));
      await user.wait(1800);
      await user.press(f.locator('#qs'));
      await user.wait(2500);
    },
    settle: 2500,
    expect: { checkins: 0, submits: 0, clicks: { acknowledge: 1, 'check-in': 0 } },
  },
  {
    name: 'Approval that asks for a signing password, wrong once: no login',
    page: P + 'td-shenpi.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.wait(1600);
      await user.fill('#yj', '同意，请综合科办理。');
      await user.wait(1500);
      await user.press('#ty');
      await user.sees('#qmmm');
      await user.fill('#qmmm', '12345');
      await user.wait(1500);
      await user.press('#qd');
      await user.wait(2500);
      await user.fill('#qmmm', '123456');
      await user.wait(1500);
      await user.press('#qd');
      await user.sees('.ok');
      await user.wait(1500);
    },
    settle: 3000,
    expect: { logins: [], checkins: 0, quizzes: 0, clicks: { login: 0 } },
  },
  {
    name: 'Circulated papers: 收到, ✓ 已阅 and 批量已阅 pressed; also 已阅人员 and 签收情况, which are lists',
    page: P + 'td-chuanyue.html',
    platform: { category: 'oa' },
    act: async (page, user) => {
      await presses(user, '#i1', '#op', '#ry', '#i2', '#op', '#qk', '#qb');
      await user.wait(1500);
    },
    settle: 2000,
    expect: { checkins: 0, submits: 0, clicks: { acknowledge: 3 } },
  },
  // --- likes, rankings, uploads
  {
    name: 'Article: a picture 点赞, an icon titled 转发, 发表评论; also 点赞记录, 评论须知, 赞助单位',
    page: P + 'td-zan.html',
    platform: { category: 'publicity' },
    act: async (page, user) => {
      await presses(user, '#dz', '#dzjl', '#zf', '#plxz', '#zzs');
      await user.wait(1500);
      await user.fill('#pl', '家乡越来越好');
      await presses(user, '#fb');
      await user.wait(1500);
    },
    settle: 2500,
    expect: { submits: 0, quizzes: 0, clicks: { 'like-share': 3 } },
  },
  {
    name: 'The ranking page is visited from the menu',
    page: P + 'td-phb0.html',
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.wait(1800);
      await user.press('#ph');
      await user.sees('h2');
      await user.wait(2500);
    },
    settle: 2500,
    expect: { ranks: 1, checkins: 0, courses: 0, clicks: { ranking: 1 } },
  },
  {
    name: 'Three files chosen at once behind a button',
    page: P + 'td-shangchuan.html',
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.wait(1600);
      await choose(page, user, '#pk', [at('README.md'), at('package.json'), at('tsconfig.json')]);
      await user.sees('#ul li >> nth=2');
      await user.wait(2000);
    },
    settle: 2500,
    expect: { uploads: 3, submits: 0, clicks: { upload: 1 } },
  },
  {
    name: 'Chooser dismissed behind the button, then one file behind the drag area',
    page: P + 'td-shangchuan.html',
    platform: { category: 'oa' },
    act: async (page, user) => {
      await user.wait(1600);
      await choose(page, user, '#pk', null);
      await user.wait(2000);
      await choose(page, user, '#dr', [at('README.md')]);
      await user.sees('#ul li');
      await user.wait(2000);
    },
    settle: 2500,
    expect: { uploads: 1, submits: 0 },
  },
  {
    name: '上传记录 and 下载模板 pressed, the chooser opened and dismissed: no file',
    page: P + 'td-shangchuan.html',
    platform: { category: 'oa' },
    act: async (page, user) => {
      await presses(user, 'a:text-is("下载模板")', 'a:text-is("上传记录")');
      await user.wait(1500);
      await choose(page, user, '#pk', null);
      await user.wait(1500);
    },
    settle: 2500,
    expect: { uploads: 0, clicks: { upload: 1 } },
  },
  // --- prompts
  {
    name: 'Player page asks 您还在学习吗？ and is answered',
    page: P + 'td-haizai.html',
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.sees('.zz [data-y]');
      await user.wait(1800);
      await user.press('.zz [data-y]');
      await user.wait(2000);
    },
    settle: 2500,
    expect: { prompts: 1, courses: 0, checkins: 0, clicks: { study: 1 } },
  },
  {
    name: 'Player page asks 您还在学习吗？, nobody answers, it goes away and the clock stops',
    page: P + 'td-haizai.html?k=away',
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.sees('.zz');
      await user.sees('text=学习已暂停');
      await user.wait(2000);
    },
    settle: 2500,
    expect: { prompts: 0, courses: 0, clicks: { study: 0 } },
  },
  {
    name: 'Player page makes sure of the learner by a sum (wrong once), which is a prompt, no quiz',
    page: P + 'td-haizai.html?k=calc',
    platform: { category: 'training-credit' },
    act: async (page, user) => {
      await user.sees('#an');
      await user.fill('#an', '7');
      await user.wait(1500);
      await user.press('.zz [data-y]');
      await user.wait(2000);
      await user.fill('#an', '8');
      await user.wait(1500);
      await user.press('.zz [data-y]');
      await user.wait(2000);
    },
    settle: 2500,
    expect: { prompts: 1, quizzes: 0, submits: 0, courses: 0 },
  },
  {
    name: 'Player page offers to go on from the last place: not a prompt whether one is there',
    page: P + 'td-haizai.html?k=resume',
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.sees('.zz');
      await user.wait(1800);
      await user.press('.zz [data-y]');
      await user.wait(2500);
    },
    settle: 2500,
    expect: { prompts: 0, courses: 0 },
  },
  {
    name: "Import of learners' hours asks about duplicates, 是否继续: no prompt",
    page: P + 'td-daoru.html',
    platform: { category: 'training-credit' },
    act: async (page, user) => {
      await user.wait(1600);
      await user.press('#im');
      await user.sees('.m');
      await user.wait(1800);
      await user.press('#jx');
      await user.wait(2500);
    },
    settle: 2500,
    expect: { prompts: 0, courses: 0, submits: 0, checkins: 0 },
  },
  // --- readers and courses
  {
    name: 'Reader with a countdown, 完成学习, 本课程学习完成',
    page: P + 'td-yuedu.html',
    panel: false,
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.wait(1500);
      await page.mouse.move(500, 300);
      await page.mouse.wheel(0, 200);
      await user.sees('#ok:enabled');
      await user.wait(1500);
      await user.press('#ok');
      await user.sees('.pp');
      await user.wait(2000);
    },
    settle: 3000,
    expect: { courses: 1, quizzes: 0, checkins: 0, submits: 0, clicks: { study: 1 } },
  },
  {
    name: 'Reader left before the countdown ends; the list shows other courses as 已完成',
    page: P + 'td-yuedu.html',
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.wait(2800);
      await user.press('#fh');
      await user.wait(2500);
    },
    settle: 3000,
    expect: { courses: 0, quizzes: 0 },
  },
  {
    name: 'A pledge with a countdown, 我已阅读并同意: no course, no acknowledgement',
    page: P + 'td-yuedu.html?k=agree',
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.wait(1500);
      await user.sees('#ok:enabled');
      await user.wait(1500);
      await user.press('#ok');
      await user.wait(2500);
    },
    settle: 3000,
    expect: { courses: 0, quizzes: 0, clicks: { acknowledge: 0 } },
  },
  {
    name: 'A course finished in September is opened again and scrolled',
    page: P + 'td-yuedu.html?k=old',
    platform: { category: 'study' },
    act: async (page, user) => {
      await user.wait(2500);
      await page.mouse.move(500, 300);
      await page.mouse.wheel(0, 300);
      await user.wait(3000);
    },
    settle: 3000,
    expect: { courses: 0 },
  },
  {
    name: 'List of courses: the tab 已完成 is opened, full of 课程学习完成 and 已获得 3 学时',
    page: P + 'td-kclb.html',
    platform: { category: 'study' },
    act: async (page, user) => {
      await presses(user, '#t2');
      await user.wait(2500);
      await user.press('#t1');
      await user.wait(1500);
      await user.press('#t2');
      await user.wait(2000);
    },
    settle: 3000,
    expect: { courses: 0, quizzes: 0, checkins: 0 },
  },
  // --- click purpose, half of them traps
  {
    name: 'OA home: 签 到 in a div, split 提　交, ✓ 签收, 待办(3), picture 安全退出; traps 登录日志, 退出全屏, 签到记录, 已提交, 上传记录',
    page: P + 'td-dja.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (page, user) => {
      await presses(user, '#rz', '#jl', '#qd', '#yt', '#tj', '#db', '#sc', '#qs', '#qp', '#aq');
    },
    settle: 2000,
    expect: {
      logins: [],
      submits: 0,
      checkins: 0,
      clicks: { login: 0, logout: 1, 'check-in': 1, submit: 1, task: 1, upload: 0, acknowledge: 1 },
    },
  },
  {
    name: 'Study home with links and a web component (open shadow root); traps 考试成绩管理, 播放控件下载, 赞助单位, 忘记登录密码, 答题说明',
    page: P + 'td-djb.html',
    panel: false,
    platform: { category: 'study' },
    act: async (page, user) => {
      await presses(
        user,
        '#jx',
        '#gl',
        '#kj',
        '#pm',
        '#tc',
        '#dz',
        '#fx',
        '#dl',
        'x-card #ks',
        'x-card #sm',
      );
    },
    settle: 2000,
    expect: {
      logins: [],
      prompts: 0,
      quizzes: 0,
      courses: 0,
      clicks: { study: 3, ranking: 1, 'like-share': 1, login: 0, logout: 0 },
    },
  },
  {
    name: 'Household register of 2008: 保　存, 上 报, 上传附件, 退出系统; traps 注销该条, 保存期限, 上报表设置, 下载附件, 取消全部上传',
    page: P + 'td-djc.html',
    panel: false,
    platform: { category: 'service' },
    act: async (page, user) => {
      await presses(user, '#zx', '#bq', '#bc', '#sz', '#sb', '#xz', '#sc', '#qx', '#tc');
    },
    settle: 2000,
    expect: { logins: [], submits: 0, uploads: 0, clicks: { logout: 1, submit: 2, upload: 1 } },
  },
  {
    name: 'Task centre, hashed classes: 标为已读, 立即打卡, 点赞36, 一键催办, icon titled 提交审核; traps 我已阅读并同意, 签收记录, 打卡规则, 投票结果, 提交说明',
    page: P + 'td-djd.html',
    panel: false,
    platform: { category: 'party' },
    act: async (page, user) => {
      await presses(user, '#a1', '#a2', '#a3', '#a4', '#a5', '#a6', '#a7', '#a8', '#a9', '#a10');
    },
    settle: 2000,
    expect: {
      logins: [],
      checkins: 0,
      submits: 0,
      clicks: { acknowledge: 1, 'check-in': 1, 'like-share': 1, task: 1, submit: 1 },
    },
  },
];
