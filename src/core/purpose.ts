/** What a click was for, by the label of what was clicked. The label goes no further than here. */
import { ICON_WORDS, NAVIGATE, STRONG, WEAK } from './lexicon';
import type { Purpose } from './trace';

/** A longer text is a sentence, not a label. */
export const LABEL_MAX_CHARS = 20;

export interface Hints {
  /** The control stands in a dialog, where a weak label answers what the dialog asks. */
  inDialog?: boolean;
  /** Class names of the control and its icon: used only where there is no label at all. */
  classes?: string;
}

/** Full-width forms to half, white space out, no leading icon, no trailing count. */
export function normaliseLabel(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\(\d+\+?\)$|\d+$/, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
}

type Meaning = [purpose: Purpose, strong: boolean];
const meanings = new Map<string, Meaning>();

/** Filled on the first click: a page that is only read pays nothing for it. */
function lookUp(label: string): Meaning | undefined {
  if (meanings.size === 0) {
    const learn = (words: Partial<Record<Purpose, string>>, strong: boolean) => {
      for (const [purpose, labels] of Object.entries(words)) {
        for (const one of labels.split(' ')) meanings.set(one, [purpose as Purpose, strong]);
      }
    };
    learn({ navigate: NAVIGATE }, true);
    learn(WEAK, false);
    learn(STRONG, true);
  }
  return meanings.get(label);
}

/**
 * The purpose of a click on a control of this label. A whole label must match; a weak one needs
 * a dialog around it; states (已签到), negations and everything ambiguous are `other`.
 */
export function purposeOf(text: string, hints: Hints = {}): Purpose {
  if (text.length > LABEL_MAX_CHARS * 3) return 'other';
  const label = normaliseLabel(text);
  if (label === '') return byIcon(hints.classes ?? '');
  if (label.length > LABEL_MAX_CHARS) return 'other';
  const found = lookUp(label);
  if (!found) return 'other';
  return found[1] || hints.inDialog ? found[0] : 'other';
}

function byIcon(classes: string): Purpose {
  const names = classes.toLowerCase().split(/\s+/);
  for (const [purpose, words] of Object.entries(ICON_WORDS)) {
    if (words.split(' ').some((word) => names.some((name) => name.endsWith(word)))) {
      return purpose as Purpose;
    }
  }
  return 'other';
}
