/**
 * What is served: by package, and whether the page is the package's own (`shipped`, untouched) or
 * a thin page around its component in the documented form (`demo`). An address is NAME.HOST/PATH.
 */

/**
 * @typedef {object} App
 * @property {'shipped' | 'demo'} by
 * @property {string} from the package
 * @property {string} [root] its folder with the built pages
 * @property {string} [index] what a single-page app answers to any path with
 * @property {(html: string) => string} [fill] as the package's own server fills its template
 * @property {(request: import('node:http').IncomingMessage, body: string) => unknown} [api] JSON; undefined: not an API path
 */

/** @type {Record<string, App>} */
export const APPS = {
  'sb-admin': { by: 'shipped', from: 'startbootstrap-sb-admin', root: 'dist' },
  'sb-admin-2': { by: 'shipped', from: 'startbootstrap-sb-admin-2', root: '.' },
  'admin-lte': { by: 'shipped', from: 'admin-lte', root: '.' },
  gentelella: { by: 'shipped', from: 'gentelella', root: 'dist' },
  'material-dashboard': { by: 'shipped', from: 'material-dashboard', root: '.' },
  'soft-ui': { by: 'shipped', from: 'soft-ui-dashboard', root: '.' },
  netlify: { by: 'shipped', from: 'netlify-identity-widget', root: 'build' },
};
