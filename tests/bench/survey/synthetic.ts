/**
 * A survey of nobody, of any size: participant number n always sends the same answers. Some make
 * their packet again, some send it twice, and some files are what they should not be.
 */
import type { SurveyDefinition } from '../../../src/core/survey/definition';
import { fieldsOf } from '../../../src/core/survey/fields';
import { plaintextOf } from '../../../src/core/survey/make-packet';
import type { Packet } from '../../../src/core/survey/packet';
import { PACKET_SCHEMA } from '../../../src/core/survey/packet';
import { drawnFields, randomisedFields, shuffled } from '../../../src/core/survey/sampling';
import { sealPacket } from '../../../src/seal/packet-seal';
import { BROKEN, brokenFile } from './broken';

const CLEAR = { how: 'clear' } as const;
const noisy = (epsilon: number) => ({ how: 'randomised', epsilon }) as const;
const PLATFORMS = ['oa', 'grid', 'study', 'petition', 'poverty', 'party', 'safety', 'forest'];

/** 30 fields, as many as such a survey of a county may well have. */
export function syntheticSurvey(aggregatorKey: string): SurveyDefinition {
  return {
    format: 'fingertip-burden-survey',
    version: 2,
    id: 'f0e1d2c3b4a5968778695a4b3c2d1e0f',
    title: '全省指尖负担调研（合成数据）',
    organiser: '合成数据',
    window: { from: '2026-11-02', to: '2026-11-29' },
    person: [
      { metric: 'burden', edges: [20, 45, 90], protection: CLEAR },
      { metric: 'logins', edges: [4, 8, 15], protection: CLEAR },
      { metric: 'forced-logins', edges: [1, 5, 15], protection: CLEAR },
      { metric: 'study', edges: [1, 30, 120], protection: noisy(1) },
    ],
    platforms: PLATFORMS.map((id) => ({
      ...{ id, name: `平台 ${id}`, matches: [`https://${id}.example.gov.cn/*`] },
      ...{ category: 'oa' as const, expectedUsers: 500, mandated: true },
    })),
    perPlatform: [
      { metric: 'burden', edges: [1, 10, 150], protection: noisy(0.25) },
      { metric: 'token', edges: [], protection: noisy(0.25) },
      { metric: 'repeated', edges: [], protection: noisy(0.25) },
    ],
    questions: [
      {
        id: 'ranked',
        text: '使用情况被通报或排名过吗？',
        options: ['经常', '有过', '没有'],
        protection: CLEAR,
      },
      {
        id: 'pressure',
        text: '压力有多大？',
        options: ['没有', '有一点', '很大'],
        protection: noisy(1),
      },
    ],
    minimumPackets: 20,
    aggregators: [{ name: '省委党校', key: aggregatorKey }],
  };
}

export interface SyntheticFile {
  name: string;
  text: string;
}

/** Of a hundred participants: two made theirs again, one sent it twice, two files are broken. */
const AGAIN = 50;
const TWICE = 100;
const BAD = 50;

/** The files of participant n. */
export async function filesOf(n: number, definition: SurveyDefinition): Promise<SyntheticFile[]> {
  const name = (what: string) => `指尖负担计-调研数据包 (${n}${what}).json`;
  const seal = async (what: string, edition: number) => ({
    name: name(what),
    text: await sealed(packetOf(n, edition, definition), definition),
  });
  const files = [await seal('', 1)];
  if (n % AGAIN === 7) files.push(await seal(' 重做', 2));
  if (n % TWICE === 13) files.push({ name: name(' 副本'), text: files[0]?.text ?? '' });
  if (n % BAD === 21) {
    const kind = BROKEN[Math.floor(n / BAD) % BROKEN.length] ?? 'empty';
    const text = await brokenFile(kind, packetOf(n + 0x8000_0000, 1, definition), definition);
    files.push({ name: name(` ${kind}`), text });
  }
  return files;
}

export function packetOf(n: number, edition: number, definition: SurveyDefinition): Packet {
  const draw = drawsOf(n * 128 + edition);
  const fields = fieldsOf(definition);
  // One field in twenty is not given. Of some the highest band holds hardly anybody.
  const said = fields.map(({ bands }, i) =>
    draw() < 0.05 ? null : Math.floor(bands * product(1 + (i % 3), draw)),
  );
  const randomised = randomisedFields(definition).map(({ id }) => id);
  const order = shuffled(randomised, (count) =>
    Uint8Array.from({ length: count }, () => draw() * 256),
  );
  const given = new Set(fields.flatMap(({ id }, i) => (said[i] === null ? [] : [id])));
  const drawn = drawnFields(definition, order, (id) => given.has(id));
  return {
    schema: PACKET_SCHEMA,
    survey: definition.id,
    nonce: n.toString(16).padStart(32, '0'),
    edition,
    values: fields.map(({ id }, i) =>
      randomised.includes(id) && !drawn.has(id) ? null : (said[i] ?? null),
    ),
  };
}

function sealed(packet: Packet, definition: SurveyDefinition): Promise<string> {
  return sealPacket([new TextEncoder().encode(plaintextOf(packet))], definition);
}

function product(factors: number, draw: () => number): number {
  return Array.from({ length: factors }, draw).reduce((all, one) => all * one, 1);
}

/** 0 to below 1, the same for the same seed (splitmix32). */
function drawsOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
