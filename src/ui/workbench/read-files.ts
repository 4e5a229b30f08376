/** Opens one file after another, a few at once, so that the page stays alive beside it. */
import type { Arrival, Intake } from '../../core/survey/intake';
import { arrive, beginIntake, refuse } from '../../core/survey/intake';
import { PACKET_MAX_CHARS } from '../../core/survey/packet';
import { Refused } from '../../core/survey/refusal';
import type { NamedFile } from './files';

/** Opened side by side: the browser works on them in threads of its own. */
const AT_ONCE = 16;

export type Opener = (text: string) => Promise<Omit<Arrival, 'file'>>;

/** @throws the signal's reason once it is aborted */
export async function readFiles(
  files: readonly NamedFile[],
  open: Opener,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Intake> {
  const intake = beginIntake();
  for (let from = 0; from < files.length; from += AT_ONCE) {
    signal.throwIfAborted();
    const some = files.slice(from, from + AT_ONCE);
    await Promise.all(some.map((file) => takeIn(intake, file, open)));
    tell((from + some.length) / files.length);
    await new Promise((rested) => setTimeout(rested));
  }
  signal.throwIfAborted();
  return intake;
}

async function takeIn(intake: Intake, file: NamedFile, open: Opener): Promise<void> {
  try {
    arrive(intake, { file: file.name, ...(await open(await packetText(file))) });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refuse(intake, file.name, error.reason);
  }
}

/** A packet is plain ASCII: it has no more bytes than characters. */
export async function packetText(file: NamedFile): Promise<string> {
  if (file.size > PACKET_MAX_CHARS) throw new Refused('too-large');
  return file.text().catch(() => {
    throw new Refused('unreadable');
  });
}
