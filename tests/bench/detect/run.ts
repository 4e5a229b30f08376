/** Own pages, third-party pages and, where given, labelled data: printed apart. */
import { merged } from './findings';
import { labelledClicks, labelledPages } from './labelled';
import { ownPages } from './own';
import { report, unmet } from './report';
import { thirdPartyPages } from './third-party';

interface Options {
  /** A folder with pages/labels.json and clicks.jsonl. */
  data?: string;
  /** Only what has this in its title; then no target is held against it. */
  only?: string;
}

/** The exit code: 1 where a target is missed on third-party pages. */
export async function run({ data, only = '' }: Options): Promise<number> {
  if (data) {
    for (const [source, found] of await labelledPages(data)) {
      console.log(report(`Labelled pages, labels by ${source}`, found, 'pages'));
    }
    const clicks = labelledClicks(data);
    if (clicks) console.log(report('Labelled controls, labels by text alone', clicks, 'controls'));
  }
  console.log(report('Own pages (tests/cases)', await ownPages(only), 'cases'));
  const { shipped, demo } = await thirdPartyPages(only);
  const all = merged([shipped, demo]);
  console.log(report('Third-party pages, as packages ship them', shipped, 'cases'));
  console.log(report('Third-party components, in a thin page of ours', demo, 'cases'));
  console.log(report('Third-party, both', all, 'cases'));
  const short = only ? [] : unmet(all);
  if (short.length > 0) console.log(`\nMissed targets:\n  ${short.join('\n  ')}`);
  return short.length > 0 ? 1 : 0;
}
