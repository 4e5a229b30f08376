/** The one door to the browser's API for the worker and our own pages. */
import browser from 'webextension-polyfill';

export { browser };
