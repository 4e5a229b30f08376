/** Each part says whether it found nothing; together they make the exit code. */
import { content } from './content';
import { day } from './day';
import { probing } from './probing';

interface Options {
  only?: string;
  hours?: string;
  speed?: string;
}

/** A whole day. */
const HOURS = 24;
const MORNING = 2;
/** A day in a quarter of an hour. */
const SPEED = 100;

export async function run({
  only = '',
  hours = String(HOURS),
  speed = String(SPEED),
}: Options): Promise<number> {
  const parts: Record<string, () => Promise<boolean>> = {
    content,
    probing,
    network: () => day({ hours: Number(hours), speed: Number(speed), proxy: true }),
    'network, without a proxy': () =>
      day({ hours: Math.min(MORNING, Number(hours)), speed: Number(speed), proxy: false }),
  };
  let good = true;
  for (const [name, part] of Object.entries(parts)) {
    if (!name.includes(only)) continue;
    console.log(`\n== ${name}`);
    const kept = await part();
    console.log(kept ? 'pass' : 'FAIL');
    good &&= kept;
  }
  return good ? 0 : 1;
}
