/** The tabs of a Firefox, as its user sees and handles them. */
import { expect } from '@playwright/test';
import type { Marionette } from './marionette';

export const PATIENT = { timeout: 20_000 };
/** The name under which an answer carries an element, from the WebDriver standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export class Tabs {
  protected constructor(protected readonly remote: Marionette) {}

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

  protected async value<T>(command: string, parameters?: object): Promise<T> {
    return (await this.remote.send<{ value: T }>(command, parameters)).value;
  }
}
