/** The manifest as built: what the product may do, which may become less and never more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const built = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
const PERMISSIONS = ['activeTab', 'alarms', 'idle', 'scripting', 'storage', 'unlimitedStorage'];
/** Every key that the manifest has today; a new one is a new thing that the product can do. */
const KEYS = [
  'action',
  'background',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'storage',
  'version',
];

test('asks at installation for no more than it did', () => {
  expect(PERMISSIONS).toEqual(expect.arrayContaining(manifest.permissions));
  expect(manifest.optional_permissions ?? []).toEqual([]);
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(['http://*/*', 'https://*/*']).toEqual(
    expect.arrayContaining(manifest.optional_host_permissions),
  );
});

test('has no part that pages could reach, and none that updates from elsewhere', () => {
  expect(KEYS).toEqual(expect.arrayContaining(Object.keys(manifest)));
});

test('lets its pages fetch, post and embed nothing', () => {
  const policy: string = manifest.content_security_policy.extension_pages;
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]));
  expect(rules.get('default-src')).toBe("default-src 'none'");
  expect(rules.get('script-src')).toBe("script-src 'self'");
  for (const what of ['connect-src', 'form-action', 'frame-src', 'object-src', 'base-uri']) {
    expect(rules.get(what)).toBe(`${what} 'none'`);
  }
});
