/**
 * Parse Dashboard. React draws a form that posts and loads a new document; a refusal is the login
 * page again with a sentence, and with the name and the password still in their fields; success
 * is a redirect into a single-page app. A session that ended shows only when that app is loaded.
 */
import { serve } from '../real/application';
import { countOf, entry, episode, loginsIn, User } from '../real/user';
import { expect, test } from './fixture';

test.use({ language: 'en-US' });

test('Parse Dashboard: wrong, right, out, in again, expired, refused for good', async ({
  product,
}) => {
  const app = await serve('parse-dashboard');
  await product.measure(entry('real-parse', app.url));
  const page = await product.context.newPage();
  const user = new User(page);
  const button = page.locator('input[type=submit]');
  const out = page.getByText('Logout', { exact: true });
  const refusal = page.getByText('Invalid username or password', { exact: true });
  const logIn = async (password: string) => {
    await user.fill(page.locator('[name=username]'), 'li');
    await user.fill(page.locator('[name=password]'), password);
    await user.press(button);
  };

  await page.goto(app.url);
  await user.sees(button);
  await logIn('wrong-pw');
  await user.sees(refusal);
  await logIn('wrong-pw');
  await user.sees(refusal);
  await logIn('right-pw-1');
  await user.sees(out);

  await user.press(out);
  await user.sees(button);
  await logIn('right-pw-1');
  await user.sees(out);

  await app.expire();
  await page.reload();
  await user.sees(button);
  await logIn('right-pw-1');
  await user.sees(out);

  await user.press(out);
  await user.sees(button);
  await logIn('wrong-pw');
  await user.sees(refusal);
  await page.close();

  const traces = await product.atRest();
  expect(loginsIn(traces)).toEqual([
    episode('success', 3),
    episode('success', 1),
    episode('success', 1, true),
    episode('failure', 1),
  ]);
  expect(countOf(traces, 'click')).toBe(user.presses);
  expect(countOf(traces, 'submit')).toBe(0);
  await app.stop();
});
