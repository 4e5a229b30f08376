/**
 * One batch of one frame, put into its tab's visit, becomes facts (METHOD: visit). The only place
 * where what several frames and documents saw comes together. It remembers nothing itself: the visit,
 * the session and what is covered are stored with each batch, so that the worker may die at any moment.
 */
import { attend } from './attention';
import { platformOf } from './batch';
import { isTaken } from './form-return';
import { normalise } from './interval';
import { letIn } from './login';
import { confirmedBy } from './login-end';
import { wokenBy } from './login-step';
import type { Batch } from './sighting';
import type { Happened, Surroundings, Taken, VisitState } from './visit';
import { endVisit } from './visit-end';
import { formTaken, takeSightings } from './visit-sightings';
import { beginVisit, firstInput, hasEnded, ledOn, stillShown } from './visit-start';

/** Takes a batch in. `state` is the tab's visit so far, if it has one. */
export function takeIn(state: VisitState | null, batch: Batch, around: Surroundings): Taken | null {
  const platform = platformOf(batch, state, around.openerPlatform);
  if (platform === null) return null;
  const happened: Happened[] = [];
  let visit = state;
  let ended: VisitState | null = null;
  if (visit && hasEnded(visit, platform, batch)) {
    const led = ledOn(visit, platform, batch);
    if (led) {
      happened.push({ ...led, platform: visit.platform, visit: visit.visit });
      visit = { ...visit, login: null };
    }
    happened.push(...endVisit(visit, around.covered));
    ended = visit;
    visit = null;
  }
  visit ??= {
    ...beginVisit(platform, batch, around.newVisit()),
    login: stillShown(ended, platform, batch),
  };
  const about = { platform, visit: visit.visit };

  const taken = normalise(
    around.covered
      .filter(({ kind, platform: other }) => kind !== 'wait' || other !== platform)
      .map(({ span }) => span)
      // What the visit before this one still owed was counted a moment ago.
      .concat(
        happened.flatMap((fact) => (fact.kind === 'dwell' ? [[fact.at, fact.at + fact.ms]] : [])),
      ),
  );
  const attended = attend(visit.attention, batch.attention, taken);
  for (const dwell of attended.dwells) happened.push({ kind: 'dwell', ...dwell, ...about });

  let session = around.session(platform);
  let { login } = visit;
  const opened = batch.attention.opened ?? visit.opened;
  // The frames of a root document die with it, and may not live to say so.
  if (login && batch.root && around.frame === 0 && batch.attention.opened !== undefined) {
    login = { ...login, frames: [] };
  }
  const { signIn: pressed = null, form: left = null } = visit;
  const started = { login, session, entry: visit.entry, signIn: pressed, form: left };
  const seen = takeSightings(started, batch.sightings, about, opened, around);
  const { entry, signIn, confirmed } = seen;
  let { form } = seen;
  ({ login, session } = seen);
  happened.push(...seen.happened);

  // The window that answers may have told of itself before this one told of its attempt.
  const { stood } = session;
  const answered = stood && stood.tab !== around.tab ? confirmedBy(login, stood) : null;
  if (answered) {
    happened.push({ ...answered, ...about });
    session = letIn(session, answered.at + answered.ms);
    login = null;
  }

  const lastInput = Math.max(visit.lastInput, ...batch.attention.pulses.map(([at]) => at));
  if (!login && lastInput > session.activeAt) {
    session = { ...wokenBy(session, firstInput(batch) ?? lastInput), activeAt: lastInput };
  }
  if (form && isTaken(form, lastInput)) {
    happened.push(formTaken(form, about));
    form = null;
  }
  const next = { ...visit, form, lastInput, attention: attended.state, login, entry, signIn };
  if (opened !== undefined) next.opened = opened;
  return { state: next, session, happened, confirmed };
}
