/** The fields of a packet, in the order in which every packet of a survey has them. */
import type { Protection, SurveyDefinition } from './definition';

export interface Field {
  /** `person:burden`, `platform:oa:token`, `question:q1`. */
  id: string;
  /** Number of bands or options; a value is 0 to bands − 1, or null for not given. */
  bands: number;
  protection: Protection;
}

export function fieldsOf(definition: SurveyDefinition): Field[] {
  const { person, platforms, perPlatform, questions } = definition;
  return [
    ...person.map(({ metric, edges, protection }) => ({
      id: `person:${metric}`,
      bands: edges.length + 1,
      protection,
    })),
    ...platforms.flatMap(({ id }) =>
      perPlatform.map(({ metric, edges, protection }) => ({
        id: `platform:${id}:${metric}`,
        bands: metric === 'burden' ? edges.length + 1 : 2,
        protection,
      })),
    ),
    ...questions.map(({ id, options, protection }) => ({
      id: `question:${id}`,
      bands: options.length,
      protection,
    })),
  ];
}

/** The band that holds a value: the number of edges at or below it. */
export function bandOf(value: number, edges: readonly number[]): number {
  return edges.filter((edge) => value >= edge).length;
}
