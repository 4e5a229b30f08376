/** The rows of PRIVACY's threat table that are about files, and what can be read out of them. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableColumns } from '../../src/cli/table-columns';
import { csvOf } from '../../src/cli/table-files';
import { csvParts } from '../../src/core/copy/csv';
import { disclose } from '../../src/core/survey/disclose';
import type { Field } from '../../src/core/survey/fields';
import { fieldsOf } from '../../src/core/survey/fields';
import { drawsOf, plaintextOf } from '../../src/core/survey/make-packet';
import {
  PACKET_FILE_NAME,
  parsePacket,
  parsePacketFile,
} from '../../src/core/survey/packet-schema';
import { digestBytes } from '../../src/seal/definition-digest';
import { sealPacket } from '../../src/seal/packet-seal';
import { xlsxOf } from '../../src/ui/dashboard/data/xlsx-file';
import { nonceFrom } from '../../src/ui/survey/draft';
import { rankingSheet, rulesSheet, tableSheet } from '../../src/ui/workbench/sheets';
import { FORMULA } from './copy-sample';
import { readCsv } from './csv-reader';
import { definitionOf } from './definition-sample';
import { platformOf, rowOf } from './evidence-rig';
import { seeded } from './survey-chance';
import { anyRows, daily, surveyOf, WORKDAYS, windowOf } from './survey-sample';
import type { Keys } from './threat-rig';
import { keysOf, participant, signedFile, sourcesOf, surveyFor, textOf } from './threat-rig';
import { wordsIn } from './ui-words';
import { readXlsx } from './xlsx-reader';

let keys: Keys;
beforeAll(async () => {
  keys = await keysOf();
});

describe('content leaks', () => {
  it('a canary planted wherever a record or a survey holds text is in no plaintext and no file', async () => {
    const canary = 'zzCANARYzz';
    const row = { ...rowOf(WORKDAYS[0] ?? '', canary, 30), [canary]: canary, note: canary };
    const own = platformOf(canary, { name: canary, matches: [`https://${canary}.cn/*`] });
    const base = surveyFor(keys);
    const survey = {
      ...base,
      title: canary,
      organiser: canary,
      platforms: base.platforms.map((one, n) => ({ ...one, name: `${canary}${n}` })),
      questions: base.questions.map((one) => ({
        ...one,
        text: canary,
        options: [canary, 'b', 'c'],
      })),
    };
    const window = { ...windowOf([...daily('oa', 40), row]), platforms: [own] };
    const { model, files } = await participant(window);
    await model.choose(await signedFile(survey, keys));
    await model.prepare();
    model.answer('question:ranking', 0);
    const text = model.prepared.value?.text ?? '';
    await model.save();
    expect(text).toContain('"values"');
    expect(text).not.toMatch(/zzcanary/i);
    expect(files[0]).not.toMatch(/zzcanary/i);
  });

  it('every leaf of a plaintext is an integer, null, or one of two numbers in hex', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const [path, leaf] of leavesOf(JSON.parse(textOf(windowOf(rows))))) {
          if (path === 'survey' || path === 'nonce') expect(leaf).toMatch(/^[0-9a-f]{32}$/);
          else expect(leaf === null || Number.isInteger(leaf)).toBe(true);
        }
      }),
    );
  });

  it('nothing else is read: any other value in any place, and any further member, is refused', () => {
    const survey = surveyOf();
    const packet = JSON.parse(textOf(windowOf(daily('oa', 40)))) as Record<string, unknown>;
    const read = (json: unknown) => parsePacket(JSON.stringify(json), survey);
    expect(read(packet)).toEqual(packet);
    const carries = fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.double().filter((n) => !Number.isInteger(n) && Number.isFinite(n)),
      fc.dictionary(fc.string(), fc.string()),
      fc.array(fc.string()),
    );
    const paths = leavesOf(packet).map(([path]) => path);
    fc.assert(
      fc.property(fc.constantFrom(...paths), carries, (path, value) => {
        expect(() => read(replaced(packet, path, value))).toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (name) => {
        fc.pre(!(name in packet) && name !== '__proto__');
        expect(() => read({ ...packet, [name]: 1 })).toThrow();
      }),
    );
  });
});

function leavesOf(json: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof json !== 'object' || json === null) return [[path, json]];
  return Object.entries(json).flatMap(([name, member]) =>
    leavesOf(member, path === '' ? name : `${path}.${name}`),
  );
}

function replaced(packet: Record<string, unknown>, path: string, value: unknown) {
  const [name = '', at] = path.split('.');
  if (at === undefined) return { ...packet, [name]: value };
  const values = [...(packet[name] as unknown[])];
  values[Number(at)] = value;
  return { ...packet, [name]: values };
}

describe('noise attack', () => {
  // χ² at 0.001, of 1, 2 and 3 degrees of freedom.
  const CRITICAL = [10.83, 13.82, 16.27];

  it('what packets say is as likely as stated (χ²), for every truth of every randomised field', () => {
    const survey = surveyOf();
    const bytes = seeded(23);
    const runs = 4_000;
    const draws = Array.from({ length: runs }, () => drawsOf(survey, bytes));
    const fields = fieldsOf(survey).filter(({ protection }) => protection.how === 'randomised');
    expect(fields.length).toBeGreaterThan(3);
    for (const { id, bands, protection } of fields) {
      const e = Math.exp(epsilonOf(protection));
      for (let band = 0; band < bands; band += 1) {
        const said = draws.map((one) => one.find((draw) => draw.id === id)?.said[band]);
        const chi = Array.from({ length: bands }, (_, answer) => {
          const expected = (runs * (answer === band ? e : 1)) / (e + bands - 1);
          const seen = said.filter((one) => one === answer).length;
          return (seen - expected) ** 2 / expected;
        }).reduce((sum, n) => sum + n, 0);
        expect(chi).toBeLessThan(CRITICAL[bands - 2] ?? 0);
      }
    }
  });

  it('no Math.random, nor any other chance than that of the browser, is where packets are made', () => {
    const sources = sourcesOf(
      ...['src/core', 'src/seal', 'src/split', 'src/ui/survey', 'src/ui/workbench'],
      ...['src/cli', 'entrypoints/survey', 'entrypoints/workbench', 'entrypoints/organise'],
    );
    expect(sources.length).toBeGreaterThan(100);
    const chance = /\bMath\b[^\n;]*\brandom\b|\brandom\b[^\n;]*=\s*Math\b/;
    expect(sources.filter(([, text]) => chance.test(text)).map(([name]) => name)).toEqual([]);
    const core = sourcesOf('src/core').filter(([, text]) =>
      /getRandomValues|randomUUID/.test(text),
    );
    expect(core.map(([name]) => name)).toEqual([]);
    expect(
      ['Math.random()', 'Math["random"]', 'const { random } = Math'].map((text) =>
        chance.test(text),
      ),
    ).toEqual([...[true, true, true]]);
  });
});

function epsilonOf(protection: Field['protection']): number {
  return protection.how === 'randomised' ? protection.epsilon : Number.NaN;
}

describe('file metadata', () => {
  it('files of a survey are of equal length for all inputs', async () => {
    const survey = surveyFor(keys);
    const any = fc.tuple(
      ...fieldsOf(survey).map(({ bands }) => fc.option(fc.nat(bands - 1), { nil: null })),
    );
    const lengths = new Set<number>();
    const members = new Set<string>();
    await fc.assert(
      fc.asyncProperty(any, fc.integer({ min: 1, max: 99 }), async (values, edition) => {
        const nonce = nonceFrom((count) => crypto.getRandomValues(new Uint8Array(count)));
        const packet = { schema: 1 as const, survey: survey.id, nonce, edition, values };
        const file = await sealPacket([new TextEncoder().encode(plaintextOf(packet))], survey);
        lengths.add(new TextEncoder().encode(file).length);
        members.add(Object.keys(JSON.parse(file) as object).join());
      }),
      { numRuns: 60 },
    );
    expect(lengths.size).toBe(1);
    expect([...members]).toEqual(['format,version,survey,definition,sealed']);
  });

  it('so they are where two aggregators share them', async () => {
    const { splitValues } = await import('../../src/split/split-values');
    const aggregators = [keys.opener, keys.other].map(({ public: key }, n) => ({
      name: `${n}`,
      key,
    }));
    const survey = surveyFor(keys, { aggregators });
    const fileFor = async (value: number | null, edition: number) => {
      const values = fieldsOf(survey).map(() => value);
      const nonce = nonceFrom((count) => crypto.getRandomValues(new Uint8Array(count)));
      const packet = { schema: 1 as const, survey: survey.id, nonce, edition, values };
      const seed = crypto.getRandomValues(new Uint8Array(16));
      return sealPacket(await splitValues(survey, packet, await digestBytes(survey), seed), survey);
    };
    const files = await Promise.all([fileFor(0, 1), fileFor(1, 99), fileFor(null, 10)]);
    expect(new Set(files.map((file) => file.length)).size).toBe(1);
    const parts = files.flatMap((file) => parsePacketFile(file).sealed.map((part) => part.length));
    expect(new Set(parts).size).toBe(1);
  });

  it('they have one name, whoever asks', () => {
    expect(PACKET_FILE_NAME).toBe('指尖负担计-调研数据包.json');
    const [, page = ''] = sourcesOf('entrypoints/survey').find(([name]) => /main/.test(name)) ?? [];
    expect(page.match(/saveFile\([^;]*/g)).toEqual([expect.stringMatching(/, PACKET_FILE_NAME\)/)]);
  });
});

