/** What is wrong with a file: where, and which sentence says it (a key of _locales). */
import { faultAt } from './json-fault';
import { lineAt, lineOf } from './json-line';

export interface Issue {
  /** Path of the key, as `platforms[3].matches[0]`; empty for the whole file. */
  path: string;
  /** Line in the file, from 1; null where there is no text to look at. */
  line: number | null;
  problem:
    | 'json'
    | 'size'
    | 'unknown-key'
    | 'missing'
    | 'pattern'
    | 'duplicate'
    | 'choice'
    | 'type'
    | 'too-little'
    | 'too-much'
    | 'id'
    | 'address'
    | 'value'
    /** Not the kind of file that was asked for. */
    | 'format'
    /** Written by a newer version. */
    | 'newer'
    /** Written by an older one, in a form that is not read any more. */
    | 'older';
  /** The offending key, what was allowed, or a limit: in the file's own words or a number. */
  detail: string;
}

/** A parser's finding, as far as it is used here. */
export interface Finding {
  code: string;
  path: readonly PropertyKey[];
  message: string;
  keys?: readonly string[];
  values?: readonly unknown[];
  expected?: string;
  format?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
}

/** A text that is no JSON at all, as the line where it stops being that. */
export function brokenJson(text: string): Issue {
  const line = lineAt(text, faultAt(text) ?? text.length);
  return { path: '', line, problem: 'json', detail: String(line) };
}

/**
 * Findings as issues, at most so many: each is looked for in the text, and a hostile file may have
 * a hundred thousand things wrong with it, or as many unknown keys in one object.
 */
export function toIssues(
  findings: readonly Finding[],
  json: unknown,
  text: string,
  most: number,
): Issue[] {
  const issues: Issue[] = [];
  for (const finding of findings.slice(0, most)) {
    const room = most - issues.length;
    const keys = finding.keys?.slice(0, room);
    if (room > 0) issues.push(...issuesIn(keys ? { ...finding, keys } : finding, json, text));
  }
  return issues;
}

/** One finding; several issues for an object with several unknown keys. */
function issuesIn(finding: Finding, json: unknown, text: string): Issue[] {
  const { code, path } = finding;
  const issue = (problem: Issue['problem'], detail: string, extra: PropertyKey[] = []): Issue => {
    const whole = [...path, ...extra];
    return { path: written(whole), line: lineOf(text, whole), problem, detail };
  };
  if (code === 'unrecognized_keys') {
    return (finding.keys ?? []).map((key) => issue('unknown-key', key, [key]));
  }
  if (code === 'custom') return [issue(finding.message === 'pattern' ? 'pattern' : 'value', '')];
  if (path.length > 0 && valueAt(json, path) === undefined) {
    return [issue('missing', String(path[path.length - 1]))];
  }
  switch (code) {
    case 'invalid_value':
      return [issue('choice', (finding.values ?? []).join(' | '))];
    case 'invalid_type':
      return [issue('type', finding.expected ?? '')];
    case 'too_small':
      return [issue('too-little', String(finding.minimum))];
    case 'too_big':
      return [issue('too-much', String(finding.maximum))];
    case 'invalid_format':
      if (finding.format === 'date') return [issue('value', '')];
      return [issue(finding.format === 'url' ? 'address' : 'id', '')];
    default:
      return [issue('value', '')];
  }
}

/** `platforms[3].matches[0]`. */
export function written(path: readonly PropertyKey[]): string {
  return path
    .reduce<string>(
      (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
      '',
    )
    .replace(/^\./, '');
}

/** JSON holds no undefined: where this finds one, the key is absent. */
/** What stands there; undefined for nothing. */
export function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    json,
  );
}
