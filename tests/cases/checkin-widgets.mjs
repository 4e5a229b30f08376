/** Sign-ins as widget libraries and portals draw them. @type {import('./case').Case[]} */
const press =
  (id = 'go') =>
  (page) =>
    page.click(`#${id}`);
const one = (name, page, act = press(), more = {}) => ({
  name: `${name}: one`,
  page: `checkin/${page}`,
  act,
  expect: { checkins: 1 },
  ...more,
});
const none = (name, page, act = press(), more = {}) => ({
  ...one(name, page, act, more),
  name: `${name}: none`,
  expect: { checkins: 0 },
});
const then =
  (...steps) =>
  async (page) => {
    for (const step of steps) {
      if (typeof step === 'number') await page.waitForTimeout(step);
      else await page.click(step);
    }
  };

export default [
  one('签到领积分 answered by a picture', 'points.html?v=picture'),
  one('签到领积分 answered by one day more in a row', 'points.html?v=streak'),
  one('签到领积分 answered by a tick in the strip of days', 'points.html?v=cell'),
  one('签到领积分 answered by +20 积分', 'points.html?v=reward'),
  none('签到领积分 refused as a repetition', 'points.html?v=again'),
  none('签到领积分 on a broken network', 'points.html?v=network'),
  none('签到领积分 while another number on the page moves', 'points.html?v=points'),
  none(
    '签到领积分 in silence, then another act succeeds',
    'points.html?v=silent',
    then('#go', 1_000, '#other'),
  ),
  one('Vant toast after a loading toast', 'vant.html?v=toast'),
  one('Vant cell that turns to 已签到', 'vant.html?v=state'),
  one('Vant toast nine seconds late', 'vant.html?v=slow', press(), { settle: 11_000 }),
  none('定位成功 and then out of range', 'vant.html?v=located', press(), { settle: 3_000 }),
  none('人脸识别成功 and then 定位失败', 'vant.html?v=face', press(), { settle: 3_000 }),
  none('未到签到时间', 'vant.html?v=early'),
  none('您已经签到过了, and the state is put right', 'vant.html?v=already', press(), {
    settle: 2_500,
  }),
  one('Element Plus: asked back and confirmed', 'element.html?v=confirm', then('#go', 500, '#yes')),
  one(
    'Element Plus: asked back, confirmed late',
    'element.html?v=confirm',
    then('#go', 10_000, '#yes'),
  ),
  none(
    'Element Plus: asked back and cancelled, then settings saved',
    'element.html?v=confirm',
    then('#go', 500, '#no', 300, '#save'),
  ),
  one('Element Plus: the button only greys out', 'element.html?v=disabled', press(), {
    settle: 4_000,
  }),
  none('Element Plus: the button loads, then fails', 'element.html?v=busy', press(), {
    settle: 5_000,
  }),
  none('Element Plus: the button greys out and comes back', 'element.html?v=release', press(), {
    settle: 3_500,
  }),
  one("Element Plus: today's cell of the calendar is marked", 'element.html?v=cell', press(), {
    settle: 2_500,
  }),
  one('Element Plus: the panel is swapped for 今日已签到', 'element.html?v=swap', press(), {
    settle: 2_500,
  }),
  none(
    'Element Plus: nothing happens, settings are saved',
    'element.html?v=nothing',
    then('#go', 800, '#save'),
  ),
  one('Ant Design: drawn anew as 已打卡', 'antd.html?v=redraw', press(), { settle: 2_500 }),
  one('Ant Design: 签到 becomes 签退', 'antd.html?v=toggle', press(), { settle: 2_500 }),
  {
    ...one('Ant Design: 签到, then 签退', 'antd.html?v=toggle', then('#go', 2_500, '#go'), {
      settle: 2_500,
    }),
    name: 'Ant Design: 签到, then 签退: two',
    expect: { checkins: 2, clicks: { 'check-in': 2 } },
  },
  none('Ant Design: refused by a message', 'antd.html?v=error'),
  none('Ant Design: a label with a running clock, and a time-out', 'antd.html?v=tick', press(), {
    settle: 3_500,
  }),
  one('Ant Design: 08:31 已打卡 and 更新打卡', 'antd.html?v=update', press(), { settle: 2_500 }),
  one('Ant Design: a dialog of success', 'antd.html?v=modal'),
  one('layui: the frame around shows the message', 'layui.html?v=parent', (page) =>
    page.frameLocator('#inner').locator('#go').click(),
  ),
  one(
    'layui: the button in the frame changes',
    'layui.html?v=own',
    (page) => page.frameLocator('#inner').locator('#go').click(),
    { settle: 2_500 },
  ),
  none('layui: the frame around refuses', 'layui.html?v=refused', (page) =>
    page.frameLocator('#inner').locator('#go').click(),
  ),
  none('layui: the entry of the side menu', 'layui.html?v=own', press('menu')),
  one('easyUI: one row of a grid that is loaded again', 'easyui.html?v=grid', press(), {
    settle: 2_500,
  }),
  none('easyUI: a grid that is loaded again unchanged', 'easyui.html?v=reload', press(), {
    settle: 2_500,
  }),
  one('easyUI: 操作成功', 'easyui.html?v=message'),
  none('easyUI: 签到已结束', 'easyui.html?v=closed'),
  one('attendance card: 08:31 (正常)', 'weaver.html?v=result', press(), { settle: 2_500 }),
  one('attendance card: 08:31 已打卡 is added', 'weaver.html?v=record', press(), { settle: 2_500 }),
  none('attendance card: out of range', 'weaver.html?v=range', press(), { settle: 2_500 }),
  none('attendance card: a day off', 'weaver.html?v=rest', press(), { settle: 2_500 }),
];
