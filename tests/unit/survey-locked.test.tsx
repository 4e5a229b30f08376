// @vitest-environment happy-dom
/** A randomised question that was answered and given: no second answer of it is drawn. */
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/core/survey/fields';
import { lockedIn, valuesAgain } from '../../src/core/survey/packet-again';
import type { TakenPart } from '../../src/core/survey/taken-part';
import { CLEAR, definitionOf, noisy, POINTS } from './definition-sample';

import { fileOf, keysOf, showSurvey, signedText } from './survey-rig';

const [asked] = definitionOf().questions;
if (!asked) throw new Error('no question');
const QUESTIONS = [
  { ...asked, id: 'drawn', protection: noisy(1) },
  { ...asked, id: 'plain', protection: CLEAR },
];
const DRAWN = 'question:drawn';
const PLAIN = 'question:plain';

describe('what is locked', () => {
  const definition = definitionOf({ questions: QUESTIONS });
  const fields = fieldsOf(definition);
  const at = (id: string) => fields.findIndex((field) => field.id === id);
  const given = fields.map(() => 1);
  const before = { given, values: given } as TakenPart;

  it('is a randomised question once there is a packet, and nothing else', () => {
    expect([...lockedIn(definition, before)]).toEqual([DRAWN]);
    expect(lockedIn(definition, null).size).toBe(0);
    const two = { aggregators: [POINTS.first, POINTS.other].map((key) => ({ name: 'x', key })) };
    expect(lockedIn({ ...definition, ...two }, before).size).toBe(0);
  });

  it('says what it said, or nothing, whatever is answered and measured anew', () => {
    const other = fields.map(() => 0);
    const answers = { [DRAWN]: 0, [PLAIN]: 0 };
    for (const anew of [false, true]) {
      const values = valuesAgain(definition, other, { deleted: [], answers }, before, anew);
      expect([values[at(DRAWN)], values[at(PLAIN)]]).toEqual([1, 0]);
    }
    const { [DRAWN]: _, ...left } = answers;
    const without = { deleted: [], answers: left };
    expect(valuesAgain(definition, other, without, before)[at(DRAWN)]).toBeNull();
  });
});

describe('on the page', () => {
  let keys: Awaited<ReturnType<typeof keysOf>>;
  let text: string;
  beforeAll(async () => {
    keys = await keysOf();
    text = await signedText(keys, { questions: QUESTIONS });
  });
  afterEach(cleanup);

  it('can be answered until it is saved, and then stands or is left out', async () => {
    const { model } = await showSurvey();
    const radios = (name: string) =>
      screen.getAllByRole<HTMLInputElement>('radio').filter((one) => one.name === name);
    const open = async () => {
      await model.choose(fileOf(text));
      await model.prepare();
    };
    await open();
    expect(await screen.findByText(/存过一次就不能改答/)).toBeTruthy();
    model.answer(DRAWN, 0);
    model.answer(DRAWN, 1);
    model.answer(PLAIN, 1);
    await model.save();
    expect(await screen.findByText(/这一题已经存过/)).toBeTruthy();
    const off = () => radios(DRAWN).map(({ disabled }) => disabled);
    expect(off()).toEqual([true, false, true, false]);
    expect(radios(PLAIN).some(({ disabled }) => disabled)).toBe(false);
    const first = model.prepared.value?.packet;
    model.answer(DRAWN, 2);
    expect(model.chosen.value.answers[DRAWN]).toBe(1);
    expect(model.prepared.value?.packet).toEqual(first);
    model.answer(DRAWN, null);
    expect(model.prepared.value?.packet.values).toContain(null);
    model.answer(DRAWN, 1);
    expect(model.prepared.value?.packet).toEqual(first);
    // Left out and saved, it has no answer any more that could be taken for the first.
    model.answer(DRAWN, null);
    await model.save();
    model.leave();
    await open();
    expect(off()).toEqual([true, true, true, false]);
    model.answer(DRAWN, 0);
    expect(model.chosen.value.answers[DRAWN] ?? null).toBeNull();
  });

  it('says before it is saved, and after, that nothing is taken back', async () => {
    const { model } = await showSurvey();
    await model.choose(fileOf(text));
    await model.prepare();
    expect(await screen.findByText(/交出去就收不回来/)).toBeTruthy();
    await model.save();
    expect(await screen.findByText(/前一份汇总方手里还有，照样打得开/)).toBeTruthy();
  });
});
