/** Shows the answers to what is really asked; it reads no record. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/help/help.css';
import '../../src/ui/tour/tour.css';
import { browser } from '../../src/browser';
import { asker } from '../../src/messages';
import { Help } from '../../src/ui/help/view';
import { mount } from '../../src/ui/mount';
import { countOwnTime } from '../../src/ui/own-cost';
import { translator } from '../../src/ui/text';

const ask = asker((message) => browser.runtime.sendMessage(message));

mount(translator(browser.i18n.getMessage), 'helpNav', <Help />);
countOwnTime({ document, storage: localStorage, ask, now: Date.now });
