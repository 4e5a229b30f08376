/** Whether a document is attended to, as far as the browser lets it see. */
import { documentsAround } from './shown';

export interface Focus {
  /** Visible, and it or a page around it has the focus: who is in the page around is here. */
  isHere(): boolean;
  /** Whether that can be trusted where it says no: a frame that does not see its page cannot tell. */
  isKnown(): boolean;
}

/** @param root whether no measured page is around it */
export function focusOf(document: Document, root: boolean): Focus {
  const view = document.defaultView as Window;
  const around = documentsAround(document);
  const outermost = around[around.length - 1]?.defaultView ?? view;
  const isVisible = () => document.visibilityState === 'visible';
  return {
    isHere: () => isVisible() && (document.hasFocus() || around.some((outer) => outer.hasFocus())),
    isKnown: () => root || outermost === view.top || !isVisible(),
  };
}
