/** Importing a definition: its form, what it asks for, and who signed it, in this order. */
import type { Issue } from '../core/issue';
import { checkDefinition } from '../core/survey/check';
import type { SignedSurvey } from '../core/survey/definition';
import type { Fault } from '../core/survey/fault';
import { parseSurvey } from '../core/survey/schema';
import { fingerprintOf, publicKey } from './key';
import { isSignedBy } from './signature';
import { surveyCode } from './survey-code';

export const SURVEY_FILE_NAME = '指尖负担计-调研定义.json';

export interface TrustedSurvey {
  survey: SignedSurvey;
  /** Of all that it says, to compare with the published notice. */
  code: string;
  /** Of the signer's key, to compare with the published notice. */
  signer: string;
  /** Of each aggregator's key, in the definition's order. */
  aggregators: string[];
}

/** `forged`: its signature is not over what it says. `key`: an aggregator's key is none. */
export type SurveyImport =
  | ({ kind: 'survey' } & TrustedSurvey)
  | { kind: 'issues'; issues: Issue[] }
  | { kind: 'faults'; faults: Fault[] }
  | { kind: 'forged' }
  | { kind: 'key' };

/** Never throws. Nothing is kept or changed by reading. */
export async function importSurvey(text: string): Promise<SurveyImport> {
  const { survey, issues } = parseSurvey(text);
  if (!survey) return { kind: 'issues', issues };
  if (!(await isSignedBy(survey))) return { kind: 'forged' };
  const faults = checkDefinition(survey.definition);
  if (faults.length > 0) return { kind: 'faults', faults };
  const keys = survey.definition.aggregators.map(({ key }) => key);
  const points = await Promise.allSettled(keys.map((key) => publicKey(key, 'ECDH')));
  if (points.some(({ status }) => status === 'rejected')) return { kind: 'key' };
  const [signer, ...aggregators] = await Promise.all(
    [survey.signer, ...keys].map((key) => fingerprintOf(key)),
  );
  const code = await surveyCode(survey.definition);
  return { kind: 'survey', survey, code, signer: signer ?? '', aggregators };
}

/** As it is saved: laid out for whoever reads it, since the signature is over the canonical text. */
export function surveyFile(survey: SignedSurvey): string {
  return `${JSON.stringify(survey, null, 2)}\n`;
}
