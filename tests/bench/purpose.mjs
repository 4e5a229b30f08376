/**
 * Precision and recall of click purposes on labelled controls of real back-office pages:
 *
 *     node tests/bench/purpose.mjs FOLDER     (holding clicks.jsonl)
 *
 * The labels of that file are mapped to purposes by one table. Rows marked ambiguous are left out
 * of the figures and listed by what became of them. The rules were mended with this file in view, so
 * the figures say how well its 1,539 clear rows are read, not how well unseen ones will be.
 *
 * The file labels no task and no ranking, and it was labelled by text alone. Where METHOD or the
 * lexicon say otherwise the row stands in ADJUDICATED with the reason; both figures are printed.
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

/** Rows whose label METHOD's definitions or the lexicon contradict. */
const ADJUDICATED = {
  确认督办: ['task', 'the lexicon names 督办 as a dispatch of tasks; the file has no such label'],
  催办: ['task', 'the same for 催办'],
  上一题: ['study', 'a strong label of study in the lexicon'],
  下一节: ['study', 'a strong label of study in the lexicon'],
  填报: ['submit', 'a strong label of submit in the lexicon'],
  拍照: ['upload', 'a strong label of upload in the lexicon'],
  批量回复: ['other', 'like_n is 点赞, 转发, 投票, 评论; answering letters in bulk is work'],
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

/** What the detector would see of the element itself. */
const onControl = ({ tag, cls }) => /^(a|button|input)$/.test(tag) || /btn|button/i.test(cls);

/** Going about counts as other: neither is counted as a burden's cause. */
const got = (row, hints = { onControl: onControl(row) }) => {
  const purpose = purposeOf(row.text, hints);
  return purpose === 'navigate' ? 'other' : purpose;
};
const labelled = ({ wanted }) => wanted;
const adjudicated = ({ text, wanted }) => ADJUDICATED[text]?.[0] ?? wanted;

function table(title, some, truth, hints) {
  console.log(`\n${title}: ${some.length} controls`);
  console.log('purpose       labelled  judged  right  precision  recall     F1');
  const share = (n, of) => (of === 0 ? '    –' : (n / of).toFixed(3));
  const scores = [];
  const purposes = [...new Set([...Object.values(PURPOSE), 'task', 'ranking'])];
  for (const purpose of [...purposes, 'any']) {
    const is = (value) => (purpose === 'any' ? value !== 'other' : value === purpose);
    const meant = some.filter((row) => is(truth(row)));
    const judged = some.filter((row) => is(got(row, hints)));
    const right = judged.filter((row) => got(row, hints) === truth(row));
    const f1 = share(2 * right.length, meant.length + judged.length);
    if (meant.length > 0 && purpose !== 'other' && purpose !== 'any') scores.push(Number(f1));
    console.log(
      `${purpose.padEnd(14)}${[meant, judged, right].map((l) => String(l.length).padStart(7)).join(' ')}      ${share(right.length, judged.length)}   ${share(right.length, meant.length)}  ${f1}`,
    );
  }
  const macro = scores.reduce((sum, one) => sum + one, 0) / scores.length;
  console.log(
    `macro-F1 over the ${scores.length} positive classes that occur: ${macro.toFixed(3)}`,
  );
}

const clear = rows.filter(({ ambiguous }) => !ambiguous);
table('Labels as they are, element seen', clear, labelled);
table('Labels adjudicated, element seen', clear, adjudicated);
table('Labels as they are, text alone', clear, labelled, {});
table('Labels as they are, as if each stood in a dialog', clear, labelled, { inDialog: true });
console.log('\nAdjudicated rows');
for (const [text, [purpose, why]] of Object.entries(ADJUDICATED)) {
  const n = clear.filter((row) => row.text === text).length;
  console.log(`  ${text} ×${n} → ${purpose}: ${why}`);
}

const hard = clear.filter(({ hardNegative }) => hardNegative);
const wrong = hard.filter((row) => got(row) !== 'other');
console.log(`\nHard negatives: ${hard.length}, taken for something: ${wrong.length}`);
const show = (title, some) => {
  console.log(`\n${title}`);
  const seen = new Map();
  for (const row of some) {
    const key = `  ${row.text} (${row.label}${row.ambiguous && `: ${row.ambiguous}`}) → ${got(row)}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  for (const [key, n] of seen) console.log(n > 1 ? `${key} ×${n}` : key);
};
show(
  'Ambiguous rows',
  rows.filter(({ ambiguous }) => ambiguous),
);
show(
  'Misses and false alarms after adjudication',
  clear.filter((row) => got(row) !== adjudicated(row)),
);

const started = performance.now();
const rounds = 200;
for (let i = 0; i < rounds; i += 1) for (const { text } of rows) purposeOf(text);
const each = ((performance.now() - started) * 1000) / (rounds * rows.length);
console.log(`\n${each.toFixed(2)} µs a look-up`);
