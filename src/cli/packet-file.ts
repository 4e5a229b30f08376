/** One file's text, whatever lies under its name. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { PACKET_MAX_CHARS } from '../core/survey/packet';
import { Refused } from '../core/survey/refusal';

/** Without it a pipe would be waited for; Windows has none. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * A packet is plain ASCII: it has no more bytes than characters.
 * @throws Refused: not-a-packet, too-large, unreadable
 */
export function packetText(path: string | Buffer): string {
  let opened: number | null = null;
  try {
    opened = openSync(path, READ);
    const about = fstatSync(opened);
    if (!about.isFile()) throw new Refused('not-a-packet');
    if (about.size > PACKET_MAX_CHARS) throw new Refused('too-large');
    return readFileSync(opened, 'utf8');
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('unreadable');
  } finally {
    if (opened !== null) closeSync(opened);
  }
}
