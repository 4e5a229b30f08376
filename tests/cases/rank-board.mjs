/** @type {import('./case').Case[]} */
export default [
  {
    name: 'a ranking is seen by its heading',
    page: 'rank/board.html',
    panel: false,
    expect: { ranks: 1, logins: [] },
  },
  {
    name: 'a page without such a heading is no ranking',
    page: 'rank/none.html',
    panel: false,
    expect: { ranks: 0, logins: [] },
  },
];
