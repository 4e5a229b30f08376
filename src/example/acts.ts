/** What is done on a visit once one is in: each act notes its facts and lets its time pass. */
import type { Purpose } from '../core/trace';
import type { Table } from './forms';
import { tableOf } from './forms';
import type { Span, Stay } from './stay';

const SECOND = 1000;
const MINUTE = 60_000;
/** A film that nobody touches asks after about so long whether one is still there. */
const ASKED_AFTER_MS = 12 * MINUTE;

/** Spans are in seconds unless their name says otherwise. `often` is a probability. */
export type Act = { often?: number } & (
  | { does: 'check-in'; seconds: Span }
  | { does: 'read'; seconds: Span }
  | { does: 'press'; what: Purpose; times: Span }
  | { does: 'study'; minutes: Span; ends: number }
  | { does: 'quiz'; seconds: Span }
  | { does: 'fill'; table: Table; minutes: Span; photos?: Span }
  | { does: 'rank'; seconds: Span }
);

export function perform(stay: Stay, act: Act): void {
  if (!stay.chance.happens(act.often ?? 1)) return;
  switch (act.does) {
    case 'check-in': {
      stay.attend('page', stay.drawn(act.seconds));
      stay.note({ kind: 'click', purpose: 'check-in' });
      stay.note({ kind: 'checkin', form: 'sign-in', ms: stay.at - stay.began }, stay.began);
      return;
    }
    case 'read':
      stay.attend('page', stay.drawn(act.seconds));
      return;
    case 'press': {
      for (let n = stay.chance.whole(...act.times); n > 0; n -= 1) {
        stay.attend('page', stay.drawn([4, 8]));
        stay.note({ kind: 'click', purpose: act.what });
      }
      return;
    }
    case 'study':
      study(stay, stay.chance.whole(...act.minutes) * MINUTE, act.ends);
      return;
    case 'quiz': {
      const from = stay.at;
      stay.attend('page', stay.drawn(act.seconds), 'task');
      stay.note({ kind: 'checkin', form: 'quiz', ms: stay.at - from }, from);
      return;
    }
    case 'fill':
      fill(stay, act.table, stay.chance.whole(...act.minutes) * MINUTE, act.photos);
      return;
    case 'rank': {
      stay.load();
      stay.note({ kind: 'rank' });
      stay.attend('page', stay.drawn(act.seconds), 'ranking');
      return;
    }
    default:
      act satisfies never;
  }
}

function study(stay: Stay, ms: number, ends: number): void {
  const from = stay.at;
  stay.note({ kind: 'click', purpose: 'study' });
  for (let left = ms; left > 0; ) {
    const stretch = Math.min(left, ASKED_AFTER_MS);
    stay.watch(stretch);
    left -= stretch;
    if (stretch < ASKED_AFTER_MS) break;
    stay.pass([2, 20]);
    stay.note({ kind: 'prompt', prompt: 'still-there' });
    stay.attend('player', 4 * SECOND);
  }
  if (stay.chance.happens(ends)) {
    stay.note({ kind: 'checkin', form: 'media', ms: stay.at - from }, from);
  }
}

function fill(stay: Stay, table: Table, ms: number, photos?: Span): void {
  stay.load();
  const from = stay.at;
  stay.attend('form', ms, 'other');
  if (photos) {
    const files = stay.chance.whole(...photos);
    stay.note({ kind: 'click', purpose: 'upload' });
    stay.note({ kind: 'upload', files, photo: true });
    stay.attend('form', files * 9 * SECOND, 'other');
  }
  stay.note({ kind: 'keys', n: Math.round(ms / (3 * SECOND)) }, from);
  stay.note({ kind: 'click', purpose: 'submit' });
  stay.note({ kind: 'submit', ms: stay.at - from, ...tableOf(table) }, from);
  stay.load();
}
