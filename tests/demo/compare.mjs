/** Truth against measured: one row a metric, its stated error, a verdict. */

const PURPOSES = [
  'acknowledge',
  'check-in',
  'study',
  'upload',
  'like-share',
  'submit',
  'ranking',
  'task',
  'login',
  'logout',
];
const COUNTS = [
  ['login_n', 'logins'],
  ['login_fail_n, then in', 'refused'],
  ['login_fail_n, given up', 'failures'],
  ['login abandoned', 'abandoned'],
  ['timeout_login_n', 'forced'],
  ['auth_steps', 'steps'],
  ['checkin_n', 'signIns'],
  ['course_n', 'courses'],
  ['quiz_n', 'quizzes'],
  ['submit_n', 'submits'],
  ['upload_n', 'uploads'],
  ['prompts answered', 'prompts'],
  ['rank_view_n', 'ranks'],
  ['key_n', 'keys'],
];
/** Relative error, and seconds below which an error is the browser's own rounding. */
const TIMES = [
  ['active_s', 'activeMs', 0.01, 0.5],
  ['media_s', 'mediaMs', 0.02, 1],
  ['wait_s', 'waitMs', 0.05, 0.5],
  ['burden_s', 'burdenMs', 0.01, 1],
  ['login_s', 'loginMs', 0.1, 3],
  ['checkin_s', 'checkinMs', 0.05, 1.5],
];

const total = (clicks) => Object.values(clicks).reduce((sum, n) => sum + n, 0);

/**
 * @returns {{metric: string, truth: string, measured: string, error: string, good: boolean}[]}
 *   engagedMs and presses are what the scripted user says of itself; under a fast clock the
 *   browser's own delays grow with it, and floorMs says how much of an error is theirs
 */
export function compare(truth, measured, { engagedMs, presses, floorMs = 0 } = {}) {
  const rows = [];
  const add = (metric, is, got, good, unit = '') => {
    const shown = (value) => (unit === 's' ? (value / 1000).toFixed(1) : String(value));
    const error =
      unit === 's' && is > 0 ? `${(((got - is) / is) * 100).toFixed(2)} %` : shown(got - is);
    rows.push({ metric, truth: shown(is), measured: shown(got), error, good });
  };
  const exact = (metric, is, got) => add(metric, is, got, is === got);
  exact('click_n', total(truth.clicks), total(measured.clicks));
  if (presses !== undefined) exact('click_n, as pressed', presses, total(measured.clicks));
  const rest = (clicks) =>
    total(clicks) - PURPOSES.reduce((sum, purpose) => sum + (clicks[purpose] ?? 0), 0);
  for (const purpose of PURPOSES) {
    exact(`  ${purpose}`, truth.clicks[purpose] ?? 0, measured.clicks[purpose] ?? 0);
  }
  exact('  navigate, other', rest(truth.clicks), rest(measured.clicks));
  for (const [metric, key] of COUNTS) exact(metric, truth[key], measured[key]);
  for (const [metric, key, share, floor] of TIMES) {
    const slack = Math.max(truth[key] * share, floor * 1000, floorMs);
    add(metric, truth[key], measured[key], Math.abs(measured[key] - truth[key]) <= slack, 's');
  }
  if (engagedMs !== undefined) rows.push(inRange(engagedMs, measured));
  return rows;
}

/**
 * Whether the user's own account of being engaged lies in the range; the account itself is good to
 * `resolutionMs`, for a movement begins when the browser is asked for it and is seen a moment later.
 */
export function inRange(engagedMs, { loMs, hiMs }, resolutionMs = 0) {
  const s = (ms) => (ms / 1000).toFixed(1);
  const beyond = engagedMs < loMs ? engagedMs - loMs : Math.max(0, engagedMs - hiMs);
  const outside = Math.abs(beyond) <= resolutionMs ? 0 : beyond;
  return {
    metric: 'engaged in [lo, hi]',
    truth: resolutionMs > 0 ? `${s(engagedMs)} ± ${s(resolutionMs)}` : s(engagedMs),
    measured: `[${s(loMs)}, ${s(hiMs)}]`,
    error: s(outside),
    good: outside === 0,
  };
}

/** As text, one line a row. */
export function table(rows) {
  const head = { metric: 'metric', truth: 'truth', measured: 'measured', error: 'error' };
  const width = (key) => Math.max(...[head, ...rows].map((row) => row[key].length));
  const [a, b, c, d] = ['metric', 'truth', 'measured', 'error'].map(width);
  const line = (row, verdict) =>
    `${row.metric.padEnd(a)}  ${row.truth.padStart(b)}  ${row.measured.padStart(c)}  ${row.error.padStart(d)}  ${verdict}`;
  return [line(head, 'verdict'), ...rows.map((row) => line(row, row.good ? 'ok' : 'OFF'))].join(
    '\n',
  );
}
