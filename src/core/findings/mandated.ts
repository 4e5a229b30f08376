/** What the marks and registries state of a platform's use, as the rules ask for it. */
import type { Platform } from '../platform';

/** Nothing is forced on the user of a platform that he marked as his own choice. */
export function isVoluntary(platform: Platform | undefined): boolean {
  return platform?.mandate?.use === 'voluntary';
}

/** Marked as assessed, or as measured by anything that an assessment counts. */
export function isAssessed(platform: Platform | undefined): boolean {
  const { use, metrics = [] } = platform?.mandate ?? {};
  return use === 'assessed' || (metrics.length > 0 && use !== 'voluntary');
}

export function isAssessedByHours(platform: Platform | undefined): boolean {
  const metrics = platform?.mandate?.metrics ?? [];
  const byHours = metrics.includes('study-hours') || metrics.includes('online-time');
  return byHours && isAssessed(platform);
}

export function isDemanded(platform: Platform | undefined): boolean {
  return platform?.mandate?.use === 'required' || isAssessed(platform);
}
