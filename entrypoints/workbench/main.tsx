/** Wires the aggregator's page to the seal and to what this browser keeps of its tallies. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/dashboard/data/data.css';
import '../../src/ui/survey/survey.css';
import '../../src/ui/workbench/workbench.css';
import { browser } from '../../src/browser';
import { dayOf } from '../../src/core/calendar';
import { asker } from '../../src/messages';
import { openBackup } from '../../src/seal/backup';
import { readPacket } from '../../src/seal/read-packet';
import { importSurvey } from '../../src/seal/signed-survey';
import { releaseOf } from '../../src/seal/table-release';
import { withStore } from '../../src/store/db';
import { withRoom } from '../../src/store/room';
import { changeTally, dropSurvey, readTallies, restoreSurvey } from '../../src/store/workbench';
import { writeXlsx } from '../../src/ui/dashboard/data/save-xlsx';
import { mount } from '../../src/ui/mount';
import { countOwnTime } from '../../src/ui/own-cost';
import { saveFile } from '../../src/ui/save-file';
import { translator } from '../../src/ui/text';
import { workbenchModel } from '../../src/ui/workbench/model';
import { Workbench } from '../../src/ui/workbench/view';
import { publishing } from './publish';
import { SplitSurvey } from './split';

const ask = asker((message) => browser.runtime.sendMessage(message));

async function start(): Promise<void> {
  const model = await workbenchModel({
    read: importSurvey,
    openBackup,
    readPacket,
    split: SplitSurvey,
    tallies: () => withStore(readTallies),
    change: (id, change) => withRoom((store) => changeTally(store, id, change)),
    drop: (id) => withRoom((store) => dropSurvey(store, id, releaseOf)),
    ...publishing,
    restore: (survey) => withRoom((store) => restoreSurvey(store, survey)),
    writeXlsx,
    save: saveFile,
    print: () => window.print(),
    today: dayOf(Date.now()),
  });
  // Another window may have counted packets of the same survey meanwhile.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void model.reread();
  });
  mount(translator(browser.i18n.getMessage), 'benchTitle', <Workbench model={model} />);
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}

void start();
