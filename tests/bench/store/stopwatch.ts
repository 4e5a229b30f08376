/** Runs inside the dashboard: from its user's act to the painted frame that has the new figures. */

/** The line below the sentence names the days of the figures that are on view. */
function daysOnView(): string | null | undefined {
  return document.querySelector('main .lead')?.textContent;
}

async function timed(act: () => void): Promise<number> {
  const before = daysOnView();
  const changed = new Promise<void>((done) => {
    const watch = new MutationObserver(() => {
      if (daysOnView() === before) return;
      watch.disconnect();
      done();
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const began = performance.now();
  act();
  await changed;
  // The first callback comes before the frame with the change is painted, the second after.
  await frame();
  await frame();
  return performance.now() - began;
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

function press(selector: string, place = 0): void {
  document.querySelectorAll<HTMLElement>(selector).item(place).click();
}

/** @param place of the kind of range, as the page offers them */
export const choose = (place: number) => timed(() => press('input[name=period]', place));

export const stepBack = () => timed(() => press('.range-choice .steps button'));

/** The first day of a range of one's own. */
export const begin = (day: string) =>
  timed(() => {
    const from = document.querySelector<HTMLInputElement>('.range-choice input[type=date]');
    if (!from) return;
    from.value = day;
    from.dispatchEvent(new Event('change', { bubbles: true }));
  });
