/** Own pages, third-party pages and, where given, labelled data: printed apart. */
import { ownPages } from './own';
import { report, unmet } from './report';
import { thirdPartyPages } from './third-party';

interface Options {
  data?: string;
  only?: string;
}

/** The exit code: 1 where a target is missed on third-party pages. */
export async function run({ only = '' }: Options): Promise<number> {
  console.log(report('Own pages (tests/cases)', await ownPages(only)));
  const others = await thirdPartyPages(only);
  console.log(report('Third-party pages', others));
  const short = unmet(others);
  if (short.length > 0) console.log(`\nMissed targets:\n  ${short.join('\n  ')}`);
  return short.length > 0 ? 1 : 0;
}
