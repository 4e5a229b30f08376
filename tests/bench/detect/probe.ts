/**
 * Evaluated in every frame of a page that somebody drew: what the product's own code finds there.
 * `look` answers for the panel, `controls` for each visible control.
 */
import { isLoginPanel, weigh } from '../../../src/core/login-evidence';
import type { Category } from '../../../src/core/platform';
import type { Purpose } from '../../../src/core/trace';
import { purposeOfClick } from '../../../src/detect/click';
import { nameOf } from '../../../src/detect/control';
import { findPanel } from '../../../src/detect/panel';

export interface Probed {
  login: boolean;
  /** The signals that weighed, for the list of misses. */
  why: string[];
  /** Visible password inputs: "exactly one is a login" is the naive rule. */
  passwords: number;
}

export interface Control {
  /** What the product reads as its name: for people to read, never stored by the product. */
  name: string;
  purpose: Purpose;
  /** The label whose text or `css:` selector it answers to. */
  label: string | null;
}

const CONTROLS =
  'button, a, summary, input[type=submit], input[type=button], input[type=image], input[type=file], [role=button], [role=menuitem], [role=link], [onclick]';
const MAX_CONTROLS = 400;

export function look(): Probed {
  const panel = findPanel(document);
  return {
    login: panel !== null && isLoginPanel(panel.signals),
    why: panel ? weigh(panel.signals).why : [],
    passwords: inputs(document).filter(isVisible).length,
  };
}

function inputs(root: ParentNode): Element[] {
  return within(root, 'input[type=password]');
}

/** What a selector finds, open shadow roots included. */
function within(root: ParentNode, selector: string): Element[] {
  const deeper = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? within(element.shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll(selector), ...deeper];
}

export function controls(labels: string[], category: Category): Control[] {
  const found = within(document, CONTROLS).filter(isVisible).slice(0, MAX_CONTROLS);
  const outermost = found.filter((one) => !one.parentElement?.closest(CONTROLS));
  return outermost.map((element) => {
    const name = nameOf(element).replace(/\s+/g, ' ').trim();
    const label = labels.find((one) =>
      one.startsWith('css:') ? element.matches(one.slice(4)) : one === name,
    );
    return { name, purpose: judged(element, category), label: label ?? null };
  });
}

/** A press in the middle of the control, as far as the product reads one. */
function judged(element: Element, category: Category): Purpose {
  const press = { composedPath: () => [element] } as unknown as Event;
  return purposeOfClick(press, category);
}

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ checkVisibilityCSS: true });
}
