/** Invented days and the pages they are shown on, for `screens.mjs`. */

const MINUTE = 60_000;
const POPUP = { width: 360, height: 580 };
const now = new Date();
const two = (n) => String(n).padStart(2, '0');
const dayOf = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const dayAgo = (n) => dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - n, 12));

const platform = (id, name, host, rest = {}) => ({
  id,
  name,
  level: 'county',
  category: 'study',
  matches: [`https://${host}/*`],
  ...rest,
});
const PLATFORMS = [
  platform('demo-study', '干部在线学习', 'study.gov.localhost'),
  platform('demo-grid', '网格化综合治理平台', 'grid.gov.localhost', { category: 'grid' }),
  platform('demo-party', '智慧党建', 'party.gov.localhost', { category: 'party' }),
  platform('demo-oa', '协同办公', 'oa.gov.localhost:8080', { category: 'oa', level: 'unit' }),
  platform('demo-safe', '安全生产信息报送', 'safe.gov.localhost', { category: 'safety' }),
];
const LONG = [
  platform(
    'demo-study',
    '某某省某某市某某区党员干部现代远程教育与网络在线学习综合服务管理信息系统（第二期）',
    'a-very-long-subdomain-name-of-some-platform.department.county.city.province.gov.localhost',
  ),
  ...PLATFORMS.slice(1),
];

/** Minutes in the order login, check-in, study, report, other, wait. */
function row(day, id, minutes, counts = {}) {
  const [login, checkin, study, report, other, wait] = minutes.map((n) => n * MINUTE);
  const burden = login + checkin + study + report + other + wait;
  const { acknowledge = 0, clicks = 40, ...rest } = counts;
  const none = {
    login: 0,
    logout: 0,
    navigate: 0,
    task: 0,
    upload: 0,
    submit: 0,
    ranking: 0,
    study: 0,
    'like-share': 0,
    'check-in': 0,
    acknowledge,
    other: clicks,
  };
  return {
    day,
    platform: id,
    activities: { login, checkin, study, report, other, wait },
    loMs: burden * 0.83,
    hiMs: burden * 1.21,
    activeMs: burden - wait,
    mediaMs: 0,
    waitMs: wait,
    hiddenMediaMs: 0,
    loginN: 0,
    loginMs: 0,
    loginFailN: 0,
    abandonedN: 0,
    authSteps: 0,
    forcedN: 0,
    checkinN: 0,
    checkinMs: 0,
    courseN: 0,
    quizN: 0,
    submitN: 0,
    uploadN: 0,
    photoN: 0,
    clicks: none,
    keyN: 0,
    promptN: 0,
    rankViewN: 0,
    visitN: 3,
    tokenVisitN: 0,
    slots: slotsOf(burden),
    steps: { captcha: rest.loginN ?? 0, sms: 0, qr: 0, ukey: 0 },
    firstLogin: rest.loginN > 0 ? { slot: FIRST_SLOT, ms: rest.loginMs / rest.loginN } : null,
    forms: formsOf(report, rest.submitN ?? 0),
    ...rest,
  };
}

/** Half hours of an office day, and one after it: 08:00, 09:30, 14:00, 16:30 and 19:00. */
const FIRST_SLOT = 16;
const BUSY = [FIRST_SLOT, 19, 28, 33, 38];
function slotsOf(burden) {
  const slots = Array.from({ length: 48 }, () => 0);
  for (const slot of BUSY) slots[slot] += burden / BUSY.length;
  return slots;
}

/** The same table asked for on whichever platform it is handed in. */
function formsOf(reportMs, n) {
  return Array.from({ length: n }, (_, i) => ({
    slot: BUSY[i % BUSY.length],
    fields: 12,
    ms: reportMs / n,
    shape: Array.from({ length: 12 }, (_, field) => 1000 * i + field),
  }));
}

function busyDay(day, scale = 1) {
  const by = (minutes) => minutes.map((n) => n * scale);
  return [
    row(day, 'demo-study', by([3.2, 2.4, 29.6, 0, 1.2, 0.6]), {
      loginN: 2,
      forcedN: 1,
      checkinN: 1,
      loginMs: 200_000,
      courseN: 1,
    }),
    row(day, 'demo-grid', by([3.6, 0, 0, 19.7, 2.1, 1.5]), {
      loginN: 3,
      forcedN: 1,
      submitN: 3,
      loginMs: 330_000,
      uploadN: 2,
      acknowledge: 7,
    }),
    row(day, 'demo-party', by([3.9, 3.6, 1.2, 0, 0.4, 0.3]), {
      loginN: 1,
      forcedN: 1,
      checkinN: 3,
      tokenVisitN: 3,
      loginMs: 180_000,
    }),
    row(day, 'demo-oa', by([1, 0, 0, 2.4, 3.8, 1.1]), {
      loginN: 1,
      acknowledge: 4,
      submitN: 2,
      loginMs: 50_000,
    }),
    row(day, 'demo-safe', by([0.3, 0, 0, 0.2, 1.6, 0.4]), {}),
  ];
}

