/**
 * A form that was handed in by leaving its document (METHOD: submit_n): the document that comes
 * next may refuse it, so it counts once nothing did. Times in epoch ms.
 */
import type { Sighting } from './sighting';

/** What the next document says is drawn by then; later refusals answer something else. */
export const REFUSES_WITHIN_MS = 10_000;

export type LeftForm = Extract<Sighting, { kind: 'submit' }>;

/** Whether a refusal at `at` is the answer to it. */
export function isRefusedForm(form: LeftForm, at: number): boolean {
  return at >= form.at && !isTaken(form, at);
}

/** Whether by `now` nothing refused it in time. */
export function isTaken({ at, ms }: LeftForm, now: number): boolean {
  return now - (at + ms) > REFUSES_WITHIN_MS;
}
