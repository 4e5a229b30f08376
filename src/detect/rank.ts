/** Visits to pages that rank people or units (METHOD: rank_view_n). */
import { isRanking } from '../core/answer';
import type { Detector } from './detector';
import { isShown } from './outcome';

/** Headings and chosen tabs are drawn by then. */
const LOOK_AFTER_MS = 1_500;
const HEADINGS =
  'h1, h2, h3, [role=heading], [role=tab][aria-selected=true], [class*=title], [class*=active], [class*=breadcrumb] :last-child';
const MAX_HEADINGS = 60;

export const rankDetector: Detector = (document, _platform, emit, signal) => {
  let told = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (document.visibilityState === 'hidden') return;
    const headings = [...document.querySelectorAll(HEADINGS)].slice(0, MAX_HEADINGS);
    const ranking = headings.some(
      (heading) => isRanking((heading.textContent ?? '').slice(0, 40)) && isShown(heading),
    );
    if (ranking && !told) emit({ kind: 'rank' });
    told = ranking;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, LOOK_AFTER_MS);
  };
  const view = document.defaultView as Window & { navigation?: EventTarget };
  view.addEventListener('load', later, { signal });
  view.navigation?.addEventListener('currententrychange', later, { signal });
  // Views change by a click as often as by an address.
  document.addEventListener('click', later, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (document.readyState === 'complete') later();
};
