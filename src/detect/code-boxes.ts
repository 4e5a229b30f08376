/** A code with a box for each of its characters, as the component libraries draw it. */
import type { FieldKind } from './panel-fields';

const LEAST = 4;
const MOST = 8;
/** A box for one character is no wider than this, in px, and as wide as the next. */
const MAX_WIDTH = 80;

/**
 * Takes each row of such boxes for one field: its first box asks for a code, unless for a secret;
 * the others are `box`.
 */
export function joinBoxes(kinds: Map<HTMLInputElement, FieldKind>): void {
  const inputs = [...kinds.keys()];
  for (let i = 0; i < inputs.length; ) {
    const first = inputs[i] as HTMLInputElement;
    let length = 1;
    while (inputs[i + length] && isNext(first, inputs[i + length] as HTMLInputElement)) length += 1;
    i += length;
    if (length < LEAST || length > MOST) continue;
    if (!/^(password|pin)$/.test(kinds.get(first) ?? '')) kinds.set(first, 'code');
    for (const box of inputs.slice(i - length + 1, i)) kinds.set(box, 'box');
  }
}

/** In one row, of one size, for one character. */
function isNext(first: HTMLInputElement, other: HTMLInputElement): boolean {
  const one = first.getBoundingClientRect();
  if (one.width > MAX_WIDTH || first.maxLength !== other.maxLength || first.maxLength > 1) {
    return false;
  }
  const two = other.getBoundingClientRect();
  return two.top === one.top && two.width === one.width && two.height === one.height;
}
