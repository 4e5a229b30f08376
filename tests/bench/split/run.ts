import type { SurveyDefinition } from '../../../src/core/survey/definition';
import { PERSON_METRICS } from '../../../src/core/survey/definition';
import { parseExchangeFile } from '../../../src/core/survey/exchange-schema';
import { parsePacketFile } from '../../../src/core/survey/packet-schema';
import { digestBytes } from '../../../src/seal/definition-digest';
import { openPart, sealPacket } from '../../../src/seal/packet-seal';
import {
  combine,
  crossCheck,
  prepare,
  readChecks,
  sumOver,
  writeChecks,
  writeSum,
} from '../../../src/split';
import { packetsOf, plainCounts, split, two } from '../../unit/split-rig';

const CLEAR = { how: 'clear' } as const;
/** Of four bands: five buckets, and six of a platform's, which has one for what is not measured. */
const FIELDS = [10, 60] as const;

export async function run({ packets = '40' }: { packets?: string }): Promise<number> {
  const n = Math.max(20, Number(packets) || 0);
  console.log(
    `${n} packets; five buckets a field of a person, six one of a platform; processor time`,
  );
  let right = true;
  for (const fields of FIELDS) right = (await measure(fields, n)) && right;
  return right ? 0 : 1;
}

/** So many bytes; what they say is not looked at here. */
const STATED = { stated: new Uint8Array(32), bound: new Uint8Array(32).fill(1) };

async function measure(fields: number, n: number): Promise<boolean> {
  const survey = await two(asking(fields));
  const { definition, keys, pairs } = survey;
  const digest = await digestBytes(definition);
  const made = packetsOf(definition, n);
  const splitting = await timed(n, (i) => split(definition, made[i] as never));
  const files = await timed(n, (i) => sealPacket(splitting.results[i] ?? [], definition));
  const openings = await Promise.all(
    ([0, 1] as const).map(
      (place) => async () =>
        timed(n, async (i) => {
          const file = parsePacketFile(files.results[i] ?? '');
          const part = await openPart(file, place, keys[place], definition);
          return prepare(part, definition, place, digest, pairs[place].verifyKey);
        }),
    ),
  );
  const [first, second] = [await openings[0]?.(), await openings[1]?.()];
  if (!first || !second) return false;
  const check = await pairs[1].seal('check', writeChecks(second.results, STATED));
  const checking = await timed(1, async () => {
    const content = await pairs[0].open(parseExchangeFile(check), 'check');
    const { checks } = readChecks(content, definition, 1);
    return crossCheck(definition, 0, first.results, checks);
  });
  const good = checking.results[0]?.good ?? [];
  const summing = await timed(1, async () => sumOver(definition, first.results, good));
  const other = sumOver(definition, second.results, good);
  const sum = await pairs[1].seal('sum', writeSum(definition, other));
  const counts = combine(definition, summing.results[0] ?? other, other);
  const right = JSON.stringify(counts) === JSON.stringify(plainCounts(definition, made));

  const row = (name: string, value: number, unit: string) =>
    console.log(`  ${name.padEnd(44)}${value.toFixed(unit === 'ms' ? 1 : 0).padStart(10)} ${unit}`);
  console.log(`\n${fields} fields: counts ${right ? 'equal' : 'DIFFER from'} the plain ones`);
  row('split, a packet', splitting.ms, 'ms');
  row('seal, a packet', files.ms, 'ms');
  row('open and prepare, a packet, the first', first.ms, 'ms');
  row('open and prepare, a packet, the second', second.ms, 'ms');
  row('check, a packet', checking.ms / n, 'ms');
  row('sum, a packet', summing.ms / n, 'ms');
  row('file of a packet', files.results[0]?.length ?? 0, 'bytes');
  row('check file, a packet', check.length / n, 'bytes');
  row('check file, a packet and field', check.length / n / fields, 'bytes');
  row(`sum file, ${n} packets`, sum.length, 'bytes');
  return right;
}

/** Measures of the person, and the burden of as many platforms as it takes. */
export function asking(fields: number): Partial<SurveyDefinition> {
  const edges = [1, 2, 3];
  const person = PERSON_METRICS.slice(0, Math.min(fields, PERSON_METRICS.length));
  const platforms = Array.from({ length: fields - person.length }, (_, i) => ({
    ...{ id: `p${i}`, name: `平台${i}`, matches: [`https://p${i}.x/*`] },
    ...{ category: 'oa' as const, expectedUsers: 100, mandated: true },
  }));
  return {
    person: person.map((metric) => ({ metric, edges, protection: CLEAR })),
    platforms,
    perPlatform: [{ metric: 'burden', edges, protection: CLEAR }],
    questions: [],
  };
}

/** Milliseconds of the processor's time each, whatever else runs beside it; and what came of it. */
async function timed<T>(n: number, work: (i: number) => Promise<T>) {
  const results: T[] = [];
  const from = process.cpuUsage();
  for (let i = 0; i < n; i += 1) results.push(await work(i));
  const { user, system } = process.cpuUsage(from);
  return { results, ms: (user + system) / 1_000 / n };
}
