/** How far published shares are from true ones, over units whose packets are made again and again. */
import type { SurveyDefinition } from '../../../src/core/survey/definition';
import type { PublishedCell } from '../../../src/core/survey/disclose';
import { disclose } from '../../../src/core/survey/disclose';
import type { Field } from '../../../src/core/survey/fields';
import { fieldsOf } from '../../../src/core/survey/fields';
import { drawNoise, NOISE_EPSILON } from '../../../src/core/survey/noise';
import { chanceOf } from '../../../src/example/chance';
import { countsOf } from './made-table';
import type { Member } from './unit';
import { bytesOf } from './unit';
import type { Size, Unit } from './world';
import { measured } from './world';

/** Each unit's packets are made so many times, with other noise. */
const TIMES = 20;
export interface Errors {
  cells: number;
  withheld: number;
  /** Sums of squares, over the cells that are shown. */
  off: number;
  stated: number;
  /** Of the small ones among them: how many, and by how much too large they are, in all. */
  small: number;
  over: number;
  overSquares: number;
}

export const NONE: Errors = {
  ...{ cells: 0, withheld: 0, off: 0, stated: 0, small: 0, over: 0, overSquares: 0 },
};
/** All shares of a field are too large by nothing on average: it is the small ones that tell. */
export const SMALL = 0.2;

/** @property leftOut how often a field is not given @property noisy noise is added to the table */
export interface Survey {
  definition: SurveyDefinition;
  leftOut?: number;
  noisy?: boolean;
}

/** By field; those of platforms together, by metric. */
export function errorsOf(
  { definition, leftOut = 0, noisy = false }: Survey,
  size: Size,
  units: readonly Unit[],
  seed: string,
): Map<string, Errors> {
  const all = new Map<string, Errors>();
  const fields = fieldsOf(definition);
  units.forEach(({ first }, n) => {
    const members = measured(first);
    const truths = fields.map((field, f) => sharesOf(members, f, field));
    const bytes = bytesOf(chanceOf(`${seed} utility ${size} ${n}`));
    const chance = chanceOf(`${seed} left out ${size} ${n}`);
    for (let time = 0; time < TIMES; time += 1) {
      const counts = countsOf(members, definition, bytes, chance, leftOut);
      const noise = noisy ? drawNoise(definition, NOISE_EPSILON, bytes) : null;
      const table = disclose(definition, counts, noise);
      fields.forEach((field, f) => {
        const cells = table?.fields[f]?.cells ?? Array.from({ length: told(field) }, () => null);
        const name = nameOf(field, definition);
        const errors = all.get(name) ?? { ...NONE };
        all.set(name, errors);
        add(errors, cells, truths[f] ?? []);
      });
    }
  });
  return all;
}

/** Bands that a share is published of. */
const told = ({ bands, unmeasured }: Field) => unmeasured ?? bands;

/** True shares, one a band: of a platform those of the people who measure it. */
function sharesOf(members: readonly Member[], f: number, field: Field): number[] {
  const own = members.filter(({ truth }) => truth[f] !== field.unmeasured);
  return Array.from(
    { length: told(field) },
    (_, band) => own.filter(({ truth }) => truth[f] === band).length / own.length,
  );
}

/** Adds the cells of one field to what is known of its kind. */
function add(to: Errors, cells: readonly (PublishedCell | null)[], truth: readonly number[]): void {
  cells.forEach((cell, band) => {
    to.cells += 1;
    if (!cell) {
      to.withheld += 1;
      return;
    }
    const over = cell.share - (truth[band] ?? 0);
    to.off += over ** 2;
    to.stated += cell.standardError ** 2;
    if ((truth[band] ?? 0) >= SMALL) return;
    to.small += 1;
    to.over += over;
    to.overSquares += over ** 2;
  });
}

function nameOf({ id, protection }: Field, { aggregators }: SurveyDefinition): string {
  const kind = id.replace(/^platform:.*:/, 'platforms: ').replace(/^(person|question):/, '');
  const noisy = protection.how === 'randomised' && aggregators.length === 1;
  return noisy ? `${kind}, ε = ${protection.epsilon}` : kind;
}
