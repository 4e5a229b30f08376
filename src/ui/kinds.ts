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

/** Platform id → name; the later entry of an id wins. An id may be any word, `constructor` too. */
export function nameTable(platforms: readonly Platform[]): Record<string, string> {
  const names: Record<string, string> = Object.create(null);
  for (const { id, name } of platforms) names[id] = name;
  return names;
}
