/** Tasks on offices' pages as served by their usual products, written apart from the detectors. @type {import('./case').Case[]} */
import { fileURLToPath } from 'node:url';

const file = (name) => fileURLToPath(new URL(`../pages/blind/${name}`, import.meta.url));
/** Presses what opens the chooser, and chooses files that lie beside the pages. */
const choose = async (page, user, target, ...names) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), user.press(target)]);
  await chooser.setFiles(names.map(file));
};
/** Sits before what plays, the mouse now and then moved. */
const watch = async (page, user, seconds) => {
  for (let i = 0; i < seconds; i += 1) {
    await user.wait(1_000);
    await page.mouse.move(700 + (i % 7) * 6, 480 + (i % 5) * 4);
  }
};
/** One press after another, a person's moment between. */
const presses =
  (...targets) =>
  async (_page, user) => {
    for (const target of targets) {
      await user.wait(700);
      await user.press(target);
    }
    await user.wait(700);
  };
const one = (category, name, page, act, expect, more = {}) => ({
  name,
  page: `blind/${page}.html`,
  platform: { category },
  act,
  expect,
  ...more,
});
const press = (target, then) => async (_page, user) => {
  await user.wait(600);
  await user.press(target);
  await user.sees(then);
};

const checkins = [
  one(
    'oa',
    'e-cology: 签到 in the head becomes 签退, with the time of signing',
    'vt-ecology-sign',
    press('#signBtn', '#signInfo'),
    { checkins: 1, clicks: { 'check-in': 1 } },
  ),
  one(
    'oa',
    'an old list of attendance: a link answered by a message page',
    'vt-tongda-duty',
    press('a[href*=REGISTER_TYPE]', '.MessageBox'),
    { checkins: 1 },
  ),
  one(
    'oa',
    'a meeting signed in a row of a table',
    'vt-meeting-row',
    press('[data-i="0"]', '.el-message--success'),
    { checkins: 1, clicks: { 'check-in': 1 } },
  ),
  one(
    'oa',
    "打卡 in today's cell of a calendar becomes 已打卡",
    'vt-calendar-cell',
    press('.sign-do', '.is-today .el-tag--success'),
    { checkins: 1, clicks: { 'check-in': 1 } },
  ),
  one(
    'oa',
    'a sign-in on duty, asked back, answered by a dialog',
    'vt-duty-confirm',
    async (_page, user) => {
      await user.wait(600);
      await user.press('#dutySign');
      await user.sees('.el-message-box');
      await user.press('.el-message-box .el-button--primary');
      await user.sees('.el-dialog');
      await user.press('.el-dialog__footer button');
    },
    { checkins: 1, submits: 0 },
  ),
  one(
    'oa',
    'refused: out of range',
    'vt-van-range',
    async (_page, user) => {
      await user.press('#clock');
      await user.sees('.van-dialog');
      await user.press('.van-dialog__confirm');
    },
    { checkins: 0, clicks: { 'check-in': 1 } },
  ),
  one(
    'training-credit',
    'refused: before its time',
    'vt-ant-early',
    async (_page, user) => {
      await user.press('#go');
      await user.sees('.ant-modal');
      await user.press('.ant-modal .ant-btn-primary');
    },
    { checkins: 0, clicks: { 'check-in': 1 } },
  ),
  one(
    'study',
    'refused: signed before today',
    'vt-layer-twice',
    press('#sign', '.layui-layer-msg'),
    { checkins: 0, clicks: { 'check-in': 1 } },
  ),
  one(
    'volunteer',
    'days in a row grow by one and the button is disabled',
    'vt-days-plus',
    press('#go', '#go[disabled]'),
    { checkins: 1, clicks: { 'check-in': 1 } },
  ),
  one(
    'grid',
    'a patrol along a river: two of three points signed',
    'vt-river-points',
    async (_page, user) => {
      await user.wait(600);
      await user.press('[data-p="0"]');
      await user.sees('.uni-toast');
      await user.wait(1_500);
      await user.press('[data-p="1"]');
      await user.sees('.uni-toast');
    },
    { checkins: 2, clicks: { 'check-in': 2 } },
  ),
  one(
    'oa',
    'an attendance machine: posted back with 打卡成功',
    'vt-machine-post',
    press('input[type=submit]', 'text=打卡成功'),
    { checkins: 1, submits: 0, logins: [] },
  ),
  one(
    'oa',
    'a meeting signed with name and office, answered by a page',
    'vt-meeting-phone',
    async (_page, user) => {
      await user.fill('#xm', '陈卫国');
      await user.fill('#dw', '县信访局');
      await user.press('#qd');
      await user.sees('.weui-msg');
    },
    { checkins: 1, logins: [] },
  ),
  one(
    'oa',
    'a menu entry 签到管理 opens others’ records',
    'vt-menu-manage',
    press('#m1 a', '.ant-table'),
    { checkins: 0, clicks: { 'check-in': 0 } },
  ),
  one(
    'oa',
    'statistics of sign-ins are queried',
    'vt-stat-query',
    async (_page, user) => {
      await user.fill('#dept', '办公室');
      await user.press('#q');
      await user.sees('.datagrid-row');
    },
    { checkins: 0, submits: 0 },
  ),
  one(
    'oa',
    'a missed sign-in is applied for',
    'vt-makeup-apply',
    async (_page, user) => {
      await user.press('#open');
      await user.sees('.el-dialog');
      await user.fill('#time', '08:25');
      await user.fill('#reason', '下乡走访，忘记打卡');
      await user.press('.el-dialog__footer .el-button--primary');
      await user.sees('.el-message--success');
    },
    { checkins: 0, submits: 1 },
  ),
  one(
    'oa',
    'settings of signing in are saved',
    'vt-sign-setting',
    async (_page, user) => {
      await user.fill('#r', '500');
      await user.press('#save');
      await user.sees('.ivu-message-success');
    },
    { checkins: 0 },
  ),
  one(
    'study',
    'a teacher starts a sign-in and shows its code',
    'vt-chaoxing-publish',
    press('#pub', '.popDiv'),
    { checkins: 0 },
  ),
  one(
    'oa',
    "a colleague's 补卡 is approved",
    'vt-approve-makeup',
    press('#ok', '.ant-message-success'),
    { checkins: 0, clicks: { 'check-in': 0 } },
  ),
];

