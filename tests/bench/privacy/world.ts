/**
 * The units that everything is measured on, each over two windows a quarter apart, and others of
 * the same kind that an attacker learns from: he knows how offices work, and whose packets those are.
 */
import { chanceOf } from '../../../src/example/chance';
import { personOf, quarterLater } from './person';
import { WINDOWS } from './settings';
import type { Member } from './unit';
import { unitOf } from './unit';

/** People of a unit, and how many such units. */
export const SIZES = { 30: 20, 100: 10, 1000: 2 } as const;
export type Size = keyof typeof SIZES;
export const ALL_SIZES: readonly Size[] = [30, 100, 1000];
/** What he learns from: fifteen units of a hundred. */
const LEARNT = { units: 15, people: 100 };

/** The same people, in the same order, in both windows. */
export interface Unit {
  first: Member[];
  second: Member[];
}

export interface World {
  seed: string;
  units: Record<Size, Unit[]>;
  learnt: Unit[];
}

export function worldOf(seed: string): World {
  const drawn = (name: string, units: number, people: number) =>
    Array.from({ length: units }, (_, n) => unit(`${seed} ${name} ${n}`, people));
  return {
    seed,
    units: {
      30: drawn('unit of 30', SIZES[30], 30),
      100: drawn('unit of 100', SIZES[100], 100),
      1000: drawn('unit of 1000', SIZES[1000], 1000),
    },
    learnt: drawn('learnt', LEARNT.units, LEARNT.people),
  };
}

function unit(name: string, size: number): Unit {
  const chance = chanceOf(name);
  const people = Array.from({ length: size }, () => personOf(chance));
  const later = people.map((person) => quarterLater(person, chance));
  return {
    first: unitOf(people, WINDOWS.first, chance),
    second: unitOf(later, WINDOWS.second, chance),
  };
}

/** Those whose packet says what was measured: ten observed workdays, as PRIVACY has it. */
export function measured(members: readonly Member[]): Member[] {
  return members.filter((member) => member.measured);
}
