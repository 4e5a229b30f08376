/** @see serve-built.mjs */
export function serveBuilt(
  folder: string,
  wanted?: number,
): Promise<{ demo: string; close(): Promise<void> }>;
