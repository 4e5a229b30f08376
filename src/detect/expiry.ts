/**
 * A message that the session ran out, pressed away: the login panel that comes next was not asked
 * for (METHOD: timeout_login_n). What a document without a panel says is heard by nobody else.
 */
import { clickedBy } from './control';
import type { Detector } from './detector';
import { RAN_OUT } from './panel-words';
import { textIn } from './shown';

/** What one presses there; anything else is no answer to it. */
const ANSWERS = /登[录陆]|确[定认]|知道|好的|^\s*(?:好|是|ok|yes)|log ?in|sign ?in/i;
/** The message stands this near to its button, and says no more than this. */
const MAX_UP = 5;
const MAX_CHARS = 120;

export const expiryDetector: Detector = (_document, _platform, emit, heard) => {
  heard.on('click', (event) => {
    const clicked = event.isTrusted ? clickedBy(event) : null;
    if (clicked && ANSWERS.test(clicked.name) && saysRanOut(clicked.control)) {
      emit({ kind: 'expired', t: event.timeStamp });
    }
  });
};

function saysRanOut(control: Element): boolean {
  let at = control.parentElement;
  for (let up = 0; up < MAX_UP && at; up += 1, at = at.parentElement) {
    const text = textIn(at, MAX_CHARS + 1);
    if (text.length > MAX_CHARS) return false;
    // 重新登录 on the button alone may follow a way out.
    if (RAN_OUT.test(text.replace(/重新登[录陆]/g, ''))) return true;
  }
  return false;
}
