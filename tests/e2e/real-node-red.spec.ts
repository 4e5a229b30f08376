/**
 * Node-RED. Its login is a form in a dialog drawn over an empty page; the attempt is an AJAX post
 * with `preventDefault`; a refusal shows a sentence that was in the form all along, hidden; success
 * takes the dialog away and draws the editor without a navigation. Logging out reloads into the
 * dialog again. The token lies in localStorage.
 */
import { serve } from '../real/application';
import { countOf, entry, episode, loginsIn, User } from '../real/user';
import { expect, test } from './fixture';

test.use({ language: 'en-US' });

test('Node-RED: wrong, right, out, in again, expired, given up', async ({ product }) => {
  const app = await serve('node-red');
  await product.measure(entry('real-node-red', app.url));
  const page = await product.context.newPage();
  const user = new User(page);
  const button = page.locator('#node-dialog-login-submit');
  const editor = page.locator('#red-ui-header-button-deploy');
  const logIn = async (password: string) => {
    await user.fill(page.locator('#node-dialog-login-username'), 'li');
    await user.fill(page.locator('#node-dialog-login-password'), password);
    await user.press(button);
  };

  await page.goto(app.url);
  await user.sees(button);
  await logIn('wrong-pw');
  await user.sees(page.locator('#node-dialog-login-failed'));
  await logIn('right-pw-1');
  await user.sees(editor);

  await user.press(page.locator('#red-ui-tab-debug-link-button'));
  await user.press(page.locator('#red-ui-tab-help-link-button'));
  await user.press(page.locator('#red-ui-header-button-user'));
  await user.press(page.locator('#usermenu-item-logout'));
  await user.sees(button);
  await logIn('right-pw-1');
  await user.sees(editor);

  // The session ends without the user: the next load asks again.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await user.sees(button);
  await logIn('right-pw-1');
  await user.sees(editor);

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await user.sees(button);
  await user.fill(page.locator('#node-dialog-login-username'), 'li');
  await page.close();

  const traces = await product.atRest();
  expect(loginsIn(traces)).toEqual([
    episode('success', 2),
    episode('success', 1),
    episode('success', 1, true),
    episode('abandoned', 0, true),
  ]);
  expect(countOf(traces, 'click')).toBe(user.presses);
  expect(countOf(traces, 'submit')).toBe(0);
  await app.stop();
});
