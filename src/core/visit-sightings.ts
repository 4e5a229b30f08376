/**
 * What the sightings of one batch change: of the open login, of the user's session, of the time
 * that the next check-in counts from; and the facts that they are. METHOD: visit.
 */
import type { LeftForm } from './form-return';
import { isRefusedForm, isTaken } from './form-return';
import type { Interval } from './interval';
import { normalise, subtract } from './interval';
import type { SessionState } from './login';
import { letIn } from './login';
import { confirmedBy } from './login-end';
import { stepLogin } from './login-step';
import type { Sighting } from './sighting';
import type { PressedSignIn } from './sign-in-return';
import { isSignInReturned } from './sign-in-return';
import type { Fact } from './trace';
import type { Covered, Happened, Surroundings, Taken, VisitState } from './visit';

/** What one sighting after the other changes. */
interface Standing extends Pick<VisitState, 'login' | 'entry'> {
  session: SessionState;
  signIn: PressedSignIn | null;
  form: LeftForm | null;
}

/** Takes in what one batch saw, in order of time. `opened` is the start of the document on view. */
export function takeSightings(
  before: Standing,
  sightings: readonly Sighting[],
  about: { platform: string; visit: string },
  opened: number | undefined,
  around: Surroundings,
): Standing & Pick<Taken, 'happened' | 'confirmed'> {
  let { login, session, entry, signIn, form } = before;
  const { platform } = about;
  const happened: Happened[] = [];
  const confirmed: number[] = [];
  for (const seen of [...sightings].sort((a, b) => a.at - b.at)) {
    if (form && isTaken(form, seen.at)) {
      happened.push(formTaken(form, about));
      form = null;
    }
    if (seen.kind === 'panel' || seen.kind === 'clear') {
      const step = stepLogin(login, session, seen, around.frame);
      ({ state: login, session } = step);
      if (step.login) happened.push({ ...step.login, ...about });
      // Its answer is the login of a session that ran out: nothing took it.
      if (form && login?.forced && isShown(seen) && isRefusedForm(form, seen.at)) form = null;
      // A window with a panel in one of its frames does not stand without one.
      if (seen.kind === 'panel' || seen.step || login?.frames.length) continue;
      const stood = { tab: around.tab, at: seen.at, signedIn: seen.signedIn, opened: opened ?? 0 };
      session = { ...session, stood };
      for (const other of around.others) {
        if (other.platform !== platform || confirmed.includes(other.tab)) continue;
        const answered = confirmedBy(other.login, stood);
        if (!answered) continue;
        happened.push({ ...answered, platform, visit: other.visit });
        confirmed.push(other.tab);
        session = letIn(session, seen.at);
      }
    } else if (seen.kind === 'sign-in' && seen.state === 'left') {
      signIn = seen;
    } else if (seen.kind === 'checkin' || seen.kind === 'sign-in') {
      if (seen.kind === 'sign-in' && !isSignInReturned(signIn, seen)) continue;
      signIn = null;
      const by = seen.kind === 'checkin' ? seen.form : 'sign-in';
      const at = Math.min(entry, seen.at);
      happened.push({ kind: 'checkin', at, ms: seen.at - at, form: by, ...about });
      entry = seen.at;
    } else if (seen.kind === 'expired') {
      session = { ...session, expiredAt: seen.at };
    } else if (seen.kind === 'refusal') {
      if (form && isRefusedForm(form, seen.at)) form = null;
    } else if (seen.kind === 'submit') {
      if (form) happened.push(formTaken(form, about));
      form = seen.left ? seen : null;
      if (!form) happened.push(formTaken(seen, about));
    } else if (seen.kind === 'wait') {
      for (const [from, until] of waits(seen, around.covered, around.tab, platform)) {
        happened.push({ kind: 'wait', at: from, ms: until - from, ...about });
      }
    } else {
      if (seen.kind === 'click' && seen.purpose === 'logout') {
        session = { ...session, signedIn: false, outAt: seen.at };
      }
      happened.push({ ...asFact(seen), at: seen.at, ...about });
    }
  }
  return { login, session, entry, signIn, form, happened, confirmed };
}

function isShown(seen: Sighting): boolean {
  return seen.kind === 'panel' && seen.state === 'shown' && !seen.step;
}

/** A page wait less what other tabs and platforms already count in that time. */
function waits(
  seen: { at: number; ms: number },
  covered: readonly Covered[],
  tab: number,
  platform: string,
): Interval[] {
  const others = covered.filter(
    (other) => other.kind === 'wait' || other.tab !== tab || other.platform !== platform,
  );
  return subtract([[seen.at, seen.at + seen.ms]], normalise(others.map(({ span }) => span)));
}

/** The fact of a form that was taken. */
export function formTaken(form: LeftForm, about: { platform: string; visit: string }): Happened {
  const { left: _, ...fact } = form;
  return { ...fact, ...about };
}

type Plain = Exclude<
  Sighting,
  { kind: 'panel' | 'clear' | 'checkin' | 'sign-in' | 'wait' | 'submit' | 'refusal' | 'expired' }
>;

function asFact(seen: Plain): Fact {
  const { at: _, ...rest } = seen;
  return rest.kind === 'prompt' ? { kind: 'prompt', prompt: 'still-there' } : rest;
}
