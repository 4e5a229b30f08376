/**
 * The threats of PRIVACY and the property that answers each, row by row; those about files are in
 * survey-threats-files and survey-threats-imports. Each rule has tests of its own beside it: here
 * stands what the table promises, through as much of the product as it takes.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SurveyCounts } from '../../src/core/survey/counts';
import { count } from '../../src/core/survey/counts';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { PERSON_METRICS, PLATFORM_METRICS } from '../../src/core/survey/definition';
import { differenceShare, exactFields } from '../../src/core/survey/difference';
import { disclose } from '../../src/core/survey/disclose';
import { fieldsOf } from '../../src/core/survey/fields';
import { arrive, beginIntake } from '../../src/core/survey/intake';
import type { Packet } from '../../src/core/survey/packet';
import { parsePacketFile } from '../../src/core/survey/packet-schema';
import { canPublish, newTally, publish, tableOf, withImport } from '../../src/core/survey/tally';
import { nonceFrom } from '../../src/ui/survey/draft';
import { definitionOf } from './definition-sample';
import { platformOf } from './evidence-rig';
import { seeded } from './survey-chance';
import { anyRows, daily, surveyOf, WORKDAYS, windowOf } from './survey-sample';
import type { Keys } from './threat-rig';
import { keysOf, participant, signedFile, surveyFor, textOf } from './threat-rig';

let keys: Keys;
beforeAll(async () => {
  keys = await keysOf();
});

const CLEAR = { how: 'clear' } as const;
/** Asks for more than any survey may: every metric, and all as it is. */
const EVERYTHING = surveyOf({
  person: PERSON_METRICS.map((metric) => ({ metric, edges: [1, 5, 20], protection: CLEAR })),
  perPlatform: PLATFORM_METRICS.map((metric) => ({
    ...{ metric, protection: CLEAR },
    edges: metric === 'burden' ? [1, 60, 300] : [],
  })),
});

