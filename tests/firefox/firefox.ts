/** The product as built for Firefox, in a Firefox of its own. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import type { StoredTrace } from '../../src/core/trace';
import { rowsOf } from '../e2e/records-in-page';
import { Marionette } from './marionette';
import { PATIENT, Tabs } from './tabs';

const EXTENSION = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const EXECUTABLE = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

export class Firefox extends Tabs {
  private constructor(
    remote: Marionette,
    private readonly browser: ChildProcess,
    readonly profile: string,
    private readonly uuid: string,
    readonly addon: string,
  ) {
    super(remote);
  }

  static async launch(more: Record<string, string | number | boolean> = {}): Promise<Firefox> {
    const manifest = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'));
    const addon: string = manifest.browser_specific_settings.gecko.id;
    const uuid = randomUUID();
    const port = await freePort();
    const profile = mkdtempSync(join(tmpdir(), 'burden-firefox-'));
    const settings = {
      'marionette.port': port,
      // The browser's own question about a site is answered; that it may be asked is still looked at.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [addon]: uuid }),
      'network.dns.localDomains': '*.localhost',
      'intl.locale.requested': 'zh-CN',
      'intl.accept_languages': 'zh-CN',
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
      'network.connectivity-service.enabled': false,
      'network.captive-portal-service.enabled': false,
      'media.autoplay.default': 0,
      'browser.download.folderList': 2,
      'browser.download.dir': profile,
      ...more,
    };
    const lines = Object.entries(settings).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    // Only the browser itself opens an extension's page: what a press of its button does.
    const flags = ['--marionette', '--remote-allow-system-access', '--headless', '--no-remote'];
    const size = ['--width', '1366', '--height', '768'];
    const browser = spawn(EXECUTABLE, [...flags, ...size, '--profile', profile], {
      stdio: process.env.FIREFOX_LOG ? 'inherit' : 'ignore',
    });
    const remote = await Marionette.reach(port);
    await remote.send('WebDriver:NewSession');
    await remote.send('Addon:Install', { path: EXTENSION, temporary: true });
    const firefox = new Firefox(remote, browser, profile, uuid, addon);
    // The page of welcome comes by itself, and would be taken for one that was asked for.
    await expect.poll(async () => (await firefox.tabs()).length, PATIENT).toBe(2);
    return firefox;
  }

  async close(): Promise<void> {
    await this.remote.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    this.remote.close();
    this.browser.kill('SIGKILL');
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A page of the product in a new tab, as the browser opens it. */
  async openOwn(page: string): Promise<string> {
    const before = await this.tabs();
    const address = `moz-extension://${this.uuid}/${page}`;
    await this.asBrowser(
      `const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
       gBrowser.selectedTab = gBrowser.addTab(arguments[0], { triggeringPrincipal });`,
      address,
    );
    await expect.poll(async () => (await this.tabs()).length).toBe(before.length + 1);
    const handle = (await this.tabs()).find((one) => !before.includes(one)) ?? '';
    await this.turnTo(handle);
    await expect.poll(() => this.address().catch(() => ''), PATIENT).toBe(address);
    await expect.poll(() => this.text('body').catch(() => ''), PATIENT).not.toBe('');
    return handle;
  }

  /** Every trace that is stored, in order of time. */
  async traces(): Promise<StoredTrace[]> {
    return (await this.stored<StoredTrace>('traces')).sort((a, b) => a.at - b.at);
  }

  /** All rows of an object store, read as any other tool would read them. */
  async stored<T>(store: string): Promise<T[]> {
    const from = await this.value<string>('WebDriver:GetWindowHandle');
    await this.openOwn('help.html');
    const rows = await this.inside(rowsOf<T>, store);
    await this.closeTab(from);
    return rows;
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
