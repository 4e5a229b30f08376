/**
 * A document that stands without a login panel: said once for each time that it does, and again
 * when it turns out later that someone is signed in.
 */
import type { Emit } from './detector';
import { standingOf } from './signed-in';

/** A document without a panel is believed after it was seen twice, this far apart. */
export const SETTLED_MS = 900;
/** A blank one is asked again so often, each time after twice the wait; then what changes in it is awaited. */
const BLANK_LOOKS = 6;

export interface Absence {
  /** The panel was first found absent. */
  begin(now: number): void;
  /** There is one. */
  end(): void;
  /**
   * Tells what there is to tell; answers whether there was anything.
   * @param step a code is asked for, which may be a step of a login
   * @param sure there is no need to see it twice
   */
  settle(now: number, step: boolean, sure?: boolean): boolean;
}

interface Absent {
  /** Since when the document has stood without a panel, for all one knows. */
  since: number;
  /** A platform's own mark of being signed in. */
  inside: string | undefined;
  /** Asks for another look in so many milliseconds. */
  again(ms: number): void;
  /** The document was told to stand without a panel. */
  told(): void;
}

export function absenceIn(document: Document, emit: Emit, absent: Absent): Absence {
  const { since, inside, again, told } = absent;
  /** Null while there is a panel, or the absence was told. */
  let absentSince: number | null = since;
  /** The document stood without a way to log out when last looked at, then. */
  let invites = false;
  let toldAt = Number.NEGATIVE_INFINITY;
  let blanks = 0;

  /** Another window, or a script, has signed this document in. */
  const signedInSince = (now: number): boolean => {
    if (!invites || now - toldAt < SETTLED_MS * 2) return false;
    toldAt = now;
    if (!standingOf(document).signedIn) return false;
    invites = false;
    emit({ kind: 'clear', signedIn: true, t: now });
    return true;
  };

  const settle: Absence['settle'] = (now, step, sure = false) => {
    if (document.readyState === 'loading') return false;
    if (absentSince === null) return signedInSince(now);
    if (!sure && now - absentSince < SETTLED_MS) {
      again(SETTLED_MS - (now - absentSince));
      return false;
    }
    const standing = standingOf(document);
    if (!standing.drawn) {
      if (blanks < BLANK_LOOKS) again(SETTLED_MS * 2 ** blanks);
      blanks += 1;
      return false;
    }
    blanks = 0;
    if (standing.refuses) {
      absentSince = now;
      return false;
    }
    const signedIn =
      standing.signedIn || (inside !== undefined && document.querySelector(inside) !== null);
    // What was not on view may have become so at any time since.
    const late = signedIn && now - absentSince > SETTLED_MS * 2;
    const about = step ? { step } : {};
    emit({ kind: 'clear', signedIn: signedIn && !late, ...about, t: absentSince });
    if (late) emit({ kind: 'clear', signedIn, ...about, t: now });
    invites = !signedIn;
    toldAt = now;
    absentSince = null;
    told();
    return true;
  };

  return {
    begin: (now) => {
      blanks = 0;
      absentSince = now;
    },
    end: () => {
      absentSince = null;
    },
    settle,
  };
}