describe('spreadsheet formula injection', () => {
  const hostile = definitionOf({
    title: FORMULA,
    platforms: definitionOf().platforms.map((one) => ({ ...one, name: FORMULA })),
    questions: definitionOf().questions.map((one) => ({
      ...one,
      text: `+${FORMULA}`,
      options: [FORMULA, '@SUM(A1)', '-1'],
    })),
  });
  const counts = {
    survey: hostile.id,
    packets: 240,
    fields: fieldsOf(hostile).map(({ bands }) => ({
      bands: Array.from({ length: bands }, () => 240 / bands),
      missing: 0,
    })),
  };
  const table = disclose(hostile, counts);
  if (!table) throw new Error('no table');
  const t = wordsIn('zh_CN');

  it('a platform named =HYPERLINK(...) is inert text in CSV', () => {
    const page = [...csvParts(FORMULA, tableSheet(t, hostile, table))].map(({ text }) => text);
    const command = csvOf(tableColumns(hostile, table, t));
    for (const text of [page.join(''), command]) {
      const cells = readCsv(text.replace(/^\uFEFF/, '')).flat();
      expect(cells.filter((cell) => cell === `'${FORMULA}`).length).toBeGreaterThan(2);
      expect(cells.filter((cell) => /^[=+@\t\r\n]/.test(cell))).toEqual([]);
    }
  });

  it('and in XLSX: no cell is a formula', async () => {
    const sheets = [
      tableSheet(t, hostile, table),
      rankingSheet(t, hostile, table),
      rulesSheet(t, hostile, table),
    ].map(({ name, head, rows }) => ({ name, head, rows: [...rows] }));
    const file = await xlsxOf(FORMULA, sheets);
    // The reader throws where a cell is a formula.
    const read = Object.values(readXlsx(new Uint8Array(await file.arrayBuffer()))).flat(2);
    expect(read.filter((cell) => cell === FORMULA).length).toBeGreaterThan(2);
  });
});
