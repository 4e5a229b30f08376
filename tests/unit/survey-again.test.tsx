// @vitest-environment happy-dom
/** A packet that is made again, in another window or after the records have changed. */
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Packet } from '../../src/core/survey/packet';
import type { TakenPart } from '../../src/core/survey/taken-part';
import type { SurveyModel } from '../../src/ui/survey/model';
import { fileOf, keysOf, openedWith, press, showSurvey, signedText } from './survey-rig';
import { daily, surveyOf, WORKDAYS, windowOf } from './survey-sample';

let keys: Awaited<ReturnType<typeof keysOf>>;
let text: string;
beforeAll(async () => {
  keys = await keysOf();
  text = await signedText(keys);
});
afterEach(cleanup);

const CHECK_INS = 'person:check-ins';
const [BURDEN, CHECK_INS_AT] = [0, 2];

/** Records that change between one time and the next. */
async function participant() {
  const records = { window: windowOf(daily('oa', 50, { loginN: 5, checkinN: 0 })) };
  const memory = new Map<string, TakenPart>();
  // The last ticket: never the truth, and so another answer for each truth.
  const randomBytes = (count: number) => new Uint8Array(count).map((_, i) => (i === 0 ? 2 : 0));
  const doors = {
    records: async () => records.window,
    randomBytes,
  };
  const shown = await showSurvey({ memory, doors });
  return { ...shown, records, more: daily('oa', 200, { loginN: 5, checkinN: 9 }) };
}

async function reopened(model: SurveyModel): Promise<Packet> {
  model.leave();
  await model.choose(fileOf(text));
  await model.prepare();
  return packetOf(model);
}

function packetOf({ prepared }: SurveyModel): Packet {
  if (!prepared.value) throw new Error('no packet');
  return prepared.value.packet;
}

describe('a packet made again after the records have changed', () => {
  it('says what it said: no randomised answer is drawn for a second truth', async () => {
    const { model, files, records, more } = await participant();
    const first = await reopened(model);
    await model.save();
    records.window = windowOf(more);
    expect(await reopened(model)).toEqual(first);
    await model.save();
    const survey = surveyOf({ aggregators: [{ name: '县委党校', key: keys.opener.public }] });
    const opened = await Promise.all(files.map((file) => openedWith(keys, file, survey)));
    expect(opened[1]).toBe(opened[0]);
    expect(model.again.value).toBe('kept');
  });

  it('says so even of a field that was left out in between', async () => {
    const { model, records, more } = await participant();
    const first = await reopened(model);
    await model.save();
    model.leaveOut(CHECK_INS, true);
    await model.save();
    records.window = windowOf(more);
    expect((await reopened(model)).values[CHECK_INS_AT]).toBe(null);
    model.leaveOut(CHECK_INS, false);
    expect(packetOf(model)).toEqual({ ...first, edition: 3 });
  });

  it('can still be made where too few days are left', async () => {
    const { model, records } = await participant();
    const first = await reopened(model);
    await model.save();
    records.window = windowOf(daily('oa', 50), WORKDAYS.slice(3));
    expect(await reopened(model)).toEqual(first);
    expect(screen.getByRole('button', { name: '保存数据包到本机' })).toBeTruthy();
    expect(screen.queryByText(/不做数据包/)).toBeNull();
    // Of what is measured now there is nothing to put in its place.
    expect(model.again.value).toBeNull();
  });

  it('is measured anew where that is asked for, but for what is randomised', async () => {
    const { model, records, more } = await participant();
    const first = await reopened(model);
    await model.save();
    expect(model.again.value).toBeNull();
    records.window = windowOf(more);
    await reopened(model);
    await screen.findByText('记录和上次存的时候不一样了');
    expect(screen.getByText(/随机作答的照上次的写/)).toBeTruthy();
    press('照现在的记录重算');
    const anew = packetOf(model);
    expect(anew.edition).toBe(2);
    expect(anew.values[BURDEN]).not.toBe(first.values[BURDEN]);
    expect(first.values[CHECK_INS_AT]).not.toBe(null);
    expect(anew.values.slice(CHECK_INS_AT)).toEqual(first.values.slice(CHECK_INS_AT));
    press('还是照上次存的写');
    expect(packetOf(model)).toEqual(first);
    press('照现在的记录重算');
    await model.save();
    expect(await reopened(model)).toEqual(anew);
  });
});

describe('a randomised question', () => {
  const RANKING = 'question:ranking';
  it('is not answered later where the first packet left it out', async () => {
    const { model } = await participant();
    await reopened(model);
    await model.save();
    await screen.findAllByText('存第一份时没有写，以后也不写');
    expect(screen.getByLabelText<HTMLInputElement>('是').disabled).toBe(true);
    model.answer(RANKING, 1);
    expect(packetOf(model).values.at(-1)).toBe(null);
  });
});

describe('two windows of one participant', () => {
  it('make no two packets of one edition: the second is shown what the first saved', async () => {
    const memory = new Map<string, TakenPart>();
    const one = await showSurvey({ memory });
    await reopened(one.model);
    await one.model.save();
    const two = await showSurvey({ memory });
    await reopened(two.model);
    one.model.leaveOut('person:burden', true);
    two.model.leaveOut('person:logins', true);
    await Promise.all([one.model.save(), two.model.save()]);
    expect(one.files.length + two.files.length).toBe(2);
    expect(memory.get(surveyOf().id)?.edition).toBe(2);
    const loser = one.files.length === 1 ? one.model : two.model;
    expect(loser.draft.value).toBeNull();
    await loser.prepare();
    expect(packetOf(loser).values).toEqual(memory.get(surveyOf().id)?.values);
  });

  it('bring nothing back over what was saved since it was deleted', async () => {
    const { model, memory } = await participant();
    await reopened(model);
    await model.save();
    const [deleted] = [...memory.values()];
    if (!deleted) throw new Error('nothing was kept');
    await model.forget(deleted);
    await reopened(model);
    model.leaveOut(CHECK_INS, true);
    await model.save();
    const there = [...memory.values()];
    await model.remember(deleted);
    expect([...memory.values()]).toEqual(there);
  });
});
