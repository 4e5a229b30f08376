import { fileURLToPath } from 'node:url';

// Ordinary check-ins, courses, quizzes, prompts, forms, uploads and click purposes.
const file = (name) => fileURLToPath(new URL(`../pages/blind/${name}`, import.meta.url));
const PHOTO = [file('th-photo-1.png'), file('th-photo-2.png')];
const DOC = file('th-baosong.txt');
/** Presses one after another, looking before each. */
const steps = async (user, ...targets) => {
  for (const t of targets) {
    await user.wait(1600);
    await user.press(t);
  }
};
const fills = async (user, pairs) => {
  for (const [f, t] of pairs) {
    await user.wait(900);
    await user.fill(f, t);
  }
};
const choose = async (page, user, target, files) => {
  await user.wait(1600);
  const [fc] = await Promise.all([page.waitForEvent('filechooser'), user.press(target)]);
  await fc.setFiles(files);
  await user.wait(1200);
};

export default [
  // ---- check-ins
  {
    name: '[th] county OA desktop: 签到 button in the attendance card, toast 签到成功',
    page: 'blind/th-oa-qiandao.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '#btnQd');
      await u.sees('text=已签到');
    },
    settle: 2000,
    expect: { checkins: 1, submits: 0, clicks: { 'check-in': 1 } },
  },
  {
    name: '[th] party points centre: 每日签到 opens a calendar dialog, 立即签到 takes effect',
    page: 'blind/th-dj-jifen.html',
    panel: false,
    platform: { category: 'party' },
    act: async (p, u) => {
      await steps(u, '#openQd', '#doQd');
      await u.sees('text=今日已签到');
    },
    settle: 2000,
    expect: { checkins: 1, clicks: { 'check-in': 2 } },
  },
  {
    name: '[th] 签到 pressed a second time in a day: 您今日已签到，请勿重复签到',
    page: 'blind/th-already.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '#sign');
      await u.sees('text=请勿重复签到');
    },
    settle: 3000,
    expect: { checkins: 0, clicks: { 'check-in': 1 } },
  },
  {
    name: '[th] WebForms attendance: 签到记录 and 查询 list old days reading 签到成功',
    page: 'blind/th-kq-record.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, 'a:text-is("签到记录")');
      await u.sees('#gv');
      await u.fill('#txtStart', '2026-11-16');
      await steps(u, '#btnQuery');
      await u.sees('#gv');
    },
    settle: 2500,
    expect: { checkins: 0, submits: 0, clicks: { 'check-in': 0, submit: 0 } },
  },
  {
    name: '[th] attendance calendar: pressing the cell of today checks in',
    page: 'blind/th-kq-calendar.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '.fc-today');
      await u.sees('text=签到成功');
    },
    settle: 2500,
    expect: { checkins: 1 },
  },
  {
    name: '[th] 上班打卡 refused: network not in range',
    page: 'blind/th-daka-fail.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '#r1');
      await u.sees('text=打卡失败');
    },
    settle: 3000,
    expect: { checkins: 0, clicks: { 'check-in': 1 } },
  },
  {
    name: '[th] WebForms: 下班打卡 posts back, label says 下班打卡成功',
    page: 'blind/th-xiaban.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '#btnOff');
      await u.sees('text=下班打卡成功');
    },
    settle: 2500,
    expect: { checkins: 1, submits: 0, clicks: { 'check-in': 1 } },
  },
  {
    name: '[th] meeting list: 签到 in one row, confirmed in a box, 会议签到成功',
    page: 'blind/th-huiyi.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '.qd', '.el-message-box__btns .el-button--primary');
      await u.sees('text=会议签到成功');
    },
    settle: 2500,
    expect: { checkins: 1, clicks: { 'check-in': 1 } },
  },
  {
    name: '[th] application to make up a missed check-in: a form waiting for approval, no check-in',
    page: 'blind/th-buqian.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '#new');
      await u.wait(1200);
      await fills(u, [
        ['#rq', '2026-11-18'],
        ['#sy', '下村入户走访未能返回'],
      ]);
      await steps(u, '#ok');
      await u.sees('text=请等待审批');
    },
    settle: 2500,
    expect: { checkins: 0, submits: 1 },
  },
  {
    name: '[th] frameset OA: 打 卡 in the main frame, alert 打卡成功',
    page: 'blind/th-frame-daka.html',
    platform: { category: 'oa' },
    act: async (p, u) => {
      const m = p.frameLocator('frame[name=mainFrame]');
      await u.sees(m.locator('legend', { hasText: '考勤' }));
      await steps(u, m.locator('a', { hasText: '打 卡' }));
      await u.sees(m.locator('#jl', { hasText: '正常' }));
    },
    settle: 2500,
    expect: { checkins: 1, clicks: { 'check-in': 1 } },
  },
  {
    name: '[th] training admin saves the check-in settings of a class: a form, no check-in',
    page: 'blind/th-qd-shezhi.html',
    panel: false,
    platform: { category: 'training-credit' },
    act: async (p, u) => {
      await u.wait(1500);
      await u.fill('#k2', '08:40');
      await steps(u, '#sv');
      await u.sees('text=签到设置保存成功');
    },
    settle: 2500,
    expect: { checkins: 0, submits: 1, clicks: { 'check-in': 0, submit: 1 } },
  },

  // ---- courses, study, prompts
  {
    name: '[th] cadre network college: micro-lecture played to the end, 本课程已学习完成',
    page: 'blind/th-kc-video.html',
    panel: false,
    platform: { category: 'study' },
    act: async (p, u) => {
      await steps(u, '.vjs-big-play-button');
      await p.waitForSelector('text=本课程已学习完成', { timeout: 30000 });
      await steps(u, '.layui-layer-btn0');
    },
    settle: 2500,
    expect: { courses: 1, prompts: 0, quizzes: 0 },
  },
  {
    name: '[th] player in a frame stops to ask 您还在学习吗, answered, then the course completes',
    page: 'blind/th-kc-audio-prompt.html',
    panel: false,
    platform: { category: 'study' },
    act: async (p, u) => {
      const f = p.frameLocator('iframe[name=player]');
      await u.sees(f.locator('#pl'));
      await steps(u, f.locator('#pl'));
      await f.locator('#tip').waitFor({ state: 'visible', timeout: 20000 });
      await steps(u, f.locator('#go'));
      await p.waitForSelector('text=课程学习完成', { timeout: 30000 });
    },
    settle: 3000,
    expect: { courses: 1, prompts: 1 },
  },
  {
    name: '[th] course begun and left after a few seconds: 退出学习, progress saved',
    page: 'blind/th-kc-half.html',
    panel: false,
    platform: { category: 'study' },
    act: async (p, u) => {
      await steps(u, '#st');
      await u.wait(4000);
      await u.press('#ex');
      await u.sees('text=学习进度已保存');
    },
    settle: 2500,
    expect: { courses: 0, prompts: 0, clicks: { study: 2 } },
  },
  {
    name: '[th] list of completed courses and the detail of one: nothing played',
    page: 'blind/th-kc-list.html',
    panel: false,
    platform: { category: 'study' },
    act: async (p, u) => {
      await steps(u, '#t1', '.dt >> nth=0');
      await u.sees('text=恭喜您已完成本课程的学习');
    },
    settle: 3000,
    expect: { courses: 0, prompts: 0, checkins: 0, quizzes: 0, submits: 0 },
  },
  {
    name: '[th] law reading with a countdown, 完成学习 then 本课程学习完成',
    page: 'blind/th-doc-timer.html',
    panel: false,
    platform: { category: 'study' },
    act: async (p, u) => {
      await u.wait(1500);
      await p.mouse.move(500, 300);
      for (let i = 0; i < 5; i++) {
        await p.mouse.wheel(0, 200);
        await u.wait(1800);
      }
      await p.waitForSelector('#fin:enabled', { timeout: 20000 });
      await steps(u, '#fin');
      await u.sees('text=本课程学习完成');
    },
    settle: 2500,
    expect: { courses: 1, prompts: 0, submits: 0 },
  },
  {
    name: '[th] 是否继续学习？ stops the player, 确定 goes on; left before the end',
    page: 'blind/th-kc-idle.html',
    panel: false,
    platform: { category: 'study' },
    act: async (p, u) => {
      await steps(u, '#p');
      await u.sees('#ok');
      await steps(u, '#ok');
      await u.wait(3000);
    },
    settle: 2000,
    expect: { courses: 0, prompts: 1 },
  },
  {
    name: '[th] resume box 上次学习到 00:12，是否从该位置继续播放: no anti-idle prompt, no course',
    page: 'blind/th-kc-resume.html',
    panel: false,
    platform: { category: 'training-credit' },
    act: async (p, u) => {
      await steps(u, '#b1');
      await u.wait(4000);
    },
    settle: 2000,
    expect: { courses: 0, prompts: 0 },
  },
  {
    name: '[th] county portal: a news video watched to its end is no course',
    page: 'blind/th-news-video.html',
    panel: false,
    platform: { category: 'publicity' },
    act: async (p, u) => {
      await u.wait(1600);
      await u.press('#v');
      await p.waitForFunction(() => document.querySelector('video').ended, null, {
        timeout: 30000,
      });
    },
    settle: 3000,
    expect: { courses: 0, prompts: 0 },
  },
  {
    name: '[th] party school chapter list: second lesson ends, 已学完 and 本讲学习完成 in the page',
    page: 'blind/th-kc-chapter.html',
    panel: false,
    platform: { category: 'party' },
    act: async (p, u) => {
      await steps(u, '#c2');
      await p.waitForSelector('text=本讲学习完成', { timeout: 30000 });
      await u.wait(1500);
    },
    settle: 2500,
    expect: { courses: 1, prompts: 0 },
  },

  // ---- quizzes, surveys
  {
    name: '[th] WebForms law exam: four questions, 交 卷, confirm, score after postback',
    page: 'blind/th-ks-asp.html',
    panel: false,
    platform: { category: 'study' },
    act: async (p, u) => {
      await steps(u, '#q1_0', '#q2_1', '#q3_1', '#q4_0', '#q4_1', '#btnSubmit');
      await u.sees('text=交卷成功');
    },
    settle: 2500,
    expect: { quizzes: 1, submits: 0, checkins: 0 },
  },
  {
    name: '[th] Element exam one question a page, handed in, failed: still handed in',
    page: 'blind/th-ks-vue.html',
    panel: false,
    platform: { category: 'study' },
    act: async (p, u) => {
      await steps(
        u,
        '.el-radio >> nth=0',
        '#next',
        '.el-radio >> nth=1',
        '#next',
        '.el-radio >> nth=0',
        '#hand',
        '.el-message-box__btns .el-button--primary',
      );
      await u.sees('text=考试未通过');
    },
    settle: 2500,
    expect: { quizzes: 1, submits: 0 },
  },
  {
    name: '[th] party site daily quiz of three, last 提交 gives the points',
    page: 'blind/th-mrdt.html',
    panel: false,
    platform: { category: 'party' },
    act: async (p, u) => {
      await steps(
        u,
        '.q-answer >> nth=0',
        '.action-row a',
        '.q-answer >> nth=1',
        '.action-row a',
        '.q-answer >> nth=2',
        '.action-row a',
      );
      await u.sees('text=答题完成');
    },
    settle: 2500,
    expect: { quizzes: 1, submits: 0 },
  },
  {
    name: '[th] 交卷 with questions left, 继续答题, then back to the list: not handed in',
    page: 'blind/th-ks-cancel.html',
    panel: false,
    platform: { category: 'study' },
    act: async (p, u) => {
      await steps(u, '[name=a1] >> nth=0', '#jj', '.layui-layer-btn1', '[name=a2] >> nth=1', '#bk');
      await u.sees('text=测试列表');
    },
    settle: 3000,
    expect: { quizzes: 0, submits: 0 },
  },
  {
    name: '[th] exam records: looking at an old paper with its score',
    page: 'blind/th-ks-jilu.html',
    panel: false,
    platform: { category: 'study' },
    act: async (p, u) => {
      await steps(u, '#ck');
      await u.sees('#bk');
      await steps(u, '#bk');
      await u.wait(1000);
    },
    settle: 3000,
    expect: { quizzes: 0, submits: 0, courses: 0 },
  },
  {
    name: '[th] questionnaire of a county portal: a form, no exam',
    page: 'blind/th-wenjuan.html',
    panel: false,
    platform: { category: 'service' },
    act: async (p, u) => {
      await u.wait(1500);
      await p.selectOption('#dw', { index: 1 });
      await steps(u, '#q2b');
      await fills(u, [
        ['#q3', '14'],
        ['#q4', '希望减少重复报表'],
      ]);
      await steps(u, '#sub');
      await u.sees('text=感谢您的参与');
    },
    settle: 2500,
    expect: { submits: 1, quizzes: 0, clicks: { submit: 1 } },
  },
  {
    name: '[th] chapter practice with answers shown at once, left half-way',
    page: 'blind/th-lianxi.html',
    panel: false,
    platform: { category: 'study' },
    act: async (p, u) => {
      await steps(u, '[name=ans] >> nth=0', '#nx', '[name=ans] >> nth=0', '#ml');
      await u.sees('text=章节练习目录');
    },
    settle: 3000,
    expect: { quizzes: 0, submits: 0, courses: 0 },
  },
  {
    name: '[th] online vote for three cadres: 投票成功',
    page: 'blind/th-piaoxuan.html',
    panel: false,
    platform: { category: 'party' },
    act: async (p, u) => {
      await steps(u, '#h0', '#h2', '#h4', '#tp');
      await u.wait(1500);
    },
    settle: 3000,
    expect: { quizzes: 0, checkins: 0, clicks: { 'like-share': 1 } },
  },

  // ---- forms, uploads
  {
    name: '[th] monthly table filled in EasyUI, 上报, 上报成功',
    page: 'blind/th-sb-table.html',
    panel: false,
    platform: { category: 'data-reporting' },
    act: async (p, u) => {
      await fills(u, [
        ['[name=z1]', '15'],
        ['[name=z2]', '40.2'],
        ['[name=z3]', '5'],
        ['[name=z4]', '310'],
      ]);
      await steps(u, '#sb');
      await u.sees('text=上报成功');
      await steps(u, '.messager-button a');
    },
    settle: 2500,
    expect: { submits: 1, quizzes: 0, checkins: 0, clicks: { submit: 1 } },
  },
  {
    name: '[th] WebForms petition registration, 提 交, 登记成功 with a number',
    page: 'blind/th-xf-dengji.html',
    panel: false,
    platform: { category: 'petition' },
    act: async (p, u) => {
      await fills(u, [
        ['#txtXm', '周某'],
        ['#txtDh', '13800000000'],
        ['#txtDz', '城关镇东街'],
        ['#txtSq', '反映小区停车位不足'],
      ]);
      await steps(u, '#btnSave');
      await u.sees('text=登记成功');
    },
    settle: 2500,
    expect: { submits: 1, logins: [], clicks: { submit: 1 } },
  },
  {
    name: '[th] grid event refused for a missing phone number, given up',
    page: 'blind/th-wg-required.html',
    panel: false,
    platform: { category: 'grid' },
    act: async (p, u) => {
      await fills(u, [
        ['#a1', '井盖破损'],
        ['#a2', '北门街口'],
      ]);
      await steps(u, '#tj');
      await u.sees('text=请输入联系电话');
      await steps(u, '#bk');
      await u.wait(1500);
    },
    settle: 3000,
    expect: { submits: 0, clicks: { submit: 1 } },
  },
  {
    name: '[th] Ext search over residents: 查询成功, rows reading 已提交',
    page: 'blind/th-query.html',
    panel: false,
    platform: { category: 'grid' },
    act: async (p, u) => {
      await fills(u, [
        ['#xm', '李'],
        ['#zh', '三组'],
      ]);
      await steps(u, '#ext-gen100');
      await u.sees('text=查询成功');
    },
    settle: 3000,
    expect: { submits: 0, clicks: { submit: 0 } },
  },
  {
    name: '[th] home visit with two photos, 提交成功 and back to the list',
    page: 'blind/th-zoufang.html',
    panel: false,
    platform: { category: 'grid' },
    act: async (p, u) => {
      await fills(u, [
        ['#hz', '杨某'],
        ['#dd', '大坪村三组'],
        ['#qk', '一切正常'],
      ]);
      await choose(p, u, '#up', PHOTO);
      await steps(u, '#tj');
      await u.sees('text=提交成功');
    },
    settle: 2500,
    expect: { uploads: 2, submits: 1, checkins: 0, clicks: { upload: 1, submit: 1 } },
  },
  {
    name: '[th] layui frame window: information with attachment, 提交, 报送成功 in the parent',
    page: 'blind/th-fujian.html',
    panel: false,
    platform: { category: 'data-reporting' },
    act: async (p, u) => {
      await steps(u, '#add');
      const f = p.frameLocator('#layui-layer-iframe1');
      await u.sees(f.locator('[name=title]'));
      await fills(u, [
        [f.locator('[name=title]'), '关于做好森林防火工作的信息'],
        [f.locator('[name=zy]'), '我镇扎实开展巡查'],
      ]);
      await choose(p, u, f.locator('#test3'), DOC);
      await steps(u, f.locator('#sv'));
      await u.sees('text=报送成功');
    },
    settle: 3000,
    expect: { uploads: 1, submits: 1, clicks: { upload: 1 } },
  },
  {
    name: '[th] mail written, draft saved by itself, left without sending',
    page: 'blind/th-caogao.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await fills(u, [
        ['#to', '县委办'],
        ['#sj', '值班表'],
        ['#nr', '请查收附件'],
      ]);
      await u.sees('text=草稿已自动保存');
      await steps(u, '#back');
      await u.sees('table');
    },
    settle: 3000,
    expect: { submits: 0, clicks: { submit: 0 } },
  },
  {
    name: '[th] step form: 下一步, 提交, result page',
    page: 'blind/th-steps.html',
    panel: false,
    platform: { category: 'service' },
    act: async (p, u) => {
      await fills(u, [
        ['#x1', '食用菌加工'],
        ['#x2', '××合作社'],
      ]);
      await steps(u, '#nx');
      await u.wait(1000);
      await fills(u, [
        ['#x3', '30'],
        ['#x4', '新建烘干房一座'],
      ]);
      await steps(u, '#tj');
      await u.sees('text=提交成功');
    },
    settle: 2500,
    expect: { submits: 1, clicks: { submit: 1 } },
  },
  {
    name: '[th] weekly report refused: 保存失败，本期数据已锁定',
    page: 'blind/th-locked.html',
    panel: false,
    platform: { category: 'data-reporting' },
    act: async (p, u) => {
      await fills(u, [
        ['[name=b1]', '4800'],
        ['[name=b2]', '7900'],
      ]);
      await steps(u, '#sv');
      await u.wait(1500);
    },
    settle: 3000,
    expect: { submits: 0, clicks: { submit: 1 } },
  },
  {
    name: '[th] ledger row edited in a drawer, 保存成功',
    page: 'blind/th-edit.html',
    panel: false,
    platform: { category: 'data-reporting' },
    act: async (p, u) => {
      await steps(u, '#ed');
      await u.wait(1200);
      await fills(u, [
        ['#e2', '14600'],
        ['#e3', '公益性岗位'],
      ]);
      await steps(u, '#bc');
      await u.sees('text=保存成功');
    },
    settle: 2500,
    expect: { submits: 1, clicks: { submit: 1 } },
  },

  // ---- click purpose
  {
    name: '[th] document exchange tool bar: 签收, then 转办',
    page: 'blind/th-gw-toolbar.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '#c1', '.datagrid-toolbar .l-btn >> nth=0');
      await u.sees('text=签收成功');
      await steps(u, '.messager-button a', '.datagrid-toolbar .l-btn >> nth=2');
    },
    settle: 1500,
    expect: {
      submits: 0,
      checkins: 0,
      logins: [],
      clicks: { acknowledge: 1, task: 1, 'check-in': 0, submit: 0 },
    },
  },
  {
    name: '[th] notice: 收到 with a check icon',
    page: 'blind/th-tz-shoudao.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '#sd');
      await u.wait(1500);
    },
    settle: 1500,
    expect: { submits: 0, checkins: 0, clicks: { acknowledge: 1, submit: 0, 'check-in': 0 } },
  },
  {
    name: '[th] party article: icon 点赞 by title, 分享 by alt',
    page: 'blind/th-dj-article.html',
    panel: false,
    platform: { category: 'party' },
    act: async (p, u) => {
      await steps(u, '#z', '#f');
      await u.wait(1000);
    },
    settle: 1500,
    expect: { checkins: 0, clicks: { 'like-share': 2, submit: 0 } },
  },
  {
    name: '[th] side menu: 待办事项, 积分排名, 首页',
    page: 'blind/th-menu.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '.el-menu-item >> nth=1', '.el-menu-item >> nth=3', '.el-menu-item >> nth=0');
      await u.wait(1000);
    },
    settle: 1500,
    expect: { clicks: { task: 1, ranking: 1, navigate: 1, study: 0 } },
  },
  {
    name: '[th] side menu of records: 签到记录, 提交记录, 登录日志, 已签收文件',
    page: 'blind/th-neg-menu.html',
    panel: false,
    platform: { category: 'grid' },
    act: async (p, u) => {
      await steps(u, '[lay-id="1"]', '[lay-id="2"]', '[lay-id="3"]', '[lay-id="4"]');
      await u.wait(1000);
    },
    settle: 2000,
    expect: {
      checkins: 0,
      submits: 0,
      logins: [],
      clicks: { 'check-in': 0, submit: 0, login: 0, acknowledge: 0 },
    },
  },
  {
    name: '[th] supervision table: row 催办, tool bar 任务下发, 取 消',
    page: 'blind/th-duban.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '.cb', '#xf', '#qx');
      await u.wait(800);
    },
    settle: 1500,
    expect: { submits: 0, clicks: { task: 2, acknowledge: 0, submit: 0 } },
  },
  {
    name: '[th] WebForms image buttons: 上报 and 返回 by alt',
    page: 'blind/th-imgbtn.html',
    panel: false,
    platform: { category: 'safety' },
    act: async (p, u) => {
      await steps(u, '#ibSb');
      await u.sees('text=已上报');
      await steps(u, '#ibFh');
      await u.wait(1000);
    },
    settle: 1500,
    expect: { checkins: 0, clicks: { submit: 1, navigate: 1 } },
  },
  {
    name: '[th] 注销 of a party branch in a row is no logout; 安全退出 is',
    page: 'blind/th-zhuxiao.html',
    panel: false,
    platform: { category: 'party' },
    act: async (p, u) => {
      await steps(u, '#zx');
      await u.sees('text=已注销');
      await steps(u, '#exit');
      await u.sees('text=您已安全退出系统');
    },
    settle: 2000,
    expect: { logins: [], submits: 0, clicks: { logout: 1, login: 0 } },
  },
  {
    name: '[th] Ext tool bar: 保存 and 打印',
    page: 'blind/th-ext.html',
    panel: false,
    platform: { category: 'data-reporting' },
    act: async (p, u) => {
      await steps(u, '#ext-gen101');
      await u.sees('text=保存成功');
      await steps(u, '.x-window .x-btn-text', '#ext-gen103');
    },
    settle: 1500,
    expect: { uploads: 0, checkins: 0, clicks: { submit: 1, upload: 0 } },
  },
  {
    name: '[th] message centre: 更多操作, 全部标为已读 in the drop-down',
    page: 'blind/th-dropdown.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '#more', '.ant-dropdown-menu-item >> nth=0');
      await u.sees('text=操作成功');
    },
    settle: 1500,
    expect: { submits: 0, clicks: { acknowledge: 1, submit: 0 } },
  },
  {
    name: '[th] icon buttons: aria-label 上传附件 (nothing chosen), svg title 点赞',
    page: 'blind/th-icons.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      p.once('filechooser', () => {});
      await steps(u, '#up', '#zan');
      await u.wait(1000);
    },
    settle: 1500,
    expect: { uploads: 0, submits: 0, clicks: { upload: 1, 'like-share': 1 } },
  },
  {
    name: '[th] filters of a document list: 已签收, 已上报 (18), 搜索, 重置',
    page: 'blind/th-filters.html',
    panel: false,
    platform: { category: 'oa' },
    act: async (p, u) => {
      await steps(u, '#rg label >> nth=2', '#tab-done');
      await u.fill('#kw', '通知');
      await steps(u, '#ss', '#cz');
    },
    settle: 2000,
    expect: { submits: 0, checkins: 0, clicks: { acknowledge: 0, submit: 0, 'check-in': 0 } },
  },
];
