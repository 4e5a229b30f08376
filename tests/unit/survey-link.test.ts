/** What two packets of one person have in common: nothing that names him. */
import { expect, it } from 'vitest';
import { draftOf, nonceFrom, preparedFrom } from '../../src/ui/survey/draft';
import { surveyOf, windowOf } from './survey-sample';

const CLEAR = { how: 'clear' } as const;
const doors = {
  records: async () => windowOf([]),
  randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
  draws: async () => [],
};
const plain = surveyOf({ person: surveyOf().person.slice(0, 2), perPlatform: [], questions: [] });

it('draws a number of its own for each survey: of 10⁵, no two are the same', () => {
  const nonces = new Set<string>();
  for (let n = 0; n < 100_000; n += 1) nonces.add(nonceFrom(doors.randomBytes));
  expect(nonces.size).toBe(100_000);
  for (const nonce of nonces) {
    if (!/^[0-9a-f]{32}$/.test(nonce)) throw new Error(nonce);
  }
});

it('puts into the packets of two surveys no identifier that both have', async () => {
  const texts = await Promise.all(
    ['1'.repeat(32), '2'.repeat(32)].map(async (id) => {
      const survey = surveyOf({ id, person: plain.person, perPlatform: [], questions: [CHOICE] });
      const draft = await draftOf(doors, survey, null);
      const chosen = { deleted: [], answers: { 'question:q': 1 } };
      return preparedFrom(survey, draft, chosen, null)?.text ?? '';
    }),
  );
  const [a = '', b = ''] = texts;
  expect(a).toMatch(/"nonce"/);
  // What remains of both is what every packet of such a survey has.
  const withoutNames = (text: string) => text.replace(/"(nonce|survey)":"[0-9a-f]{32}"/g, '');
  expect(withoutNames(a)).toBe('{"edition":1,,"schema":1,,"values":[0,0,1]}');
  expect(withoutNames(b)).toBe(withoutNames(a));
  const runs = (text: string) => text.match(/[0-9a-f]{32}/g) ?? [];
  expect(runs(a).filter((run) => b.includes(run))).toEqual([]);
});

const CHOICE = { id: 'q', text: '?', options: ['a', 'b'], protection: CLEAR };
