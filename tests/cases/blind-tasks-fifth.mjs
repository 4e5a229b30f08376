/** Work as a county office meets it, on pages written only to be judged. @type {import('./case').Case[]} */
const at = (file) => `blind/ut-${file}`;
const none = { panel: false };

/** Presses one after another, as somebody does who goes through a page. */
const presses =
  (...targets) =>
  async (_page, user) => {
    for (const target of targets) {
      await user.press(target);
      await user.wait(450);
    }
  };

const pressThenSee = (target, shown) => async (_page, user) => {
  await user.wait(700);
  await user.press(target);
  await user.sees(shown);
};

const signs = (checkins, name, page, act, more = {}) => ({
  name: `${name}: ${checkins}`,
  page: at(page),
  ...none,
  act,
  settle: 2_000,
  expect: { checkins, ...more },
});

const frame = (page, name) => page.frameLocator(`frame[name="${name}"]`);

/** Watches, with a hand on the mouse now and then. */
const watches = async (page, user, seconds) => {
  for (let i = 0; i < seconds; i += 1) {
    await user.wait(1_000);
    await page.mouse.move(60 + 9 * i, 300 + (i % 3) * 12);
  }
};

const learns = (name, page, act, expect, category = 'study') => ({
  name,
  page: at(page),
  ...none,
  act,
  settle: 1_500,
  platform: { category },
  expect: { checkins: 0, logins: [], ...expect },
});

const papers = (quizzes, name, page, act, more = {}) => ({
  name: `${name}: ${quizzes}`,
  page: at(page),
  ...none,
  act,
  settle: 2_000,
  platform: { category: 'study' },
  expect: { quizzes, checkins: 0, ...more },
});

const reports = (submits, name, page, act, more = {}) => ({
  name: `${name}: ${submits}`,
  page: at(page),
  ...none,
  act,
  settle: 2_000,
  expect: { submits, checkins: 0, quizzes: 0, logins: [], ...more },
});

const clicks = (name, page, targets, purposes, category = 'oa') => ({
  name,
  page: at(page),
  act: presses(...targets),
  settle: 800,
  platform: { category },
  expect: { clicks: purposes, checkins: 0, submits: 0 },
});

const fillIn = async (user, answers) => {
  await user.wait(600);
  for (const [field, text] of Object.entries(answers)) {
    await user.fill(field, text);
    await user.wait(250);
  }
};

const photo = (name) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgo=', 'base64'),
});

