/**
 * The code of a survey, which people compare: SHA-256 of all that its definition says. A key's
 * fingerprint says who signed, and one key may sign a definition of its own for every person, whose
 * packet would then be known by it. Whoever has the code of the notice has what everybody has.
 */
import type { SurveyDefinition } from '../core/survey/definition';
import { digestBytes } from './definition-digest';

/** Digits alone: they are read aloud alike by everybody, and told apart from a key's fingerprint. */
const GROUPS = 8;
const GROUP_DIGITS = 5;
/** 10⁴⁰ codes, 2¹³² and more: none is found twice by search. */
const CODES = 10n ** BigInt(GROUPS * GROUP_DIGITS);

/** Eight groups of five digits. */
export async function surveyCode(definition: SurveyDefinition): Promise<string> {
  const number =
    (await digestBytes(definition)).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) % CODES;
  const digits = number.toString().padStart(GROUPS * GROUP_DIGITS, '0');
  return (digits.match(/.{5}/g) ?? []).join(' ');
}
