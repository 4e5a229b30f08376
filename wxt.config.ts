import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { CODE_SPLITTING, liveAtOnce } from './page-chunks';

/**
 * No connection may leave an extension page or the worker. The development server needs its own
 * address, so `wxt dev` alone is relaxed.
 */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'none'; form-action 'none'; frame-src 'none'; base-uri 'none'; object-src 'none'";

const CHROMIUM = {
  minimum_chrome_version: '109',
  // What a unit may supply: a registry and a survey, as suggestions, and nothing else.
  storage: { managed_schema: 'managed-schema.json' },
};

/** Firefox needs no schema for what a unit supplies. */
const FIREFOX = {
  browser_specific_settings: {
    gecko: {
      id: '{72e9e88c-7dc0-45fc-abf0-705e1d2b5e48}',
      // The first that can put a script into one document of a tab.
      strict_min_version: '153.0',
      data_collection_permissions: { required: ['none' as const] },
    },
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  webExt: { disabled: true },
  // The floor is Chrome and Edge 109, the last that run on Windows 7.
  vite: () => ({
    plugins: [preact()],
    // The writer of XLSX files zips with it; why not with fflate itself is said there.
    resolve: {
      alias: [{ find: /^fflate$/, replacement: resolve('src/ui/dashboard/data/zip.ts') }],
    },
    // What a page's scripts will ask for is fetched at once. The polyfill would call out for it.
    build: { target: 'chrome109', modulePreload: { polyfill: false } },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ inputPath }) => inputPath.endsWith('.html'))) return;
      config.plugins?.push(liveAtOnce());
      config.build = mergeConfig(config.build ?? {}, {
        rolldownOptions: { output: { codeSplitting: CODE_SPLITTING } },
      });
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'zh_CN',
    ...(browser === 'firefox' ? FIREFOX : CHROMIUM),
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'idle', 'activeTab'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '__MSG_appName__' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: CSP } }),
  }),
});
