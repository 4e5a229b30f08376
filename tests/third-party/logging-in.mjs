/**
 * The usual cases of an application's login, in its own page: wrong, then right; given up; wrong
 * and left. What is expected of them is what they are.
 *
 * @param {object} of
 * @param {string} of.page
 * @param {string} of.user selector of the field
 * @param {string} of.name what is typed there
 * @param {string} of.password selector of the field
 * @param {string} of.button selector
 * @param {string} of.refusal selector of what shows after a wrong password
 * @param {string} of.inside selector of what shows only inside
 * @param {string} [of.open] selector of what opens the panel
 * @param {boolean} [of.enter] whether Enter in the password field logs in
 * @param {string} [of.dismiss] selector of what must be pressed after a refusal
 * @returns {import('../cases/case').Case[]}
 */
export function loggingIn({
  page,
  user,
  name,
  password,
  button,
  refusal,
  inside,
  open,
  dismiss,
  enter = true,
}) {
  const come = async (by) => {
    if (open) {
      await by.sees(open);
      await by.press(open);
    }
    await by.sees(password);
  };
  const attempt = async (by, word) => {
    await by.fill(user, name);
    await by.fill(password, word);
    await by.press(button);
  };
  const cases = [
    {
      name: 'wrong, then right',
      page,
      panel: open ? false : undefined,
      async act(window, by) {
        await come(by);
        await by.view('at the login', true);
        await attempt(by, 'wrong-pw-1');
        await by.sees(refusal);
        await by.view('refused', true);
        if (dismiss) await by.press(dismiss);
        // A page that came anew forgot the name.
        if ((await window.locator(user).first().inputValue()) === '') await by.fill(user, name);
        await by.fill(password, 'right-pw-1');
        await by.press(button);
        await by.sees(inside);
        await by.view('inside', false);
      },
      expect: {
        logins: [{ outcome: 'success', attempts: 2, method: ['password'], forced: false }],
      },
    },
    {
      name: 'right, by Enter',
      page,
      async act(_page, by) {
        await come(by);
        await by.fill(user, name);
        await by.fill(password, 'right-pw-1');
        await by.key('Enter');
        await by.sees(inside);
      },
      expect: { logins: [{ outcome: 'success', attempts: 1, method: ['password'] }] },
    },
    {
      name: 'wrong, and left',
      page,
      async act(_page, by) {
        await come(by);
        await attempt(by, 'wrong-pw-1');
        await by.sees(refusal);
      },
      expect: { logins: [{ outcome: 'failure', attempts: 1 }] },
    },
    {
      name: 'given up',
      page,
      async act(_page, by) {
        await come(by);
        await by.fill(user, name);
      },
      expect: { logins: [{ outcome: 'abandoned', attempts: 0 }] },
    },
  ];
  return enter ? cases : cases.filter(({ name }) => name !== 'right, by Enter');
}
