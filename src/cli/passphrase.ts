/** The passphrase, out of a file or typed without being shown: never out of the command itself. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { codeOf, Stop } from './stop';
import type { Say } from './words';

/** @param file null where it is asked for @throws Stop */
export function passphraseFrom(file: string | null, say: Say): Promise<string> | string {
  return file === null ? askedPassphrase(say) : passphraseIn(file);
}

/** The first line of the file. @throws Stop */
function passphraseIn(file: string): string {
  try {
    const [line = ''] = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1);
    return line;
  } catch (error) {
    throw new Stop('unreadable', file, codeOf(error));
  }
}

/** @throws Stop where nobody can be asked, or who is asked breaks off */
async function askedPassphrase(say: Say): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) throw new Stop('noTerminal');
  stderr.write(say('askPassphrase'));
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: stdin, output: unseen, terminal: true });
  try {
    return await new Promise<string>((typed, broken) => {
      line.on('SIGINT', () => broken(new Stop('stopped')));
      line.on('close', () => broken(new Stop('stopped')));
      line.question('').then(typed, broken);
    });
  } finally {
    line.close();
    stderr.write('\n');
  }
}
