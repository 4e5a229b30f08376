/** Puts the dashboard on screen, over whatever its figures come from. */
import { nextMidnight } from '../../src/core/calendar';
import { periodAround } from '../../src/core/period';
import type { DashboardDeps } from '../../src/ui/dashboard/model';
import { dashboardModel } from '../../src/ui/dashboard/model';
import { sectionAt } from '../../src/ui/dashboard/sections';
import { Dashboard } from '../../src/ui/dashboard/view';
import { mount } from '../../src/ui/mount';
import type { T } from '../../src/ui/text';

/** The address says which part is open, and whether today's timeline is. */
export async function show(t: T, deps: Omit<DashboardDeps, 'section'>): Promise<void> {
  const model = dashboardModel({ ...deps, section: sectionAt(location.hash) });
  addEventListener('hashchange', () => model.open(sectionAt(location.hash)));
  // Looked at again, the page says what the records say by now: another page may have deleted some.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void model.reread();
  });
  atMidnight(() => void model.reread());
  const draw = (ready: boolean) =>
    mount(t, 'dashboardNav', <Dashboard model={model} ready={ready} />);
  const wanted = location.hash === '#today' ? deps.today : null;
  const read = Promise.all([model.show(model.period.value), model.openDay(wanted)]);
  // The head stands while the records are read.
  draw(false);
  await read;
  // In its first week the extension has not seen most of it: the day that is there comes first.
  const { firstDay, from } = model.evidence.value ?? { firstDay: null, from: '' };
  const isFirst = firstDay !== null && (firstDay > from || firstDay === deps.today);
  if (isFirst) await model.show(periodAround('day', deps.today));
  draw(true);
  // Drawn after the browser looked for the place that the popup's link names.
  if (wanted !== null) {
    const lines = document.getElementById('today');
    lines?.scrollIntoView();
    lines?.focus({ preventScroll: true });
  }
}

export type Show = typeof show;

/** A page that stays in view over midnight goes on in the new day. */
function atMidnight(work: () => void): void {
  const now = Date.now();
  setTimeout(
    () => {
      work();
      atMidnight(work);
    },
    nextMidnight(now) - now + 1000,
  );
}