const study = [
  one(
    'training-credit',
    'video.js: played to its end, 已学习完成 in a dialog',
    'vt-gbwl-videojs',
    async (page, user) => {
      await user.wait(600);
      await user.press('.vjs-big-play-button');
      await watch(page, user, 6);
      await user.sees('.layui-layer-dialog');
      await user.press('.layui-layer-btn0');
    },
    { courses: 1, prompts: 0, checkins: 0, studyMs: [4_000, 13_000] },
  ),
  one(
    'training-credit',
    'a lesson in a frame; the outer page says 已完成',
    'vt-triple-frame',
    async (page, user) => {
      await watch(page, user, 6);
      await user.sees('.zt.ok');
    },
    { courses: 1, checkins: 0 },
  ),
  one(
    'study',
    'a text with 还需学习 that counts down to 已完成学习',
    'vt-doc-countdown',
    async (page, user) => {
      for (let i = 0; i < 9; i += 1) {
        await user.wait(1_000);
        await page.mouse.move(500 + i * 3, 300);
        await page.mouse.wheel(0, 90);
      }
      await user.sees('.done');
    },
    { courses: 1, prompts: 0, checkins: 0 },
  ),
  one(
    'training-credit',
    'a layer that wants 继续学习 pressed',
    'vt-gp-prompt',
    async (page, user) => {
      await watch(page, user, 2);
      await user.sees('.layui-layer-dialog');
      await user.press('.layui-layer-btn0');
      await watch(page, user, 2);
    },
    { prompts: 1, checkins: 0, logins: [] },
  ),
  one(
    'study',
    'DPlayer: 防挂机验证 with a code is a prompt and no login',
    'vt-dplayer-captcha',
    async (page, user) => {
      await watch(page, user, 2);
      await user.sees('.el-dialog');
      await user.view('防挂机验证', false);
      await user.fill('#code', '7K3P');
      await user.press('#sure');
      await user.sees('.el-message--success');
    },
    { prompts: 1, checkins: 0, logins: [], submits: 0 },
    { panel: false },
  ),
  one(
    'training-credit',
    'a question in the middle of a lesson, then its end and 已学完',
    'vt-mid-question',
    async (page, user) => {
      await watch(page, user, 2);
      await user.sees('.pop-question');
      await user.press('.pop-question [value=B]');
      await user.press('.pop-question button');
      await watch(page, user, 4);
      await user.sees('text=已学完');
    },
    { courses: 1, checkins: 0, logins: [], submits: 0 },
  ),
  one(
    'party',
    'where to go on from is no question whether one is there',
    'vt-ck-resume',
    async (page, user) => {
      await user.sees('.layui-layer-dialog');
      await user.press('.layui-layer-btn0');
      await watch(page, user, 2);
    },
    { prompts: 0, courses: 0, checkins: 0 },
  ),
  one(
    'training-credit',
    'a list of finished courses, one looked at',
    'vt-finished-list',
    press('.see', '#detail .panel'),
    { courses: 0, prompts: 0, checkins: 0 },
  ),
  one(
    'publicity',
    'a video of the news, played to its end',
    'vt-news-video',
    async (page, user) => {
      await user.wait(600);
      await user.press('video');
      await page.evaluate(() => {
        const video = document.querySelector('video');
        return video.paused && !video.ended ? video.play() : undefined;
      });
      await watch(page, user, 6);
      await user.sees('.replay');
    },
    { courses: 0, prompts: 0 },
  ),
  one(
    'study',
    'a course ends with 已学完 and the next one begins by itself',
    'vt-auto-next',
    async (page, user) => {
      await watch(page, user, 6);
      await user.sees('text=已学完');
      await user.wait(2_000);
    },
    { courses: 1, prompts: 0, checkins: 0 },
  ),
];

