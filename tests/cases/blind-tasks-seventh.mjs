/** Tasks on pages written without sight of what detects them. @type {import('./case').Case[]} */
import { fileURLToPath } from 'node:url';

const beside = (name) => fileURLToPath(new URL(`../pages/blind/${name}`, import.meta.url));
const page = (name) => `blind/wt-${name}.html`;
const signs = (checkins, name, file, act, more = {}) => ({
  name: `${name}: ${checkins}`,
  page: page(file),
  act,
  settle: 3_000,
  platform: { category: 'oa' },
  expect: { checkins },
  ...more,
});
const studies = (name, file, act, expect, category = 'study') => ({
  name,
  page: page(file),
  act,
  platform: { category },
  expect: { checkins: 0, ...expect },
});
const MISSED = {
  'qz-auto': 'nobody hands it in: what is answered is watched from the press that hands in',
  'cl-trad': 'traditional characters, which the systems of the mainland are not written in',
};
const hands = (quizzes, name, file, act) => ({
  ...(MISSED[file] ? { missed: MISSED[file] } : {}),
  name: `${name}: ${quizzes}`,
  page: page(file),
  act,
  settle: 3_000,
  platform: { category: 'study' },
  expect: { quizzes, checkins: 0 },
});
const sends = (submits, name, file, act, more = {}) => ({
  name: `${name}: ${submits}`,
  page: page(file),
  act,
  settle: 3_000,
  platform: { category: 'oa' },
  expect: { submits, quizzes: 0, checkins: 0, ...more },
});
const clicks = (name, file, targets, purposes) => ({
  ...(MISSED[file] ? { missed: MISSED[file] } : {}),
  name,
  page: page(file),
  async act(_, user) {
    for (const target of targets) {
      await user.press(target);
      await user.wait(600);
    }
  },
  platform: { category: 'oa' },
  expect: { clicks: purposes },
});
/** A person who looks on, and moves the hand now and then. */
const watches = async (shown, user, seconds) => {
  for (let i = 0; i < seconds; i += 1) {
    await user.wait(1_000);
    await shown.mouse.move(60 + i * 3, 560);
  }
};
const pressThenSee = (target, result) => async (_, user) => {
  await user.wait(700);
  await user.press(target);
  await user.sees(result);
};

