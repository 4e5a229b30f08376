/** The dashboard over the records; with `?demo` in the address, over an invented office instead. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/dashboard/dashboard.css';
import '../../src/ui/dashboard/work-list/work-list.css';
import '../../src/ui/dashboard/schedule/schedule.css';
import '../../src/ui/dashboard/data/data.css';
import '../../src/ui/dashboard/diary/diary.css';
import '../../src/ui/dashboard/example-mark.css';
import '../../src/ui/dashboard/findings/findings.css';
import '../../src/ui/dashboard/report/sheet.css';
import '../../src/ui/dashboard/report/report.css';
import '../../src/ui/dashboard/savings/savings.css';
import '../../src/ui/dashboard/overlap/overlap.css';
import '../../src/ui/dashboard/overview.css';
import '../../src/ui/tour/tour.css';
import { show } from './show';

// The example also stands outside an extension, where the browser's API is not there to import.
// What both show is fetched with the page, not after it was seen which it is.
const demo = new URLSearchParams(location.search).has('demo');
void (demo ? import('./example-page') : import('./live-page')).then(({ start }) => start(show));
