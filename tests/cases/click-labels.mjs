/** What clicks are for, by what was clicked. @type {import('./case').Case[]} */
const MARKS = {
  submit: ['wide', 'easyui', 'image', 'ligature', 'qualified', 'english'],
  acknowledge: ['labelled', 'hidden', 'known', 'read'],
  upload: ['photo'],
  'like-share': ['like'],
  logout: ['out'],
  task: ['badge'],
  ranking: ['rank'],
  study: ['exam'],
  navigate: ['back'],
  other: [
    'heading',
    'tab',
    'state',
    'cancel',
    'column',
    'agree',
    'record',
    'avatar',
    'organise',
    'mine',
    'import',
    'cell',
    'confirm',
  ],
};

export default Object.entries(MARKS).map(([purpose, ids]) => ({
  name: `${ids.length} controls whose purpose is ${purpose}`,
  page: 'click/marks.html',
  act: async (page) => {
    for (const id of ids) await page.click(`#${id}`);
  },
  settle: 800,
  expect: { clicks: { [purpose]: ids.length }, checkins: 0, submits: 0 },
}));
