import type { Finding, Rule } from '../finding';
import type { Repeat } from '../repeats';
import { repeatsOf } from '../repeats';
import { byPlatform, sumOf } from './platform-rows';
import { observedN } from './spans';
import { sureOf } from './sure';

/** A table filled a second time is a repeat, however long the range. */
export const COPIED_FORMS = 1;

/**
 * 随意或重复要求填表报数 / 多头填报. Evidence by METHOD: submit_n, repeat_form_n (Jaccard ≥ 0.8 over
 * ≥ 4 fields, another platform, within 30 days). Held against the threshold are the copies alone:
 * of one table that two platforms ask for every day, one has to be filled. One finding a pair of
 * platforms. How many tables are too many (随意) no document says, so submit_n is only told.
 */
export const repeatedReports: Rule = (evidence) => {
  const pairs = new Map<string, Repeat[]>();
  for (const repeat of repeatsOf(evidence.rows, evidence.earlier)) {
    const pair = JSON.stringify([repeat.platform, repeat.of.platform].sort());
    const same = pairs.get(pair);
    if (same) same.push(repeat);
    else pairs.set(pair, [repeat]);
  }
  const submitted = new Map(
    byPlatform(evidence).map(({ id, rows }) => [id, sumOf(rows, (row) => row.submitN)]),
  );
  return [...pairs.values()].flatMap((repeats): Finding[] => {
    const copies = repeats.filter(({ beyondFirst }) => beyondFirst);
    const last = copies[copies.length - 1];
    if (!last || copies.length < COPIED_FORMS) return [];
    const platforms = [last.platform, last.of.platform];
    const days = copies.flatMap(({ day, of }) => [day, of.day]);
    return [
      {
        clue: 'repeated-reports',
        platforms,
        figures: [
          { metric: 'copied_form_n', value: copies.length },
          { metric: 'copied_form_s', value: copies.reduce((sum, { ms }) => sum + ms, 0) },
          { metric: 'likeness', value: Math.min(...copies.map(({ likeness }) => likeness)) },
          { metric: 'repeat_form_n', value: repeats.length },
          {
            metric: 'submit_n',
            value: platforms.reduce((sum, id) => sum + (submitted.get(id) ?? 0), 0),
          },
        ],
        threshold: COPIED_FORMS,
        per: null,
        sure: sureOf(copies.length - 1, COPIED_FORMS, observedN(evidence)),
        days: [...new Set(days)].sort(),
      },
    ];
  });
};
