/** Where old browsers are kept between runs: outside of the repository. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export const CACHE = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'fingertip-burden-meter',
);

export function stop(why) {
  console.error(why);
  process.exit(1);
}
