/** Names of what a registry states, as keys of the locale files. */
import type { Category, Level, Platform } from '../core/platform';
import type { Key } from './text';

export const LEVEL_NAME: Record<Level, Key> = {
  national: 'levelNational',
  province: 'levelProvince',
  city: 'levelCity',
  county: 'levelCounty',
  township: 'levelTownship',
  unit: 'levelUnit',
};

export const CATEGORY_NAME: Record<Category, Key> = {
  study: 'categoryStudy',
  'training-credit': 'categoryTraining',
  party: 'categoryParty',
  oa: 'categoryOa',
  service: 'categoryService',
  'data-reporting': 'categoryReporting',
  petition: 'categoryPetition',
  publicity: 'categoryPublicity',
  safety: 'categorySafety',
  education: 'categoryEducation',
  health: 'categoryHealth',
  grid: 'categoryGrid',
  im: 'categoryIm',
  volunteer: 'categoryVolunteer',
  other: 'categoryOther',
};

/** Controls, and marks that turn the direction of what follows: they would set figures in disorder. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Platform id → name; the later entry of an id wins. An id may be any word, `constructor` too. */
export function nameTable(platforms: readonly Platform[]): Record<string, string> {
  const names: Record<string, string> = Object.create(null);
  for (const { id, name } of platforms) names[id] = name.replace(UNSEEN, '');
  return names;
}
