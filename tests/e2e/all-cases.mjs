/** `npm run cases -- [Playwright's own options]`: every case and product, where `npm test` plays some. Needs a build. */
import { runBin } from '../setup/modules.mjs';

const env = { CASES: 'all' };
process.exit(
  runBin(
    'playwright',
    ['test', 'cases.spec', 'detect-pages', 'product-look', 'real-', ...process.argv.slice(2)],
    { env },
  ),
);
