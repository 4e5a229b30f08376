import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Mandate, Platform, Rules } from '../../src/core/platform';
import type { SignedSurvey, SurveyDefinition } from '../../src/core/survey/definition';
import { definitionOf } from './definition-sample';

interface Schema {
  type: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}
const schema: Schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));

/** Members of a value that the schema does not name: the browser takes them out without a word. */
function lost(value: unknown, at: Schema | undefined, path = ''): string[] {
  if (at === undefined) return [path];
  if (Array.isArray(value)) return value.flatMap((one, i) => lost(one, at.items, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    lost(member, at.properties?.[key], `${path}.${key}`),
  );
}

it('a policy hands on every member of a survey, so that its signature still holds', () => {
  const definition: Required<SurveyDefinition> = { ...definitionOf(), noise: true };
  expect(definition.platforms.length * definition.perPlatform.length).toBeGreaterThan(0);
  expect(definition.person.length * definition.questions.length).toBeGreaterThan(0);
  const signed: Required<SignedSurvey> = { definition, signer: 'a', signature: 'b' };
  expect(lost(signed, schema.properties?.survey)).toEqual([]);
});

it('a policy hands on every member of a registry', () => {
  const mandate: Required<Mandate> = {
    use: 'required',
    metrics: [],
    bulletin: 'monthly',
    exempt: true,
  };
  const rules: Required<Rules> = {
    login: { panel: 'a', submit: 'a', refused: 'a', inside: 'a' },
    checkin: { button: 'a', done: 'a' },
    study: { player: 'a', prompt: 'a' },
  };
  const platform: Required<Platform> = {
    ...{ id: 'oa', name: '办公', level: 'county', category: 'oa', matches: ['http://a/*'] },
    ...{
      ports: [80],
      relatedHosts: ['b'],
      mandate,
      workList: 'on',
      profile: 'x',
      rules,
      source: 's',
    },
  };
  const registry = { format: 'f', version: 1, name: 'n', issuer: 'i', platforms: [platform] };
  expect(lost(registry, schema.properties?.registry)).toEqual([]);
});

it('sees what would be lost', () => {
  expect(lost({ definition: { more: 1 } }, schema.properties?.survey)).toEqual([
    '.definition.more',
  ]);
});