const quizzes = [
  one(
    'study',
    'Moodle: attempt, summary, question, review with a grade',
    'vt-moodle-quiz',
    async (_page, user) => {
      await user.press('#question-1-1 input[value="0"]');
      await user.press('#question-1-2 input[value="0"]');
      await user.press('#mod_quiz-next-nav');
      await user.sees('#fin');
      await user.press('#fin');
      await user.sees('.modal-dialog');
      await user.press('[data-action=save]');
      await user.sees('.quizreviewsummary');
    },
    { quizzes: 1, submits: 0, checkins: 0 },
  ),
  one(
    'study',
    'a test of a chapter with drawn choices, marked in place',
    'vt-chaoxing-test',
    async (_page, user) => {
      await user.press('[data="101"] li >> nth=1');
      await user.wait(500);
      await user.press('[data="102"] li >> nth=0');
      await user.wait(500);
      await user.press('.btnSubmit');
      await user.sees('#confirmSubWin');
      await user.press('#yes');
      await user.sees('.achievement');
    },
    { quizzes: 1, submits: 0, checkins: 0 },
  ),
  one(
    'publicity',
    'a survey of satisfaction is no quiz',
    'vt-wjx-survey',
    async (_page, user) => {
      await user.press('[name=q1][value="2"]');
      await user.press('[name=q2][value="1"]');
      await user.fill('#q3', '希望延长窗口服务时间');
      await user.press('#ctlNext');
      await user.sees('.thanks');
    },
    { quizzes: 0, checkins: 0 },
  ),
  one(
    'study',
    'papers refused: questions left unanswered',
    'vt-unanswered',
    async (_page, user) => {
      await user.press('[name=a1][value=A]');
      await user.wait(600);
      await user.press('#jj');
      await user.sees('.layui-layer-dialog');
      await user.press('.layui-layer-btn0');
    },
    { quizzes: 0, submits: 0 },
  ),
  one(
    'party',
    'an old paper with its score is looked at',
    'vt-old-papers',
    async (_page, user) => {
      await user.press('#see');
      await user.sees('#paper');
      await user.press('#back');
    },
    { quizzes: 0, submits: 0, checkins: 0 },
  ),
  one(
    'study',
    'the answer of a single question of the day is shown',
    'vt-practice-one',
    async (_page, user) => {
      await user.press('[name=x][value=A]');
      await user.wait(500);
      await user.press('#show');
      await user.sees('.an');
    },
    { quizzes: 0, submits: 0 },
  ),
  one(
    'study',
    "a posted-back exam: 交 卷, the browser's question, a score",
    'vt-webforms-exam',
    async (_page, user) => {
      await user.press('#GridView1_ctl02_RadioButtonList1_0');
      await user.press('#r2a');
      await user.wait(500);
      await user.press('#btnSubmit');
      await user.sees('#lblScore');
    },
    { quizzes: 1, submits: 0 },
  ),
];