const checkins = [
  signs(
    1,
    'an attendance form of 2003 whose next document has 已签到 in place of its button',
    'kq-asp.html',
    pressThenSee('input[type=submit]', 'text=已签到'),
  ),
  signs(
    1,
    'a sign-in in the row of one meeting among three, answered by a box',
    'hy-easyui.html',
    async (_page, user) => {
      await user.wait(800);
      await user.press('#cz2 .l-btn-text');
      await user.sees('text=签到成功');
      await user.press('.messager-button .l-btn-text');
      await user.wait(1_500);
    },
  ),
  signs(
    1,
    'a toast 打卡成功 and a button that goes grey with its label kept',
    'dk-ele.html?v=ok',
    pressThenSee('.el-button', 'text=打卡成功'),
  ),
  signs(
    1,
    "today's cell of a calendar, its 签到 becoming 已签, and a box",
    'rl-antd.html',
    async (_page, user) => {
      await user.wait(800);
      await user.press('.ant-fullcalendar-today');
      await user.sees('text=签到成功');
      await user.press('.ant-modal .ant-btn');
      await user.wait(800);
    },
  ),
  signs(
    1,
    'a round button of a mobile page on the desk, 上班打卡 becoming 下班打卡',
    'dk-uni.html',
    pressThenSee('.dk-btn', 'text=打卡成功'),
  ),
  signs(
    1,
    'a link of the main frame, answered by a document in that frame',
    'mh-frames.html',
    async (page, user) => {
      await user.wait(800);
      await user.press(frame(page, 'leftFrame').getByText('我的考勤'));
      await user.sees(frame(page, 'mainFrame').getByText('未签到'));
      await user.press(frame(page, 'mainFrame').getByRole('link', { name: '签到' }));
      await user.sees(frame(page, 'mainFrame').getByText('签到成功'));
    },
  ),
  signs(
    1,
    'a picture for a button, and a label of the page that becomes 已签到',
    'qd-img.html',
    pressThenSee('#ImageButton1', '#lblZt:has-text("已签到")'),
  ),
  signs(
    1,
    'a question taken back once, asked again and affirmed',
    'qd-layui.html?v=qr',
    async (_page, user) => {
      await user.wait(700);
      await user.press('.layui-btn');
      await user.wait(900);
      await user.press('.layui-layer-btn1');
      await user.wait(1_200);
      await user.press('.layui-btn');
      await user.wait(900);
      await user.press('.layui-layer-btn0');
      await user.sees('text=签到成功');
    },
  ),
  signs(
    1,
    'a button that says 正在签到 for a while and is then dead with 已签到',
    'qd-boot.html',
    pressThenSee('.btn', '.btn:has-text("已签到")'),
  ),
  signs(
    0,
    'refused, for it is not the time',
    'qd-layui.html?v=sj',
    pressThenSee('.layui-btn', 'text=不在签到时间段内'),
  ),
  signs(0, 'refused, for it is not the place', 'qd-ext.html', async (_page, user) => {
    await user.wait(700);
    await user.press('#ext-gen41');
    await user.sees('text=签到失败');
    await user.press('.x-window button');
    await user.wait(600);
  }),
  signs(
    0,
    'signed already',
    'dk-ele.html?v=cf',
    pressThenSee('.el-button', 'text=您今日已打卡，请勿重复操作'),
  ),
  signs(
    0,
    'a menu entry 签到管理 that opens a list of those who signed',
    'gl-tabs.html',
    pressThenSee('.nav-label', 'text=已签到'),
  ),
  signs(
    0,
    'a query of sign-ins whose rows say 签到成功',
    'tj-webforms.html',
    async (_page, user) => {
      await fillIn(user, { '#ctl00_cph_txtXm': '何' });
      await user.press('#ctl00_cph_btnCx');
      await user.sees('text=签到成功');
    },
    { submits: 0 },
  ),
  signs(
    0,
    'a request to be signed in afterwards, sent for approval',
    'bq-antd.html',
    async (_page, user) => {
      await fillIn(user, {
        '#buqian_time': '08:25',
        '#buqian_reason': '下乡走访，手机没电',
        '#buqian_zmr': '陈立',
      });
      await user.press('button[type=submit]');
      await user.sees('text=补签申请已提交');
    },
    { submits: 1 },
  ),
  signs(0, 'the settings of sign-in, saved', 'sz-boot.html', async (_page, user) => {
    await fillIn(user, { '#kssj': '07:50', '#jssj': '08:30' });
    await user.press('#bc');
    await user.sees('text=签到设置保存成功');
  }),
  signs(
    0,
    'a sign-in published for others',
    'fb-layui.html',
    async (_page, user) => {
      await fillIn(user, {
        '[name=title]': '十一月主题党日',
        '[name=addr]': '二楼会议室',
        '[name=endtime]': '2026-11-26 18:00',
      });
      await user.press('.layui-btn');
      await user.sees('text=签到活动发布成功');
    },
    { submits: 1 },
  ),
  signs(
    0,
    'the code of a meeting shown on the wall, while others sign in by it',
    'qr-vue.html',
    async (_page, user) => {
      await user.wait(700);
      await user.press('#b-qr');
      await user.sees('text=王芳 签到成功');
    },
  ),
];

