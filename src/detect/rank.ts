/** Visits to pages that rank people or units (METHOD: rank_view_n). */
import { isRanking } from '../core/answer';
import type { Detector } from './detector';
import { allIn, isShown, textIn } from './shown';

/** Headings and chosen tabs are drawn by then. */
const LOOK_AFTER_MS = 1_500;
const HEADINGS =
  'h1, h2, h3, [role=heading], [role=tab][aria-selected=true], [class*="title" i], [class*="active" i], [class*="breadcrumb" i] :last-child';
const MAX_HEADINGS = 60;
const MAX_CHARS = 40;

export const rankDetector: Detector = (document, _platform, emit, heard, signal) => {
  let told = false;
  let due = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const early = due - performance.now();
    timer = early > 0 ? setTimeout(look, early) : undefined;
    if (timer !== undefined) return;
    if (document.visibilityState === 'hidden') return;
    const ranking = showsRanking(document);
    if (ranking && !told) emit({ kind: 'rank' });
    told = ranking;
  };
  const later = () => {
    due = performance.now() + LOOK_AFTER_MS;
    timer ??= setTimeout(look, LOOK_AFTER_MS);
  };
  const view = document.defaultView as Window & { navigation?: EventTarget };
  view.addEventListener('load', later, { signal });
  view.navigation?.addEventListener('currententrychange', later, { signal });
  // Views change by a click as often as by an address.
  heard.on('click', (event) => {
    if (event.isTrusted) later();
  });
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (document.readyState === 'complete') later();
};

/** By a heading, a chosen tab or the last of the breadcrumbs. */
export function showsRanking(document: Document): boolean {
  return allIn(document, HEADINGS, MAX_HEADINGS).some((heading) => {
    const text = textIn(heading, MAX_CHARS + 1);
    return text.length <= MAX_CHARS && isRanking(text) && isShown(heading);
  });
}
