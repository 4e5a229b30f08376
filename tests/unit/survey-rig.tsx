/** The participant's page over records and a memory of the test's own, with real seals. */
import { fireEvent, render, screen } from '@testing-library/preact';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { drawsOf, plaintextOf } from '../../src/core/survey/make-packet';
import type { SurveyWindow } from '../../src/core/survey/observed';
import { parsePacketFile } from '../../src/core/survey/packet-schema';
import type { TakenPart } from '../../src/core/survey/taken-part';
import { isSamePacket } from '../../src/core/survey/taken-part';
import { digestBytes } from '../../src/seal/definition-digest';
import type { KeyHalves } from '../../src/seal/key-pair';
import { makeKeys } from '../../src/seal/key-pair';
import { openPart, sealPacket } from '../../src/seal/packet-seal';
import { signSurvey } from '../../src/seal/signature';
import { importSurvey } from '../../src/seal/signed-survey';
import { splitValues } from '../../src/split/split-values';
import type { SurveyDoors } from '../../src/ui/survey/doors';
import { surveyModel } from '../../src/ui/survey/model';
import { Survey } from '../../src/ui/survey/view';
import { TextProvider } from '../../src/ui/text';
import { daily, surveyOf, windowOf } from './survey-sample';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';

export const TODAY = '2026-11-30';

export async function keysOf(): Promise<{ signer: KeyHalves; opener: KeyHalves }> {
  const [signer, opener] = await Promise.all([makeKeys('sign'), makeKeys('open')]);
  return { signer, opener };
}

type Keys = Awaited<ReturnType<typeof keysOf>>;

/** A definition as its organiser hands it round. */
export async function signedText(
  { signer, opener }: Keys,
  change: Partial<SurveyDefinition> = {},
): Promise<string> {
  const aggregators = [{ name: '县委党校', key: opener.public }];
  return JSON.stringify(await signSurvey(surveyOf({ aggregators, ...change }), signer));
}

/** What one who has the aggregator's key reads in a file. */
export async function openedWith(keys: Keys, file: string, survey: SurveyDefinition) {
  const part = await openPart(parsePacketFile(file), 0, keys.opener, survey);
  return new TextDecoder().decode(part);
}

interface Rig {
  window?: SurveyWindow;
  supplied?: string | null;
  today?: string;
  language?: Language;
  doors?: Partial<SurveyDoors>;
  memory?: Map<string, TakenPart>;
}

export async function showSurvey(rig: Rig = {}) {
  const { window = windowOf(daily('oa', 50, { loginN: 5 })), today = TODAY } = rig;
  const { memory = new Map<string, TakenPart>() } = rig;
  const files: string[] = [];
  const doors: SurveyDoors = {
    read: importSurvey,
    supplied: async () => rig.supplied ?? null,
    takenPart: async () => [...memory.values()],
    async keep(taken, before) {
      const same = isSamePacket(memory.get(taken.id) ?? null, before);
      if (same) memory.set(taken.id, structuredClone(taken));
      return same;
    },
    drop: async (id) => void memory.delete(id),
    records: async () => window,
    seal: async (definition, packet, splitSeed) =>
      sealPacket(
        splitSeed === null
          ? [new TextEncoder().encode(plaintextOf(packet))]
          : await splitValues(
              ...([definition, packet, await digestBytes(definition)] as const),
              Buffer.from(splitSeed, 'hex'),
            ),
        definition,
      ),
    save: (text) => void files.push(text),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    draws: async (definition) => drawsOf(definition, doors.randomBytes),
    today,
    ...rig.doors,
  };
  const model = await surveyModel(doors);
  const { container } = render(
    <TextProvider value={wordsIn(rig.language ?? 'zh_CN')}>
      <Survey model={model} today={today} />
    </TextProvider>,
  );
  return { model, container, files, memory };
}

export const fileOf = (text: string) => ({ size: text.length, text: async () => text });

export function choose(text: string): void {
  const input = screen.getByLabelText('选择文件');
  fireEvent.change(input, { target: { files: [fileOf(text)] } });
}

export const press = (name: string | RegExp) =>
  fireEvent.click(screen.getByRole('button', { name }));

/** The text that is on screen to be sealed. */
export const shownText = () => document.querySelector('.plaintext')?.textContent ?? '';

export async function prepare(text: string): Promise<void> {
  choose(text);
  fireEvent.click(await screen.findByRole('button', { name: '算出来看看，先不保存' }));
  await screen.findByRole('button', { name: '保存数据包到本机' });
}
