/** A disk of a few hundred megabytes in memory, which can be filled to the last byte and emptied again. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PIECES = [1 << 20, 1 << 12, 1];
/** As fast as a good disk of an office is written to. */
const FILLED_A_SECOND = 200;

export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'burden-disk-'));
  private readonly filler = join(this.folder, 'filler');

  /** Throws where this user may mount nothing. */
  constructor(megabytes: number) {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', this.folder]);
    } catch (cause) {
      throw new Error('a small disk needs the right to mount (root); full-quota needs none', {
        cause,
      });
    }
  }

  /** Not a byte is left; what was freed since last time is taken too. */
  async fill(): Promise<void> {
    const file = openSync(this.filler, 'a');
    for (const size of PIECES) {
      const piece = Buffer.alloc(size, 1);
      try {
        while (writeSync(file, piece) === size) {
          if (size === PIECES[0]) await sleep(1_000 / FILLED_A_SECOND);
        }
      } catch {
        // Smaller pieces may still fit.
      }
    }
    closeSync(file);
  }

  empty(): void {
    rmSync(this.filler, { force: true });
  }

  remove(): void {
    execFileSync('umount', ['--lazy', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
