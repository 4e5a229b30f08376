/** What the server knows to be true: logins it accepted, check-ins, forms, files. */
export class Ledger {
  /** @param {() => number} now the clock of the browser that is served */
  constructor(now = Date.now) {
    this.now = now;
    /** @type {{kind: string, platform: string, at: number, [more: string]: unknown}[]} */
    this.facts = [];
    /** @type {{doc: string, platform: string, top: boolean, events: object[]}[]} */
    this.reports = [];
    /** Rules of the demo that a scenario may change. */
    this.rules = { checkInOpen: null };
    /** Sessions by platform: who logs in again without having logged out was forced to. */
    this.sessions = new Map();
  }

  /** @param {string} platform @param {string} kind @param {object} [more] */
  fact(platform, kind, more = {}) {
    this.facts.push({ kind, platform, at: this.now(), ...more });
  }

  /** A login attempt; the server alone decides. */
  attempt(platform, accepted, method) {
    const open = this.sessions.get(platform);
    const forced =
      accepted && open !== undefined && !open.left && this.now() - open.activeAt <= 30 * 60_000;
    this.fact(platform, 'attempt', { accepted, method, forced });
    if (!accepted) return null;
    const key = Math.random().toString(36).slice(2);
    this.sessions.set(platform, { key, left: false, expired: false, activeAt: this.now() });
    return key;
  }

  /** Whether this cookie is a living session. */
  known(platform, key) {
    const open = this.sessions.get(platform);
    if (!open || open.key !== key || open.left || open.expired) return false;
    open.activeAt = this.now();
    return true;
  }

  /** The server forgets the session, as a time-out does: the user did not log out. */
  expire(platform) {
    const open = this.sessions.get(platform);
    if (open) open.expired = true;
  }

  leave(platform) {
    const open = this.sessions.get(platform);
    if (!open) return;
    open.left = true;
    this.fact(platform, 'logout');
  }
}

export const ACCOUNT = { username: 'zhang', password: 'zhang@2026' };