/** Day rows and days of presence; the stores of the product are named as it names them. */
function days(n, from = 0) {
  const rows = [];
  const presence = [];
  for (let i = from; i < n; i += 1) {
    const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - i, 12);
    const weekend = date.getDay() % 6 === 0;
    if (i === 4) continue;
    presence.push({ day: dayAgo(i), ownMs: i === 0 ? 8200 : 20_000 });
    if (!weekend || i === 0)
      rows.push(...busyDay(dayAgo(i), i === 0 ? 1 : 0.6 + ((i * 7) % 9) / 10));
  }
  return { days: rows, presence };
}

function traces() {
  const day = dayAgo(0);
  const at = (h, m, s = 0) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate(), h, m, s).getTime();
  let key = 0;
  const one = (time, id, fact) => ({
    key: ++key,
    at: time,
    day,
    platform: id,
    visit: 'v',
    ...fact,
  });
  const login = (ms, forced) => ({
    kind: 'login',
    ms,
    outcome: 'success',
    method: ['password', 'captcha'],
    attempts: 1,
    forced,
  });
  const dwell = (ms) => ({ kind: 'dwell', ms, context: 'page', loMs: ms, hiMs: ms, mediaMs: 0 });
  return [
    one(at(0, 1), 'demo-party', login(112_000, false)),
    one(at(0, 3), 'demo-party', { kind: 'checkin', form: 'sign-in', ms: 130_000 }),
    one(at(0, 4), 'demo-study', { kind: 'wait', ms: 3_400 }),
    one(at(0, 4, 10), 'demo-study', login(81_000, true)),
    one(at(0, 6), 'demo-study', dwell(640_000)),
    one(at(0, 17), 'demo-study', { kind: 'prompt', prompt: 'still-there' }),
    one(at(0, 18), 'demo-grid', { kind: 'click', purpose: 'acknowledge' }),
    one(at(0, 19), 'demo-grid', { kind: 'click', purpose: 'acknowledge' }),
    one(at(0, 20), 'demo-grid', { kind: 'submit', fields: 12, ms: 300_000, shape: [] }),
    one(at(0, 21), 'demo-grid', { kind: 'upload', files: 2, photo: true }),
  ];
}

const measured = (platforms, rest = {}) => ({
  measured: { platforms, pausedUntil: null, shapeKey: 1, hiddenMedia: false, ...rest },
});
/** Noted by hand: of today, and of days before. */
const noted = (ago, carrier, kind, n, minutes, i = 0) => ({
  id: `0000000${ago}-${i}`,
  day: dayAgo(ago),
  carrier,
  kind,
  n,
  minutes,
});
const DIARY = [
  noted(0, 'group', 'acknowledge', 4, 8),
  noted(0, 'app', 'checkin', 1, 2, 1),
  noted(0, 'document', 'report', 1, 35, 2),
  noted(1, 'group', 'photo', 3, 9),
  noted(1, 'paper', 'report', 1, 20, 1),
  noted(2, 'app', 'study', 1, 15),
  noted(3, 'app', 'checkin', 2, 3),
  noted(3, 'group', 'acknowledge', 12, 20, 1),
];
const week = { ...days(8), local: measured(PLATFORMS), traces: traces() };
const popup = (name, seed, rest = {}) => ({ name, page: 'popup.html', size: POPUP, seed, ...rest });

/** The popup asks which tab it was opened on: in a picture there is none, so one is stated. */
function onPage(url) {
  return `{ const query = chrome.tabs.query.bind(chrome.tabs);
    chrome.tabs.query = (what, ...more) => what?.active
      ? Promise.resolve([{ id: 7, url: '${url}' }]) : query(what, ...more);
    chrome.tabs.get = (id) => Promise.resolve({ id, url: '${url}' });
    chrome.permissions.contains = () => Promise.resolve(true); }`;
}
const STUDY = 'https://study.gov.localhost/';
const INTRANET = 'http://10.20.30.40:8080/jwgl/login.do';
const unfold = (page) => page.locator('summary').click();
const pick = async (page) => {
  for (const i of [0, 1, 4]) await page.locator('.offer input').nth(i).check();
};
const BAD = JSON.stringify({
  format: 'platform-registry',
  version: 1,
  name: '某单位名录',
  issuer: '某单位',
  platforms: [
    { id: 'a', name: '甲', level: 'unit', category: 'oa', matches: ['*://*/*'], colour: 'red' },
    { id: 'b', name: '乙', level: 'moon', category: 'oa', matches: ['https://b.gov.localhost/*'] },
  ],
});
const GOOD = JSON.stringify({
  format: 'platform-registry',
  version: 1,
  name: '某单位名录',
  issuer: '某单位',
  platforms: ['甲', '乙', '丙'].map((name, i) => ({
    id: `p${i}`,
    name: `${name}平台`,
    level: 'unit',
    category: 'oa',
    matches: [`https://p${i}.gov.localhost/*`],
  })),
});
const file = (text) => async (page) => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.locator('.issues, .preview').first().waitFor();
};

