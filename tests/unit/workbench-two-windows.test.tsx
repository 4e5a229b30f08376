// @vitest-environment happy-dom
/** Two windows over one memory: what one has begun meanwhile is not what the other shows. */
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tally } from '../../src/core/survey/tally';
import { makeKeys } from '../../src/seal/key-pair';
import { signSurvey } from '../../src/seal/signature';
import { definitionOf } from './definition-sample';
import { fileNamed, packetFiles, showWorkbench } from './workbench-rig';
import type { World } from './workbench-world';
import { PASSPHRASE, packetOf, sealed, worldOf } from './workbench-world';

let one: World;
/** Of the same number and the same key, with the options of its question the other way round. */
let two: World;
let memory: Map<string, Tally>;

beforeAll(async () => {
  one = await worldOf();
  const questions = definitionOf().questions.map((question) => ({
    ...question,
    options: [...question.options].reverse(),
  }));
  const definition = { ...one.definition, questions };
  const signed = JSON.stringify(await signSurvey(definition, await makeKeys('sign')));
  two = { ...one, definition, signed };
});
beforeEach(() => {
  memory = new Map();
});
afterEach(cleanup);

async function windowOf({ signed, backup }: World) {
  const { model } = await showWorkbench({ memory });
  await model.choose(fileNamed('definition.json', signed));
  await model.key.open(fileNamed('backup.json', backup), PASSPHRASE);
  return model;
}

describe('two definitions of one number, each open in a window', () => {
  it('are not added up together: the one that comes second is refused, and says why', async () => {
    const [first, second] = [await windowOf(one), await windowOf(two)];
    await second.take(packetFiles(two, 0, 3));
    const there = structuredClone(memory);
    await first.take(packetFiles(one, 3, 6));
    expect(memory).toEqual(there);
    expect(first.step.value).toEqual({ at: 'refused', why: { kind: 'changed' } });
    expect(await screen.findByText(/按同一编号的另一份定义计入过数据包/)).toBeTruthy();
    expect([first.trouble.value, first.outcome.value]).toEqual([null, null]);
  });

  it('do not show each other’s counts', async () => {
    const before = await windowOf(one);
    await before.take(packetFiles(one, 0, 3));
    const { model } = await showWorkbench({ memory });
    expect(model.tallies.value).toHaveLength(1);
    memory.clear();
    await model.choose(fileNamed('definition.json', two.signed));
    expect(model.step.value.at).toBe('open');
    expect(model.tally.value?.signed.definition).toEqual(two.definition);
    expect(model.tally.value?.counts.packets).toBe(0);
  });
});

describe('a table that is being confirmed', () => {
  it('is not made of newer editions of the same packets, taken in anew in the other window', async () => {
    const [first, second] = [await windowOf(one), await windowOf(one)];
    await first.take(packetFiles(one, 0, 21));
    first.publishing.ask();
    memory.clear();
    const newer = Array.from({ length: 21 }, async (_, n) => {
      const values = packetOf(one.definition, n + 1).values;
      const packet = packetOf(one.definition, n, values, 2);
      return fileNamed(`${n}.json`, await sealed(packet, one.definition));
    });
    await second.take(Promise.all(newer));
    const [anew] = [...memory.values()] as [Tally];
    const { marks = [] } = first.tally.value ?? {};
    expect([...anew.marks].sort()).toEqual([...marks].sort());
    // In the same order as well, so that they tell nothing apart.
    memory.set(anew.id, { ...anew, marks });
    await first.publishing.make();
    expect(first.publishing.refusal.value).toBe('elsewhere');
    expect(memory.get(one.definition.id)?.published).toBeNull();
  });
});
