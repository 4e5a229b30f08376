const widget = (page) => page.frameLocator('#netlify-identity-widget');

/** Netlify Identity's own demo page: the login is a frame over the page, before a stand-in server. */
export default {
  app: 'netlify',
  by: 'shipped',
  controls: { login: ['Log in'], logout: ['Log out'], ambiguous: ['Continue with Google'] },
  cases: [
    {
      name: 'wrong, then right, then out',
      page: 'netlify/',
      panel: false,
      async act(page, user) {
        const frame = widget(page);
        const button = frame.locator('button[type=submit]');
        await user.press('text=Log in');
        await user.sees(frame.locator('input[name=password]'));
        await user.view('at the login', true);
        await user.fill(frame.locator('input[name=email]'), 'li@gov.localhost');
        await user.fill(frame.locator('input[name=password]'), 'wrong-pw-1');
        await user.press(button);
        await user.sees(frame.locator('text=No user found'));
        await user.fill(frame.locator('input[name=password]'), 'right-pw-1');
        await user.press(button);
        await user.sees('text=Logged in as');
        await user.view('inside', false);
      },
      expect: { logins: [{ outcome: 'success', attempts: 2, method: ['password'] }] },
    },
    {
      name: 'registration, and recovery, looked at',
      page: 'netlify/',
      async act(page, user) {
        const frame = widget(page);
        await user.press('text=Log in');
        await user.sees(frame.locator('input[name=password]'));
        await user.press(frame.locator('text=Sign up'));
        await user.view('registration', false);
        await user.press(frame.locator('button:has-text("Log in")').first());
        await user.press(frame.locator('text=Forgot password?'));
        await user.view('recovery', false);
      },
      expect: { logins: [] },
    },
  ],
};
