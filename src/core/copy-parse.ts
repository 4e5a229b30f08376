/** The text of a personal copy, read piece by piece: all of it, or what is wrong with it. */
import { incoherent } from './copy-coherence';
import type { Schema } from './copy-piece';
import { atPiece, faultIssue, MOST_ISSUES, pieceOf } from './copy-piece';
import type { ReadCopy } from './copy-schema';
import { HEAD, LISTS, SINGLES } from './copy-schema';
import type { Issue } from './issue';
import type { Member, ScanFault } from './json-members';
import { membersOf } from './json-members';
import type { PersonalCopy } from './personal-copy';
import { COPY_VERSION } from './personal-copy';

/** Four times a copy of three years on thirty platforms (300,000 traces, 100 MB). */
export const COPY_MAX_BYTES = 400_000_000;
/** The caller hears from us after so many pieces. */
const STRIDE = 1_000;
/** Finding the pieces takes about this share of the whole. */
const SCAN_SHARE = 0.2;

export type CopyRead = { copy: PersonalCopy; issues: [] } | { copy: null; issues: Issue[] };

/**
 * Reads a copy. Yields how far it is, 0 to 1, often enough for a page to live on between; never
 * throws. A file of a newer version is refused as that, whatever else is in it.
 */
export function* readCopy(text: string): Generator<number, CopyRead> {
  const refuse = (...issues: Issue[]): CopyRead => ({ copy: null, issues });
  if (text.length > COPY_MAX_BYTES) return refuse(copyTooLarge());
  const found = yield* scanned(text);
  if ('fault' in found) return refuse(faultIssue(text, found));
  const byName = new Map(found.map((member) => [member.name, member]));
  const head = headIssue(text, byName);
  if (head) return refuse(head);
  const misnamed = misnamedIn(text, found);
  if (misnamed.length > 0) return refuse(...misnamed);

  const read: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries({ ...HEAD, ...SINGLES })) {
    const member = byName.get(name) as Member;
    const { value, issues } = pieceOf(text, member.value, [name], schema);
    if (issues.length > 0) return refuse(...issues);
    read[name] = value;
  }
  for (const [name, schema] of Object.entries(LISTS)) {
    const { elements, value: whole } = byName.get(name) as Member;
    if (!elements) return refuse(atPiece(text, whole[0], [name], 'type', 'array'));
    const values: unknown[] = [];
    const issues: Issue[] = [];
    for (const [i, piece] of elements.entries()) {
      const one = pieceOf(text, piece, [name, i], schema);
      values.push(one.value);
      issues.push(...one.issues);
      if (issues.length >= MOST_ISSUES) return refuse(...issues.slice(0, MOST_ISSUES));
      if (i % STRIDE === 0) yield SCAN_SHARE + (1 - SCAN_SHARE) * (piece[0] / text.length);
    }
    if (issues.length > 0) return refuse(...issues);
    read[name] = values;
  }
  const copy = read as unknown as ReadCopy as PersonalCopy;
  const wrong = incoherent(copy.traces);
  if (wrong) {
    const { index, field } = wrong;
    const [from = 0] = byName.get('traces')?.elements?.[index] ?? [];
    const problem = field === 'key' ? 'duplicate' : 'value';
    const said = String(copy.traces[index]?.[field]);
    return refuse(atPiece(text, from, ['traces', index, field], problem, said));
  }
  return { copy, issues: [] };
}

export function copyTooLarge(): Issue {
  return { path: '', line: null, problem: 'size', detail: String(COPY_MAX_BYTES) };
}

function* scanned(text: string): Generator<number, Member[] | ScanFault> {
  const scan = membersOf(text);
  for (let step = scan.next(); ; step = scan.next()) {
    if (step.done) return step.value;
    yield (SCAN_SHARE * step.value) / text.length;
  }
}

/** Whether it is a copy at all, and of a version that is known here. */
function headIssue(text: string, byName: ReadonlyMap<string, Member>): Issue | null {
  const said = (name: string) => {
    const member = byName.get(name);
    return member ? pieceOf(text, member.value, [name], ANYTHING).value : undefined;
  };
  if (!HEAD.format.safeParse(said('format')).success) {
    return { path: '', line: null, problem: 'format', detail: '' };
  }
  const version = said('version');
  if (typeof version === 'number' && version > COPY_VERSION) {
    const at = byName.get('version')?.at ?? 0;
    return atPiece(text, at, ['version'], 'newer', String(version));
  }
  return null;
}
const ANYTHING: Schema = { safeParse: (data) => ({ success: true, data }) };

/** Members that are not known, are there twice, or are missing. */
function misnamedIn(text: string, members: readonly Member[]): Issue[] {
  const known = [...Object.keys(HEAD), ...Object.keys(SINGLES), ...Object.keys(LISTS)];
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { name, at } of members) {
    if (!known.includes(name)) issues.push(atPiece(text, at, [name], 'unknown-key', name));
    else if (seen.has(name)) issues.push(atPiece(text, at, [name], 'duplicate', name));
    seen.add(name);
  }
  for (const name of known) {
    if (!seen.has(name)) issues.push(atPiece(text, 0, [name], 'missing', name));
  }
  return issues.slice(0, MOST_ISSUES);
}
