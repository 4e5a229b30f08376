/**
 * What the writer of XLSX files zips with. fflate's own `zip` does larger files in workers made of
 * blob addresses; the content policy of an extension's pages forbids those, and it would wait for
 * one for ever. The writer runs in a worker already, so it may zip in one go (wxt.config.ts puts
 * this in fflate's place).
 */
import type { AsyncZippable, FlateCallback } from 'fflate/browser';
import { zipSync } from 'fflate/browser';

export * from 'fflate/browser';

export function zip(files: AsyncZippable, done: FlateCallback): void {
  let zipped: Uint8Array<ArrayBuffer>;
  try {
    zipped = zipSync(files);
  } catch (error) {
    done(error as Parameters<FlateCallback>[0], new Uint8Array());
    return;
  }
  done(null, zipped);
}
