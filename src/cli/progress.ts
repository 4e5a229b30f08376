/** One line that is written over, where somebody is looking. */
import type { Say } from './words';

const EVERY_MS = 500;

export interface Progress {
  tell: (files: number) => void;
  end: () => void;
}

export function progress(say: Say): Progress {
  const { stderr } = process;
  const from = performance.now();
  let last = from;
  return {
    tell(files) {
      const now = performance.now();
      if (!stderr.isTTY || now - last < EVERY_MS) return;
      last = now;
      const pace = Math.round((files / (now - from)) * 1000);
      stderr.write(`\r\u001B[K${say('progress', files, pace)}`);
    },
    end() {
      if (stderr.isTTY) stderr.write('\r\u001B[K');
    },
  };
}
