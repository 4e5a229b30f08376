/** Sign-ins answered by documents, ways into sign-in pages, drawn controls. @type {import('./case').Case[]} */
const press =
  (id = 'go') =>
  (page) =>
    page.click(`#${id}`);
const signs = (checkins, name, page, act = press(), more = {}) => ({
  name: `${name}: ${checkins}`,
  page: `checkin/${page}`,
  act,
  settle: 3_000,
  expect: { checkins },
  ...more,
});

export default [
  signs(1, 'a form whose address comes back with 已签到', 'server.html?v=form'),
  signs(1, 'a form answered by 打卡成功 elsewhere', 'server.html?v=result'),
  signs(0, 'a form answered by a refusal', 'server.html?v=refused'),
  signs(1, 'a link whose address comes back with 已签到', 'server.html?v=link'),
  signs(1, 'a link whose address comes back with a flash', 'server.html?v=flash'),
  signs(1, 'a script that loads the page again', 'server.html?v=reload'),
  signs(1, 'a button that leads to 打卡成功', 'server.html?v=script'),
  signs(0, 'a menu link to a page that says 今日已打卡', 'server.html', press('result-menu')),
  signs(0, 'a menu link pressed where it was signed already', 'server.html?done=1', press('menu')),
  signs(0, 'a link to a page that was signed already', 'portal.html', press('link')),
  signs(0, 'a link to a record that says 打卡成功', 'portal.html', press('link-ok')),
  signs(0, 'a button that leads to a page signed already', 'portal.html', press('button')),
  signs(0, 'a route of the side menu', 'portal.html', press('route')),
  signs(0, 'a menu entry that opens records', 'portal.html', press('item')),
  signs(0, 'a tab', 'portal.html', press('tab')),
  signs(0, 'a tile that opens a calendar', 'portal.html', press('tile')),
  signs(0, 'a tile that pushes an address', 'portal.html', press('path')),
  signs(1, 'Check in, Checked in at 08:31', 'english.html?v=label'),
  signs(1, 'a text for screen readers alone', 'english.html?v=live'),
  signs(1, 'Clock in becomes Clock out', 'english.html?v=clock'),
  signs(0, 'already checked in', 'english.html?v=already'),
  signs(0, 'not allowed before 08:00', 'english.html?v=window'),
  signs(0, '签收 of a document', 'lists.html', press('take'), {
    expect: { checkins: 0, clicks: { acknowledge: 1, 'check-in': 0 } },
  }),
  signs(0, '签收 of many', 'lists.html', press('batch'), {
    expect: { checkins: 0, clicks: { acknowledge: 1 } },
  }),
  signs(0, '发起签到', 'lists.html', press('start')),
  signs(0, '打卡记录', 'lists.html', press('records')),
  signs(1, '日报打卡', 'lists.html', async (page) => {
    await page.click('#diary');
    await page.keyboard.type('下乡', { delay: 20 });
    await page.click('#daily');
  }),
  signs(
    1,
    'a label that arrives late, a toggle later still',
    'drawn.html?v=late',
    async (page) => {
      await page.waitForTimeout(1_000);
      await page.click('#go');
    },
    { settle: 6_500 },
  ),
  signs(1, 'a count in the label that grows by one', 'drawn.html?v=count'),
  signs(1, 'an input whose value becomes 今日已签', 'drawn.html?v=value'),
  signs(1, 'a native dialog that stood in the page', 'drawn.html?v=native'),
  signs(1, 'a message that fades in', 'drawn.html?v=pre'),
  signs(1, 'a class far above that shows another button', 'drawn.html?v=flip'),
  signs(1, 'an icon without a label', 'drawn.html?v=icon'),
  signs(1, 'a drawn button without a label in a sign-in box', 'drawn.html?v=picture'),
  signs(1, "today's cell, marked as signed", 'drawn.html?v=cell'),
  signs(0, "today's cell, selected", 'drawn.html?v=select'),
  signs(1, 'a title that becomes 已签到', 'drawn.html?v=title'),
  signs(0, 'a button that vanishes', 'drawn.html?v=fade'),
  signs(
    1,
    "the browser's own question answered after ten seconds",
    'drawn.html?v=confirm',
    async (page) => {
      page.removeAllListeners('dialog');
      page.on('dialog', (dialog) => setTimeout(() => dialog.accept(), 10_000));
      await page.click('#go');
      await page.waitForTimeout(10_500);
    },
  ),
  signs(1, 'inside an open shadow root', 'shadow.html', (page) =>
    page.locator('#card button').click(),
  ),
];
