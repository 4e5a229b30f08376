/**
 * Firefox's own remote control, as far as a test needs it: each message is `LENGTH:JSON` over TCP,
 * a command `[0, id, name, parameters]`, its answer `[1, id, error, result]`. Presses and keys sent
 * this way are a user's to the page (`isTrusted`).
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

interface Failure {
  error: string;
  message: string;
}

type Answer = [type: 1, id: number, failure: Failure | null, result: unknown];

export class Marionette {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;
  private read = Buffer.alloc(0);

  private constructor(private readonly socket: Socket) {
    socket.on('data', (bytes) => {
      this.read = Buffer.concat([this.read, bytes]);
      this.answer();
    });
    socket.on('close', () => {
      const failure = { error: 'closed', message: 'the browser is gone' };
      for (const [id, done] of this.waiting) done([1, id, failure, null]);
    });
  }

  /** Waits for a browser that is starting; rejects where it never listens. */
  static async reach(port: number, patienceMs = 60_000): Promise<Marionette> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const socket = connect(port, '127.0.0.1');
      const here = await new Promise<boolean>((done) => {
        socket.once('data', () => done(true)).once('error', () => done(false));
      });
      if (here) return new Marionette(socket);
      socket.destroy();
      if (Date.now() > until) throw new Error(`no browser listens on ${port}`);
      await sleep(200);
    }
  }

  /** Rejects with the browser's own words. */
  async send<T = unknown>(name: string, parameters: object = {}): Promise<T> {
    const id = ++this.asked;
    const [, , failure, result] = await new Promise<Answer>((done) => {
      this.waiting.set(id, done);
      const text = JSON.stringify([0, id, name, parameters]);
      this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
    if (failure) throw new Error(`${name}: ${failure.error}: ${failure.message}`);
    return result as T;
  }

  close(): void {
    this.socket.destroy();
  }

  private answer(): void {
    for (;;) {
      const colon = this.read.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.read.subarray(0, colon).toString());
      if (this.read.length < end) return;
      const [type, id, ...rest] = JSON.parse(this.read.subarray(colon + 1, end).toString());
      this.read = this.read.subarray(end);
      this.waiting.get(id)?.([type, id, ...rest] as unknown as Answer);
      this.waiting.delete(id);
    }
  }
}
