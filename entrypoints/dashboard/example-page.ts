/** Wires the dashboard to the example. Nothing here asks the browser for anything, or keeps anything. */
import { dayOf } from '../../src/core/calendar';
import { office, shownOn } from '../../src/example/office';
import type { Language } from '../../src/example/platforms';
import { exampleOf } from './example';
import type { Show } from './show';
import { wordsIn } from './words';

export async function start(show: Show): Promise<void> {
  const language = languageOf(new URLSearchParams(location.search).get('lang'));
  const made = office(shownOn(dayOf(Date.now())), language);
  const t = await wordsIn(language);
  await show(t, { ...exampleOf(made), today: made.today, example: true });
}

/** `&lang=en` in the address, or what the browser speaks; Chinese unless that is English. */
function languageOf(asked: string | null): Language {
  return /^en\b/i.test(asked ?? navigator.language) ? 'en' : 'zh';
}
