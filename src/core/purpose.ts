/** What a click was for, by the label of what was clicked. The label goes no further than here. */
import { LETTERS, NUMERALS } from './letters';
import {
  ICONS,
  LEAD,
  NAVIGATE,
  NO_ACT,
  PRESSED,
  QUALIFIED,
  STRONG,
  STUDIES,
  WEAK,
} from './lexicon';
import type { Category } from './platform';
import type { Purpose } from './trace';

/** A longer text is a sentence, not a label. */
export const LABEL_MAX_CHARS = 20;

/** What stands around a control and makes a weak label mean something. */
export interface Hints {
  /** It is a real button or link: no heading, no tab, no cell. */
  onControl?: boolean;
  /** It stands in a dialog, where a weak label answers what the dialog asks. */
  inDialog?: boolean;
  /** It stands in a page's header, where 退出 and 注销 mean the session. */
  inHeader?: boolean;
  /** What its platform is for: 考试 on a study platform is a thing to do. */
  category?: Category;
  /** Class names of the control and its icon: used only where there is no label at all. */
  classes?: string;
}

const CHINESE = /^[\u4e00-\u9fff]+$/;
const SPACE = /[\s\u00ad\u200b-\u200f\u2060]+/g;
const EDGES = new RegExp(`^[^${LETTERS}${NUMERALS}]+|[^${LETTERS}${NUMERALS}]+$`, 'g');
/** 上班打卡 08:31: many buttons tell the time beside what they do. */
const CLOCK = /\d{1,2}:\d{2}(:\d{2})?/g;
const BADGE = /(?<=[\u4e00-\u9fff])(?:new|hot)$/;
const COUNT = /[([【:]*\d+\+?[)\]】]?$/;

/** Full-width forms to half, white space out, no leading icon, no time of day, no trailing count. */
export function normaliseLabel(text: string): string {
  // Most labels are nothing but Chinese, of which nothing is taken away.
  if (CHINESE.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(SPACE, '')
    .toLowerCase()
    .replace(CLOCK, '')
    .replace(COUNT, '')
    .replace(BADGE, '')
    .replace(EDGES, '');
}

type Words = typeof STRONG;

function named(words: Words, label: string): Purpose | undefined {
  return words.find(([, labels]) => labels.test(label))?.[0];
}

/**
 * The purpose of a click on a control of this label. A whole label must match; a weak one needs a
 * hint; states (已签到), look-alikes and everything ambiguous are `other`.
 */
export function purposeOf(text: string, hints: Hints = {}): Purpose {
  if (text.length > LABEL_MAX_CHARS * 3) return 'other';
  const label = normaliseLabel(text);
  if (label === '') return named(ICONS, hints.classes?.toLowerCase() ?? '') ?? 'other';
  if (label.length > LABEL_MAX_CHARS) return 'other';
  if (NAVIGATE.test(label)) return 'navigate';
  const acts = NO_ACT.test(label) ? [STRONG] : [STRONG, QUALIFIED];
  let weak: Purpose | undefined;
  // 立即签到 is 签到, and 确认并提交 is 提交; 继续学习 is known as it stands.
  for (let rest = label, before = ''; rest !== before; rest = rest.replace(LEAD, '')) {
    before = rest;
    for (const words of acts) {
      const strong = named(words, rest);
      if (strong) return strong;
    }
    const pressed = named(PRESSED, rest);
    if (pressed && (hints.onControl || isMeant(pressed, hints))) return pressed;
    weak ??= named(WEAK, rest);
  }
  return weak && isMeant(weak, hints) ? weak : 'other';
}

function isMeant(weak: Purpose, { inDialog, inHeader, category }: Hints): boolean {
  if (weak === 'logout') return inHeader === true;
  return inDialog === true || (weak === 'study' && !!category && STUDIES.includes(category));
}
