/** Quizzes handed in (METHOD: quiz_n): several questions with choices, a press, acceptance. */
import type { Answer } from '../core/answer';
import { answerOf } from '../core/answer';
import { normaliseLabel } from '../core/purpose';
import { controlAt, nameOf, targetOf } from './control';
import type { Detector } from './detector';
import { answerTo } from './outcome';

const HAND_IN =
  /^(交卷|提交试卷|确认交卷|提交答案|提交答卷|完成答题|提交作业|submitquiz|finishattempt)$/;
const SUBMIT = /^(提交|确认提交|完成|submit|finish)$/;
const SCORE = /(得分|成绩|总分|分数|答对|正确率|合格|及格|通过考试|yourscore|correctanswers?)/i;
const CHOICES = 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox]';
const MAX_CHOICES = 400;

/** How many questions with at least two choices there are. */
export function questionsIn(container: ParentNode): number {
  const groups = new Map<unknown, number>();
  for (const choice of [...container.querySelectorAll(CHOICES)].slice(0, MAX_CHOICES)) {
    const named = choice instanceof HTMLInputElement && choice.type === 'radio' && choice.name;
    const group =
      named ||
      choice.closest('[role=radiogroup], [class*=group], fieldset, li, [class*=question], tr');
    if (group) groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return [...groups.values()].filter((choices) => choices >= 2).length;
}

export const quizDetector: Detector = (document, _platform, emit, signal) => {
  let watching = false;
  document.addEventListener(
    'click',
    (event) => {
      const target = event.isTrusted && !watching ? targetOf(event) : null;
      if (!target) return;
      const label = normaliseLabel(nameOf(controlAt(target)));
      const handsIn = HAND_IN.test(label);
      if (!handsIn && !(SUBMIT.test(label) && questionsIn(document) >= 2)) return;
      watching = true;
      void answerTo(document, { judge: answerOfQuiz, signal }).then((answer) => {
        watching = false;
        if (answer === 'accepted') emit({ kind: 'checkin', form: 'quiz' });
      });
    },
    { capture: true, passive: true, signal },
  );
};

/** A score is an answer; 是否确认交卷 is only a question. */
function answerOfQuiz(text: string): Answer {
  const squeezed = text.replace(/\s+/g, '');
  if (/[?？]$|是否|确认交卷/.test(squeezed)) return null;
  return SCORE.test(squeezed) && /\d/.test(squeezed) ? 'accepted' : answerOf(text);
}
