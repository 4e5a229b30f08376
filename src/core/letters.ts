/**
 * Which characters words and numbers are made of, as ranges for a character class. The engine knows
 * them by name (`\p{L}`), but makes 15 to 40 kB of machine code of each such expression, in every
 * frame that is measured: the name covers scripts of the whole world. A character beyond the basic
 * plane (a rare Chinese one, a picture) is none of these.
 */

/** Latin, the alphabets up to Mongolian, kana, Chinese, Yi, Hangul, full-width Latin. */
export const LETTERS =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0370-\\u1fff\\u3005\\u3006\\u3031-\\u3035\\u303b\\u303c' +
  '\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u318e\\u31a0-\\u31bf\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\ua48c' +
  '\\uac00-\\ud7a3\\uf900-\\ufaff\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uff9f';

/** Digits, and what stands for them: ½ Ⅳ ③ 〇 ㈠. */
export const NUMERALS =
  '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe\\u2150-\\u2189\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793\\u3007\\u3021-\\u3029' +
  '\\u3038-\\u303a\\u3220-\\u3229\\u3248-\\u324f\\u3251-\\u325f\\u3280-\\u3289\\u32b1-\\u32bf\\uff10-\\uff19';
