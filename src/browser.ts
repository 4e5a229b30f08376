/** The one door to the browser's API for the worker and our own pages. */
import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';

export type { Runtime };
export { browser };
