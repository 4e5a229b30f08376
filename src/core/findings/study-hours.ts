import type { DayRow } from '../day-row';
import { burdenOf } from '../day-row';
import type { Rule } from '../finding';
import { beside } from './counted';
import { isAssessedByHours } from './mandated';
import { byPlatform, daysWith, sumOf } from './platform-rows';
import { observedN, spansOf } from './spans';
import { sureOf } from './sure';

/** One class hour (学时) of 45 minutes a week: less is a page opened now and then, no course. */
export const STUDY_MS_A_WEEK = 45 * 60_000;

/**
 * 学习时长等作为考评依据. Evidence by METHOD: study_s on platforms marked as assessed by hours. The
 * time says what the assessment costs; that there is one, the user or the registry has stated.
 */
export const studyHours: Rule = (evidence) =>
  byPlatform(evidence).flatMap(({ id, platform, rows }) => {
    const per = spansOf(evidence, 'week');
    const threshold = STUDY_MS_A_WEEK * per.n;
    const value = sumOf(rows, (row) => row.activities.study);
    if (!isAssessedByHours(platform) || value < threshold) return [];
    return beside(
      {
        clue: 'study-hours',
        platforms: [id],
        figures: [{ metric: 'study_s', value }],
        threshold,
        per,
        sure: sureOf(sumOf(rows, leastStudy), threshold, observedN(evidence)),
        days: daysWith(rows, (row) => row.activities.study),
      },
      [
        { metric: 'course_n', value: sumOf(rows, (row) => row.courseN) },
        { metric: 'quiz_n', value: sumOf(rows, (row) => row.quizN) },
        { metric: 'prompt_n', value: sumOf(rows, (row) => row.promptN) },
      ],
    );
  });

/** Study at the lower end of the day's range; the range is known for the whole burden only. */
function leastStudy(row: DayRow): number {
  const burden = burdenOf(row);
  return burden > 0 ? row.activities.study * Math.min(1, row.loMs / burden) : 0;
}