const courses = [
  learns(
    'a video played to its end, 本节课程已学完',
    'kc-vue.html',
    async (page, user) => {
      await user.wait(800);
      await user.press('.vjs-play');
      await watches(page, user, 8);
      await user.sees('text=恭喜您，本节课程已学完');
    },
    { courses: 1, studyMs: [4_500, 15_000] },
    'training-credit',
  ),
  learns(
    'an audio lesson in a table, 获得 0.5 学时',
    'kc-audio.html',
    async (page, user) => {
      await user.wait(800);
      await user.press('#kaishi');
      await watches(page, user, 7);
      await user.sees('text=本课件学习完成');
    },
    { courses: 1, studyMs: [4_000, 14_000] },
    'party',
  ),
  learns(
    'a player in a frame whose end the outer list confirms',
    'kc-frame.html',
    async (page, user) => {
      await user.wait(1_000);
      await user.press(page.frameLocator('#playFrame').locator('#bofang'));
      await watches(page, user, 8);
      await user.sees('text=[已完成]');
    },
    { courses: 1 },
    'training-credit',
  ),
  learns(
    'a law read for as long as it asks, 本篇已学完',
    'kc-doc.html',
    async (page, user) => {
      for (let i = 0; i < 11; i += 1) {
        await page.mouse.move(200 + i, 260);
        await page.mouse.wheel(0, 110);
        await user.wait(950);
      }
      await user.sees('text=本篇已学完');
    },
    { courses: 1, prompts: 0 },
  ),
  learns(
    'a video that asks 是否继续学习 and is left before its end',
    'kc-ask.html?v=jx',
    async (_page, user) => {
      await user.wait(700);
      await user.press('#pl');
      await user.sees('text=是否继续学习');
      await user.press('.tc .btn');
      await user.wait(1_000);
    },
    { prompts: 1, courses: 0 },
  ),
  learns(
    'a question in mid-video, then on to the end',
    'kc-quiz.html',
    async (page, user) => {
      await user.wait(700);
      await user.press('#b1');
      await user.sees('text=课中提问');
      await user.press('input[type=radio]');
      await user.wait(500);
      await user.press('._q_1x9zk_20 button');
      await watches(page, user, 6);
      await user.sees('text=本课件已完成学习');
    },
    { courses: 1 },
    'training-credit',
  ),
  learns(
    'a code to be typed in mid-video is no login',
    'kc-ask.html?v=yzm',
    async (_page, user) => {
      await user.wait(700);
      await user.press('#pl');
      await user.sees('text=防挂机验证');
      await user.view('a code is asked for', false);
      await user.fill('#yzm', '7k3m');
      await user.wait(300);
      await user.press('.tc .btn');
      await user.wait(1_000);
    },
    { prompts: 1, courses: 0 },
    'training-credit',
  ),
  learns(
    'where to go on from is no question whether one is there',
    'kc-vue.html?v=xb',
    async (page, user) => {
      await user.sees('text=是否从上次位置继续播放');
      await user.press('.el-button--primary');
      await watches(page, user, 2);
    },
    { prompts: 0, courses: 0 },
  ),
  learns(
    'a list of what was learned long ago',
    'kc-list.html',
    async (_page, user) => {
      await user.wait(900);
      await user.press('[data-t="1"]');
      await user.sees('text=已学完');
      await user.press('.xq');
      await user.sees('text=本课程已完成');
    },
    { courses: 0, prompts: 0 },
  ),
  learns(
    'a video of the news, played to its end',
    'xw-video.html',
    async (page, user) => {
      await user.wait(800);
      await user.press('.big');
      await watches(page, user, 8);
      await user.sees('[aria-label="重播"]');
    },
    { courses: 0, prompts: 0 },
    'party',
  ),
];

const quizzes = [
  papers(1, 'a paper in a table of 2003, its marks on the next', 'ks-asp.html', async (_, user) => {
    await user.wait(900);
    for (const name of ['T0', 'T1', 'T2']) {
      await user.press(`input[name=${name}]`);
      await user.wait(500);
    }
    await user.press('input[type=submit]');
    await user.sees('text=您的得分');
  }),
  papers(1, 'one question at a time, asked twice whether', 'ks-ele.html', async (_, user) => {
    await user.wait(900);
    await user.press('.el-radio');
    await user.wait(500);
    await user.press('.el-button--primary');
    await user.wait(700);
    await user.press('.el-radio');
    await user.wait(500);
    await user.press('.ti .el-button--primary');
    await user.wait(900);
    await user.press('.el-message-box .el-button--primary');
    await user.sees('text=本次得分');
  }),
  papers(1, 'several kinds of question, marks in a layer', 'ks-layui.html', async (_, user) => {
    await user.wait(900);
    await user.press('[name=a1]');
    await user.press('[name=a2]');
    await user.wait(400);
    await user.press('[name=b]');
    await user.wait(400);
    await user.fill('[name=c]', '生活纪律');
    await user.press('#jj');
    await user.sees('text=您的成绩为');
    await user.press('.layui-layer-btn0');
    await user.wait(900);
  }),
  papers(
    1,
    "a day's three questions, options that are no inputs",
    'ks-uni.html',
    async (_, user) => {
      for (let i = 0; i < 3; i += 1) {
        await user.wait(900);
        await user.press('.opt');
        await user.wait(500);
        await user.press('.nx');
      }
      await user.sees('text=本次得分 30 分');
    },
  ),
  papers(0, 'refused, for two were not answered', 'ks-layui.html', async (_, user) => {
    await user.wait(900);
    await user.press('[name=a1]');
    await user.wait(400);
    await user.press('#jj');
    await user.sees('text=道题未作答');
    await user.press('.layui-layer-btn0');
    await user.wait(900);
  }),
  papers(0, 'a survey of what one thinks', 'dc-form.html', async (_, user) => {
    await user.wait(900);
    await user.press('[name=q1]');
    await user.wait(400);
    await user.press('[name=q2]');
    await user.wait(400);
    await user.fill('[name=q3]', '希望增加周末窗口');
    await user.press('.tj');
    await user.sees('text=感谢您的参与');
  }),
  papers(0, 'an old paper looked at again', 'ks-record.html', async (_, user) => {
    await user.wait(900);
    await user.press('.btn-xs');
    await user.sees('text=正确答案');
    await user.press('.btn');
    await user.wait(900);
  }),
];

