/** The fields of a packet, in the order in which every packet of a survey has them. */
import type { Protection, SurveyDefinition } from './definition';

export interface Field {
  /** `person:burden`, `platform:oa:token`, `question:q1`. */
  id: string;
  /** Number of bands or options; a value is 0 to bands − 1, or null for not given. */
  bands: number;
  /**
   * The band of what is not measured on that computer: the last, of a field about one platform; null
   * of all others. It is a band, and no gap: which platforms are measured would tell whose packet it
   * is, and so it is randomised, or split, as everything else is. Of token visits it also holds those
   * who never came: one band of both, so that it does not say which platforms are measured.
   */
  unmeasured: number | null;
  protection: Protection;
}

export function fieldsOf(definition: SurveyDefinition): Field[] {
  const { person, platforms, perPlatform, questions } = definition;
  return [
    ...person.map(({ metric, edges, protection }) => ({
      id: `person:${metric}`,
      bands: edges.length + 1,
      unmeasured: null,
      protection,
    })),
    ...platforms.flatMap(({ id }) =>
      perPlatform.map(({ metric, edges, protection }) => {
        const unmeasured = metric === 'burden' ? edges.length + 1 : 2;
        return { id: `platform:${id}:${metric}`, bands: unmeasured + 1, unmeasured, protection };
      }),
    ),
    ...questions.map(({ id, options, protection }) => ({
      id: `question:${id}`,
      bands: options.length,
      unmeasured: null,
      protection,
    })),
  ];
}

/** The band that holds a value: the number of edges at or below it. */
export function bandOf(value: number, edges: readonly number[]): number {
  return edges.filter((edge) => value >= edge).length;
}