export default [
  signs(
    1,
    'a tile whose word 签到 becomes 已签, pressed twice',
    'ci-label',
    async (shown, user) => {
      await user.wait(700);
      await shown.dblclick('#t');
      await user.sees('text=已签');
    },
  ),
  signs(
    1,
    'an icon that gets another shape and another name',
    'ci-icon',
    pressThenSee('#go', '[aria-label="今日已签到"]'),
  ),
  signs(1, 'a link that gives way to the time with 已打卡', 'ci-gone', pressThenSee('#go', '#res')),
  signs(
    1,
    'a message in an element of the page’s own with meaningless classes',
    'ci-toast',
    pressThenSee('#go', 'text=签到成功'),
  ),
  signs(1, 'a message above the frame that was pressed in', 'ci-frame', async (shown, user) => {
    await user.wait(900);
    await user.press(shown.frameLocator('#main').locator('#go'));
    await user.sees('#note.on');
  }),
  signs(
    1,
    'a form answered by a page that counts down and goes back',
    'ci-post',
    async (_, user) => {
      await user.wait(700);
      await user.press('#go');
      await user.sees('#res');
      await user.sees('text=我的班级');
    },
  ),
  signs(
    1,
    "one's own row, asked and told by the browser, where other rows say 已签到",
    'ci-row',
    async (shown, user) => {
      await user.wait(700);
      await user.press('#go');
      await user.sees(shown.locator('#st', { hasText: '已签到' }));
    },
  ),
  signs(1, 'a slider before it is accepted', 'ci-slide', async (shown, user) => {
    await user.wait(700);
    await user.press('#go');
    await user.wait(700);
    const knob = await shown.locator('#knob').boundingBox();
    const x = (knob?.x ?? 0) + 20;
    const y = (knob?.y ?? 0) + 20;
    await shown.mouse.move(x, y);
    await shown.mouse.down();
    for (let moved = 20; moved <= 320; moved += 20) {
      await shown.mouse.move(x + moved, y + (moved % 3));
      await user.wait(40);
    }
    await shown.mouse.up();
    await user.sees('text=签到成功');
  }),
  signs(1, 'a dialog about the place before', 'ci-loc', async (_, user) => {
    await user.wait(700);
    await user.press('#go');
    await user.sees('text=大塘村村委会附近');
    await user.press('#ok');
    await user.sees('text=打卡成功');
  }),
  signs(2, 'one button, 上班打卡 and later 下班打卡', 'ci-two', async (shown, user) => {
    await user.wait(700);
    await user.press('#go');
    await user.sees('#a.k');
    await user.sees(shown.locator('#go', { hasText: '下班打卡' }));
    await user.press('#go');
    await user.sees('#b.k');
  }),
  signs(1, 'refused, then accepted after a choice', 'ci-fix', async (shown, user) => {
    await user.wait(700);
    await user.press('#go');
    await user.sees('text=请选择参加方式');
    await shown.selectOption('#way', '现场');
    await user.wait(600);
    await user.press('#go');
    await user.sees('#msg.s');
  }),
  signs(0, 'signed already, and pressed again', 'ci-done', pressThenSee('#go', '#tip')),
  signs(0, 'a network error', 'ci-net', pressThenSee('#go', '#tip')),
  signs(0, '签到中… that falls back to 签到', 'ci-busy', async (_, user) => {
    await user.wait(700);
    await user.press('#go');
    await user.sees('text=当前不在签到时间段内');
  }),
  signs(0, 'a code for the phone, looked at and closed', 'ci-qr', async (_, user) => {
    await user.wait(700);
    await user.press('#go');
    await user.sees('text=请使用手机扫描');
    await user.press('#x');
    await user.wait(1_500);
  }),
  signs(0, 'a leader who reads 签到明细 and exports it', 'ci-lead', async (_, user) => {
    await user.wait(700);
    await user.press('#t2');
    await user.sees('text=签到成功');
    await user.press('#ex');
    await user.sees('#tip');
  }),
  signs(
    0,
    'a menu entry 签到 to a page that says 今日已签到',
    'ci-menu',
    pressThenSee('#go', '.big'),
  ),
  signs(1, 'a clerk who signs a team in at once', 'ci-batch', async (_, user) => {
    await user.wait(700);
    for (const row of ['#r0', '#r1', '#r2']) {
      await user.press(row);
      await user.wait(300);
    }
    await user.press('#go');
    await user.sees('#tip');
  }),

  studies(
    'a lesson in a frame in a frame, played to its end',
    'st-nest',
    async (shown, user) => {
      const player = shown.frameLocator('#f1').frameLocator('#f2');
      await user.wait(800);
      await user.press(player.locator('#v'));
      await watches(shown, user, 9);
      await user.sees(player.locator('text=本讲已学完'));
    },
    { courses: 1, studyMs: [6_000, 20_000] },
  ),
  studies(
    'a player without controls, left midway',
    'st-bare',
    async (shown, user) => {
      await user.wait(800);
      await user.press('#go');
      await watches(shown, user, 7);
    },
    { courses: 0, studyMs: [3_500, 11_500] },
    'training-credit',
  ),
  studies(
    'a lesson at twice its speed, to its end',
    'st-rate',
    async (shown, user) => {
      await user.wait(800);
      await user.press('#go');
      await user.press('#x2');
      await watches(shown, user, 5);
      await user.sees(shown.locator('#s', { hasText: '已完成' }));
    },
    { courses: 1, studyMs: [3_000, 13_000] },
    'training-credit',
  ),
  studies(
    'a question that closes itself, unanswered',
    'st-auto',
    async (shown, user) => {
      await user.wait(800);
      await user.press('#v');
      await user.sees('#dlg .box');
      await user.sees('#after');
      await shown.mouse.move(300, 560);
      await user.wait(1_000);
    },
    { prompts: 0, courses: 0 },
  ),
  studies(
    'a question answered by pressing the digit in a picture',
    'st-digit',
    async (shown, user) => {
      await user.wait(800);
      await user.press('#v');
      await user.sees('#cv');
      await user.press('#d8');
      await watches(shown, user, 3);
    },
    { prompts: 1, courses: 0 },
    'training-credit',
  ),
  studies(
    'a document whose pages are turned, then 学习完成',
    'st-doc',
    async (shown, user) => {
      for (const x of [200, 260, 320]) {
        await shown.mouse.move(x, 220);
        await user.wait(2_400);
        await user.press('#nx');
      }
      await shown.mouse.move(380, 230);
      await user.sees('text=学习状态：学习完成');
    },
    { courses: 1 },
    'party',
  ),
  studies(
    'a list of courses, sifted and looked at',
    'st-list',
    async (_, user) => {
      await user.wait(1_000);
      await user.press('#b');
      await user.sees('text=保密教育');
      await user.press('#a');
      await user.wait(1_500);
    },
    { courses: 0, prompts: 0, studyMs: [0, 0] },
  ),
  studies(
    'a live lecture left early',
    'st-live',
    async (shown, user) => {
      await watches(shown, user, 7);
      await user.press('#out');
      await user.sees('#res');
    },
    { courses: 0, studyMs: [3_500, 12_500] },
  ),

  hands(1, 'a paper handed in with time left', 'qz-left', async (_, user) => {
    for (const answer of ['#q1a', '#q2a', '#q2b', '#q3a']) {
      await user.wait(600);
      await user.press(answer);
    }
    await user.press('#go');
    await user.wait(1_300);
    await user.press('#ok');
    await user.sees('#done');
  }),
  hands(1, 'a paper that hands itself in when time is up', 'qz-auto', async (_, user) => {
    await user.wait(700);
    await user.press('#go');
    await user.wait(700);
    await user.press('#a1');
    await user.wait(700);
    await user.press('#b2');
    await user.sees('text=系统已自动交卷');
  }),
  hands(0, 'a survey about the canteen', 'qz-survey', async (_, user) => {
    for (const answer of ['#a1', '#b1', '#b3', '#c2', '#go']) {
      await user.wait(600);
      await user.press(answer);
    }
    await user.sees('#ok');
  }),
  hands(0, 'a paper of last week, looked through', 'qz-review', async (_, user) => {
    await user.wait(1_200);
    await user.press('#nx');
    await user.wait(1_500);
    await user.press('#nx');
    await user.wait(1_500);
    await user.press('#bk');
    await user.sees('#ls');
  }),
  hands(0, 'wrong answers practised, and left', 'qz-wrong', async (_, user) => {
    await user.wait(700);
    await user.press('[data-k="1"]');
    await user.sees('text=回答正确');
    await user.press('#nx');
    await user.wait(700);
    await user.press('[data-k="1"]');
    await user.sees('text=回答错误');
    await user.press('#nx');
    await user.wait(700);
    await user.press('#out');
    await user.sees('#home');
  }),

  sends(1, 'a form accepted by a dialog', 'fm-dialog', async (_, user) => {
    await user.fill('#a', '韦大山');
    await user.fill('#c', '4');
    await user.fill('#d', '住房漏雨');
    await user.press('#go');
    await user.sees('text=上报成功');
    await user.press('#ok');
    await user.wait(600);
  }),
  sends(1, 'a form accepted by a green line', 'fm-inline', async (shown, user) => {
    await shown.selectOption('#v', '新民村');
    await user.fill('#a', '12');
    await user.fill('#b', '87');
    await user.fill('#c', '黄梅');
    await user.press('#go');
    await user.sees('#m.k');
  }),
  sends(1, 'a form accepted by a list that says so', 'fm-redirect', async (shown, user) => {
    await user.fill('#a', '梁某、何某');
    await shown.selectOption('#k', '土地');
    await user.fill('#b', '城南社区');
    await user.fill('#c', '田埂边界不清');
    await user.press('#go');
    await user.sees('#al');
  }),
  sends(0, 'a form refused by the server', 'fm-refused', async (_, user) => {
    await user.fill('#a', '农某');
    await user.fill('#b', '0771000');
    await user.fill('#c', '大塘村三组');
    await user.fill('#d', '农某某');
    await user.press('#go');
    await user.sees('#er');
  }),
  sends(0, 'a draft that saves itself', 'fm-draft', async (_, user) => {
    await user.fill('#a', '罗彩云');
    await user.fill('#b', '副镇长');
    await user.fill('#c', '负责乡村振兴');
    await user.sees('text=草稿已自动保存');
  }),
  sends(0, 'a panel that sifts a list', 'fm-filter', async (shown, user) => {
    await user.fill('#a', '村道');
    await shown.selectOption('#b', '城关镇');
    await user.fill('#d', '100');
    await user.press('#go');
    await user.sees('text=筛选完成');
  }),
  sends(
    1,
    'a report with two photos and a file',
    'fm-up',
    async (shown, user) => {
      const chooses = async (target, ...names) => {
        const asked = shown.waitForEvent('filechooser');
        await user.press(target);
        await (await asked).setFiles(names.map(beside));
        await user.wait(900);
      };
      await user.fill('#a', '重温入党誓词');
      await user.fill('#b', '23');
      await chooses('#up1', 'wt-photo-1.png', 'wt-photo-2.png');
      await chooses('#up2', 'wt-plan.txt');
      await user.press('#go');
      await user.sees('text=上报成功');
    },
    { uploads: 3 },
  ),

  clicks('labels deep inside a button and a link', 'cl-nest', ['#n1', '#g1', '#g2'], {
    acknowledge: 2,
  }),
  clicks('drawn icons named by a title', 'cl-svg', ['#g1 svg', '#g2 svg', '#g3 svg', '#n1'], {
    'like-share': 2,
  }),
  clicks('pictures as buttons, a value with spaces', 'cl-image', ['#g1', '#g2', '#n1', '#n2'], {
    submit: 2,
  }),
  clicks('full-width signs, spaces and counts', 'cl-full', ['#g1', '#g2', '#n1', '#n2'], {
    task: 2,
  }),
  clicks('emoji before the label', 'cl-emoji', ['#g1', '#n1', '#g2', '#n2', '#g3'], {
    acknowledge: 1,
    'like-share': 1,
    ranking: 1,
  }),
  clicks('traditional characters', 'cl-trad', ['#n1', '#g1', '#g2', '#g3', '#g4'], {
    acknowledge: 1,
    upload: 1,
    submit: 1,
    logout: 1,
  }),
  clicks('English labels', 'cl-en', ['#n1', '#n2', '#g2', '#g1', '#g3'], {
    upload: 1,
    submit: 1,
    logout: 1,
  }),
  clicks(
    'labels that only look like deeds',
    'cl-neg',
    ['#n1', '#n2', '#n3', '#n4', '#n5', '#n6', '#n7', '#n8'],
    { acknowledge: 0, submit: 0, 'like-share': 0, 'check-in': 0, login: 0, upload: 0 },
  ),
];
