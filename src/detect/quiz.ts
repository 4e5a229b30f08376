/** Quizzes handed in (METHOD: quiz_n): several questions with choices, a press, acceptance. */
import type { Answer } from '../core/answer';
import { answerOf } from '../core/answer';
import { normaliseLabel } from '../core/purpose';
import { purposeOfClick } from './click';
import { clickedBy } from './control';
import type { Detector } from './detector';
import { answerTo } from './outcome';
import { allIn, textIn } from './shown';

const HAND_IN =
  /^(确认|确定|立即|我要)?(交卷|提交试卷|提交答卷|完成答题|完成测验)$|^(submitquiz|finishattempt)$/;
const SUBMIT = /^(确认|立即)?(提交|完成|提交答案|提交作业|submit|finish|check|complete)$/;
const SCORE = /得分|成绩|分数|答对|正确率|考试通过|通过考试|合格|及格|score|correct/i;
const MAYBE = /交|成|submit|finish|check|complete/i;
/** What a paper says of itself before it is handed in. */
const TERMS = /满分|总分|(及格|合格)(分|线|标准)|[?？]$|是否|确[认定]/;
const CHOICES = 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox]';
const TEXTS =
  'input[type=text], input[type=number], input[type=date], input:not([type]), textarea, select';
const QUESTION =
  '[role=radiogroup], [role=group], fieldset, li, tr, [class*="group" i], [class*="question" i], [class*="topic" i]';
/** 单选题, 第 3 题, 3. …, （5分）: how papers number and price their questions. */
const PAPER =
  /[单多]选|判断题|试题|题目|答题|第.{1,3}题|[（(]\d+分[)）]|(^|\s)\d{1,3}\s*[.、．]\s*\S|quiz|question/i;
const MAX_CHOICES = 400;
/** An answer to a hand-in that leaves the document comes with the leaving, this soon. */
const LEAVES_WITHIN_MS = 15_000;

/** How many questions with at least two choices there are. */
export function questionsIn(container: ParentNode): number {
  const groups = new Map<unknown, number>();
  for (const choice of allIn(container, CHOICES, MAX_CHOICES)) {
    const named = choice instanceof HTMLInputElement && choice.name;
    const group = named || choice.parentElement?.closest(QUESTION);
    if (group) groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return [...groups.values()].filter((choices) => choices >= 2).length;
}

/** Several questions that are numbered or priced, and hardly anything to write. */
export function isQuiz(container: ParentNode & Node): boolean {
  const questions = questionsIn(container);
  if (questions < 2 || allIn(container, TEXTS, MAX_CHOICES).length > questions) return false;
  return PAPER.test(textIn(container, 3_000));
}

export const quizDetector: Detector = (document, { category }, emit, signal) => {
  let watch: AbortController | null = null;
  let pressedAt = Number.NEGATIVE_INFINITY;
  const told = () => {
    watch?.abort();
    watch = null;
    pressedAt = Number.NEGATIVE_INFINITY;
    emit({ kind: 'checkin', form: 'quiz' });
  };
  signal.addEventListener('abort', () => watch?.abort());

  document.addEventListener(
    'click',
    (event) => {
      const clicked = event.isTrusted ? clickedBy(event) : null;
      if (!clicked) return;
      if (watch) {
        // 取消, 返回, 继续答题: not handed in after all.
        if (purposeOfClick(event, category) === 'navigate') pressedAt = Number.NEGATIVE_INFINITY;
        return;
      }
      // Before the dearer judgements, on what is nearly never one.
      if (!MAYBE.test(clicked.name)) return;
      const label = normaliseLabel(clicked.name);
      if (!HAND_IN.test(label) && !(SUBMIT.test(label) && isQuiz(document.body))) return;
      pressedAt = event.timeStamp;
      const mine = new AbortController();
      watch = mine;
      void answerTo(document, { judge: answerOfQuiz, signal: mine.signal }).then(({ answer }) => {
        if (watch !== mine) return;
        if (answer === 'accepted') told();
        if (answer === 'refused') pressedAt = Number.NEGATIVE_INFINITY;
        watch = null;
      });
    },
    { capture: true, passive: true, signal },
  );
  document.defaultView?.addEventListener(
    'pagehide',
    (event) => {
      // Most papers answer with another page.
      if (event.timeStamp - pressedAt < LEAVES_WITHIN_MS) told();
    },
    { capture: true, signal },
  );
};

/** A score is an answer; 是否确认交卷 is only a question. */
export function answerOfQuiz(text: string): Answer {
  const squeezed = text.replace(/\s+/g, '');
  if (TERMS.test(squeezed)) return null;
  return SCORE.test(squeezed) ? 'accepted' : answerOf(text);
}