/** A list in every state: marked, from the unit, from a file, written by hand, twice the same. */
const entry = (id, name, host, more = {}) => ({
  id,
  name,
  level: 'county',
  category: 'oa',
  matches: [`https://${host}/*`],
  ...more,
});
const mandate = { use: 'required', metrics: ['login-rate'], bulletin: 'weekly', exempt: false };
const DOUBLE = entry('own-oa', '办公系统', 'oa.county.gov.localhost');
const many = {
  ...week,
  local: {
    ...measured([
      ...PLATFORMS,
      DOUBLE,
      entry('county-oa', '县协同办公平台', 'oa.county.gov.localhost', { mandate, workList: 'off' }),
    ]),
    own: [DOUBLE],
    marks: { 'county-oa': { mandate, workList: 'off' } },
    imported: [
      entry('county-oa', '县协同办公平台', 'oa.county.gov.localhost'),
      entry('county-safe', '县安全生产隐患排查系统', 'safe.county.gov.localhost'),
      entry('county-farm', '农技耘', 'farm.county.gov.localhost'),
    ],
  },
};
const CHANGES = JSON.stringify({
  format: 'platform-registry',
  version: 1,
  name: '某县名录',
  issuer: '某县',
  platforms: [
    entry('county-oa', '县协同办公平台（二期）', 'oa.county.gov.localhost', { level: 'city' }),
    entry('county-farm', '农技耘', 'farm.county.gov.localhost'),
    entry('new-grid', '网格化管理平台', 'grid.county.gov.localhost'),
    entry('new-oa', '办公自动化', 'oa.county.gov.localhost'),
    entry('own-oa', '改了名的办公系统', 'oa.county.gov.localhost'),
  ],
});
/** Two presses, as the popup is meant to be used. */
const note = (carrier, kind) => async (page) => {
  await page.getByRole('button', { name: carrier, exact: true }).click();
  if (!kind) return;
  await page.getByRole('button', { name: kind, exact: true }).click();
  await page.locator('.said').waitFor();
};
const diary = { ...week, diary: DIARY };
const press = (name) => async (page) => page.getByRole('button', { name }).first().click();

