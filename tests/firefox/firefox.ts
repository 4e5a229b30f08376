/** The product as built for Firefox, in a Firefox of its own, driven as its user drives it. */
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
import { Marionette } from './marionette';

const EXTENSION = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const EXECUTABLE = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const PATIENT = { timeout: 20_000 };
/** The name under which an answer carries an element, from the WebDriver standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export class Firefox {
  private constructor(
    private readonly remote: Marionette,
    private readonly browser: ChildProcess,
    readonly profile: string,
    private readonly uuid: string,
    readonly addon: string,
  ) {}

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

  /** The tabs, oldest first. */
  tabs(): Promise<string[]> {
    return this.remote.send('WebDriver:GetWindowHandles');
  }

  /** From here on this tab is seen and driven. */
  async turnTo(handle: string): Promise<void> {
    await this.remote.send('WebDriver:SwitchToWindow', { handle, focus: true });
  }

  /** A page in a new tab, which is seen and driven from here on. */
  async open(address: string): Promise<string> {
    const { handle } = await this.remote.send<{ handle: string }>('WebDriver:NewWindow', {
      type: 'tab',
      focus: true,
    });
    await this.turnTo(handle);
    await this.goto(address);
    return handle;
  }

  goto(address: string): Promise<unknown> {
    return this.remote.send('WebDriver:Navigate', { url: address });
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

  /** As its user closes it; the page has its last word then. */
  async closeTab(turnTo = ''): Promise<void> {
    const before = await this.tabs();
    await this.asBrowser('BrowserCommands.closeTabOrWindow({})');
    await expect.poll(async () => (await this.tabs()).length).toBe(before.length - 1);
    await this.turnTo(turnTo || ((await this.tabs()).at(-1) ?? ''));
  }

  /** Of the page that is driven. */
  address(): Promise<string> {
    return this.value('WebDriver:GetCurrentURL');
  }

  async text(place: string): Promise<string> {
    return this.value('WebDriver:GetElementText', { id: await this.find(place) });
  }

  async click(place: string): Promise<void> {
    await this.remote.send('WebDriver:ElementClick', { id: await this.find(place) });
  }

  /** Presses the button or link of exactly this name. */
  async clickNamed(words: string): Promise<void> {
    const named = `normalize-space()='${words}' or @aria-label='${words}'`;
    await this.click(`//*[self::button or self::a][${named}]`);
  }

  async type(place: string, text: string): Promise<void> {
    const id = await this.find(place);
    await this.remote.send('WebDriver:ElementSendKeys', { id, text });
  }

  /** What the next finding, pressing and reading is in; without a frame, the page itself. */
  async enter(place?: string): Promise<void> {
    const element = place === undefined ? null : { [ELEMENT]: await this.find(place) };
    await this.remote.send('WebDriver:SwitchToFrame', { element });
  }

  /** What is seen of the page that is driven: a PNG. */
  async screenshot(): Promise<Buffer> {
    const options = { full: false, hash: false };
    return Buffer.from(await this.value<string>('WebDriver:TakeScreenshot', options), 'base64');
  }

  /** Runs in the page that is driven, as the page itself would. */
  async inside<T, A = null>(work: (value: A) => T | Promise<T>, ...values: A[]): Promise<T> {
    const answer = await this.value<{ done?: T; failed?: string }>('WebDriver:ExecuteAsyncScript', {
      script: `const tell = arguments[arguments.length - 1];
        (async () => (${work})(arguments[0]))().then(
          (done) => tell({ done }), (error) => tell({ failed: String(error) }));`,
      args: values,
      // The page's own world, not one beside it.
      sandbox: null,
    });
    if (answer.failed !== undefined) throw new Error(answer.failed);
    return answer.done as T;
  }

  /** Runs in the browser's own window, with all that the browser can do. */
  async asBrowser<T>(script: string, ...args: unknown[]): Promise<T> {
    await this.remote.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await this.value<T>('WebDriver:ExecuteScript', { script, args });
    } finally {
      await this.remote.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Every trace that is stored, in order of time. */
  async traces(): Promise<StoredTrace[]> {
    return (await this.stored<StoredTrace>('traces')).sort((a, b) => a.at - b.at);
  }

  /** All rows of an object store, read as any other tool would read them. */
  async stored<T>(store: string): Promise<T[]> {
    const from = await this.value<string>('WebDriver:GetWindowHandle');
    await this.openOwn('help.html');
    const rows = await this.inside(
      (name) =>
        new Promise<T[]>((done, failed) => {
          const opening = indexedDB.open('fingertip-burden');
          // A database that is not there yet must not be made by looking.
          opening.onupgradeneeded = () => opening.transaction?.abort();
          opening.onerror = () => done([]);
          opening.onsuccess = () => {
            const all = opening.result.transaction(name).objectStore(name).getAll();
            all.onerror = () => failed(all.error);
            all.onsuccess = () => {
              opening.result.close();
              done(all.result);
            };
          };
        }),
      store,
    );
    await this.closeTab(from);
    return rows;
  }

  /** An element by its XPath, if it is one, or by CSS; waited for. */
  private async find(place: string): Promise<string> {
    const using = place.startsWith('/') ? 'xpath' : 'css selector';
    const asked = { using, value: place };
    let id = '';
    await expect(async () => {
      const found = await this.value<Record<string, string>>('WebDriver:FindElement', asked);
      id = found[ELEMENT] ?? '';
    }).toPass(PATIENT);
    return id;
  }

  private async value<T>(command: string, parameters?: object): Promise<T> {
    return (await this.remote.send<{ value: T }>(command, parameters)).value;
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
