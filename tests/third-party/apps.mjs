/**
 * What is served: by package, and whether the page is the package's own (`shipped`, untouched) or
 * a thin page around its component in the documented form (`demo`). An address is NAME.HOST/PATH.
 *
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 * @property {unknown} [json]
 *
 * @typedef {object} App
 * @property {'shipped' | 'demo'} by
 * @property {string} [from] the package
 * @property {string} [root] its folder with the built pages
 * @property {string} [index] what a single-page app answers to any path with
 * @property {(text: string) => string} [fill] as the package's own server fills what it sends
 * @property {(request: import('node:http').IncomingMessage, body: string) => Answer | undefined} [api]
 *   undefined: not a path of its API
 */
import { directus } from './api/directus.mjs';
import { n8n } from './api/n8n.mjs';
import { netlify } from './api/netlify.mjs';
import { nocodb } from './api/nocodb.mjs';
import { okta } from './api/okta.mjs';
import { signalk } from './api/signalk.mjs';

/** @type {Record<string, App>} */
export const APPS = {
  'sb-admin': { by: 'shipped', from: 'startbootstrap-sb-admin', root: 'dist' },
  'sb-admin-2': { by: 'shipped', from: 'startbootstrap-sb-admin-2', root: '.' },
  'admin-lte': { by: 'shipped', from: 'admin-lte', root: '.' },
  gentelella: { by: 'shipped', from: 'gentelella', root: 'dist' },
  'material-dashboard': { by: 'shipped', from: 'material-dashboard', root: '.' },
  'soft-ui': { by: 'shipped', from: 'soft-ui-dashboard', root: '.' },
  netlify: { by: 'shipped', from: 'netlify-identity-widget', root: 'build', api: netlify },
  directus: {
    by: 'shipped',
    from: '@directus/app',
    root: 'dist',
    index: 'index.html',
    fill: (html) => html.replace('<base />', '<base href="/" />'),
    api: directus,
  },
  n8n: {
    by: 'shipped',
    from: 'n8n-editor-ui',
    root: 'dist',
    index: 'index.html',
    fill: (text) =>
      text
        .replaceAll(/\/(\{\{|%7B%7B)BASE_PATH(\}\}|%7D%7D)\//g, '/')
        .replaceAll('{{CSP_NONCE}}', '')
        .replace('%CONFIG_TAGS%', ''),
    api: n8n,
  },
  nocodb: { by: 'shipped', from: 'nc-lib-gui', root: 'lib/dist', index: 'index.html', api: nocodb },
  signalk: {
    by: 'shipped',
    from: '@signalk/server-admin-ui',
    root: 'public',
    index: 'index.html',
    fill: (html) => html.replace('%ADDONSCRIPTS%', ''),
    api: signalk,
  },
  zigbee2mqtt: { by: 'shipped', from: 'zigbee2mqtt-frontend', root: 'dist', index: 'index.html' },
  okta: { by: 'demo', api: okta },
  ...Object.fromEntries(
    [
      'element-plus',
      'ant-design-vue',
      'naive-ui',
      'arco',
      'tdesign',
      'vant',
      'layui',
      'players',
      'quizzes',
    ].map((name) => [name, { by: 'demo' }]),
  ),
};
