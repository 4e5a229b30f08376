/** The same metrics as measured.mjs, from what the pages and their server know. */
import {
  activeSpans,
  clicks,
  keys,
  length,
  lengthWithout,
  mediaSpans,
  panelTouches,
  union,
  waitSpans,
} from './reckoning.mjs';

const PLATFORMS = ['demo-oa', 'demo-portal', 'demo-study'];

/** @param {import('./api/ledger.mjs').Ledger} ledger */
export function truthOf({ facts, reports }) {
  const active = activeSpans(reports);
  const media = mediaSpans(reports);
  const wait = waitSpans(reports);
  const count = (kind, where = () => true) =>
    facts.filter((fact) => fact.kind === kind && where(fact)).length;
  const episodes = PLATFORMS.flatMap((platform) => episodesOf(platform, facts, reports));
  const successes = episodes.filter(({ outcome }) => outcome === 'success');
  const sum = (list, value) => list.reduce((total, one) => total + value(one), 0);
  return {
    activeMs: length(active),
    mediaMs: lengthWithout(media, active),
    waitMs: length(wait),
    burdenMs: length(union([...active, ...media, ...wait])),
    clicks: clicks(reports),
    logins: successes.length,
    loginMs: sum(successes, ({ ms }) => Math.min(ms, 300_000)),
    refused: sum(successes, ({ attempts }) => attempts - 1),
    failures: sum(
      episodes.filter(({ outcome }) => outcome === 'failure'),
      ({ attempts }) => attempts,
    ),
    abandoned: episodes.filter(({ outcome }) => outcome === 'abandoned').length,
    forced: successes.filter(({ forced }) => forced).length,
    steps: sum(successes, ({ method }) => method.filter((step) => step !== 'password').length),
    signIns: count('checkin', ({ form }) => form === 'sign-in'),
    checkinMs: checkinTime(facts, reports),
    courses: count('checkin', ({ form }) => form === 'media'),
    quizzes: count('checkin', ({ form }) => form === 'quiz'),
    submits: count('submit'),
    uploads: count('upload'),
    keys: keys(reports),
    prompts: count('prompt'),
    ranks: count('rank'),
  };
}

/** Attempts up to the accepted one, or until the user gave up, make an episode. */
function episodesOf(platform, facts, reports) {
  const touches = panelTouches(reports, platform);
  const episodes = [];
  let attempts = 0;
  let before = 0;
  for (const fact of facts.filter((one) => one.platform === platform)) {
    if (fact.kind === 'attempt') attempts += 1;
    const ended = fact.kind === 'gave-up' || (fact.kind === 'attempt' && fact.accepted);
    if (!ended) continue;
    const first = touches.find((at) => at > before) ?? fact.at;
    const lost = attempts > 0 ? 'failure' : 'abandoned';
    const outcome = fact.kind === 'gave-up' ? lost : 'success';
    const { forced = false, method = [] } = fact;
    episodes.push({ outcome, attempts, forced, method, ms: fact.at - first });
    attempts = 0;
    before = fact.at;
  }
  return episodes;
}

/** From the platform's first page of the day to the sign-in: each demo day signs in on one visit. */
function checkinTime(facts, reports) {
  const signIns = facts.filter(({ kind, form }) => kind === 'checkin' && form === 'sign-in');
  return signIns.reduce((total, { platform, at }) => {
    const opens = reports
      .filter((report) => report.platform === platform && report.top)
      .flatMap(({ events }) => events.filter(({ kind }) => kind === 'open'));
    return total + Math.min(at - Math.min(...opens.map((open) => open.at)), 300_000);
  }, 0);
}
