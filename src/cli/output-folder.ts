/**
 * The folder of results: it is there whole or not at all, and nothing that is there is touched, but
 * for files that are named to be rewritten with it.
 */
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { codeOf, Stop } from './stop';

/** `publish` may be handed on as it is; nothing of `private` may. */
export const PARTS = ['publish', 'private'] as const;
export type Part = (typeof PARTS)[number];

export class OutputFolder {
  private readonly made: string;
  private discarded = false;
  private readonly target: string;
  /** What stands beside each file that is rewritten, until it takes its place. */
  private readonly rewritten: { file: string; beside: string }[] = [];

  /**
   * @param apart a folder that it must not lie in: its files would be read as packets
   * @throws Stop
   */
  constructor(target: string, apart: string | null = null) {
    this.target = resolve(target);
    if (apart !== null && isWithin(resolve(apart), this.target))
      throw new Stop('outInside', target);
    if (existsSync(this.target)) throw new Stop('outExists', target);
    try {
      mkdirSync(dirname(this.target), { recursive: true });
      const name = `.${basename(this.target)}.unfinished-`;
      // For nobody but its owner; so is what it is renamed to.
      this.made = mkdtempSync(join(dirname(this.target), name));
    } catch (error) {
      throw new Stop('unwritable', target, codeOf(error));
    }
  }

  /** Where a file of this name is to be written. */
  path(part: Part, name: string): string {
    if (this.discarded) throw new Stop('stopped');
    mkdirSync(join(this.made, part), { recursive: true });
    return join(this.made, part, name);
  }

  write(part: Part, name: string, content: string | Uint8Array): void {
    writeFileSync(this.path(part, name), content, { flush: true });
  }

  /**
   * Another content for a file that lies elsewhere, in its place once the folder is there.
   * @throws Stop where it cannot be written: then there is no folder either
   */
  rewrite(file: string, content: string): void {
    if (this.discarded) throw new Stop('stopped');
    const real = realpathSync(file);
    const beside = `${real}.${randomUUID()}`;
    this.rewritten.push({ file: real, beside });
    try {
      writeFileSync(beside, content, { flush: true, mode: 0o600 });
    } catch (error) {
      throw new Stop('unwritable', file, codeOf(error));
    }
  }

  /** @throws Stop where somebody made it meanwhile */
  finish(): void {
    this.rename(this.made, this.target);
    for (const { file, beside } of this.rewritten) this.rename(beside, file);
  }

  /** For good: what is still at work finds nowhere to write. */
  discard(): void {
    this.discarded = true;
    rmSync(this.made, { recursive: true, force: true });
    for (const { beside } of this.rewritten) rmSync(beside, { force: true });
  }

  private rename(from: string, to: string): void {
    try {
      renameSync(from, to);
    } catch (error) {
      throw new Stop('unwritable', to, codeOf(error));
    }
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}
