/** A registry file: read, refused with reasons, or shown as what it would change. */
import type { Issue } from '../../core/issue';
import { markOf, withMark } from '../../core/mark';
import type { Platform } from '../../core/platform';
import { withProfile } from '../../core/product';
import type { RegistryChange } from '../../core/registry-change';
import { registryChange } from '../../core/registry-change';
import { parseRegistry, REGISTRY_MAX_CHARS, tooLarge } from '../../core/registry-file';
import type { OptionsData } from './data';

export type ChosenFile = Pick<File, 'size' | 'text'>;

export type Preview =
  | { kind: 'refused'; issues: Issue[] }
  | {
      kind: 'change';
      text: string;
      change: RegistryChange;
      /** In the file and not measured yet; the user's own wording where he has one. */
      toMeasure: Platform[];
      /** Measured already, and changed by the file: they may need sites that are not granted. */
      following: Platform[];
    };

/** A character takes at most four bytes: a larger file is refused unread. */
const MAX_BYTES = REGISTRY_MAX_CHARS * 4;

/** Nothing is changed by reading. A file that cannot be read at all rejects. */
export async function previewOf(file: ChosenFile, data: OptionsData): Promise<Preview> {
  if (file.size > MAX_BYTES) return { kind: 'refused', issues: [tooLarge()] };
  const text = await file.text();
  const { registry, issues } = parseRegistry(text);
  if (!registry) return { kind: 'refused', issues };
  const ruled = (entry: Platform) => withProfile(entry, data.products);
  // What the user marked stands whatever the file says of it, and so is no change.
  const marked = registry.platforms.map((entry) =>
    withMark(ruled(entry), markOf(data.marks, entry.id)),
  );
  // What is measured got its product's rules when it was allowed; the rest gets them then.
  const list = data.list.map(({ platform, measured }) => (measured ? platform : ruled(platform)));
  const own = new Map(list.flatMap((one) => (data.own.has(one.id) ? [[one.id, one]] : [])));
  const change = registryChange(marked, {
    listed: [...data.builtin, ...list.filter(({ id }) => !own.has(id))],
    own: [...own.values()],
    merged: data.merged,
  });
  const running = new Set(data.measured.platforms.map(({ id }) => id));
  const left = new Set(change.merged.map(({ entry }) => entry.id));
  return {
    kind: 'change',
    text,
    change,
    toMeasure: marked.flatMap((one) =>
      running.has(one.id) || left.has(one.id) ? [] : [own.get(one.id) ?? one],
    ),
    following: change.changed.flatMap(({ after }) => (running.has(after.id) ? [after] : [])),
  };
}

/** The user's list as a file that `previewOf` reads: names, addresses and marks, no record. */
export function exportText(platforms: readonly Platform[], name: string): string {
  const file = { format: 'platform-registry', version: 1, name, issuer: '', platforms };
  return `${JSON.stringify(file, null, 2)}\n`;
}
