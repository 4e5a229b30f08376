/** A definition's text → the survey that is added up, or why it is not. */
import { isOf } from '../../core/survey/tally';
import type { TrustedSurvey } from '../../seal/signed-survey';
import type { Refusal as ReadRefusal } from '../survey/opening';
import type { WorkbenchDoors } from './doors';

/** `changed`: packets were counted under another definition of this id. */
export type Refusal = Extract<
  ReadRefusal,
  { kind: 'unread' | 'issues' | 'faults' | 'forged' | 'key' | 'changed' }
>;

export async function opened(
  doors: Pick<WorkbenchDoors, 'read' | 'tallies'>,
  text: string,
): Promise<TrustedSurvey | Refusal> {
  const read = await doors.read(text);
  if (read.kind !== 'survey') return read;
  const { definition } = read.survey;
  const before = (await doors.tallies()).find(({ id }) => id === definition.id);
  return !before || isOf(before, definition) ? read : { kind: 'changed' };
}
