/** Invented days, as the product's own stores name and keep them. */

export const MINUTE = 60_000;
const now = new Date();
const two = (n) => String(n).padStart(2, '0');
const dayOf = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
export const dayAgo = (n) =>
  dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - n, 12));

const platform = (id, name, host, rest = {}) => ({
  id,
  name,
  level: 'county',
  category: 'study',
  matches: [`https://${host}/*`],
  ...rest,
});
export const PLATFORMS = [
  platform('demo-study', '干部在线学习', 'study.gov.localhost'),
  platform('demo-grid', '网格化综合治理平台', 'grid.gov.localhost', { category: 'grid' }),
  platform('demo-party', '智慧党建', 'party.gov.localhost', { category: 'party' }),
  platform('demo-oa', '协同办公', 'oa.gov.localhost:8080', { category: 'oa', level: 'unit' }),
  platform('demo-safe', '安全生产信息报送', 'safe.gov.localhost', { category: 'safety' }),
];
export const LONG = [
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

export function busyDay(day, scale = 1) {
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
export function days(n, from = 0) {
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

export function traces() {
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

export const measured = (platforms, rest = {}) => ({
  measured: { platforms, pausedUntil: null, shapeKey: [1, 2], hiddenMedia: false, ...rest },
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
export const DIARY = [
  noted(0, 'group', 'acknowledge', 4, 8),
  noted(0, 'app', 'checkin', 1, 2, 1),
  noted(0, 'document', 'report', 1, 35, 2),
  noted(1, 'group', 'photo', 3, 9),
  noted(1, 'paper', 'report', 1, 20, 1),
  noted(2, 'app', 'study', 1, 15),
  noted(3, 'app', 'checkin', 2, 3),
  noted(3, 'group', 'acknowledge', 12, 20, 1),
];
export const week = { ...days(8), local: measured(PLATFORMS), traces: traces() };