export const SCENES = [
  popup('popup-usual', week, { init: onPage(STUDY) }),
  popup('popup-unregistered', week, { init: onPage(INTRANET) }),
  popup('popup-pause-menu', week, {
    init: onPage(STUDY),
    act: (page) => page.getByRole('button', { name: '暂停' }).click(),
  }),
  popup('popup-first', {}),
  popup('popup-first-page', {}, { init: onPage(INTRANET) }),
  popup(
    'popup-nothing-today',
    { ...days(8, 1), local: measured(PLATFORMS) },
    { init: onPage(STUDY) },
  ),
  popup(
    'popup-one-day',
    {
      days: busyDay(dayAgo(0), 0.02),
      presence: [{ day: dayAgo(0), ownMs: 900 }],
      local: measured(PLATFORMS),
    },
    { init: onPage(STUDY) },
  ),
  popup('popup-paused', {
    ...week,
    local: measured(PLATFORMS, { pausedUntil: Date.now() + 40 * MINUTE }),
  }),
  popup('popup-long', { ...week, local: measured(LONG) }, { init: onPage(STUDY) }),
  popup('popup-newer', { version: 99, local: measured(PLATFORMS) }),
  popup('popup-full', {
    ...week,
    local: { ...measured(PLATFORMS), trouble: { reason: 'full', at: 1 } },
  }),
  popup('popup-years', { ...days(1100), local: measured(PLATFORMS) }, { init: onPage(STUDY) }),
  popup('popup-en', week, { language: 'en', init: onPage(INTRANET) }),
  popup('popup-en-measured', week, { language: 'en', init: onPage(STUDY) }),
  popup('popup-diary', diary, { init: onPage(STUDY) }),
  popup('popup-diary-kinds', diary, { init: onPage(STUDY), act: note('手机应用') }),
  popup('popup-diary-noted', diary, { init: onPage(INTRANET), act: note('工作群', '回复收到') }),
  popup('popup-diary-undone', diary, {
    init: onPage(STUDY),
    act: async (page) => {
      await note('纸质', '填报')(page);
      await page.getByRole('button', { name: '撤销', exact: true }).click();
      await page.getByText('已撤销').waitFor();
    },
  }),
  popup('popup-diary-kinds-en', diary, {
    language: 'en',
    init: onPage(INTRANET),
    act: note('App'),
  }),
  popup('popup-diary-noted-en', diary, {
    language: 'en',
    init: onPage(STUDY),
    act: note('Group', 'Replies'),
  }),
  popup(
    'popup-diary-nothing-today',
    { ...days(8, 1), local: measured(PLATFORMS), diary: DIARY },
    { init: onPage(STUDY), act: note('手机应用', '打卡') },
  ),
  { name: 'welcome', page: 'welcome.html', whole: false },
  { name: 'welcome-chosen', page: 'welcome.html', act: pick, whole: true },
  { name: 'welcome-half', page: 'welcome.html', size: { width: 683, height: 384 }, whole: true },
  { name: 'welcome-en', page: 'welcome.html', language: 'en', act: pick },
  { name: 'register', page: 'register.html#tab=7', init: onPage(INTRANET) },
  { name: 'register-known', page: 'register.html#tab=7', init: onPage('https://www.xuexi.cn/') },
  { name: 'register-none', page: 'register.html' },
  { name: 'register-en', page: 'register.html#tab=7', init: onPage(INTRANET), language: 'en' },
  { name: 'options', page: 'options.html', seed: week, whole: true },
  { name: 'options-bad-file', page: 'options.html', seed: week, act: file(BAD), whole: true },
  { name: 'options-good-file', page: 'options.html', seed: week, act: file(GOOD), whole: true },
  { name: 'options-many', page: 'options.html', seed: many, whole: true },
  { name: 'options-changes', page: 'options.html', seed: many, act: file(CHANGES), whole: true },
  {
    name: 'options-edit',
    page: 'options.html',
    seed: many,
    act: press('编辑 县协同办公平台'),
    whole: true,
  },
  { name: 'options-by-hand', page: 'options.html', seed: many, act: press('手工添加') },
  { name: 'options-merge', page: 'options.html', seed: many, act: press(/^并入/), whole: true },
  { name: 'options-stopped', page: 'options.html', seed: many, act: press(/^停止测量/) },
  { name: 'options-many-en', page: 'options.html', seed: many, language: 'en', whole: true },
  {
    name: 'options-changes-en',
    page: 'options.html',
    seed: many,
    language: 'en',
    act: file(CHANGES),
    whole: true,
  },
  {
    name: 'options-bad-en',
    page: 'options.html',
    seed: week,
    language: 'en',
    act: file(BAD),
    whole: true,
  },
  {
    name: 'dashboard-corrected',
    page: 'dashboard.html#today',
    seed: week,
    act: press(/^这不是登录/),
  },
  {
    name: 'options-half',
    page: 'options.html',
    seed: week,
    whole: true,
    size: { width: 360, height: 640 },
  },
  { name: 'options-en', page: 'options.html', seed: week, language: 'en', whole: true },
  { name: 'dashboard', page: 'dashboard.html', seed: week, whole: true },
  { name: 'dashboard-table', page: 'dashboard.html', seed: week, act: unfold, whole: true },
  {
    name: 'dashboard-month',
    page: 'dashboard.html',
    seed: { ...days(1100), local: measured(PLATFORMS), traces: traces() },
    act: (page) => page.getByText('近 30 天').first().click(),
    whole: true,
  },
  { name: 'dashboard-diary', page: 'dashboard.html#diary', seed: diary, whole: true },
  {
    name: 'dashboard-diary-edit',
    page: 'dashboard.html#diary',
    seed: diary,
    act: press(/^编辑/),
    whole: true,
  },
  { name: 'dashboard-diary-none', page: 'dashboard.html#diary', seed: week },
  {
    name: 'dashboard-diary-half',
    page: 'dashboard.html#diary',
    seed: diary,
    whole: true,
    size: { width: 683, height: 384 },
  },
  {
    name: 'dashboard-diary-en',
    page: 'dashboard.html#diary',
    seed: diary,
    language: 'en',
    whole: true,
  },
  { name: 'dashboard-empty', page: 'dashboard.html', seed: { local: measured(PLATFORMS) } },
  {
    name: 'dashboard-half',
    page: 'dashboard.html',
    seed: week,
    whole: true,
    size: { width: 683, height: 384 },
  },
  { name: 'dashboard-en', page: 'dashboard.html', seed: week, language: 'en', whole: true },
];
