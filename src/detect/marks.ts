/**
 * What a page shows of sign-ins that were made: texts (已签到), the cells of a calendar, counts of
 * days. One look before a press and one after it tell whether anything was added.
 */
import { hasGrown, isDoneLabel, streaksIn } from '../core/sign-in';
import { allIn, attributeOf, isShown, textIn } from './shown';
import { isMessage } from './spoken';

const MAX_TEXTS = 800;
const MAX_CHARS = 8_000;
const MAX_CELLS = 400;
/** A view that opened shows other texts; a mark that was set shows the same ones. */
const SAME_VIEW = 4;
const CELLS = 'td, li, [class*="day" i], [class*="cell" i], [class*="date" i]';
/** A day of a month or week. */
const DAY = /^\D?\d{1,2}([日号天]|\D{0,8}$)|^第?.天|^周.|^星期./;
const MAX_CELL_CHARS = 16;
/** A calendar has at least a week. */
const MIN_CELLS = 7;
/** A mark and the cell around it. */
const MAX_MARKED = 3;
/** How a day is marked as signed, where a press alone would have selected it. */
const SIGNED =
  /[✓✔√]|已?签|打卡|(^|[\s_-])(is-?|has-?)?(signed?|sign(ed)?-?in|checked-?in|clocked|punched|attended|done|success|finished|qiandao|yiqian)([\s_-]|$)/i;

export interface Marks {
  texts: number;
  done: number;
  streaks: number[];
  cells: string[];
}

export function marksOf(document: Document): Marks {
  const whole = document.body ? textIn(document.body, MAX_CHARS) : '';
  return { ...doneIn(document), streaks: streaksIn(whole), cells: cellsIn(document) };
}

/** How many texts there are, and how many of them mark a sign-in as made. */
export function doneIn(document: Document): Pick<Marks, 'texts' | 'done'> {
  let texts = 0;
  let done = 0;
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  while (texts < MAX_TEXTS && walker.nextNode()) {
    const text = (walker.currentNode.nodeValue ?? '').trim();
    const holder = walker.currentNode.parentElement;
    if (text === '' || !holder || /^(SCRIPT|STYLE)$/.test(holder.tagName)) continue;
    texts += 1;
    if (!isDoneLabel(text)) continue;
    // A message says so and goes; it marks nothing.
    if (isShown(holder) && !isMessage(holder)) done += 1;
  }
  return { texts, done };
}

/** Each day's cell as its classes and text. */
function cellsIn(document: Document): string[] {
  return allIn(document, CELLS, MAX_CELLS).flatMap((cell) => {
    const text = textIn(cell, MAX_CELL_CHARS + 1).replace(/\s+/g, '');
    if (text.length > MAX_CELL_CHARS || !DAY.test(text)) return [];
    const inner = cell.querySelector('img, i, svg, [class*=icon]');
    const classes = `${attributeOf(cell, 'class')} ${inner ? attributeOf(inner, 'class') : ''}`;
    return [`${classes} ${inner?.tagName ?? ''} ${text}`];
  });
}

/**
 * Whether a sign-in was added between two looks: a text that says so in the view as it was, a
 * count of days that grew by one, or a day of the calendar that looks different.
 * @param selected the press was on a day itself, which alone may change its looks
 */
export function isAdded(before: Marks, now: Marks, selected: boolean): boolean {
  const { cells } = before;
  if (now.done > before.done && Math.abs(now.texts - before.texts) <= SAME_VIEW) return true;
  if (hasGrown(before.streaks, now.streaks)) return true;
  if (cells.length < MIN_CELLS || cells.length !== now.cells.length) return false;
  const changed = cells.flatMap((cell, i) => {
    const other = now.cells[i] ?? cell;
    return other === cell ? [] : [[cell, other] as const];
  });
  if (changed.length === 0 || changed.length > MAX_MARKED) return false;
  return !selected || changed.some(([was, is]) => SIGNED.test(is) && !SIGNED.test(was));
}
