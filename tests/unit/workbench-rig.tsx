/** The aggregator's page over a memory of the test's own, with real seals. */
import { fireEvent, render, screen } from '@testing-library/preact';
import type { Release } from '../../src/core/survey/release';
import { mayRelease } from '../../src/core/survey/release';
import type { Tally } from '../../src/core/survey/tally';
import { countSame, publish } from '../../src/core/survey/tally';
import { openBackup } from '../../src/seal/backup';
import { digestOf } from '../../src/seal/definition-digest';
import { readPacket } from '../../src/seal/read-packet';
import { importSurvey } from '../../src/seal/signed-survey';
import { tableRelease } from '../../src/seal/table-release';
import { TextProvider } from '../../src/ui/text';
import type { TallyChange, WorkbenchDoors } from '../../src/ui/workbench/doors';
import { workbenchModel } from '../../src/ui/workbench/model';
import { Workbench } from '../../src/ui/workbench/view';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';
import type { World } from './workbench-world';
import { PASSPHRASE, packetOf, sealed } from './workbench-world';

export async function packetFiles({ definition }: World, from: number, to: number) {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  return Promise.all(
    numbers.map(async (n) => {
      const text = await sealed(packetOf(definition, n), definition);
      return fileNamed(`收件/${n}.json`, text);
    }),
  );
}

export function fileNamed(name: string, text: string, size = text.length) {
  return { name, size, webkitRelativePath: '', text: async () => text };
}

interface Rig {
  memory?: Map<string, Tally>;
  /** By digest; they outlive what is deleted. */
  releases?: Map<string, Release>;
  language?: Language;
  doors?: Partial<WorkbenchDoors>;
}

export async function showWorkbench({
  memory = new Map(),
  releases = new Map(),
  language = 'zh_CN',
  doors,
}: Rig = {}) {
  const files: { name: string; file: Blob }[] = [];
  const change: TallyChange = async (id, make) => {
    const changed = make(structuredClone(memory.get(id)));
    memory.set(id, structuredClone(changed.tally));
    return changed;
  };
  const model = await workbenchModel({
    ...{ read: importSurvey, openBackup, readPacket, split: () => null, change },
    tallies: async () => [...memory.values()].map((tally) => structuredClone(tally)),
    async drop(id) {
      const tally = memory.get(id);
      memory.delete(id);
      return tally ? { tally, work: null, halves: [] } : null;
    },
    async publish(shown, key) {
      const { definition } = shown.signed;
      const made = await tableRelease(definition, shown.marks, shown.counts, key);
      const now = memory.get(shown.id);
      if (!now || now.published || !countSame(now, shown)) return 'elsewhere';
      const { release, noise } = made;
      if (!mayRelease(releases.get(release.definition), release)) return 'other-list';
      memory.set(shown.id, publish(now, noise));
      releases.set(release.definition, release);
      return 'published';
    },
    released: async (definition) => releases.has(await digestOf(definition)),
    async restore({ tally }) {
      const free = !memory.has(tally.id);
      if (free) memory.set(tally.id, tally);
      return free;
    },
    writeXlsx: async () => new Blob(['xlsx']),
    save: (file, name) => void files.push({ name, file }),
    print: () => undefined,
    today: '2026-12-01',
    ...doors,
  });
  const t = wordsIn(language);
  const { container } = render(
    <TextProvider value={t}>
      <Workbench model={model} />
    </TextProvider>,
  );
  return { model, container, files, memory, releases, t };
}

export function choose(label: string, ...files: unknown[]): void {
  fireEvent.change(screen.getByLabelText(label), { target: { files } });
}

export const press = (name: string | RegExp) =>
  fireEvent.click(screen.getByRole('button', { name }));

/** 出表, with what it asks before. */
export async function makeTable(): Promise<void> {
  press('出表…');
  fireEvent.click(await screen.findByRole('button', { name: /^确认，用这 / }));
}

/** Opens the definition and the key, as far as packets can be taken in. */
export async function ready({ signed, backup }: World): Promise<void> {
  choose('选择调研定义文件', fileNamed('definition.json', signed));
  await screen.findByText('密钥备份和口令');
  choose('选择密钥备份', fileNamed('backup.json', backup));
  fireEvent.input(screen.getByLabelText('备份的口令'), { target: { value: PASSPHRASE } });
  press('打开备份');
  await screen.findByText('密钥已打开', undefined, { timeout: 10_000 });
}