const visit = { '#hz': '田大勇', '#sr': '9860', '#qk': '家中老人住院，已帮助申请临时救助' };
const forms = [
  reports(1, 'a visit to a household, accepted by a toast', 'tb-ele.html', async (_, user) => {
    await fillIn(user, visit);
    await user.press('.el-button--primary');
    await user.sees('text=提交成功');
  }),
  reports(1, 'a monthly table, accepted by a box', 'tb-ext.html', async (_, user) => {
    await fillIn(user, { '[name=bzmj]': '12600', '[name=sccl]': '830', '[name=szcl]': '4100' });
    await user.press('#ext-gen77');
    await user.sees('text=数据上报成功');
    await user.press('.x-window button');
    await user.wait(700);
  }),
  reports(
    1,
    'a piece of news, accepted by the next document',
    'tb-asp.html',
    async (page, user) => {
      await fillIn(user, {
        '[name=xx_bt]': '石桥乡开展秋季护林防火宣传',
        '[name=xx_dw]': '石桥乡',
      });
      await page.selectOption('[name=xx_lb]', { index: 1 });
      await user.fill('[name=xx_nr]', '近日，石桥乡组织护林员进村入户宣传。');
      await user.press('input[type=submit]');
      await user.sees('text=信息报送成功');
    },
  ),
  reports(1, 'a ledger entry, accepted by its row', 'tb-easyui.html', async (_, user) => {
    await user.wait(700);
    await user.press('#xz .l-btn-text');
    await fillIn(user, { '#dsr': '胡某、邓某', '#lx': '宅基地', '#jg': '正在调解' });
    await user.press('#bc .l-btn-text');
    await user.sees('text=胡某、邓某');
  }),
  reports(0, 'a field left empty, said in red', 'tb-webforms.html', async (_, user) => {
    await fillIn(user, { '#txtXm': '宋佳', '#txtZw': '副乡长' });
    await user.press('#btnTj');
    await user.sees('text=联系电话不能为空');
  }),
  reports(0, 'refused, for the month is closed', 'tb-ele.html?v=jz', async (_, user) => {
    await fillIn(user, visit);
    await user.press('.el-button--primary');
    await user.sees('text=提交失败');
  }),
  reports(0, 'a draft, saved and not sent', 'tb-antd.html', async (_, user) => {
    await fillIn(user, {
      '#name': '清河县城排水管网改造',
      '#ztz': '3200',
      '#nr': '改造管网18公里',
    });
    await user.press('#zc');
    await user.sees('text=草稿已保存，尚未提交');
  }),
  reports(0, 'a search by two fields, 查询成功', 'ss-boot.html', async (_, user) => {
    await fillIn(user, { '[name=xm]': '田', '[name=sfzh]': '5221' });
    await user.press('.btn-primary');
    await user.sees('text=查询成功');
  }),
  reports(0, 'rows per page, 设置保存成功', 'ps-layui.html', async (page, user) => {
    await user.wait(700);
    await page.selectOption('[name=limit]', '50');
    await user.wait(400);
    await user.press('.layui-btn');
    await user.sees('text=设置保存成功');
  }),
  reports(
    1,
    'an activity with two photos, chosen at once',
    'sc-ele.html',
    async (page, user) => {
      await fillIn(user, { '#hdmc': '重阳节慰问老党员', '#cjrs': '26' });
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        user.press('.el-icon-plus'),
      ]);
      await chooser.setFiles([photo('p1.png'), photo('p2.png')]);
      await user.wait(900);
      await user.press('.el-button--primary');
      await user.sees('text=活动纪实上报成功');
    },
    { uploads: 2 },
  ),
];

