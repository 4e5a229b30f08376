/** What is wrong with a file, in words: where, what, and what to do. */
import type { Issue } from '../core/issue';
import type { Key, T } from './text';

const SAYS: Record<Issue['problem'], { what: Key; todo: Key }> = {
  json: { what: 'issueJson', todo: 'issueJsonTodo' },
  size: { what: 'issueSize', todo: 'issueSizeTodo' },
  'unknown-key': { what: 'issueUnknownKey', todo: 'issueUnknownKeyTodo' },
  missing: { what: 'issueMissing', todo: 'issueMissingTodo' },
  pattern: { what: 'issuePattern', todo: 'issuePatternTodo' },
  duplicate: { what: 'issueDuplicate', todo: 'issueDuplicateTodo' },
  choice: { what: 'issueChoice', todo: 'issueChoiceTodo' },
  type: { what: 'issueType', todo: 'issueTypeTodo' },
  'too-little': { what: 'issueTooLittle', todo: 'issueTooLittleTodo' },
  'too-much': { what: 'issueTooMuch', todo: 'issueTooMuchTodo' },
  id: { what: 'issueId', todo: 'issueIdTodo' },
  address: { what: 'issueAddress', todo: 'issueAddressTodo' },
  value: { what: 'issueValue', todo: 'issueValueTodo' },
  format: { what: 'issueFormat', todo: 'issueFormatTodo' },
  newer: { what: 'issueNewer', todo: 'issueNewerTodo' },
  older: { what: 'issueOlder', todo: 'issueOlderTodo' },
};

/** A definition of a survey that is none, too new or too large is another file than a copy that is. */
const OF_SURVEY: typeof SAYS = {
  ...SAYS,
  format: { what: 'surveyFormat', todo: 'surveyFormatTodo' },
  newer: { what: 'issueNewer', todo: 'surveyNewerTodo' },
  size: { what: 'issueSize', todo: 'surveyFormatTodo' },
};

/** What a value should have been, in words; the parser's own name where there is none. */
const TYPE: Record<string, Key> = {
  string: 'typeString',
  number: 'typeNumber',
  int: 'typeNumber',
  boolean: 'typeBoolean',
  array: 'typeArray',
  object: 'typeObject',
};

export interface IssueWords {
  where: string;
  what: string;
  todo: string;
}

/** @param survey the file was to be the definition of a survey */
export function issueSays(
  t: T,
  { path, line, problem, detail }: Issue,
  survey: boolean,
): IssueWords {
  const type = problem === 'type' ? TYPE[detail] : undefined;
  const said = type ? t(type) : detail;
  const { what, todo } = (survey ? OF_SURVEY : SAYS)[problem];
  return {
    where: `${line === null ? '' : `${t('issueLine', line)} `}${path || (line === null ? t('issueWhole') : '')}`,
    what: t(what, said),
    todo: t(todo, said),
  };
}
