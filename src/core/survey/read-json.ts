/** A file of the survey as what it holds, or as what is wrong with it and in which line. */
import type { Finding, Issue } from '../issue';
import { brokenJson, toIssues, valueAt } from '../issue';

interface Schema<V> {
  safeParse(
    json: unknown,
  ): { success: true; data: V } | { success: false; error: { issues: unknown[] } };
}

export type Read<V> = { value: V; issues: null } | { value: null; issues: Issue[] };

/** More of them help nobody. */
const MOST_ISSUES = 20;

/**
 * Never throws.
 * @param most characters; a longer text is refused unread
 * @param head path of the object whose `format` and `version` say what the file is
 */
export function readJson<V>(
  text: string,
  schema: Schema<V>,
  most: number,
  head: readonly string[],
): Read<V> {
  const refuse = (...issues: Issue[]) => ({ value: null, issues });
  if (text.length > most) {
    return refuse({ path: '', line: null, problem: 'size', detail: String(most) });
  }
  const clean = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(clean);
  } catch {
    return refuse(brokenJson(clean));
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data, issues: null };
  const findings = parsed.error.issues as Finding[];
  const problem = otherFile(findings, head, json);
  if (problem) return refuse({ path: '', line: null, problem, detail: '' });
  return refuse(...toIssues(findings, json, clean, MOST_ISSUES));
}

/** What is no such file at all has one thing wrong with it, not twenty. */
function otherFile(
  findings: readonly Finding[],
  head: readonly string[],
  json: unknown,
): 'format' | 'newer' | 'older' | null {
  const at = findings
    .filter(({ path }) => head.every((name, i) => path.length <= i || path[i] === name))
    .map((finding) => ({
      ...finding,
      name: finding.path[head.length],
      depth: finding.path.length,
    }));
  const strange = at.some(
    ({ name, depth, code }) =>
      name === 'format' || (depth <= head.length && code !== 'unrecognized_keys'),
  );
  if (strange) return 'format';
  const version = at.find(({ name }) => name === 'version');
  if (!version) return null;
  const [current] = version.values ?? [];
  const stated = valueAt(json, version.path);
  const older = typeof stated === 'number' && typeof current === 'number' && stated < current;
  return older ? 'older' : 'newer';
}
