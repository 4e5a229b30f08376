/** A sign-in whose answer is the next document (METHOD: checkin_n), told from a menu entry. */
import type { SignInSighting } from './sighting';

/** A server takes no longer to answer a sign-in; later documents answer something else. */
export const RETURNS_WITHIN_MS = 20_000;

export type PressedSignIn = { at: number } & Extract<SignInSighting, { state: 'left' }>;
type Returned = { at: number } & Extract<SignInSighting, { state: 'returned' }>;

/**
 * Whether the document that came next is the effect of that press. A form's own button is believed
 * when it finds 签到成功 or one mark more; another button where the page says 签到成功, or itself
 * comes back with one mark more; a link, which mostly is a menu entry, only where the very page
 * comes back changed.
 */
export function isSignInReturned(pressed: PressedSignIn | null, seen: Returned): boolean {
  if (!pressed || seen.at < pressed.at || seen.at - pressed.at > RETURNS_WITHIN_MS) return false;
  const more = seen.marks > pressed.marks;
  if (pressed.by === 'submit') return seen.says || more;
  return (seen.same && (more || seen.says)) || (pressed.by === 'button' && seen.says);
}
