/**
 * The long list of METHOD (validity). Each scenario says which clock the browser runs under, what
 * the user does, and, where its point is other than the gap rule, what must hold of it.
 */
import { ACCOUNT } from '../demo/api/ledger.mjs';
import { logInToOffice, workingDay } from '../demo/day.mjs';
import { breakages } from './breakages.mjs';

/**
 * @typedef {Awaited<ReturnType<import('./world.mjs').openWorld>>} World
 * @typedef {{what: string, truth: string, measured: string, good: boolean}} Point
 * @typedef {object} Scenario
 * @property {string} name
 * @property {import('./world.mjs').Clock} clock
 * @property {boolean} [screen] needs windows that lose focus to each other
 * @property {boolean} [ranged] the user's engagement is held against [lo, hi]
 * @property {boolean} [loses] what was not yet reported is lost with the browser: only the points judge
 * @property {boolean} [free] the reference knows nothing of the break: only the points judge times
 * @property {(world: World) => Promise<void>} act
 * @property {(seen: {truth: any, measured: any, days: any[], engagedMs: number}) => Point[]} [points]
 */

const TEN = { speed: 10 };
/** Where pages load, so that the browser's own delays stay small. */
const FOUR = { speed: 4 };
const LINE = 'jin tian xia cun hecha taizhang, gong hecha 42 hu, wenti 3 chu. ';
/** Typing for about a minute. */
const MINUTE = LINE.repeat(8);

const plain = (world, query = '') => world.page(`${world.demos.urls.oa}/plain/page${query}`);

/** Types into the page's text field for as long as the text takes. */
async function write(world, page, text, field = '#text') {
  await world.me.press(page.locator(field));
  await world.me.type(page, text);
}

/** Leaves by closing as a person does, which asks the page first and ends engagement at once. */
async function closeUp(world, ...pages) {
  world.me.leave();
  for (const page of pages) {
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
  }
}

/** Reads for some minutes with a typed note and, at times, an absence in between. */
const reader = (seed) => ({
  name: `reading, typing, pauses: seed ${seed}`,
  clock: { ...TEN, seed },
  ranged: true,
  async act(world) {
    const page = await plain(world);
    await write(world, page, LINE);
    await world.me.read(page, 60_000 + 60_000 * world.me.random());
    await write(world, page, LINE);
    if (world.me.random() < 0.4) await world.me.away(70_000 + 100_000 * world.me.random());
    await world.me.read(page, 30_000 + 60_000 * world.me.random());
    await closeUp(world, page);
  },
});

