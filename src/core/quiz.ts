/**
 * What tells a quiz from a survey or a form with choices (METHOD: quiz_n counts quizzes handed in; a
 * survey handed in is a form). Texts are judged and dropped.
 */
import type { Answer } from './answer';
import { answerOf } from './answer';

/** How papers number, price and name their questions. */
const EXAM =
  /[单多]选|判断题|试题|题目|答题|考试|测[验试]|竞赛|问答|考生|满分|\d分(?:合格|及格)|第.{1,3}题|[（(]\d+分[)）]|得分|交卷|quiz|exam/i;
/** Choices that are lettered. */
const LETTERED = /(^|[^a-z])[A-D][.、．:：)]/i;
/** Asks what one thinks, in the same dress. */
const SURVEY = /满意度|问卷|调查|调研|评议|测评|意见征集|survey|questionnaire|feedback/i;

/**
 * Whether questions are those of an exam: by their own text, or by what the page is called where
 * their choices are lettered. What is not, or is a survey too, is taken for a quiz only where the
 * page answers with a score.
 */
export function isExam(text: string, called = ''): boolean {
  if (SURVEY.test(text) || SURVEY.test(called)) return false;
  return EXAM.test(text) || (EXAM.test(called) && LETTERED.test(text));
}

/** A question whose choices are drawn, with no field to find: 第 3/5 题, A. B. C. */
export function isQuestion(text: string): boolean {
  return LETTERED.test(text) && EXAM.test(text.replace(/\s+/g, ''));
}

const HAND_IN =
  /^(确认|确定|立即|我要)?(交卷|提交试卷|提交答卷|完成答题|完成测验|结束(考试|测验|测试)|(全部|所有答案)?提交(所有答案)?并结束)$|^(submitquiz|submitallandfinish|finishattempt|finishexam)$/;
const SUBMIT =
  /^(确认|立即)?(提交|完成)(答案|作业|答题|考试|测试|本题|问卷)?$|^(submit|finish|check|complete|done)(answers?)?$/;
const STAYS =
  /^(?:取消|返回|关闭|再(?:检查|看看|想想)|[否不]|继续(?:答题|作答|考试|检查)|(?:返回|检查)(?:答题|试卷)|cancel|no|goback)/;
const ANSWERS = /^(确[认定]|ok)$/;

/** What a press on a control of this (normalised) label does to a paper, if it does anything. */
export function handInOf(label: string): 'paper' | 'submit' | 'answer' | null {
  if (HAND_IN.test(label)) return 'paper';
  if (SUBMIT.test(label)) return 'submit';
  return ANSWERS.test(label) ? 'answer' : null;
}

/** Whether a press on this (normalised) label, after one that hands in, goes back to the paper. */
export function staysWithPaper(label: string): boolean {
  return STAYS.test(label);
}

/** Says how one did, with a figure or by right and wrong. */
const SCORE =
  /(?:得分|成绩|分数)[为是:：]*\d|得了?\d+分|答对|答错|回答(?:正确|错误)|正确(?:率|答案)|score\D{0,8}\d|\d\/\d{1,3}(?:分|points?|correct)|(?<!not|please)correct(?!the|your|any|errors?|it)|wronganswer|yougot\d/i;
/** After a paper was surely handed in, any word of a result will do. */
const RESULT = /(?:试卷|答卷).{0,4}(?:收到|提交|交)|得分|成绩|分数|合格|及格|通过/;
/** What a paper says of itself before it is handed in, unless it says what one has got. */
const TERMS = /满分|总分|(?:及格|合格)(?:分|线|标准)|[?？]$|是否|确[认定]/;
const INCOMPLETE = /[未没]有?(?:作|回)?答|请(?:先)?(?:完成|作答|答完|选择)/;
/** Who is thanked has answered a survey. */
const THANKS = /感谢[您你]?的?(?:参与|填写|支持|配合|反馈)/;
const MINE = /[您你].{0,6}(?:得分|成绩|分数|得了)|本次(?:得分|成绩)/;

/** A text that says how one did; right or wrong, the paper was handed in. */
export function isScore(text: string): boolean {
  const squeezed = text.replace(/\s+/g, '');
  return SCORE.test(squeezed) && (MINE.test(squeezed) || !TERMS.test(squeezed));
}

/** What the page says to a paper handed in; 是否确认交卷 is only a question. */
export function answerOfQuiz(text: string): Answer {
  if (isScore(text)) return 'accepted';
  const squeezed = text.replace(/\s+/g, '');
  if (TERMS.test(squeezed)) return null;
  if (INCOMPLETE.test(squeezed) || THANKS.test(squeezed)) return 'refused';
  return RESULT.test(squeezed) ? 'accepted' : answerOf(text);
}