const forms = [
  one(
    'grid',
    'an event is reported: accepted by a message, the form emptied',
    'vt-grid-event',
    async (_page, user) => {
      await user.fill('#basic_title', '路面塌陷');
      await user.fill('#basic_addr', '建设路与人民路口');
      await user.fill('#basic_desc', '车道有坑洞，影响通行');
      await user.press('#up');
      await user.sees('.ant-message-success');
    },
    { submits: 1, checkins: 0, uploads: 0, clicks: { submit: 1 } },
  ),
  one(
    'safety',
    'a hazard with two photos: accepted by a dialog',
    'vt-hazard-photos',
    async (page, user) => {
      await user.fill('#place', '二号车间配电箱');
      await user.fill('#detail', '箱门未关闭，线路裸露');
      await choose(page, user, '#pick', 'vt-photo.jpg', 'vt-photo2.jpg');
      await user.sees('.el-upload-list__item');
      await user.press('#ok');
      await user.sees('.el-message-box');
      await user.press('.el-message-box .el-button--primary');
    },
    { submits: 1, uploads: 2, checkins: 0 },
  ),
  one(
    'data-reporting',
    'a visit to a household: 操作成功, then the list',
    'vt-poverty-layui',
    async (_page, user) => {
      await user.fill('[name=hz]', '覃大山');
      await user.fill('[name=rk]', '4');
      await user.fill('[name=qk]', '收入稳定，住房安全');
      await user.press('#save');
      await user.sees('#list');
    },
    { submits: 1, checkins: 0 },
  ),
  one(
    'data-reporting',
    'Ext 3: a window saved, its row added to the grid',
    'vt-ext-row',
    async (_page, user) => {
      await user.press('#ext-gen42');
      await user.sees('.x-window');
      await user.fill('#xm', '陆美芬');
      await user.fill('#cun', '新和村');
      await user.fill('#je', '600');
      await user.press('#ext-gen77');
      await user.sees('.x-grid3-row-alt');
    },
    { submits: 1 },
  ),
  one(
    'service',
    'an application refused by the server',
    'vt-onestop-refused',
    async (_page, user) => {
      await user.fill('#xm', '何立新');
      await user.fill('#sfz', '450100199001011234');
      await user.fill('#dz', '民主路 8 号');
      await user.press('#ok');
      await user.sees('.swal2-popup');
      await user.press('.swal2-confirm');
    },
    { submits: 0, logins: [] },
  ),
  one(
    'grid',
    'people are searched for by three fields',
    'vt-jqgrid-search',
    async (_page, user) => {
      await user.fill('#xm', '黄志明');
      await user.fill('#wg', '城东');
      await user.press('#s');
      await user.sees('.jqgrow');
    },
    { submits: 0 },
  ),
  one(
    'publicity',
    'two rows are ticked and deleted',
    'vt-batch-delete',
    async (_page, user) => {
      await user.press('[data-index="0"] input');
      await user.press('[data-index="1"] input');
      await user.wait(500);
      await user.press('#del');
      await user.sees('.bootbox');
      await user.press('[data-bb-handler=confirm]');
      await user.sees('.toast-success');
    },
    { submits: 0, checkins: 0 },
  ),
  one(
    'oa',
    'two files chosen for a process',
    'vt-webuploader',
    async (page, user) => {
      await user.wait(600);
      await choose(page, user, '#pick', 'vt-plan.pdf', 'vt-ledger.xlsx');
      await user.sees('.filelist li');
    },
    { uploads: 2, checkins: 0 },
  ),
  one(
    'data-reporting',
    'a monthly table filled cell by cell and reported',
    'vt-cell-grid',
    async (_page, user) => {
      const values = ['1250', '2480', '316', '655'];
      for (const [i, value] of values.entries()) {
        await user.press(`td[field=m], td[field=y] >> nth=${i}`);
        await user.fill('.datagrid-editable-input', value);
      }
      await user.press('#save');
      await user.sees('.messager-body');
      await user.press('.messager-button .l-btn');
    },
    { submits: 1, clicks: { submit: 1 } },
  ),
  one(
    'volunteer',
    "hours of service: the browser's alert, then another page",
    'vt-volunteer-alert',
    async (_page, user) => {
      await user.fill('#txtName', '河道清洁');
      await user.fill('#txtHour', '3');
      await user.press('#btnSave');
      await user.sees('#l');
    },
    { submits: 1, checkins: 0 },
  ),
];

