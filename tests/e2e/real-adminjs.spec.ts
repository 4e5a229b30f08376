/**
 * AdminJS. The login is a form post that loads a new document, drawn by React on both sides; a
 * refusal is the login page again with a sentence. Inside all is a single-page app: records are
 * written in a form that is sent by XHR, answers by a toast, and gives way to a list. A session
 * that ended shows at the next request, which sends the browser to the login page.
 */
import { serve } from '../real/application';
import { countOf, entry, episode, loginsIn, User } from '../real/user';
import { expect, test } from './fixture';

test.use({ language: 'en-US' });

test('AdminJS: wrong, right, a record written, expired, out', async ({ product }) => {
  const app = await serve('adminjs');
  await product.measure(entry('real-adminjs', app.url));
  const page = await product.context.newPage();
  const user = new User(page);
  const button = page.getByRole('button', { name: 'Login' });
  const logIn = async (password: string) => {
    await user.fill(page.locator('[name=email]'), 'li@gov.localhost');
    await user.fill(page.locator('[name=password]'), password);
    await user.press(button);
  };
  const account = page.getByText('li@gov.localhost').first();

  await page.goto(app.url);
  await user.sees(button);
  await logIn('wrong-pw');
  await user.sees(page.getByText('Wrong email and/or password'));
  await logIn('right-pw-1');
  await user.sees(account);

  await user.press(page.getByText('Memory', { exact: true }));
  await user.press(page.getByText('Villages', { exact: true }).first());
  await user.press(page.getByText('Create new').first());
  await user.sees(page.locator('#name'));
  await user.fill(page.locator('#name'), 'A');
  await user.fill(page.locator('#households'), '12');
  await user.press(page.getByRole('button', { name: 'Save' }));
  await user.sees(page.getByText(/Successfully created/i).first());

  await app.expire();
  await user.press(page.getByText('Create new').first());
  await page.reload();
  await user.sees(button);
  await logIn('right-pw-1');
  await user.sees(account);

  await user.press(account);
  await user.press(page.getByText('Log out', { exact: false }).first());
  await user.sees(button);
  await page.close();

  const traces = await product.atRest();
  expect(loginsIn(traces)).toEqual([episode('success', 2), episode('success', 1, true)]);
  expect(countOf(traces, 'submit')).toBe(1);
  expect(countOf(traces, 'click')).toBe(user.presses);
  await app.stop();
});
