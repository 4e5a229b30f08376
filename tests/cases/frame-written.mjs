/** Pages and frames that scripts write, as portals of the frameset age do. */

/** @type {import('./case').Case[]} */
export default [
  {
    name: 'a frame without an address that the page writes',
    page: 'frame/written.html',
    act: (page, user) => user.press(page.frameLocator('#blank').locator('#inside')),
    expect: { clicks: { acknowledge: 1, other: 0 } },
  },
  {
    name: 'a frame from srcdoc',
    page: 'frame/written.html',
    act: (page, user) => user.press(page.frameLocator('#srcdoc').locator('#inside')),
    expect: { clicks: { acknowledge: 1, other: 0 } },
  },
  {
    name: 'a page that writes itself anew goes on being measured',
    page: 'frame/rewritten.html',
    async act(_page, user) {
      await user.press('#go');
      await user.wait(1_000);
      await user.press('#inside');
    },
    expect: { clicks: { acknowledge: 1 } },
  },
];