describe('a supervisor knows the schedule', () => {
  it('permuting the days of a window leaves the plaintext packet identical', () => {
    const unseen = fc.subarray([...WORKDAYS], { maxLength: 10 });
    fc.assert(
      fc.property(anyRows, unseen, fc.infiniteStream(fc.nat(9_999)), (rows, away, order) => {
        const window = windowOf(rows, away);
        const days = window.days.map(({ day }) => day);
        const shuffled = days
          .map((day) => ({ day, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at);
        const to = new Map(days.map((day, i) => [day, shuffled[i]?.day ?? day]));
        const moved = {
          ...window,
          // As the store reads them: in the order of their dates.
          days: window.days
            .map((fact) => ({ ...fact, day: to.get(fact.day) ?? '' }))
            .sort((a, b) => (a.day < b.day ? -1 : 1)),
          rows: window.rows.map((row) => ({ ...row, day: to.get(row.day) ?? '' })),
        };
        expect(textOf(moved, EVERYTHING)).toBe(textOf(window, EVERYTHING));
      }),
    );
    expect(textOf(windowOf(daily('oa', 50)))).not.toBe(textOf(windowOf(daily('oa', 10))));
  });
});

describe('the organiser knows who installed', () => {
  it('declining leaves no file', async () => {
    const { model, memory, files, done } = await participant();
    await model.choose(await signedFile(surveyFor(keys), keys));
    await model.prepare();
    expect(model.prepared.value).not.toBeNull();
    model.answer('question:ranking', 0);
    model.leaveOut('person:burden', true);
    model.leave();
    expect([memory.size, files, done]).toEqual([0, [], []]);
    await model.save();
    expect([memory.size, files, done]).toEqual([0, [], []]);
  });

  it('the batch minimum holds, whatever a definition says', () => {
    const definition = surveyOf({ minimumPackets: 1 });
    const values = fieldsOf(definition).map(() => 0);
    const published = (packets: number) => {
      const intake = beginIntake();
      for (let n = 0; n < packets; n += 1) {
        arrive(intake, { file: `${n}`, mark: `${n}`, edition: 1, values });
      }
      const tally = newTally({ definition, signer: '', signature: '' });
      const { tally: taken } = withImport(tally, intake);
      return canPublish(taken) ? tableOf(publish(taken, null)) : null;
    };
    expect(published(19)).toBeNull();
    expect(published(20)?.packets).toBe(20);
  });
});

describe('two surveys linked', () => {
  const later = { from: '2027-03-01', to: '2027-03-28' };
  const packetOf = (text: string | undefined) => JSON.parse(text ?? 'null') as Packet;

  it('10⁵ nonces are distinct', () => {
    const drawn = Array.from({ length: 100_000 }, () =>
      nonceFrom((count) => crypto.getRandomValues(new Uint8Array(count))),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn.every((nonce) => /^[0-9a-f]{32}$/.test(nonce))).toBe(true);
  });

  it('two packets of one person have no common identifier, nor have their files', async () => {
    const { model, files } = await participant();
    const surveys = [
      surveyFor(keys),
      surveyFor(keys, { id: 'f'.repeat(32), title: '第二份', window: later }),
    ];
    const packets: Packet[] = [];
    for (const survey of surveys) {
      await model.choose(await signedFile(survey, keys));
      await model.prepare();
      packets.push(packetOf(model.prepared.value?.text));
      await model.save();
      model.leave();
    }
    const strings = packets.map(({ schema: _, edition: __, values: ___, ...rest }) =>
      Object.values(rest),
    );
    expect(strings.map((all) => all.length)).toEqual([2, 2]);
    expect(strings[0]?.filter((one) => strings[1]?.includes(one))).toEqual([]);
    const [a = '', b = ''] = files.map((file) => parsePacketFile(file).sealed[0] ?? '');
    // Twelve characters are 72 bits: two random texts share none.
    const shared = Array.from({ length: a.length - 12 }, (_, i) => a.slice(i, i + 12)).filter(
      (piece) => b.includes(piece),
    );
    expect(shared).toEqual([]);
  });

  it('overlapping windows are refused', async () => {
    const { model, done } = await participant();
    await model.choose(await signedFile(surveyFor(keys), keys));
    await model.prepare();
    await model.save();
    expect(done).toEqual(['seal', 'keep', 'save']);
    const window = { from: '2026-11-29', to: '2026-12-31' };
    const other = surveyFor(keys, { id: 'f'.repeat(32), window });
    await model.choose(await signedFile(other, keys));
    expect(model.step.value).toMatchObject({ at: 'refused', why: { kind: 'overlaps' } });
    const free = { ...other, window: later };
    await model.choose(await signedFile(free, keys));
    expect(model.step.value).toMatchObject({ at: 'open' });
  });
});

describe('a rare platform identifies', () => {
  it('an unregistered host or label never appears in the plaintext', () => {
    const name = fc.string({ minLength: 6, unit: 'grapheme' }).filter((text) => /\D{6}/.test(text));
    fc.assert(
      fc.property(name, fc.domain(), (label, host) => {
        const rows = [...daily('oa', 40), ...daily(`own-${host}`, 30, { tokenVisitN: 2 })];
        const own = platformOf(`own-${host}`, { name: label, matches: [`https://${host}/*`] });
        const window = {
          ...windowOf(rows),
          platforms: [platformOf('oa'), platformOf('study'), own],
        };
        const text = textOf(window, EVERYTHING);
        expect(text).not.toContain(host);
        expect(text).not.toContain(label);
        // It is the same as that of any other platform: folded into the whole.
        const plain = rows.map((row) => (row.platform === 'oa' ? row : { ...row, platform: 'x' }));
        expect(text).toBe(textOf(windowOf(plain), EVERYTHING));
      }),
    );
  });
});

describe('an outlier identifies', () => {
  it('90 min and 900 min serialise equally', () => {
    const text = (minutes: number) => textOf(windowOf(daily('oa', minutes)));
    expect(text(900)).toBe(text(90));
    expect(text(89)).not.toBe(text(90));
  });

  it('so does every other figure beyond its last edge', () => {
    const much = (n: number) => ({ loginN: n, forcedN: n, checkinN: n, tokenVisitN: n });
    const survey = surveyOf({
      person: (['burden', 'logins', 'check-ins', 'forced-logins', 'token-visits'] as const).map(
        (metric) => ({
          ...{ metric, protection: { how: 'clear' as const } },
          edges: metric === 'burden' ? [20, 45, 90] : [4, 8, 15],
        }),
      ),
    });
    const text = (n: number) => textOf(windowOf(daily('oa', n, much(n))), survey);
    expect(text(9_999)).toBe(text(90));
    expect(text(90)).not.toBe(text(1));
  });
});

describe('differencing, re-export', () => {
  const single = definitionOf();
  const two = definitionOf({ aggregators: [...single.aggregators, { name: '另一家', key: 'x' }] });

  it.each([
    ['one aggregator', single, 3, 0.488],
    ['two of them', two, 6, 0.738],
  ])(
    'the tables of two runs that differ by one packet give any of it away in no more than the stated share of cases: %s',
    (_, definition, exact, stated) => {
      expect(exactFields(definition)).toBe(exact);
      expect(differenceShare(definition)).toBeCloseTo(stated, 3);
      const bytes = seeded(17);
      const below = (n: number) => ((bytes(1)[0] ?? 0) * 256 + (bytes(1)[0] ?? 0)) % n;
      const fields = fieldsOf(definition);
      const told = fields.flatMap(({ protection }, f) =>
        definition === two || protection.how === 'clear' ? [f] : [],
      );
      const runs = 2_000;
      for (const missing of [40, 5, 0]) {
        let given = 0;
        for (let run = 0; run < runs; run += 1) {
          const packets = 100 + below(200);
          const counts = countsOf(definition, packets, missing, below);
          const values = fields.map(({ bands }) => below(bands));
          const [before, after] = [counts, withOne(counts, values)].map((one) =>
            told.map((f) =>
              disclose(definition, one)?.fields[f]?.cells.map((cell) => cell?.count ?? null),
            ),
          );
          if (JSON.stringify(before) !== JSON.stringify(after)) given += 1;
        }
        expect(given / runs).toBeGreaterThan(stated / 2);
        // Three standard deviations of so many runs are 0.03.
        expect(given / runs).toBeLessThan(stated + 0.03);
      }
    },
  );

  it('a re-export has equal plaintext', async () => {
    const { model, files } = await participant();
    const file = await signedFile(surveyFor(keys), keys);
    const export_ = async () => {
      await model.choose(file);
      await model.prepare();
      if (files.length === 0) model.answer('question:ranking', 2);
      const text = model.prepared.value?.text;
      await model.save();
      model.leave();
      return text;
    };
    const texts = [await export_(), await export_(), await export_()];
    expect(texts[0]).toMatch(/"nonce"/);
    expect(new Set(texts).size).toBe(1);
    expect(files).toHaveLength(3);
  });
});

/** Every field given by all but `missing`, its bands by chance. */
function countsOf(
  definition: SurveyDefinition,
  packets: number,
  missing: number,
  below: (n: number) => number,
): SurveyCounts {
  const fields = fieldsOf(definition).map(({ bands }) => {
    const own = Array.from({ length: bands }, () => 0);
    let left = packets - missing;
    for (let band = 0; band < bands - 1; band += 1) {
      own[band] = below(Math.floor((2 * left) / (bands - band)) + 1);
      left -= own[band] ?? 0;
    }
    own[bands - 1] = left;
    return { bands: own, missing };
  });
  return { survey: definition.id, packets, fields };
}

function withOne(counts: SurveyCounts, values: readonly number[]): SurveyCounts {
  const more = structuredClone(counts);
  count(more, values);
  return more;
}
