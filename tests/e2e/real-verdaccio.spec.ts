/**
 * Verdaccio. The page is public; its header has a button 登录 that opens a dialog (Material UI)
 * with a form that React posts by fetch. A refusal is an alert inside the dialog; success closes
 * the dialog and swaps the header's button for an account menu. The address never changes.
 */
import { serve } from '../real/application';
import { countOf, entry, episode, loginsIn, User } from '../real/user';
import { expect, test } from './fixture';

test.use({ language: 'en-US' });

test('Verdaccio: looked at, wrong, right, out, in by Enter, given up', async ({ product }) => {
  const app = await serve('verdaccio');
  await product.measure(entry('real-verdaccio', app.url));
  const page = await product.context.newPage();
  const user = new User(page);
  const opener = page.getByTestId('header--button-login');
  const account = page.getByTestId('logInDialogIcon');
  const button = page.getByTestId('login-dialog-form-login-button');
  const name = page.locator('#login--dialog-username');
  const password = page.locator('#login--dialog-password');

  await page.goto(app.url);
  await user.sees(opener);
  // Opened and closed untouched: nothing happened.
  await user.press(opener);
  await user.sees(button);
  await user.press(page.getByTestId('close-login-dialog-button'));
  await expect(button).toBeHidden();
  await page.waitForTimeout(1_500);

  await user.press(opener);
  await user.sees(button);
  await user.fill(name, 'li');
  await user.fill(password, 'wrong-pw');
  await user.press(button);
  await user.sees(page.getByText('Invalid username or password'));
  await user.fill(password, 'right-pw-1');
  await user.press(button);
  await user.sees(account);

  await user.press(account);
  await user.press(page.getByRole('menuitem', { name: /logout/i }));
  await user.sees(opener);

  await user.press(opener);
  await user.sees(button);
  await user.fill(name, 'li');
  await user.fill(password, 'right-pw-1');
  await page.keyboard.press('Enter');
  await user.sees(account);
  await user.press(account);
  await user.press(page.getByRole('menuitem', { name: /logout/i }));
  await user.sees(opener);

  await user.press(opener);
  await user.sees(button);
  await user.fill(name, 'li');
  await user.press(page.getByTestId('close-login-dialog-button'));
  await expect(button).toBeHidden();
  await page.waitForTimeout(1_500);
  await page.close();

  const traces = await product.atRest();
  expect(loginsIn(traces)).toEqual([
    episode('success', 2),
    episode('success', 1),
    episode('abandoned', 0),
  ]);
  expect(countOf(traces, 'submit')).toBe(0);
  expect(countOf(traces, 'click')).toBe(user.presses);
  await app.stop();
});