/** @type {Scenario[]} */
export const SCENARIOS = [
  {
    name: 'dense typing',
    clock: TEN,
    async act(world) {
      const page = await plain(world);
      await write(world, page, MINUTE);
      await closeUp(world, page);
    },
  },
  {
    name: 'a page that blocks 2.3 s of every 5',
    clock: {},
    async act(world) {
      const page = await plain(world, '?block');
      await write(world, page, LINE.repeat(6));
      await closeUp(world, page);
    },
    points: ({ measured, engagedMs }) => [
      {
        what: 'at least 95 % counted',
        truth: seconds(engagedMs),
        measured: seconds(measured.activeMs),
        good: measured.activeMs >= 0.95 * engagedMs,
      },
    ],
  },
  {
    name: 'absence of 10 minutes',
    clock: TEN,
    async act(world) {
      const page = await plain(world);
      await write(world, page, LINE);
      await world.me.away(600_000);
      await write(world, page, LINE);
      await closeUp(world, page);
    },
  },
  {
    name: 'two windows side by side',
    clock: FOUR,
    screen: true,
    async act(world) {
      const left = await plain(world);
      const right = await world.window(`${world.demos.urls.portal}/`);
      for (let turn = 0; turn < 3; turn += 1) {
        await left.bringToFront();
        await write(world, left, LINE);
        await right.bringToFront();
        await world.me.fill(right.getByPlaceholder('账号'), 'zhang');
        await world.me.read(right, 8_000);
      }
      world.demos.ledger.fact('demo-portal', 'gave-up');
      await closeUp(world, right, left);
    },
  },
  {
    name: 'background tab, its video playing on',
    clock: FOUR,
    async act(world) {
      const study = await world.page(world.demos.urls.study);
      await signOn(world, study);
      await world.me.press(study.locator('.vjs-big-play-button'));
      await world.me.pause(3_000);
      const page = await plain(world);
      await write(world, page, MINUTE);
      await closeUp(world, page, study);
    },
  },
  {
    name: 'inner frame',
    clock: FOUR,
    async act(world) {
      const page = await world.page(`${world.demos.urls.oa}/plain/frame`);
      const inner = page.frameLocator('iframe').locator('#text');
      for (let turn = 0; turn < 3; turn += 1) {
        await write(world, page, LINE, '#outer');
        await world.me.press(inner);
        await world.me.type(page, LINE);
      }
      await closeUp(world, page);
    },
  },
  {
    name: 'inner frame, another tab in between',
    clock: FOUR,
    async act(world) {
      const page = await world.page(`${world.demos.urls.oa}/plain/frame`);
      const inner = page.frameLocator('iframe').locator('#text');
      const other = await world.page('about:blank');
      for (let turn = 0; turn < 4; turn += 1) {
        await page.bringToFront();
        await world.me.press(inner);
        await world.me.type(page, LINE);
        await other.bringToFront();
        // Shorter than the gap that counts whole.
        await world.me.pause(45_000);
      }
      await other.close();
      await closeUp(world, page);
    },
  },
  {
    name: 'single-page app',
    clock: FOUR,
    async act(world) {
      const { me, demos } = world;
      const page = await world.page(demos.urls.portal);
      await me.fill(page.getByPlaceholder('账号'), ACCOUNT.username);
      await me.fill(page.getByPlaceholder('密码'), ACCOUNT.password);
      await me.press(page.getByRole('button', { name: /^登\s?录$/ }));
      await me.pause(3_000);
      for (const name of ['积分排行榜', '人居环境周报', '工作动态', '村庄清洁周报']) {
        await me.press(page.getByRole('menuitem', { name }));
        await me.read(page, 12_000);
      }
      await me.press(page.getByRole('button', { name: '退出登录' }));
      await me.pause(3_000);
      await closeUp(world, page);
    },
  },
  {
    name: 'reload in mid-login',
    clock: FOUR,
    async act(world) {
      const page = await world.page(world.demos.urls.oa);
      await world.me.fill(page.getByPlaceholder('账号'), ACCOUNT.username);
      await world.me.pause(2_000);
      await page.reload();
      await logInToOffice(page, world.demos, world.me);
      await world.me.pause(3_000);
      await closeUp(world, page);
    },
  },
  {
    name: 'session that expires',
    clock: FOUR,
    async act(world) {
      const { me, demos } = world;
      const page = await world.page(demos.urls.oa);
      await logInToOffice(page, demos, me);
      await me.read(page, 30_000);
      demos.ledger.expire('demo-oa');
      await me.press(page.getByRole('menuitem', { name: '公文收件' }));
      await me.press(page.getByRole('button', { name: '重新登录' }));
      await logInToOffice(page, demos, me, { wrongFirst: true });
      await me.pause(3_000);
      await closeUp(world, page);
    },
  },
  {
    name: 'sign-on at a second host and back',
    clock: FOUR,
    async act(world) {
      const page = await world.page(world.demos.urls.study);
      await signOn(world, page, ['wrong', ACCOUNT.password]);
      await world.me.read(page, 20_000);
      await closeUp(world, page);
    },
  },
  ...breakages({ plain, write, closeUp, LINE, seconds }),
  ...Array.from({ length: 20 }, (_, i) => reader(101 + i)),
  {
    name: 'a whole day on the true clock',
    clock: {},
    ranged: true,
    act: ({ context, demos, me }) => workingDay(context, demos, me, () => {}),
  },
];

async function signOn({ me }, page, passwords = [ACCOUNT.password]) {
  await me.press(page.getByText('统一身份认证登录'));
  for (const password of passwords) {
    await me.fill(page.getByPlaceholder('用户名'), ACCOUNT.username);
    await me.fill(page.getByPlaceholder('密码'), password);
    await me.press(page.getByRole('button', { name: '登 录' }));
    await me.pause(3_000);
  }
}

function seconds(ms) {
  return (ms / 1000).toFixed(1);
}
