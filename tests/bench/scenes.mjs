/** The pages of the product over invented days, for `screens.mjs`. */
import {
  busyDay,
  DIARY,
  dayAgo,
  days,
  LONG,
  MINUTE,
  measured,
  PLATFORMS,
  traces,
  week,
} from './invented-days.mjs';

const POPUP = { width: 360, height: 580 };
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
const unfold = (page) => page.locator('summary').first().click();
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
  { name: 'help', page: 'help.html', whole: false },
  { name: 'help-whole', page: 'help.html', whole: true },
  { name: 'help-half', page: 'help.html', size: { width: 683, height: 384 }, whole: true },
  { name: 'help-en', page: 'help.html', language: 'en', whole: true },
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
    act: (page) => page.getByText('月', { exact: true }).click(),
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
