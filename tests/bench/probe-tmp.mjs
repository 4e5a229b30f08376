import { runTypeScript } from './typescript.mjs';

const [app, path] = process.argv.slice(2);
await runTypeScript('/tests/bench/probe-tmp.ts', { app, path });
process.exit();
