/** `npm run accessible -- [Playwright's own options]`: every place in every language and light, where `npm test` plays half. Needs a build. */
import { runBin } from '../setup/modules.mjs';

const env = { PLACES: 'all' };
process.exit(runBin('playwright', ['test', 'accessible.spec', ...process.argv.slice(2)], { env }));