const purposes = [
  clicks(
    'four ways to acknowledge: nested, by value, alt and aria-label',
    'dj-gongwen.html',
    ['#plqs .l-btn-text', '#qs', '#yy img', '#bjyd svg'],
    { acknowledge: 4, submit: 0, 'check-in': 0 },
  ),
  clicks(
    'states and lists of what was received are no acknowledgement',
    'dj-gongwen.html',
    ['#swgw', '#wqs .tabs-title', '#yqs .tabs-title', '#qsjl', '#xy input', '#dc .l-btn-text'],
    { acknowledge: 0, 'check-in': 0, submit: 0 },
  ),
  clicks(
    'four ways to sign in: nested, by value, title and aria-label',
    'dj-kaoqin.html',
    ['#ljqd b', '#dk', '#ic svg', '#sb svg'],
    { 'check-in': 4, acknowledge: 0 },
  ),
  clicks(
    'records, counts and columns of sign-ins',
    'dj-kaoqin.html',
    ['#qdjl', '#qdtj span', '#kqsz', '#dksj .ant-table-column-title'],
    { 'check-in': 0, submit: 0 },
  ),
  clicks(
    'four ways into a course, and what merely speaks of learning',
    'dj-xuexi.html',
    ['#ks em', '#jx span', '#lj', '#jr svg', '#xs', '#zs'],
    { study: 4, ranking: 0 },
    'study',
  ),
  clicks(
    'four ways to upload, and what merely speaks of files',
    'dj-fujian.html',
    ['#fj .anticon svg', '#wj', '#zp img', '#pz', '#xz', '#jl', '#zt'],
    { upload: 4, submit: 0 },
  ),
  clicks(
    'six ways to like, forward, comment and vote',
    'dj-quan.html',
    ['#zan i', '#zf span', '#fx svg', '#dz2 svg', '#pl', '#tp b'],
    { 'like-share': 6, submit: 0 },
    'party',
  ),
  clicks(
    'what is known about likes, votes and comments',
    'dj-quan.html',
    ['#phb', '#wd', '#jg', '#gl'],
    { 'like-share': 0 },
    'party',
  ),
  clicks(
    'five ways to submit: nested, a wide space, alt, qualified, aria-label',
    'dj-shangbao.html',
    ['#tj em', '#tj2', '#sb img', '#tj3', '#fj svg'],
    { submit: 5, upload: 0 },
  ),
  clicks(
    'what was submitted, by whom and when',
    'dj-shangbao.html',
    ['#ytj', '#wtj', '#jl a', '#tjr .cell', '#tjsj .cell'],
    { submit: 0 },
  ),
  clicks(
    'three rankings, an order of rows and a rota',
    'dj-mh.html',
    ['#pm', '#ph svg', '#xx b', '#px', '#pb'],
    { ranking: 3, study: 0, 'check-in': 0 },
  ),
  clicks(
    'what is to be done: with a count, a badge, as a picture, by its title',
    'dj-mh.html',
    ['#db', '#wd span', '#rw img', '#sx svg'],
    { task: 4, acknowledge: 0 },
  ),
  {
    name: 'a picture 登录 pressed before and after the fields were filled',
    page: at('dj-denglu.html'),
    panel: true,
    act: async (_page, user) => {
      await user.wait(600);
      await user.press('input[type=image]');
      await user.sees('text=请输入用户名');
      await user.fill('[name=uid]', 'czj_liu');
      await user.fill('[name=pwd]', 'Qh#20261');
      await user.press('input[type=image]');
      await user.sees('text=用户名或密码错误');
    },
    expect: { clicks: { login: 2, submit: 0 }, submits: 0, checkins: 0 },
  },
  clicks(
    'three ways out, and leaving a view, an editor, a licence',
    'dj-tuichu.html',
    ['#qp', '#zx', '#bj', '#yh', '#dl span', '#xt img', '#aq span'],
    { logout: 3, login: 0 },
  ),
  clicks('five ways about a portal', 'dj-mh.html', ['#sy', '#gd', '#xyy', '#fh', '#fhsy'], {
    navigate: 5,
    task: 0,
    ranking: 0,
    logout: 0,
  }),
];

export default [...checkins, ...courses, ...quizzes, ...forms, ...purposes];
