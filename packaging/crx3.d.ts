/** The little of crx3 that is used; it brings no types of its own. */
declare module 'crx3' {
  import type { Readable } from 'node:stream';

  /** Signs a zip as a CRX of version 3, with an RSA key in PEM. */
  export default function crx3(
    zip: Readable,
    options: { keyPath: string; crxPath: string },
  ): Promise<unknown>;
}
