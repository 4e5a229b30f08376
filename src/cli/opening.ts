/** What a run needs before the first packet: the definition as it was signed, and the key. */
import { readFileSync } from 'node:fs';
import type { Issue } from '../core/issue';
import type { SurveyDefinition } from '../core/survey/definition';
import { SURVEY_MAX_CHARS } from '../core/survey/schema';
import type { BackupRefusal } from '../seal/backup';
import { BACKUP_MAX_CHARS, BackupError, openBackup } from '../seal/backup';
import type { KeyHalves } from '../seal/key-pair';
import { placeOf } from '../seal/packet-seal';
import type { TrustedSurvey } from '../seal/signed-survey';
import { importSurvey } from '../seal/signed-survey';
import { issueSays } from '../ui/issue-says';
import { faultSays } from '../ui/survey-fault-says';
import type { T } from '../ui/text';
import { codeOf, Stop } from './stop';
import type { Sentence } from './words';

/** A survey of one aggregator. @param t the words of the pages @throws Stop */
export async function openSurvey(file: string, t: T): Promise<TrustedSurvey> {
  const read = await importSurvey(textOf(file, SURVEY_MAX_CHARS));
  switch (read.kind) {
    case 'issues':
      throw new Stop('surveyForm', file, lines(read.issues.map((issue) => issueLine(t, issue))));
    case 'forged':
      throw new Stop('surveyForged');
    case 'key':
      throw new Stop('surveyKey');
    case 'faults':
      throw new Stop('surveyFaults', lines(read.faults.map((fault) => faultSays(t, fault))));
    case 'survey':
      if (read.survey.definition.aggregators.length > 1) throw new Stop('surveySplit');
      return read;
  }
}

function issueLine(t: T, issue: Issue): string {
  const { where, what, todo } = issueSays(t, issue, true);
  return `${where}  ${what}  ${todo}`;
}

function lines(all: readonly string[]): string {
  return all.map((one) => `\n  ${one}`).join('');
}

const BACKUP: Record<BackupRefusal, Sentence> = {
  'not-a-backup': 'backupNone',
  newer: 'backupNewer',
  damaged: 'backupDamaged',
  passphrase: 'backupPassphrase',
};

/** The aggregator's key out of its backup; it cannot be read out again. @throws Stop */
export async function openKey(
  file: string,
  passphrase: () => Promise<string> | string,
  definition: SurveyDefinition,
): Promise<KeyHalves> {
  const text = textOf(file, BACKUP_MAX_CHARS);
  const keys = await openBackup(text, await passphrase()).catch((error: unknown) => {
    throw error instanceof BackupError ? new Stop(BACKUP[error.reason], file) : error;
  });
  const key = keys.find((one) => placeOf(one, definition) !== null);
  if (!key) throw new Stop('otherKey');
  return key;
}

/** One more character than may be is enough to be refused for its length. */
export function textOf(file: string, most: number): string {
  try {
    return readFileSync(file, 'utf8').slice(0, most + 1);
  } catch (error) {
    throw new Stop('unreadable', file, codeOf(error));
  }
}
