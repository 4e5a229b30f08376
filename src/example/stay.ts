/**
 * One visit being made up: time goes on as facts are noted, so that no two dwells overlap, as the
 * gap rule gives them (METHOD: active time).
 */
import type { Context, Fact, LoginMethod, Purpose } from '../core/trace';
import type { Chance } from './chance';

const SECOND = 1000;
/** A dwell ends where its user looks away for longer than the gap rule bridges. */
const STRETCH_S: Span = [70, 260];
const LOOKED_AWAY_S: Span = [66, 140];
/** What the rule at 15 s and at 300 s makes of a dwell, as shares of it. */
const LO: Span = [52, 84];
const HI: Span = [108, 136];

/** From and to, in whole seconds, minutes or percent. */
export type Span = readonly [from: number, to: number];
export type Noted = Fact & { at: number };

export class Stay {
  readonly facts: Noted[] = [];
  readonly began: number;

  constructor(
    /** Epoch ms; where the visit stands now. */
    public at: number,
    readonly chance: Chance,
  ) {
    this.began = at;
  }

  note(fact: Fact, at = this.at): void {
    this.facts.push({ ...fact, at });
  }

  pass(seconds: Span): void {
    this.at += this.drawn(seconds);
  }

  /** A page loads. */
  load(seconds: Span = [2, 6]): void {
    const ms = this.drawn(seconds);
    this.note({ kind: 'wait', ms });
    this.at += ms;
  }

  /** Attention of so long altogether, in stretches, with its clicks. */
  attend(context: Context, ms: number, purpose: Purpose = 'navigate'): void {
    for (let left = ms; left > 0; ) {
      const stretch = Math.min(left, this.drawn(STRETCH_S));
      this.dwell(context, stretch, 0);
      for (let at = 8 * SECOND; at < stretch; at += this.drawn([9, 30])) {
        this.note(
          { kind: 'click', purpose: this.chance.happens(0.7) ? purpose : 'other' },
          this.at - stretch + at,
        );
      }
      left -= stretch;
      if (left > 0) this.pass(LOOKED_AWAY_S);
    }
  }

  /** A film runs and is watched. */
  watch(ms: number): void {
    this.dwell('player', ms, ms);
  }

  /** From the first touch of the panel until one is in; waiting for a code is part of it. */
  logIn(method: LoginMethod[], seconds: Span, forced: boolean): void {
    this.load();
    const refused = this.chance.happens(0.12);
    const ms = this.drawn(seconds) + (refused ? this.drawn([20, 45]) : 0);
    const attempts = refused ? 2 : 1;
    this.note({ kind: 'login', ms, outcome: 'success', method, attempts, forced });
    for (let n = 0; n < attempts; n += 1)
      this.note({ kind: 'click', purpose: 'login' }, this.at + ms - n * SECOND - 1);
    const typed = Math.round((ms * this.chance.whole(72, 94)) / 100);
    const from = this.at;
    this.dwell('panel', typed, 0);
    this.note({ kind: 'keys', n: this.chance.whole(14, 26) * attempts }, from);
    this.at = from + ms;
    this.load();
  }

  drawn([from, to]: Span): number {
    return this.chance.whole(from * SECOND, to * SECOND);
  }

  private dwell(context: Context, ms: number, mediaMs: number): void {
    const part = (span: Span) => Math.round((ms * this.chance.whole(...span)) / 100);
    const [loMs, hiMs] = mediaMs > 0 ? [ms, ms] : [part(LO), part(HI)];
    this.note({ kind: 'dwell', ms, context, loMs, hiMs, mediaMs });
    this.at += ms;
  }
}
