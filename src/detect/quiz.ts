/** Quizzes handed in (METHOD: quiz_n): questions with choices, a press, and what the page makes of it. */
import { normaliseLabel } from '../core/purpose';
import { answerOfQuiz, handInOf, isExam, isQuestion, isScore, staysWithPaper } from '../core/quiz';
import { purposeOfClick } from './click';
import { clickedBy, dialogAround } from './control';
import type { Detector } from './detector';
import { answerTo } from './outcome';
import { allIn, textIn } from './shown';

const MAYBE = /交|成|定|认|submit|finish|check|complete|done|ok/i;
const CHOICES = 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox]';
const TEXTS =
  'input[type=text], input[type=number], input[type=date], input:not([type]), textarea, select';
const QUESTION =
  '[role=radiogroup], [role=group], fieldset, li, tr, ul, ol, [class*="group" i], [class*="question" i], [class*="topic" i]';
const MAX_CHOICES = 400;
const MAX_CLIMB = 30;
/** Drawn choices are looked for this near, in so many characters. */
const DRAWN_UP = 4;
const DRAWN_CHARS = 1_000;
const SCORE_CHARS = 200;
/** An answer to a hand-in that leaves the document comes with the leaving, this soon. */
const LEAVES_WITHIN_MS = 15_000;

/** How many questions with at least two choices there are. */
export function questionsIn(container: ParentNode & Node): number {
  const groups = new Map<unknown, number>();
  for (const choice of allIn(container, CHOICES, MAX_CHOICES)) {
    const named = choice instanceof HTMLInputElement && choice.name;
    const group = named || choice.parentElement?.closest(QUESTION);
    if (group) groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return [...groups.values()].filter((choices) => choices >= 2).length;
}

/** Several questions of an exam, and hardly anything to write. */
export function isQuiz(container: ParentNode & Node): boolean {
  const questions = questionsIn(container);
  if (questions < 2 || allIn(container, TEXTS, MAX_CHOICES).length > questions) return false;
  const { title, body } = container.ownerDocument ?? document;
  const headings = allIn(body, 'h1, h2, h3, [class*="title" i]', 6).map((one) => textIn(one, 40));
  return isExam(textIn(container, 3_000), [title, ...headings].join(' '));
}

/** The smallest thing around a control that holds a question. */
function paperAround(control: Element): Element | null {
  let at: Element | null = control;
  for (let up = 0; up < MAX_CLIMB && at; up += 1) {
    if (questionsIn(at) > 0) return at;
    if (up < DRAWN_UP && isQuestion(textIn(at, DRAWN_CHARS))) return at;
    at = at.parentElement;
  }
  return null;
}

/** Whether it stands in a dialog, and no part of that tells a score. */
function asksInDialog(control: Element): boolean {
  let dialog = dialogAround(control);
  if (!dialog) return false;
  for (; dialog; dialog = dialog.parentElement && dialogAround(dialog.parentElement)) {
    if (isScore(textIn(dialog, SCORE_CHARS))) return false;
  }
  return true;
}

export const quizDetector: Detector = (document, { category }, emit, heard, signal) => {
  let watch: AbortController | null = null;
  let pressedAt = Number.NEGATIVE_INFINITY;
  const told = (t = performance.now()) => {
    watch?.abort();
    watch = null;
    pressedAt = Number.NEGATIVE_INFINITY;
    emit({ kind: 'checkin', form: 'quiz', t });
  };
  signal.addEventListener('abort', () => watch?.abort());

  heard.on('click', (event) => {
    const clicked = event.isTrusted ? clickedBy(event) : null;
    if (!clicked) return;
    if (watch || event.timeStamp - pressedAt < LEAVES_WITHIN_MS) {
      // Not handed in after all.
      const label = normaliseLabel(clicked.name);
      if (staysWithPaper(label) || purposeOfClick(event, category) === 'navigate')
        pressedAt = Number.NEGATIVE_INFINITY;
    }
    if (watch) return;
    // Before the dearer judgements, on what is nearly never one.
    if (!MAYBE.test(clicked.name)) return;
    const press = handInOf(normaliseLabel(clicked.name));
    if (!press) return;
    const paper = press === 'paper' ? null : paperAround(clicked.control);
    if (press !== 'paper' && !paper) return;
    // 确定 answers a question that was put into the way, in a dialog; below a score it only closes that.
    if (press === 'answer' && !asksInDialog(clicked.control)) return;
    const sure = press === 'paper' || (press === 'submit' && paper !== null && isQuiz(paper));
    if (sure) pressedAt = event.timeStamp;
    const mine = new AbortController();
    watch = mine;
    const judge = sure
      ? answerOfQuiz
      : (text: string) => (isScore(text) ? ('accepted' as const) : null);
    void answerTo(document, heard, { judge, signal: mine.signal }).then(({ answer, at }) => {
      if (watch !== mine) return;
      if (answer === 'accepted') told(at);
      if (answer === 'refused') pressedAt = Number.NEGATIVE_INFINITY;
      watch = null;
    });
  });
  heard.onLeaving((event) => {
    // Most papers answer with another page.
    if (event.timeStamp - pressedAt < LEAVES_WITHIN_MS) told();
  }, signal);
};
