/** Evaluated in a frame: what the product's panel detector finds there, and what the naive rule says. */
import { isLoginPanel, weigh } from '../../../src/core/login-evidence';
import { findPanel } from '../../../src/detect/panel';

export interface Probed {
  login: boolean;
  score: number;
  why: string[];
  /** Visible password inputs: "exactly one is a login" is the naive rule. */
  passwords: number;
}

const panel = findPanel(document);
const { score, why } = panel ? weigh(panel.signals) : { score: 0, why: [] };

const probed: Probed = {
  login: panel !== null && isLoginPanel(panel.signals),
  score,
  why,
  passwords: [...document.querySelectorAll('input[type=password]')].filter((input) => {
    const { width, height } = input.getBoundingClientRect();
    return width > 1 && height > 1 && input.checkVisibility({ checkVisibilityCSS: true });
  }).length,
};

export default probed;
