/** Contestants in turns, round after round, on each kind of page. */
import { loadavg } from 'node:os';
import { serve } from '../../e2e/product';
import { Times } from '../times';
import { costsOf, unseenFrame } from './acts';
import { judged } from './budgets';
import type { Contestant } from './contestants';
import { contestants, NONE } from './contestants';
import { hoursOf } from './hours';
import { KINDS, routes } from './pages';
import { idleOn, playing, standing } from './standing';

/** Rounds of a page that stands take as long as they take. */
const STANDING_ROUNDS = 3;
const COLUMNS = ['start', 'load', 'scripts', 'click', 'key', 'mutations', 'heap', 'heapUsed'];

interface Options {
  rounds?: string;
  seconds?: string;
  hours?: string;
  speed?: string;
  peers?: string;
}

export async function run(options: Options): Promise<number> {
  const { rounds = '7', seconds = '10', hours = '8', speed = '30', peers } = options;
  console.log(`load before: ${loadavg()[0]?.toFixed(1)}`);
  const site = await serve(await routes());
  const all = await contestants(peers);
  const times = new Times();
  // The first of each warms the browser up.
  for (let round = -1; round < Number(rounds); round += 1) {
    for (const kind of KINDS) {
      for (const { name, context } of all) {
        const page = await context.newPage();
        const costs = await costsOf(page, site, kind);
        await page.close();
        if (round < 0) continue;
        for (const [what, figure] of Object.entries(costs)) {
          times.note(`${kind.name}: ${what}, ${name}`, figure);
        }
      }
    }
  }
  for (let round = 0; round < STANDING_ROUNDS; round += 1) {
    for (const { name, context } of all) {
      const page = await context.newPage();
      times.note(`unseen frame: heap, ${name}`, await unseenFrame(page, site));
      await page.close();
    }
  }
  const stands = { ...Object.fromEntries(KINDS.map((kind) => [kind.name, idleOn(site, kind)])) };
  for (let round = 0; round < STANDING_ROUNDS; round += 1) {
    for (const [name, open] of [...Object.entries(stands), ['video', playing(site)] as const]) {
      for (const one of all) {
        const { ours, cpu } = await standing(one, Number(seconds), open);
        times.note(`${name}: idle script, ${one.name}`, ours);
        times.note(`${name}: idle cpu, ${one.name}`, cpu);
      }
    }
  }
  for (const one of all) await one.close();
  site.close();
  print(times, all);
  const day = Number(hours) > 0 ? await hoursOf(Number(hours), Number(speed)) : null;
  if (day) {
    console.log(
      `\n${hours} h on the app at ${speed} times the clock's pace, ${day.acts.toFixed(1)} acts a minute: heap ${day.heap.first.toFixed(0)} KB after the first hour, ${day.heap.last.toFixed(0)} after the last; ${day.messages} messages in the busiest minute, ${day.wakes.toFixed(1)} wake-ups a minute, ${day.idle} messages in an idle hour`,
    );
  } else console.log('\nthe hours were not driven');
  return judged(times, day) ? 0 : 1;
}

/** Medians with quartiles; in brackets how far from the browser without an extension, in its own spread. */
function print(times: Times, all: readonly Contestant[]): void {
  const rows = [...COLUMNS, 'idle script', 'idle cpu'];
  for (const kind of [...KINDS.map(({ name }) => name), 'unseen frame', 'video']) {
    console.log(`\n${kind}`);
    for (const what of rows) {
      const cells = all.map(({ name }) => {
        const of = `${kind}: ${what}, ${name}`;
        const [median = 0, low = 0, high = 0] = [0.5, 0.25, 0.75].map((share) =>
          times.at(of, share),
        );
        if (Number.isNaN(median)) return '';
        const base = `${kind}: ${what}, ${NONE}`;
        const spread = times.at(base, 0.75) - times.at(base, 0.25);
        const apart = (median - times.at(base, 0.5)) / spread;
        const said = Number.isFinite(apart) ? ` [${apart.toFixed(1)}]` : '';
        return `${short(median)} (${short(low)}–${short(high)})${name === NONE ? '' : said}`;
      });
      if (cells.every((cell) => cell === '')) continue;
      console.log(
        `  ${what.padEnd(12)}${all.map(({ name }, i) => `${name} ${cells[i]}`.padEnd(44)).join('')}`,
      );
    }
  }
}

const short = (figure: number) => (figure === 0 ? '0' : figure.toPrecision(3));
