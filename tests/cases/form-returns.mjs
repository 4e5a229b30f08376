/** Forms that a server answers with another document. */
const fill = async (user) => {
  await user.fill('[name=bt]', '防汛');
  await user.fill('[name=zgr]', '李工');
  await user.fill('textarea', '已部署');
  await user.press('[type=submit]');
};

/** @type {import('./case').Case[]} */
export default [
  {
    name: 'a form that comes back with an error of the server, and is given up',
    page: 'form/server-checked.html?first',
    async act(_page, user) {
      await fill(user);
      await user.sees('text=标题不能为空');
      await user.wait(2_000);
    },
    expect: { submits: 0, clicks: { submit: 1 } },
  },
  {
    name: 'a form that comes back with an error, is filled again and taken',
    page: 'form/server-checked.html?first',
    async act(_page, user) {
      await fill(user);
      await user.sees('text=标题不能为空');
      await user.wait(2_000);
      await fill(user);
      await user.sees('text=审核不通过');
    },
    expect: { submits: 1, clicks: { submit: 2 } },
  },
  {
    name: 'a form taken at once: the list behind it, with states of refusal in its cells, refuses nothing',
    page: 'form/server-checked.html',
    async act(_page, user) {
      await fill(user);
      await user.sees('text=审核不通过');
      await user.wait(2_000);
    },
    expect: { submits: 1 },
  },
];
