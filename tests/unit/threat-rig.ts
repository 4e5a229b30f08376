/** What the tests of the threats share: a participant without a page, with real seals, and sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import {
  drawsOf,
  measuredBands,
  packetValues,
  plaintextOf,
} from '../../src/core/survey/make-packet';
import type { SurveyWindow } from '../../src/core/survey/observed';
import { observedIn } from '../../src/core/survey/observed';
import type { TakenPart } from '../../src/core/survey/taken-part';
import type { KeyHalves } from '../../src/seal/key-pair';
import { makeKeys } from '../../src/seal/key-pair';
import { sealPacket } from '../../src/seal/packet-seal';
import { signSurvey } from '../../src/seal/signature';
import { importSurvey } from '../../src/seal/signed-survey';
import type { SurveyDoors } from '../../src/ui/survey/doors';
import { surveyModel } from '../../src/ui/survey/model';
import { seeded } from './survey-chance';
import { daily, surveyOf, windowOf } from './survey-sample';

const ROOT = resolve(import.meta.dirname, '../..');

const DRAWS = drawsOf(surveyOf(), seeded(5));
const ANSWERS = { 'question:ranking': 1 };

/** The plaintext of a window, of one participant who leaves nothing out. */
export function textOf(window: SurveyWindow, survey = surveyOf(), draws = DRAWS): string {
  const measured = measuredBands(survey, observedIn(window, survey.platforms));
  return plaintextOf({
    ...{ schema: 1, survey: survey.id, nonce: 'ab'.repeat(16), edition: 1 },
    values: packetValues(survey, measured, { deleted: [], answers: ANSWERS }, draws),
  });
}

export interface Keys {
  signer: KeyHalves;
  opener: KeyHalves;
  other: KeyHalves;
}

export async function keysOf(): Promise<Keys> {
  const [signer, opener, other] = await Promise.all([
    makeKeys('sign'),
    makeKeys('open'),
    makeKeys('open'),
  ]);
  return { signer, opener, other };
}

export function surveyFor({ opener }: Keys, change: Partial<SurveyDefinition> = {}) {
  return surveyOf({ aggregators: [{ name: '县委党校', key: opener.public }], ...change });
}

export async function participant(window: SurveyWindow = windowOf(daily('oa', 50))) {
  const memory = new Map<string, TakenPart>();
  const files: string[] = [];
  /** What was done that leaves something behind. */
  const done: string[] = [];
  const doors: SurveyDoors = {
    read: importSurvey,
    supplied: async () => null,
    takenPart: async () => [...memory.values()],
    keep: async (taken) => {
      done.push('keep');
      memory.set(taken.id, structuredClone(taken));
      return true;
    },
    drop: async (id) => {
      done.push('drop');
      memory.delete(id);
    },
    records: async () => window,
    seal: async (definition, packet) => {
      done.push('seal');
      return sealPacket([new TextEncoder().encode(plaintextOf(packet))], definition);
    },
    save: (text) => {
      done.push('save');
      files.push(text);
    },
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    draws: async (definition) => drawsOf(definition, doors.randomBytes),
    today: '2027-06-30',
  };
  const model = await surveyModel(doors);
  return { model, memory, files, done };
}

export async function signedFile(definition: SurveyDefinition, { signer }: Keys) {
  return fileOf(JSON.stringify(await signSurvey(definition, signer)));
}

export const fileOf = (text: string) => ({ size: text.length, text: async () => text });

/** Larger than any file of the product; whoever reads it fails the test. */
export const HUGE = {
  name: 'huge.json',
  size: 100_000_000,
  text: () => Promise.reject(new Error('it was read')),
};

/** Sources of some folders, by name. */
export function sourcesOf(...folders: string[]): [name: string, text: string][] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
      .map((name): [string, string] => {
        const path = join(folder, name);
        return [path, readFileSync(join(ROOT, path), 'utf8')];
      }),
  );
}
