/** The cases of a component library: a login, look-alikes, a home page of controls, check-ins. */
import { loggingIn } from './logging-in.mjs';
import { pages } from './pages.mjs';

/** How the check-in is asked for, whether it counts, and what shows afterwards. */
const CHECKINS = [
  { name: 'signed in, and told so', query: '', checkins: 1 },
  { name: 'signed in, and only the button says so', query: '&quiet', checkins: 1 },
  { name: 'signed in after being asked', query: '&ask', checkins: 1 },
  { name: 'asked, and given up', query: '&ask', no: true, checkins: 0 },
  { name: 'refused: not the time for it', query: '&late', checkins: 0 },
];

const YES = /^确 ?[定认]$/;
const NO = /^取 ?消$/;

/**
 * @param {object} of
 * @param {string} of.app
 * @param {{ user: string, password: string, button: string, dismiss?: string }} of.login selectors
 * @param {string[]} of.none views that show no login
 * @param {string[]} [of.logins] further views that do
 * @param {string} [of.boxes] selector of its boxes for a code, which send it with the last character
 * @param {RegExp | string} [of.yes] the button that confirms, by name or selector
 * @param {RegExp | string} [of.no] the one that does not
 */
export function componentLibrary({ app, login, none, logins = [], boxes, yes = YES, no = NO }) {
  const page = `${app}/${app}.html`;
  const checkin = ({ name, query, no: refuse, checkins }) => ({
    name,
    page: `${page}?view=checkin${query}`,
    panel: false,
    async act(at, user) {
      await user.press('#go');
      await user.wait(600);
      if (query === '&ask') {
        const answer = refuse ? no : yes;
        await user.press(
          typeof answer === 'string' ? answer : at.getByRole('button', { name: answer }).last(),
        );
      }
    },
    settle: 3_500,
    expect: { checkins, logins: [], submits: 0 },
  });
  const view = (name) => `${app}.html?view=${name}`;
  return [
    ...loggingIn({
      page,
      name: 'liwei',
      refusal: 'text=用户名或密码错误',
      inside: 'text=/退出/',
      ...login,
    }),
    ...pages(app, { login: logins.map(view), none: [...none, 'home', 'checkin'].map(view) }),
    ...CHECKINS.map(checkin),
    ...(boxes ? codes(`${page}?code`, login, boxes) : []),
  ];
}

function codes(page, { user, password, button }, boxes) {
  const begin = async (by) => {
    await by.sees(password);
    await by.fill(user, 'liwei');
    await by.fill(password, 'right-pw-1');
    await by.press(button);
    await by.sees(boxes);
  };
  const type = async (at, by, code) => {
    await by.press(at.locator(boxes).first());
    for (const digit of code) await at.keyboard.type(digit, { delay: 80 });
  };
  return [
    {
      name: 'a code in boxes behind the password, wrong, then right',
      page,
      async act(at, by) {
        await begin(by);
        await type(at, by, '111111');
        await by.sees('text=验证码错误');
        for (let i = 0; i < 6; i += 1) {
          await by.press(at.locator(boxes).nth(5 - i));
          await by.key('Backspace');
        }
        await type(at, by, '246810');
        await by.sees('text=/退出/');
      },
      expect: {
        logins: [{ outcome: 'success', attempts: 2, method: ['password', 'sms'], forced: false }],
      },
    },
    {
      name: 'a code in boxes, given up',
      page,
      async act(at, by) {
        await begin(by);
        await type(at, by, '24');
      },
      expect: { logins: [{ outcome: 'failure', attempts: 1, method: ['password'] }] },
    },
  ];
}
