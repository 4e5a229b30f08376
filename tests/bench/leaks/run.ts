/** Each part says whether it found nothing; together they make the exit code. */
import { content } from './content';

interface Options {
  only?: string;
  hours?: string;
  speed?: string;
}

export async function run({ only = '' }: Options): Promise<number> {
  const parts: Record<string, () => Promise<boolean>> = { content };
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
