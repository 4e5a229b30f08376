/** The import table of README, as rules. `type` imports cost nothing at run time but are held too. */
const only = (folder, allowed, npm = []) => ({
  name: `${folder}-imports`,
  severity: 'error',
  from: { path: `^src/${folder}` },
  to: {
    pathNot: [`^src/(${[folder, ...allowed].join('|')})`, ...npm.map((n) => `node_modules/${n}`)],
  },
});
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-is-alone',
      severity: 'error',
      from: { path: '^src/core', pathNot: '^src/core/schema\\.ts$' },
      to: { pathNot: '^src/core' },
    },
    {
      name: 'zod-in-schema-alone',
      severity: 'error',
      from: { pathNot: '^src/core/schema\\.ts$' },
      to: { path: 'node_modules/zod' },
    },
    {
      name: 'idb-in-store-alone',
      severity: 'error',
      from: { pathNot: '^src/store' },
      to: { path: 'node_modules/idb' },
    },
    {
      name: 'preact-in-ui-alone',
      severity: 'error',
      from: { pathNot: '^(src/ui|entrypoints)' },
      to: { path: 'node_modules/(@?preact)' },
    },
    {
      name: 'browser-through-one-module',
      severity: 'error',
      from: { pathNot: '^src/browser\\.ts$' },
      to: { path: 'node_modules/webextension-polyfill', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'content-script-without-zod',
      severity: 'error',
      from: { path: '^entrypoints/platform\\.ts$' },
      to: {
        path: '(src/core/schema\\.ts$|node_modules/(zod|webextension-polyfill|preact))',
        reachable: true,
      },
    },
    {
      name: 'nothing-imports-entrypoints',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^entrypoints' },
    },
    only('registry', ['core']),
    only('detect', ['core']),
    only('store', ['core'], ['idb']),
    only('access', ['core', 'browser\\.ts'], ['@?types', 'webextension-polyfill']),
    only('messages\\.ts', ['core']),
    only('recorder\\.ts', ['core', 'messages\\.ts', 'store']),
    only('ui', ['core', 'messages\\.ts'], ['@?preact']),
  ],
  options: {
    // TypeScript 7 has no JS API to parse with.
    parser: 'swc',
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
    exclude: { path: '\\.css$' },
  },
};
