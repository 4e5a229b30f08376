/**
 * The product as built has no means of its own to reach a network: what the policy of its pages does
 * not hold back (peers, preconnection, going elsewhere, the script in other pages) is not in it.
 * A name that code puts together while it runs would not be seen; the policy and the trap of
 * bench:leaks stand behind this.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { waysIn } from './ways-in-code';

const BUILT = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' });
const texts = (kind: RegExp) =>
  files
    .filter((name) => kind.test(name))
    .map((name) => ({ name, text: readFileSync(join(BUILT, name), 'utf8') }));

/** Where a file may be saved from the page, and where Vite asks for the product's own files. */
const SAVES_OR_LOADS = 'address given to an element: href';

test('no script of the product names a way to a network', () => {
  const scripts = texts(/\.js$/);
  expect(scripts.length).toBeGreaterThan(10);
  const found = scripts.flatMap(({ name, text }) =>
    waysIn(text).map((way) => `${way}, in ${name.replace(/-[\w-]{8}\.js$/, '.js')}`),
  );
  // One link to what is saved, one to what Vite preloads; both in the chunk of the pages.
  expect(found).toEqual([
    `${SAVES_OR_LOADS}, in chunks/page.js`,
    `${SAVES_OR_LOADS}, in chunks/page.js`,
  ]);
});

test('the search sees each way there is', () => {
  const samples = {
    fetch: 'fetch("/a")',
    XMLHttpRequest: 'new self.XMLHttpRequest',
    WebSocket: 'const a = globalThis["WebSocket"]; new a("ws://b")',
    sendBeacon: 'navigator.sendBeacon("/a")',
    RTCPeerConnection: 'new (window.RTCPeerConnection)()',
    importScripts: 'importScripts("/a.js")',
    Image: 'new Image().src = "/a"',
    opening: 'window.open("/a")',
    'opening by name': 'open("https://a")',
    moving: 'location.href = "/a"',
    'moving by call': 'location.assign("/a")',
    'moving by name': 'location = "/a"',
    attribute: 'a.setAttribute("href", b)',
    'another file': 'import("https://a/b.js")',
    'another worker': 'new Worker("https://a/b.js")',
    'a tab elsewhere': 'chrome.tabs.create({ url: "https://a" })',
    'a link': 'h("a", { href: "https://a" })',
    'a hint': 'link.rel = "preconnect"',
  };
  const unseen = Object.entries(samples).filter(([, code]) => waysIn(code).length === 0);
  expect(unseen).toEqual([]);
  expect(
    waysIn('a.open(b); const { location } = c; import("./d.js"); a.src; f(location.href)'),
  ).toEqual([]);
});

test('no page or style sheet of the product names an address elsewhere', () => {
  const pages = texts(/\.(html|css)$/);
  expect(pages.length).toBeGreaterThan(8);
  const elsewhere =
    /(https?:)?\/\/[\w.-]+\.|dns-prefetch|preconnect|@import|<(iframe|object|embed|form|base)\b|http-equiv/i;
  expect(pages.filter(({ text }) => elsewhere.test(text)).map(({ name }) => name)).toEqual([]);
});

test('no other page can load or call anything of the product', () => {
  const manifest = JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8'));
  for (const key of ['web_accessible_resources', 'externally_connectable', 'content_scripts']) {
    expect(manifest).not.toHaveProperty(key);
  }
});
