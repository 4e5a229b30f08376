/** Pages that are looked at and left: each a case of one view. */

/** @param {{ login?: string[], none?: string[] }} paths those that show a login panel, and those that do not */
export function pages(app, { login = [], none = [] }) {
  const view = (panel) => (path) => ({
    name: path,
    page: `${app}/${path}`,
    panel,
    settle: 0,
    expect: { logins: [] },
  });
  return [...login.map(view(true)), ...none.map(view(false))];
}
