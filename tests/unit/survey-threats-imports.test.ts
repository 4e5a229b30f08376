import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readCopy } from '../../src/core/copy-parse';
import { parseRegistry } from '../../src/core/registry-file';
import { fieldsOf } from '../../src/core/survey/fields';
import { plaintextOf } from '../../src/core/survey/make-packet';
import { parsePacketFile } from '../../src/core/survey/packet-schema';
import { parseSurvey } from '../../src/core/survey/schema';
import { newTally, withImport } from '../../src/core/survey/tally';
import { openBackup } from '../../src/seal/backup';
import { sealPacket } from '../../src/seal/packet-seal';
import { readPacket } from '../../src/seal/read-packet';
import { readFiles } from '../../src/ui/workbench/read-files';
import type { Keys } from './threat-rig';
import { fileOf, HUGE, keysOf, participant, surveyFor } from './threat-rig';

let keys: Keys;
beforeAll(async () => {
  keys = await keysOf();
});
afterEach(() => vi.restoreAllMocks());

describe('a hostile import (registry, survey, packet, backup)', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const huge = 'x'.repeat(HUGE.size);
  const drained = (text: string) => {
    const steps = readCopy(text);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value.copy;
    }
  };
  const refused = async (work: () => unknown) => {
    try {
      await work();
      return null;
    } catch (error) {
      return (error as { reason?: unknown }).reason ?? error;
    }
  };
  const READERS: [what: string, read: (text: string) => Promise<unknown>][] = [
    ['registry', async (text) => parseRegistry(text).registry],
    ['survey', async (text) => parseSurvey(text).survey],
    [
      'packet',
      async (text) => refused(() => parsePacketFile(text)).then((why) => (why ? null : 1)),
    ],
    ['backup of records', async (text) => drained(text)],
    [
      'backup of keys',
      async (text) => refused(() => openBackup(text, 'x')).then((why) => (why ? null : 1)),
    ],
  ];

  it.each(READERS)('%s: pollutes no prototype', async (_, read) => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const polluting = `{"polluted":true,"toString":1}`;
      expect(await read(`{"${name}":${polluting},"format":"x","version":1}`)).toBeNull();
    }
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
    expect(String({})).toBe('[object Object]');
  });

  it.each(READERS)(
    '%s: refuses what is nested deep, and all that is no file of its kind',
    async (_, read) => {
      for (const text of [
        deep,
        `{"format":${deep}}`,
        '',
        'null',
        '[]',
        '{',
        '<script>alert(1)</script>',
      ]) {
        expect(await read(text)).toBeNull();
      }
    },
  );

  it('names twenty of sixty thousand unknown keys, wherever they stand', () => {
    const crowd = Array.from({ length: 60_000 }, (_, i) => `"k${i}":1`).join(',');
    const survey = JSON.stringify({ definition: surveyFor(keys), signer: '', signature: '' });
    const inner = survey.replace('{"definition":{', `{"definition":{${crowd},`);
    expect(parseSurvey(inner).issues).toHaveLength(20);
    const registry = `{"format":"platform-registry","version":1,"name":"a","issuer":"","platforms":[],${crowd}}`;
    expect(parseRegistry(registry).issues).toHaveLength(20);
  });

  it.each(READERS.filter(([what]) => what !== 'backup of records'))(
    '%s: 100 MB are refused by size, before anything of it is parsed',
    async (_, read) => {
      const parse = vi.spyOn(JSON, 'parse');
      expect(await read(huge)).toBeNull();
      expect(parse).not.toHaveBeenCalled();
    },
  );

  it('backup of records: 100 MB of nothing are refused, and end', async () => {
    expect(drained(huge)).toBeNull();
  });

  it('a participant’s page reads no 100 MB, says why, and has changed nothing', async () => {
    const { model, memory, done } = await participant();
    await model.choose(HUGE);
    expect(model.step.value).toMatchObject({
      at: 'refused',
      why: { kind: 'issues', issues: [{ problem: 'size' }] },
    });
    const polluting = '{"definition":{"__proto__":{"polluted":1}},"signer":"","signature":""}';
    for (const text of [deep, '{"__proto__":{}}', polluting]) {
      await model.choose(fileOf(text));
      expect(model.step.value).toMatchObject({ at: 'refused' });
    }
    expect([memory.size, done]).toEqual([0, []]);
  });

  it('an aggregator’s page names each by its reason and counts the rest', async () => {
    const survey = surveyFor(keys);
    const values = fieldsOf(survey).map(() => 0);
    const packet = {
      schema: 1 as const,
      survey: survey.id,
      nonce: 'cd'.repeat(16),
      edition: 1,
      values,
    };
    const good = await sealPacket([new TextEncoder().encode(plaintextOf(packet))], survey);
    const named = (name: string, text: string) => ({ name, ...fileOf(text) });
    const whole = JSON.parse(good) as object;
    const files = [
      HUGE,
      named('deep.json', deep.slice(0, 200_000)),
      named('proto.json', good.replace('{', '{"__proto__":{"polluted":1},')),
      named('more.json', JSON.stringify({ ...whole, note: '<img src=x onerror=alert(1)>' })),
      named('good.json', good),
    ];
    const open = (text: string) => readPacket(text, keys.opener, survey);
    const intake = await readFiles(files, open, () => undefined, new AbortController().signal);
    expect(Object.fromEntries(intake.refused.map(({ file, reason }) => [file, reason]))).toEqual({
      'huge.json': 'too-large',
      'deep.json': 'not-a-packet',
      'proto.json': 'malformed',
      'more.json': 'malformed',
    });
    const before = newTally({ definition: survey, signer: '', signature: '' });
    const { tally, counted } = withImport(before, intake);
    expect([counted, tally.counts.packets]).toEqual([1, 1]);
    expect(before.counts.packets).toBe(0);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
