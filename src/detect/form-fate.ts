/** What becomes of a form that was handed in: what the page says of it, and whether it goes. */
import type { Answer } from '../core/answer';
import { answerOf } from '../core/answer';
import { isScore } from '../core/quiz';
import { fieldsIn, isEmpty } from './fields';
import type { Heard } from './heard';
import { answerTo } from './outcome';
import { errorsIn, isKept } from './press';
import { holds, isShown } from './shown';

/** Said in the form itself it is its fate all the same. */
const DONE = /(?:保存|提交|上报|报送|填报|登记|发布|修改|更新|设置)成功/;
/** What an empty field shows of itself: as the form is emptied it stands there again, and refuses nothing. */
const HINT = /^\s*(?:请|please\s)\s*(?:选择|输入|填写|上传|select|choose|enter|fill)/i;
/** A form closes this soon after the message that says it was taken. */
const GOES_WITHIN_MS = 1_200;

/**
 * Resolves with the page's answer to a press, or with null where none came.
 * @param fields of the form as it was pressed; none of a grid, whose fields stand only while written in
 * @param sure the press hands in; any other is believed only where the form goes as well
 */
export async function fateOf(
  document: Document,
  heard: Pick<Heard, 'onLeaving'>,
  form: Element,
  fields: readonly Element[],
  sure: boolean,
  signal: AbortSignal,
): Promise<Answer> {
  const written = fields.filter((field) => isEmpty(field) === false);
  // A form drawn anew with its fields still asks.
  const emptied = (field: Element) =>
    field.isConnected ? isEmpty(field) : fieldsIn(form).length === 0;
  const taken = () =>
    fields.length > 0 && !fields.some((one) => one.isConnected) && fieldsIn(form).length === 0;
  const gone = () => !isShown(form) || (written.length > 0 && written.every(emptied)) || taken();
  // One that stands since before may stand until the answer comes.
  const stood = errorsIn(form);
  const errs = () => [...errorsIn(form)].some(([mark, text]) => stood.get(mark) !== text);
  const look = (): Answer => {
    if (isShown(form) && errs()) return 'refused';
    return sure && gone() ? 'accepted' : null;
  };
  // Who is told a score has handed in a quiz, which is counted apart.
  const judge = (text: string, holder: Element): Answer => {
    if (isScore(text)) return 'refused';
    if (isKept(text)) return null;
    const said = answerOf(text);
    if (!speaksOfField(holder, form)) return said;
    if (gone()) return HINT.test(text) ? null : said;
    return said === 'accepted' && DONE.test(text) ? said : null;
  };
  const { answer } = await answerTo(document, heard, { judge, look, signal });
  if (answer !== 'accepted' || sure || gone()) return answer;
  // The message may come before the form goes.
  await new Promise((done) => setTimeout(done, GOES_WITHIN_MS));
  return gone() ? 'accepted' : 'refused';
}

/** Labels and hints inside the form speak of its fields (请输入姓名), not of its fate. */
function speaksOfField(holder: Element, form: Element): boolean {
  const says = '[class*=error], [class*=msg], [class*=message], [class*=alert], [role=alert]';
  return holds(form, holder) && holder.closest(says) === null;
}
