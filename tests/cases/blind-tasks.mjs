/** Sign-ins, quizzes, forms and clicks on pages written by someone who had not seen the detectors. */
const look = (page, ms = 1500) => page.waitForTimeout(ms);
const type = async (page, target, text) => {
  await page.click(target);
  await page.keyboard.type(text, { delay: 30 });
};
/** Presses each control in turn, at a person's pace. */
const press = async (page, ...targets) => {
  for (const target of targets) {
    await look(page);
    await page.click(target);
  }
};
const attendance = { category: 'oa' };
const study = { category: 'study' };

/** @type {import('./case').Case[]} */
export default [
  // ---- check-ins
  {
    name: 'Table-era intranet: 签到 input button becomes 已签到 and stays disabled',
    page: 'blind/cb-ci-table.html',
    act: async (page) => press(page, '#b1'),
    settle: 3000,
    platform: attendance,
    expect: { checkins: 1, logins: [], clicks: { 'check-in': 1, submit: 0, login: 0 } },
  },
  {
    name: 'Element-like 立即打卡: the only sign is a toast 打卡成功 that vanishes',
    page: 'blind/cb-ci-toast.html',
    act: async (page) => press(page, '.el-button'),
    settle: 4000,
    platform: attendance,
    expect: { checkins: 1, clicks: { 'check-in': 1, submit: 0 } },
  },
  {
    name: 'Element-like 立即打卡 refused: not within the range',
    page: 'blind/cb-ci-toast.html?far',
    act: async (page) => press(page, '.el-button'),
    settle: 4000,
    platform: attendance,
    expect: { checkins: 0 },
  },
  {
    name: 'Party platform: 已经签到过了, and the button is put right to 已签到',
    page: 'blind/cb-ci-already.html',
    act: async (page) => press(page, '#signBtn', '#k'),
    settle: 2500,
    expect: { checkins: 0 },
  },
  {
    name: 'Menu links 签到管理, 打卡记录, 签到统计 over lists full of 已签到 and 打卡成功',
    page: 'blind/cb-ci-menu.html',
    act: async (page) => press(page, 'a[href="#sign"]', 'a[href="#rec"]', 'a[href="#stat"]'),
    settle: 2500,
    platform: attendance,
    expect: { checkins: 0, logins: [], clicks: { 'check-in': 0 } },
  },
  {
    name: 'Ant-like 签 到 asks for confirmation and the person cancels',
    page: 'blind/cb-ci-confirm.html',
    act: async (page) => press(page, '.ant-btn-primary', '#no'),
    settle: 3000,
    expect: { checkins: 0 },
  },
  {
    name: 'Ant-like 签 到, confirmed, dialog 签到成功',
    page: 'blind/cb-ci-confirm.html',
    act: async (page) => {
      await press(page, '.ant-btn-primary', '#yes');
      await look(page, 1200);
      await press(page, '#ok');
    },
    settle: 2500,
    expect: { checkins: 1 },
  },
  {
    name: 'Points centre: calendar mark, the streak grows and the disc turns 明日可领',
    page: 'blind/cb-ci-cal.html',
    act: async (page) => press(page, '#z'),
    settle: 3000,
    expect: { checkins: 1 },
  },
  {
    name: 'English Clock in becomes Clock out with Clocked in at 08:27',
    page: 'blind/cb-ci-en.html',
    act: async (page) => press(page, '#go'),
    settle: 3000,
    platform: attendance,
    expect: { checkins: 1, logins: [] },
  },
  {
    name: 'English Clock in rejected: not on the office network',
    page: 'blind/cb-ci-en.html?outside',
    act: async (page) => press(page, '#go'),
    settle: 3000,
    platform: attendance,
    expect: { checkins: 0, logins: [] },
  },
  {
    name: 'Duty disc: 上班打卡 succeeds, then 下班打卡 too early is cancelled',
    page: 'blind/cb-ci-duty.html',
    act: async (page) => {
      await press(page, '#d');
      await look(page, 1000);
      await press(page, '#bt a:has-text("我知道了")', '#d', '#bt a:has-text("取消")');
    },
    settle: 3000,
    platform: attendance,
    expect: { checkins: 1 },
  },
  {
    name: 'Web component with open shadow root: 我要签到, dialog 签到成功 inside the root',
    page: 'blind/cb-ci-wc.html',
    act: async (page) => press(page, 'grid-duty-card .b'),
    settle: 4000,
    platform: attendance,
    expect: { checkins: 1 },
  },
  {
    name: 'Framesets: image button alt=签到 in an inner frame, which comes back saying 您已于 08:12 签到',
    page: 'blind/cb-ci-frame.html',
    act: async (page) => {
      await look(page);
      await page.frame({ name: 'sign' }).click('input[type=image]');
    },
    settle: 3500,
    platform: { category: 'oa' },
    expect: { checkins: 1, logins: [] },
  },
  {
    name: 'ASP duty page: link [值班签到], native alert 签到成功, comes back with 已签到',
    page: 'blind/cb-ci-alert.html',
    act: async (page) => {
      page.once('dialog', async (dialog) => {
        await new Promise((resolve) => setTimeout(resolve, 1200));
        await dialog.accept().catch(() => undefined);
      });
      await press(page, '#lk');
      await look(page, 2500);
    },
    settle: 3000,
    expect: { checkins: 1 },
  },
  {
    name: 'ASP duty page: native alert 签到时间已过, still 未签到',
    page: 'blind/cb-ci-alert.html?late',
    act: async (page) => {
      page.once('dialog', async (dialog) => {
        await new Promise((resolve) => setTimeout(resolve, 1200));
        await dialog.accept().catch(() => undefined);
      });
      await press(page, '#lk');
      await look(page, 2500);
    },
    settle: 3000,
    expect: { checkins: 0 },
  },
  {
    name: 'Vant-like 签到: first press fails on the network, second succeeds',
    page: 'blind/cb-ci-retry.html',
    act: async (page) => {
      await press(page, '.van-button');
      await look(page, 2500);
      await press(page, '.van-button');
    },
    settle: 4000,
    expect: { checkins: 1 },
  },
  {
    name: 'Meeting 签到口令 in a password field, wrong: no check-in and no login',
    page: 'blind/cb-ci-code.html',
    act: async (page) => {
      await look(page);
      await type(page, '#f input', 'wrong');
      await press(page, '#f button');
    },
    settle: 3000,
    expect: { checkins: 0, logins: [] },
  },
  {
    name: 'Meeting 签到口令 in a password field, right: a check-in and no login',
    page: 'blind/cb-ci-code.html',
    act: async (page) => {
      await look(page);
      await type(page, '#f input', 'right');
      await press(page, '#f button');
    },
    settle: 3000,
    expect: { checkins: 1, logins: [] },
  },
  {
    name: 'Class teacher: tabs 已签到/未签到 and 发起签到 for the others',
    page: 'blind/cb-ci-admin.html',
    act: async (page) => press(page, '.tab:nth-child(2)', '.tab:nth-child(3)', '#st'),
    settle: 3500,
    expect: { checkins: 0 },
  },
  {
    name: 'Other members 签到成功 run by in a ticker while the own 签到 is refused as not begun',
    page: 'blind/cb-ci-ticker.html',
    act: async (page) => press(page, '.s'),
    settle: 4000,
    expect: { checkins: 0 },
  },

  // ---- quizzes and prompts
  {
    name: 'layui examination: all answered, 交卷, confirmed, result page',
    page: 'blind/cb-qz-layui.html',
    act: async (page) => {
      await press(page, '[data-k="0-0"]', '[data-k="1-2"]', '[data-k="2-1"]', '[data-k="3-0"]');
      await press(page, '[data-k="3-1"]', '[data-k="4-0"]', '#jj', '.layui-layer-btn0');
    },
    settle: 4000,
    platform: study,
    expect: { quizzes: 1, prompts: 0, logins: [] },
  },
  {
    name: 'layui examination: 交卷 with questions left, cancelled, window closed',
    page: 'blind/cb-qz-layui.html',
    act: async (page) =>
      press(page, '[data-k="0-0"]', '[data-k="1-2"]', '#jj', '.layui-layer-btn1'),
    settle: 3000,
    platform: study,
    expect: { quizzes: 0, prompts: 0 },
  },
  {
    name: 'One question at a time in aria radios, 提交答卷, score swapped in',
    page: 'blind/cb-qz-step.html',
    act: async (page) => {
      await press(page, '.opt:nth-child(1)', '.btn', '.opt:nth-child(2)', '.btn');
      await press(page, '.opt:nth-child(3)', '.btn');
    },
    settle: 3500,
    platform: study,
    expect: { quizzes: 1, prompts: 0 },
  },
  {
    name: 'Looking through a paper handed in weeks ago: 查看解析 and 返 回',
    page: 'blind/cb-qz-review.html',
    act: async (page) => press(page, '#x', '#y'),
    settle: 3000,
    platform: study,
    expect: { quizzes: 0, prompts: 0, submits: 0 },
  },
  {
    name: 'English quiz accepted with a score',
    page: 'blind/cb-qz-en.html',
    act: async (page) =>
      press(
        page,
        '[name=q1][value=a]',
        '[name=q2][value=b]',
        '[name=q3][value=b]',
        'button[type=submit]',
      ),
    settle: 3500,
    platform: study,
    expect: { quizzes: 1, prompts: 0 },
  },
  {
    name: 'English quiz closed: the answers were not accepted',
    page: 'blind/cb-qz-en.html?closed',
    act: async (page) =>
      press(
        page,
        '[name=q1][value=a]',
        '[name=q2][value=b]',
        '[name=q3][value=b]',
        'button[type=submit]',
      ),
    settle: 3500,
    platform: study,
    expect: { quizzes: 0, prompts: 0 },
  },
  {
    name: 'Numbered radio settings of a study site saved: no quiz',
    page: 'blind/cb-qz-set.html',
    act: async (page) =>
      press(page, '[name=a] >> nth=1', '[name=b] >> nth=1', '[name=c] >> nth=0', '#s'),
    settle: 3000,
    platform: study,
    expect: { quizzes: 0, prompts: 0 },
  },
  {
    name: 'Reading course asks 您还在学习吗, answered 继续学习',
    page: 'blind/cb-pr-reading.html',
    act: async (page) => {
      await page.waitForSelector('#z', { state: 'visible', timeout: 15_000 });
      await press(page, '#g');
    },
    settle: 3000,
    platform: study,
    expect: { prompts: 1, quizzes: 0 },
  },
  {
    name: 'Reading course asks 您还在学习吗, nobody answers, it goes by itself',
    page: 'blind/cb-pr-reading.html',
    act: async (page) => {
      await page.waitForSelector('#z', { state: 'visible', timeout: 15_000 });
      await page.waitForSelector('#z', { state: 'hidden', timeout: 15_000 });
    },
    settle: 3000,
    platform: study,
    expect: { prompts: 0, quizzes: 0 },
  },
  {
    name: 'Courseware frame: message box 是否继续学习 with only 确定',
    page: 'blind/cb-pr-frame.html',
    act: async (page) => {
      const button = page.frameLocator('iframe').locator('.el-message-box__btns button');
      await button.waitFor({ timeout: 15_000 });
      await look(page);
      await button.click();
    },
    settle: 3000,
    platform: study,
    expect: { prompts: 1, quizzes: 0 },
  },
  {
    name: 'Deleting a note (是否继续？ 继续), then 继续学习 in the course list: no prompt',
    page: 'blind/cb-pr-list.html',
    act: async (page) => {
      await press(page, '.d', '.d2');
      await look(page, 1000);
      await press(page, '.b >> nth=0');
    },
    settle: 3000,
    platform: study,
    expect: { prompts: 0, quizzes: 0 },
  },

  // ---- form submits
  {
    name: 'Element-like leave application accepted',
    page: 'blind/cb-fm-leave.html',
    act: async (page) => {
      await look(page);
      await type(page, '#ds', '2');
      await type(page, '#sy', '回老家探亲');
      await press(page, '#ok');
    },
    settle: 4000,
    platform: { category: 'oa' },
    expect: { submits: 1, logins: [], quizzes: 0, clicks: { submit: 1 } },
  },
  {
    name: 'Element-like leave application held back by its validation',
    page: 'blind/cb-fm-leave.html',
    act: async (page) => {
      await look(page);
      await type(page, '#ds', '2');
      await press(page, '#ok');
    },
    settle: 4000,
    platform: { category: 'oa' },
    expect: { submits: 0, logins: [], clicks: { submit: 1 } },
  },
  {
    name: 'JSP statistics form 报 送 by a real form submission to a page 报送成功',
    page: 'blind/cb-fm-jsp.html',
    act: async (page) => {
      await look(page);
      await type(page, '[name=xm]', '1250');
      await type(page, '[name=ym]', '860');
      await press(page, '[type=submit]');
    },
    settle: 3500,
    platform: { category: 'data-reporting' },
    expect: { submits: 1, logins: [], clicks: { submit: 1 } },
  },
  {
    name: 'EasyUI dialog without a form element: 上报 accepted, the dialog closes',
    page: 'blind/cb-fm-easyui.html',
    act: async (page) => {
      await press(page, '#add');
      await look(page);
      await type(page, '#a1', '电线老化');
      await type(page, '#a2', '二号楼');
      await press(page, '#up');
    },
    settle: 4000,
    platform: { category: 'data-reporting' },
    expect: { submits: 1, clicks: { submit: 1 } },
  },
  {
    name: 'EasyUI dialog: 上报失败, the period is locked',
    page: 'blind/cb-fm-easyui.html?locked',
    act: async (page) => {
      await press(page, '#add');
      await look(page);
      await type(page, '#a1', '电线老化');
      await type(page, '#a2', '二号楼');
      await press(page, '#up');
    },
    settle: 4000,
    platform: { category: 'data-reporting' },
    expect: { submits: 0, clicks: { submit: 1 } },
  },
  {
    name: 'English registry: a search with three fields over rows saying Submitted successfully',
    page: 'blind/cb-fm-search.html',
    act: async (page) => {
      await look(page);
      await type(page, '[name=name]', 'Anna');
      await type(page, '[name=unit]', 'Visa');
      await press(page, '#s');
    },
    settle: 3500,
    expect: { submits: 0, logins: [], clicks: { submit: 0 } },
  },

  // ---- click purposes
  {
    name: 'Document sheet: 签 收 and an image 已阅 among 撤回提交, 提交记录, 签收情况',
    page: 'blind/cb-ck-doc.html',
    act: async (page) => press(page, '#qs', '#yy', '#dy', '#ch', '#jl', '#qk', '#fh'),
    settle: 2500,
    expect: {
      clicks: { acknowledge: 2, submit: 0, 'check-in': 0, 'like-share': 0, login: 0 },
      checkins: 0,
    },
  },
  {
    name: 'News article: icon-only 点赞 and 转发, 评论, 投票; not 点赞排行, 转发须知, 投票结果',
    page: 'blind/cb-ck-news.html',
    act: async (page) =>
      press(page, '#dz', '#zf', '#pl', '[name=v] >> nth=0', '#tp', '#rk', '#ru', '#vr'),
    settle: 2500,
    expect: {
      clicks: { 'like-share': 4, submit: 0, acknowledge: 0, 'check-in': 0, login: 0 },
      quizzes: 0,
    },
  },
  {
    name: 'EasyUI monthly report: 上 报 and icon-only title=报送; not 已提交, 提交记录, 撤回提交',
    page: 'blind/cb-ck-report.html',
    act: async (page) => press(page, '#t2', '#t3', '#t1', '#cx', '#cz', '#sb', '#bs', '#ch'),
    settle: 2500,
    expect: { clicks: { submit: 2, acknowledge: 0, 'check-in': 0, 'like-share': 0, login: 0 } },
  },
  {
    name: 'Attendance centre: icon-only 签到 and value " 打 卡 "; not 签到记录, 打卡统计, 未签到, 已签到',
    page: 'blind/cb-ck-sign.html',
    act: async (page) => press(page, '#m1', '#m2', '#m3', '#k1', '#k2', '#s1', '#s2'),
    settle: 2500,
    platform: attendance,
    expect: { clicks: { 'check-in': 2, submit: 0, acknowledge: 0, 'like-share': 0, login: 0 } },
  },
  {
    name: 'Login of div soup: tabs and 登录帮助 pressed first, then one 登 录',
    page: 'blind/cb-ck-login.html',
    panel: true,
    act: async (page) => {
      await press(page, '#t2', '#t1', '#hp');
      await look(page);
      await type(page, '#u', 'zhaomin');
      await type(page, '#w', 'right');
      await press(page, '#go');
    },
    settle: 4000,
    expect: {
      logins: [{ outcome: 'success', attempts: 1 }],
      checkins: 0,
      submits: 0,
      clicks: { login: 1, submit: 0, 'check-in': 0 },
    },
  },
  {
    name: 'Study back office: 开始学习 and icon-only 上传; not 登录日志, 登录设置, 学习记录, 上传记录, 提交统计',
    page: 'blind/cb-ck-admin.html',
    panel: false,
    act: async (page) => press(page, '#a1', '#a2', '#a3', '#a4', '#a5', '#b1', '#b2', '#b3'),
    settle: 2500,
    platform: study,
    expect: { logins: [], clicks: { study: 1, upload: 1, login: 0, submit: 0, 'check-in': 0 } },
  },
  {
    name: 'English bulletin: Acknowledge, icon-only Like, Submit report; not Submitted (3), Check-in history, Login log, Reset',
    page: 'blind/cb-ck-en.html',
    panel: false,
    act: async (page) =>
      press(page, '#hist', '#log', '#t2', '#t1', '#ack', '#like', '#reset', '#sub'),
    settle: 2500,
    expect: {
      clicks: { acknowledge: 1, 'like-share': 1, submit: 1, 'check-in': 0, login: 0 },
      checkins: 0,
    },
  },
  {
    name: 'Notices in shadow roots: 收到, 确认签收, 已阅; not 未签收, 已签收, 签收统计, 查看详情',
    page: 'blind/cb-ck-notice.html',
    act: async (page) => {
      await press(page, '#t2', '#t3', '#t4', '#t1');
      await press(page, 'notice-item:nth-of-type(1) .v');
      await press(page, 'notice-item:nth-of-type(1) button');
      await press(page, 'notice-item:nth-of-type(2) button');
      await press(page, 'notice-item:nth-of-type(3) button');
    },
    settle: 2500,
    expect: {
      clicks: { acknowledge: 3, submit: 0, 'check-in': 0, 'like-share': 0, login: 0 },
      checkins: 0,
    },
  },
];
