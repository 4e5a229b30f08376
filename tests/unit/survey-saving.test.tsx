// @vitest-environment happy-dom
/** What is picked, or left, while the file of a packet is being made. */
import { cleanup } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plaintextOf } from '../../src/core/survey/make-packet';
import type { Packet } from '../../src/core/survey/packet';
import { sealPacket } from '../../src/seal/packet-seal';
import { fileOf, keysOf, openedWith, showSurvey, signedText } from './survey-rig';
import { surveyOf } from './survey-sample';

let keys: Awaited<ReturnType<typeof keysOf>>;
let text: string;
beforeAll(async () => {
  keys = await keysOf();
  text = await signedText(keys);
});
afterEach(cleanup);

const LOGINS = 'person:logins';
const LOGINS_AT = 1;

/** A packet on its way into its file, which waits. */
async function saving() {
  let seal = () => {};
  const sealing = new Promise<void>((go) => {
    seal = go;
  });
  const shown = await showSurvey({
    doors: {
      async seal(definition, packet) {
        await sealing;
        return sealPacket([new TextEncoder().encode(plaintextOf(packet))], definition);
      },
    },
  });
  const { model, files, memory } = shown;
  await model.choose(fileOf(text));
  await model.prepare();
  const saved = model.save();
  const done = async () => {
    seal();
    await saved;
    const survey = surveyOf({ aggregators: [{ name: '县委党校', key: keys.opener.public }] });
    const file = JSON.parse(await openedWith(keys, files[0] ?? '', survey)) as Packet;
    return { file, kept: memory.get(survey.id) };
  };
  return { model, done };
}

describe('a packet that is being saved', () => {
  it('is kept as it was when that was pressed: what is left out since is not said to be saved', async () => {
    const { model, done } = await saving();
    model.leaveOut(LOGINS, true);
    model.answer('question:ranking', 1);
    const { file, kept } = await done();
    expect(file.values[LOGINS_AT]).not.toBeNull();
    expect(kept?.values).toEqual(file.values);
    expect([kept?.deleted, kept?.answers]).toEqual([[], {}]);
    expect(model.saved.value).toBe(false);
    expect(model.prepared.value?.packet.values[LOGINS_AT]).toBeNull();
  });

  it('is said to be saved where the same stands on screen at the end', async () => {
    const { model, done } = await saving();
    model.leaveOut(LOGINS, true);
    model.leaveOut(LOGINS, false);
    const { file } = await done();
    expect(model.saved.value).toBe(true);
    expect(model.prepared.value?.packet).toEqual(file);
  });

  it('is not said to be saved of nothing, where its page was left', async () => {
    const { model, done } = await saving();
    model.leave();
    await done();
    expect(model.saved.value).toBe(false);
    expect(model.step.value.at).toBe('start');
  });
});