const clicks = [
  one(
    'oa',
    '签 收 by value and 已阅 within four boxes',
    'vt-k-ack',
    presses('#a', '#b .lui_toolbar_btn_text', '#c'),
    { checkins: 0, clicks: { acknowledge: 2, 'check-in': 0 } },
  ),
  one(
    'oa',
    '全部已读(5) after an icon, 标记为已读 by title',
    'vt-k-read',
    presses('#all span', '#one i'),
    { clicks: { acknowledge: 2 } },
  ),
  one(
    'oa',
    'states, records, settings and a consent acknowledge nothing',
    'vt-k-notack',
    presses('#unread', '#rec', '#set', '#agree'),
    { checkins: 0, clicks: { acknowledge: 0, 'check-in': 0 } },
  ),
  one(
    'training-credit',
    'ways into a course by alt, by an image button, after an icon',
    'vt-k-study',
    presses('#a img', '#b', '#c i', '#d'),
    { courses: 0, clicks: { study: 3 } },
  ),
  one(
    'service',
    '上传附件 and an aria-label 上传图片, beside hints on uploading',
    'vt-k-upload',
    async (page, user) => {
      await user.wait(600);
      await choose(page, user, '#at', 'vt-plan.pdf');
      await user.wait(900);
      await choose(page, user, '#b', 'vt-photo.jpg');
      await user.wait(900);
      await user.press('#c');
      await user.wait(600);
      await user.press('#d');
    },
    { uploads: 2, clicks: { upload: 2 } },
  ),
  one(
    'party',
    'an article liked by its drawn thumb, passed on, commented',
    'vt-k-like',
    async (_page, user) => {
      await user.wait(1_500);
      await user.press('#like svg');
      await user.wait(800);
      await user.press('#trans i');
      await user.wait(800);
      await user.fill('#ct', '坚决落实');
      await user.press('#cb');
    },
    { clicks: { 'like-share': 3 } },
  ),
  one(
    'publicity',
    'a vote for a village, its rules looked at',
    'vt-k-vote',
    async (_page, user) => {
      await user.wait(600);
      await user.press('#rule');
      await user.wait(600);
      await user.press('#v1');
      await user.sees('.toast-success');
    },
    { checkins: 0, submits: 0, clicks: { 'like-share': 1 } },
  ),
  one(
    'data-reporting',
    'spaced 提　交 and 上 报, 零报告 in nested boxes; tabs that only name them',
    'vt-k-submit',
    presses('#a span', '#d', '#b', '#e', '#c font'),
    { clicks: { submit: 3 } },
  ),
  one(
    'study',
    'two boards of ranks, and an order of courses which is none',
    'vt-k-rank',
    presses('#c', '#a', '#b cite'),
    { clicks: { ranking: 2 } },
  ),
  one('oa', '待办事项(3), 催 办, 转办 by title', 'vt-k-task', presses('#a em', '#b', '#c em'), {
    clicks: { task: 3 },
  }),
  one(
    'oa',
    '登 录 in two spans, and a forgotten password',
    'vt-k-login',
    async (_page, user) => {
      await user.fill('#username', 'zhangsan');
      await user.press('#go span >> nth=1');
      await user.sees('text=请输入密码');
      await user.press('#fg');
    },
    { checkins: 0, submits: 0, clicks: { login: 1 } },
    { panel: true },
  ),
  one(
    'oa',
    '退出登录 from a menu; 退出全屏 is another thing',
    'vt-k-logout',
    presses('#full svg', '#av', '#out span'),
    { clicks: { logout: 1, login: 0 } },
  ),
  one('party', '首页, 更多>> and 返回 lead about', 'vt-k-navigate', presses('#a', '#b', '#c i'), {
    checkins: 0,
    clicks: { navigate: 3 },
  }),
  one(
    'oa',
    'drawn sign-ins named by alt and title beside statistics and settings',
    'vt-k-sign',
    presses('#a', '#b svg', '#c', '#d'),
    { clicks: { 'check-in': 2 } },
  ),
  one(
    'oa',
    'Ext 6: management that only names what others do',
    'vt-k-other',
    presses(...[11, 12, 13, 14, 15].map((n) => `#button-10${n} .x-btn-inner`)),
    {
      checkins: 0,
      clicks: { submit: 0, login: 0, 'check-in': 0, study: 0, upload: 0, acknowledge: 0 },
    },
  ),
];

export default [...checkins, ...study, ...quizzes, ...forms, ...clicks];
