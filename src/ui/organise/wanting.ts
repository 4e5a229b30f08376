/** What keeps a draft from being signed: what is still empty, and what the rules forbid. */

import { checkDefinition } from '../../core/survey/check';
import type { SurveyDefinition } from '../../core/survey/definition';
import type { Fault } from '../../core/survey/fault';
import { parseSurvey } from '../../core/survey/schema';
import type { Key } from '../text';
import type { Draft } from './draft';
import { definitionOf } from './draft';

/** @property n which of several, from 1 */
export interface Blank {
  says: Key;
  n: number;
}

export interface Wanting {
  blanks: Blank[];
  faults: Fault[];
}

/** A point that stands for keys yet to be made; and what a signature looks like. */
const POINT = `B${'A'.repeat(86)}`;
const UNSIGNED = { signer: POINT, signature: 'A'.repeat(86) };
const NO_ID = '0'.repeat(32);

/** The definition as far as it is there, for what is shown beside the form. */
export function definitionSoFar(draft: Draft): SurveyDefinition {
  return definitionOf(draft, NO_ID, POINT);
}

export function wantingIn(draft: Draft): Wanting {
  const blanks = blanksIn(draft);
  const definition = definitionSoFar(draft);
  const named = definition.window.from !== '' && definition.window.to !== '';
  // Of what is empty it is said once that it is, not also that it breaks a rule.
  const faults = checkDefinition(definition).filter(
    ({ reason, at }) =>
      (named || at !== 'window') && (reason !== 'aggregators' || !blanks.some(isHolder)),
  );
  if (blanks.length > 0 || faults.length > 0) return { blanks, faults };
  const read = parseSurvey(JSON.stringify({ definition, ...UNSIGNED }));
  return { blanks: read.issues ? [{ says: 'blankUnshown', n: 1 }] : [], faults };
}

const isHolder = ({ says }: Blank) => says === 'blankAggregator' || says === 'blankHolder';

function blanksIn(draft: Draft): Blank[] {
  const { title, organiser, window, questions, holders } = draft;
  const when = (empty: boolean, says: Key, n = 1): Blank[] => (empty ? [{ says, n }] : []);
  return [
    ...when(title.trim() === '', 'blankTitle'),
    ...when(organiser.trim() === '', 'blankOrganiser'),
    ...when(window.from === '' || window.to === '', 'blankWindow'),
    ...questions.flatMap(({ text }, i) => when(text.trim() === '', 'blankQuestion', i + 1)),
    ...holders.flatMap((holder, i) =>
      holder.kind === 'own'
        ? when(holder.name.trim() === '', 'blankHolder')
        : when(holder.aggregator === null, 'blankAggregator', i + 1),
    ),
  ];
}

/** A fault under the name that its maker gave, where the rules know an id alone. */
export function byName({ questions, platforms }: SurveyDefinition, fault: Fault): Fault {
  const [kind, id, more] = fault.at.split(':');
  const named =
    kind === 'platform'
      ? platforms.find((one) => one.id === id)?.name
      : questions.find((one) => one.id === id)?.text;
  if (more !== undefined || named === undefined || kind === 'person') return fault;
  return { ...fault, at: `${kind}:${named.replaceAll(':', '：')}` };
}
