/**
 * The letters that are looked for before a dearer rule is held against a text: whatever the rule
 * takes has one of them. Texts are drawn from the rules themselves.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as answer from '../../src/core/answer';
import * as signIn from '../../src/core/sign-in';

/** Drawn whole, without what must stand around it: fast-check draws from no such rule. */
function drawable({ source }: RegExp): RegExp {
  const bare = source.replace(/\(\?<?[=!][^()]*\)|(?<!\[)\^|\$/g, '');
  return new RegExp(`^(?:${bare})$`);
}

const RULES: [string, RegExp, readonly RegExp[]][] = [
  ['an answer', answer.SPEAKS_OF_ANSWER, [answer.REFUSED, answer.ACCEPTED, answer.ASKS]],
  ['a course that is done', answer.SPEAKS_OF_COURSE, [answer.COURSE_DONE]],
  ['a ranking', answer.SPEAKS_OF_RANKING, [answer.RANKING]],
  ['a sign-in that is made', signIn.SPEAKS_OF_DONE, [signIn.DONE, signIn.DONE_ENGLISH]],
];

for (const [name, letters, rules] of RULES) {
  test(`no text that says ${name} goes without its letters`, () => {
    for (const rule of rules) {
      let drawn = 0;
      fc.assert(
        fc.property(fc.stringMatching(drawable(rule)), (text) => {
          if (!rule.test(text)) return;
          drawn += 1;
          for (const one of [text, text.toUpperCase()]) expect(letters.test(one), one).toBe(true);
        }),
        { numRuns: 2_000 },
      );
      expect(drawn).toBeGreaterThan(500);
    }
  });
}
