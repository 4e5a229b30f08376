import { chromium } from '@playwright/test';
import { build } from 'vite';
export async function run({ app, path }: any) {
  const built: any = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      minify: false,
      write: false,
      lib: { entry: '/tmp/entry.ts', formats: ['iife'], name: 'probed' },
    },
  });
  const code = [built].flat()[0].output[0].code;
  const { serve } = await import(/* @vite-ignore */ '/work/main/tests/third-party/server.mjs');
  const s = await serve();
  const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const p = await b.newPage();
  await p.goto(/^(file|http)/.test(app) ? app : s.address(app, 'x.localhost', path));
  await p.waitForTimeout(1500);
  console.log(JSON.stringify(await p.evaluate(`(() => { ${code}; return probed.look() })()`)));
  await b.close();
  s.close();
  return 0;
}
