/** Courses: what plays, what is to be read for so long, what asks whether one is there. @type {import('./case').Case[]} */
const watch = (seconds) => async (page) => {
  await page.click('#go');
  for (let i = 0; i < seconds; i += 1) {
    await page.waitForTimeout(1_000);
    await page.mouse.move(20 + i, 500);
  }
};
const player = (v, name, lo, hi) => ({
  name,
  page: `study/players.html?v=${v}`,
  act: watch(6),
  settle: 500,
  expect: { studyMs: [lo, hi], checkins: 0 },
});
const read = async (page) => {
  for (let i = 0; i < 12; i += 1) {
    await page.mouse.move(100 + i, 150);
    await page.mouse.wheel(0, 60);
    await page.waitForTimeout(1_000);
  }
};
const reader = (v, name, lo, hi, more = {}) => ({
  name,
  page: `study/reader.html?v=${v}`,
  act: read,
  settle: 2_000,
  expect: { studyMs: [lo, hi], ...more },
});
const asks = (v, name, prompts, more = {}) => ({
  name: `${name}: ${prompts}`,
  page: `study/ask.html?v=${v}`,
  act: async (page) => {
    await page.waitForTimeout(300);
    await page.click('#yes');
  },
  expect: { prompts, logins: [], ...more },
});

export default [
  player('audio', 'an audio lesson with controls', 3_000, 9_500),
  player('fast', 'a video at twice its speed counts the time of the watcher', 3_000, 9_500),
  player('scorm', 'a video in a frame in a frame, as SCORM players have it', 3_000, 9_500),
  player('shadow', 'a video in an open shadow root that was put there by a press', 0, 9_500),
  player('ding', 'a sound that rings for a message is no course', 0, 0),
  player('banner', 'a muted loop is decoration', 0, 0),
  reader(
    'split',
    'a document with a running 阅读倒计时 in two elements, then 已学完',
    3_000,
    13_000,
    { courses: 1 },
  ),
  reader('words', '还需学习 N 秒', 3_000, 13_000, { courses: 1 }),
  reader('button', 'a button that waits for 阅读满 N 秒', 3_000, 13_000),
  reader('sms', 'a code that may be asked for again later is no course', 0, 0),
  reader('session', 'a page that will close is no course', 0, 0),
  reader('rule', 'a requirement that only stands there is no course', 0, 0),
  reader('clock', 'the time of day is no course', 0, 0),
  asks('layui', '点击确定继续计时', 1),
  asks('plain', '是否继续学习 in a plain box', 1),
  asks('online', '请确认是否在线', 1),
  asks('still', '您还在看吗', 1),
  asks('english', 'Are you still watching?', 1),
  asks('resume', 'where to go on from', 0),
  asks('expired', 'a session that ran out', 0),
  asks('confirm', 'leaving the course', 0),
  asks('code', '防挂机验证 with a captcha', 1),
];
