/** oidc-provider itself, on a second host; consent stands between the login and the way back. */
export default {
  app: 'oidc',
  by: 'shipped',
  real: 'here',
  controls: { login: ['Sign-in'], logout: ['退出'], ambiguous: ['Continue'] },
  cases: [
    {
      name: 'wrong, then right',
      page: 'oidc',
      async act(page, user) {
        const attempt = async (word) => {
          await user.fill('[name=login]', 'li');
          await user.fill('[name=password]', word);
          await user.press(page.getByRole('button', { name: 'Sign-in' }));
          await user.wait(1_800);
        };
        await user.sees('[name=login]');
        await user.view('at the login', true);
        await attempt('wrong-pw');
        await user.view('refused', true);
        await attempt('right-pw-1');
        await user.view('asked for consent', false);
        await user.press(page.getByRole('button', { name: 'Continue' }));
        await user.sees('text=本月待办事项');
        await user.view('inside', false);
      },
      expect: { logins: [{ outcome: 'success', attempts: 2, method: ['password'] }] },
    },
  ],
};
