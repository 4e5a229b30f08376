/**
 * Precision and recall of click purposes on labelled controls of real back-office pages:
 *
 *     node tests/bench/purpose.mjs FOLDER     (holding clicks.jsonl)
 *
 * The labels of that file are mapped to purposes by one table. Rows marked ambiguous are left out
 * of the figures and listed by what became of them. The words are the lexicon's (and 退出平台), not
 * this file's; what may not follow 提交 was written with it in view, so the precision of submit is
 * flattered. The file labels no task and no ranking, and calls 上一题, 拍照 and 填报 nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** An approver's work, favourites, followed items and codes by SMS are no purpose of METHOD. */
const PURPOSE = {
  none: 'other',
  approve: 'other',
  favorite: 'other',
  follow: 'other',
  sms_code: 'other',
  submit: 'submit',
  upload: 'upload',
  login: 'login',
  logout: 'logout',
  checkin: 'check-in',
  study: 'study',
  comment: 'like-share',
  vote: 'like-share',
  share: 'like-share',
  ack: 'acknowledge',
};

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error(
    'usage: node tests/bench/purpose.mjs FOLDER   (the folder that holds clicks.jsonl)',
  );
  process.exit(2);
}

const built = await build({
  configFile: false,
  logLevel: 'silent',
  build: { write: false, lib: { entry: 'src/core/purpose.ts', formats: ['es'] } },
});
const [{ output }] = [built].flat();
const { purposeOf } = await import(
  `data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`
);

const rows = readFileSync(join(folder, 'clicks.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const row = JSON.parse(line);
    const wanted = PURPOSE[row.label];
    if (!wanted) throw new Error(`a label the table does not know: ${row.label}`);
    return { ...row, wanted };
  });

/** Going about counts as other: neither is counted as a burden's cause. */
const got = (row, hints) => {
  const purpose = purposeOf(row.text, hints);
  return purpose === 'navigate' ? 'other' : purpose;
};

function table(title, some, hints) {
  console.log(`\n${title}: ${some.length} controls`);
  console.log('purpose       labelled  judged  right  precision  recall');
  const purposes = [...new Set([...Object.values(PURPOSE), 'task', 'ranking'])];
  const lines = [...purposes, 'any'].map((purpose) => {
    const is = (value) => (purpose === 'any' ? value !== 'other' : value === purpose);
    const labelled = some.filter(({ wanted }) => is(wanted));
    const judged = some.filter((row) => is(got(row, hints)));
    const right = judged.filter((row) => got(row, hints) === row.wanted);
    const share = (n, of) => (of === 0 ? '    –' : (n / of).toFixed(3));
    return `${purpose.padEnd(14)}${[labelled, judged, right].map((l) => String(l.length).padStart(7)).join(' ')}      ${share(right.length, judged.length)}   ${share(right.length, labelled.length)}`;
  });
  console.log(lines.join('\n'));
}

const clear = rows.filter(({ ambiguous }) => !ambiguous);
table('All', clear, {});
table('All, as if each stood in a dialog', clear, { inDialog: true });

const hard = clear.filter(({ hardNegative }) => hardNegative);
const wrong = hard.filter((row) => got(row, {}) !== 'other');
console.log(`\nHard negatives: ${hard.length}, taken for something: ${wrong.length}`);
const show = (title, some) => {
  console.log(`\n${title}`);
  const seen = new Map();
  for (const row of some) {
    const key = `  ${row.text} (${row.label}${row.ambiguous && `: ${row.ambiguous}`}) → ${got(row, {})}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  for (const [key, n] of seen) console.log(n > 1 ? `${key} ×${n}` : key);
};
show(
  'Ambiguous rows',
  rows.filter(({ ambiguous }) => ambiguous),
);
show(
  'Misses',
  clear.filter((row) => got(row, {}) !== row.wanted),
);

const started = performance.now();
const rounds = 200;
for (let i = 0; i < rounds; i += 1) for (const { text } of rows) purposeOf(text);
const each = ((performance.now() - started) * 1000) / (rounds * rows.length);
console.log(`\n${each.toFixed(2)} µs a look-up`);
