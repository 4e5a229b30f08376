/** A web application that was not written for this project, in a process of its own. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const FOLDER = import.meta.dirname;
const START_WITHIN_MS = 60_000;

export interface Application {
  url: string;
  /** Makes the application forget every session, as a server that times out does. */
  expire(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts `tests/real/NAME` on a free loopback port. Rejects with what it said where it does not start. */
export async function serve(name: string): Promise<Application> {
  const child = spawn(process.execPath, ['serve.mjs', name], {
    // AdminJS's bundler looks for its plugins from where it was started.
    cwd: FOLDER,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const lines = createInterface({ input: child.stdout });
  const answer = (key: string) =>
    new Promise<Record<string, unknown>>((done, fail) => {
      const late = setTimeout(
        () => fail(new Error(`${name} did not answer ${key}: ${complaints}`)),
        START_WITHIN_MS,
      );
      lines.on('line', (line) => {
        const said = asRecord(line);
        if (!said || !(key in said)) return;
        clearTimeout(late);
        done(said);
      });
      child.once('exit', () => fail(new Error(`${name} ended: ${complaints}`)));
    });
  const { url } = await answer('url');
  return {
    url: String(url),
    async expire() {
      const expired = answer('expired');
      child.stdin.write('expire\n');
      await expired;
    },
    stop: () => stop(child),
  };
}

function asRecord(line: string): Record<string, unknown> | null {
  try {
    const said: unknown = JSON.parse(line);
    return typeof said === 'object' && said !== null ? { ...said } : null;
  } catch {
    // An application's own word on its console.
    return null;
  }
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once('exit', () => done());
    child.stdin?.end();
  });
}
