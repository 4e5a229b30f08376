/** A browser whose every clock, timer and alarm runs faster: Debian's libfaketime around it. */
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FAKETIME = '/usr/bin/faketime';

/** The executable to launch instead, or null where libfaketime is missing. */
export function fastBrowser(folder: string, from: Date, speed: number): string | null {
  if (!existsSync(FAKETIME)) return null;
  const shift = Math.round((from.getTime() - Date.now()) / 1000);
  const file = join(folder, 'fast-chromium');
  const clock = `${shift < 0 ? '' : '+'}${shift} x${speed}`;
  const browser = process.env.CHROME_PATH ?? '/usr/bin/chromium';
  writeFileSync(file, `#!/bin/sh\nexec ${FAKETIME} -m -f '${clock}' '${browser}' "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}
