/** The settings over a worker of the test's own: the registry's rules as the worker has them. */
import { render } from '@testing-library/preact';
import type { Kept } from '../../src/core/listed';
import { listOf, put, without } from '../../src/core/listed';
import { withMark } from '../../src/core/mark';
import type { Measured } from '../../src/core/measured';
import type { Platform } from '../../src/core/platform';
import { parseRegistry } from '../../src/core/registry-file';
import type { Ask, MessageSignatures, MessageType } from '../../src/messages';
import { merge } from '../../src/registry/precedence';
import type { OptionsData } from '../../src/ui/options/data';
import { optionsModel } from '../../src/ui/options/model';
import { Options } from '../../src/ui/options/view';
import { TextProvider } from '../../src/ui/text';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';

export const entry = (id: string, more: Partial<Platform> = {}): Platform => ({
  id,
  name: `平台${id}`,
  level: 'unit',
  category: 'oa',
  matches: [`https://${id}.gov.localhost/*`],
  ...more,
});
export const registry = (platforms: unknown[]) =>
  JSON.stringify({ format: 'platform-registry', version: 1, name: 'n', issuer: 'i', platforms });
export const fileOf = (text: string) => ({ size: text.length, text: async () => text });

interface Rig {
  granted?: boolean;
  broken?: boolean;
  language?: Language;
  measured?: Platform[];
  managed?: Platform[];
  managedIssues?: OptionsData['managedIssues'];
  unit?: Partial<OptionsData['unit']>;
  builtin?: Platform[];
  products?: OptionsData['products'];
  kept?: Partial<Kept>;
}

type Payload<T extends MessageType> = Parameters<MessageSignatures[T]>[0];

export async function showOptions(rig: Rig = {}) {
  const { granted = true, broken = false, language = 'zh_CN', managed = [], builtin = [] } = rig;
  const asked: [MessageType, unknown][] = [];
  const requested: string[][] = [];
  const timers: { ms: number; work: () => void }[] = [];
  let platforms = rig.measured ?? [entry('a'), entry('b')];
  const kept: Kept = { imported: platforms, own: [], marks: {}, apart: [], since: {}, ...rig.kept };
  const measured = (): Measured => ({
    platforms,
    pausedUntil: null,
    shapeKey: [1, 2],
    hiddenMedia: false,
  });
  const acts: { [T in MessageType]?: (payload: Payload<T>) => unknown } = {
    'add-platforms': ({ own }) => {
      platforms = [...own, ...without(platforms, new Set(own.map(({ id }) => id)))];
    },
    'remove-platform': ({ id }) => {
      platforms = without(platforms, new Set([id]));
    },
    'forget-platform': ({ id }) => {
      platforms = without(platforms, new Set([id]));
      kept.own = without(kept.own, new Set([id]));
      kept.imported = without(kept.imported, new Set([id]));
    },
    'restore-platform': ({ platform, from }) => {
      kept[from] = put(kept[from], [platform]);
    },
    'edit-platform': ({ platform }) => {
      kept.own = put(kept.own, [platform]);
      platforms = platforms.map((one) => (one.id === platform.id ? platform : one));
    },
    'mark-platform': ({ id, mark }) => {
      platforms = platforms.map((one) => (one.id === id ? withMark(one, mark) : one));
      kept.marks = { ...kept.marks, [id]: { ...kept.marks[id], ...mark } };
    },
    'merge-platforms': ({ gone }) => {
      platforms = without(platforms, new Set([gone]));
      kept.imported = without(kept.imported, new Set([gone]));
    },
    'import-registry': ({ text, measure }) => {
      const read = parseRegistry(text).registry?.platforms ?? [];
      kept.imported = put(kept.imported, read);
      const there = new Set(platforms.map(({ id }) => id));
      const added = measure ? read.filter(({ id }) => !there.has(id)) : [];
      platforms = [...added, ...platforms];
      return { added: added.map(({ id }) => id), issues: [] };
    },
  };
  const ask = (async (type: MessageType, payload: never) => {
    asked.push([type, payload]);
    if (broken) throw new Error('no answer');
    return acts[type]?.(payload) ?? measured();
  }) as unknown as Ask;
  const read = async (): Promise<OptionsData> => ({
    measured: measured(),
    badge: false,
    keepDays: 90,
    withdrawn: new Set(),
    list: listOf(platforms, merge({ ...kept, managed, builtin }), kept.marks),
    own: new Set(kept.own.map(({ id }) => id)),
    marks: kept.marks,
    builtin,
    products: rig.products ?? [],
    managedIssues: rig.managedIssues ?? [],
    unit: { byUnit: false, removable: true, suppliesSurvey: false, ...rig.unit },
    merged: new Map(),
    apart: new Set(kept.apart),
  });
  const model = optionsModel(await read(), {
    request: async (origins) => {
      requested.push(origins);
      return granted;
    },
    ask,
    read,
    now: () => 1_000,
    after: (ms, work) => timers.push({ ms, work }),
  });
  const { container } = render(
    <TextProvider value={wordsIn(language)}>
      <Options model={model} />
    </TextProvider>,
  );
  const names = () => platforms.map(({ id }) => id);
  return { model, asked, requested, timers, container, names, kept };
}
