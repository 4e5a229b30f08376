/**
 * oidc-provider on a second host. The business system has no login page: it redirects to the
 * provider, whose page is a plain form post without a word on refusal (the form comes again, empty);
 * after it a consent page with one button stands between the login and the redirect back. Ending
 * the business session alone comes back through the provider without stopping: no login at all.
 */
import { serve } from '../real/application';
import { countOf, entry, episode, loginsIn, User } from '../real/user';
import { expect, test } from './fixture';

test.use({ language: 'en-US' });

test('oidc-provider: to another host and back is one login', async ({ product }) => {
  const app = await serve('oidc');
  await product.measure(entry('real-oidc', app.url, ['http://sso.gov.localhost/*']));
  const page = await product.context.newPage();
  const user = new User(page);
  const button = page.getByRole('button', { name: 'Sign-in' });
  const consent = page.getByRole('button', { name: 'Continue' });
  const inside = page.getByText('本月待办事项');
  const logIn = async (password: string) => {
    await user.fill(page.locator('[name=login]'), 'li');
    await user.fill(page.locator('[name=password]'), password);
    await user.press(button);
  };
  const logOut = async () => {
    await user.press(page.getByText('退出', { exact: true }));
    await user.press(page.getByRole('button', { name: 'Yes, sign me out' }));
    await user.sees(page.getByText('已安全退出'));
  };

  await page.goto(app.url);
  await user.sees(button);
  await logIn('wrong-pw');
  await user.sees(button);
  await logIn('right-pw-1');
  await user.sees(consent);
  await user.press(consent);
  await user.sees(inside);
  await user.press(page.getByText('事项', { exact: true }));
  await user.sees(inside);

  await app.expire();
  await user.press(page.getByText('首页', { exact: true }));
  await user.sees(inside);

  await logOut();
  await user.press(page.getByText('重新进入'));
  await user.sees(button);
  await logIn('right-pw-1');
  await user.sees(consent);
  await user.press(consent);
  await user.sees(inside);

  await logOut();
  await user.press(page.getByText('重新进入'));
  await user.sees(button);
  await user.fill(page.locator('[name=login]'), 'li');
  await page.close();

  const traces = await product.atRest();
  expect(loginsIn(traces)).toEqual([
    episode('success', 2),
    episode('success', 1),
    episode('abandoned', 0),
  ]);
  expect(new Set(traces.map(({ platform }) => platform))).toEqual(new Set(['real-oidc']));
  expect(countOf(traces, 'click')).toBe(user.presses);
  expect(countOf(traces, 'submit')).toBe(0);
  await app.stop();
});
