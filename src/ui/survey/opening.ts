/** A definition's text → the survey on screen, or why it is not taken. Nothing is kept by reading. */
import type { Issue } from '../../core/issue';
import type { Fault } from '../../core/survey/fault';
import { SURVEY_MAX_CHARS } from '../../core/survey/schema';
import type { Standing } from '../../core/survey/taken-part';
import { standingOf } from '../../core/survey/taken-part';
import type { TrustedSurvey } from '../../seal/signed-survey';
import type { SurveyDoors } from './doors';

export type Refusal =
  | { kind: 'unread' }
  | { kind: 'issues'; issues: Issue[] }
  | { kind: 'faults'; faults: Fault[] }
  /** The signature is not over what the file says. */
  | { kind: 'forged' }
  | { kind: 'key' }
  | { kind: 'changed' }
  | { kind: 'overlaps'; title: string };

export interface Opened {
  trusted: TrustedSurvey;
  standing: Extract<Standing, { kind: 'open' | 'running' }>;
  /** By a policy of the user's unit. */
  supplied: boolean;
}

export type ChosenFile = Pick<File, 'size' | 'text'>;

/** A character takes at most four bytes: a larger file is refused unread. */
const MAX_BYTES = SURVEY_MAX_CHARS * 4;

export async function textOf(
  file: ChosenFile,
): Promise<string | Extract<Refusal, { kind: 'unread' | 'issues' }>> {
  if (file.size > MAX_BYTES) {
    const detail = String(SURVEY_MAX_CHARS);
    return { kind: 'issues', issues: [{ path: '', line: null, problem: 'size', detail }] };
  }
  return file.text().catch(() => ({ kind: 'unread' }) as const);
}

export async function opened(
  doors: SurveyDoors,
  text: string,
  supplied: boolean,
): Promise<Opened | Refusal> {
  const read = await doors.read(text);
  if (read.kind !== 'survey') return read;
  const { definition } = read.survey;
  const standing = standingOf(definition, await doors.takenPart(), doors.today);
  if (standing.kind === 'changed') return { kind: 'changed' };
  if (standing.kind === 'overlaps') return { kind: 'overlaps', title: standing.other.title };
  return { trusted: read, standing, supplied };
}
