/** Wires the organiser's page to the keys of this browser and to the lists it knows. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/dashboard/data/data.css';
import '../../src/ui/organise/organise.css';
import '../../src/ui/organise/notice-sheet.css';
import { readRegistry } from '../../src/access/registry';
import { browser } from '../../src/browser';
import { hexOf } from '../../src/core/hex';
import { asker } from '../../src/messages';
import { BUILTIN } from '../../src/registry/builtin';
import { merge } from '../../src/registry/precedence';
import { AGGREGATOR_KEY_FILE_NAME, aggregatorKeyFile } from '../../src/seal/aggregator-key';
import { BACKUP_FILE_NAME, openBackup } from '../../src/seal/backup';
import { fingerprintOf } from '../../src/seal/key';
import { newKeys } from '../../src/seal/new-keys';
import { signSurvey } from '../../src/seal/signature';
import { importSurvey, SURVEY_FILE_NAME, surveyFile } from '../../src/seal/signed-survey';
import { mount } from '../../src/ui/mount';
import { organiseModel } from '../../src/ui/organise/model';
import { Organise } from '../../src/ui/organise/view';
import { countOwnTime } from '../../src/ui/own-cost';
import { saveFile } from '../../src/ui/save-file';
import { translator } from '../../src/ui/text';

const ask = asker((message) => browser.runtime.sendMessage(message));

function save(text: string, name: string): void {
  saveFile(new Blob([text], { type: 'application/json' }), name);
}

function drawId(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(16)));
}

async function start(): Promise<void> {
  const registries = await readRegistry();
  const listed = merge({ ...registries, builtin: BUILTIN });
  const model = organiseModel({
    keys: { make: newKeys, open: openBackup, save, backupName: BACKUP_FILE_NAME },
    sign: async (definition, key) => surveyFile(await signSurvey(definition, key)),
    read: importSurvey,
    fingerprint: fingerprintOf,
    keyFile: aggregatorKeyFile,
    save,
    print: () => window.print(),
    drawId,
    surveyName: SURVEY_FILE_NAME,
    keyName: AGGREGATOR_KEY_FILE_NAME,
    offered: listed.map(({ platform }) => platform),
  });
  mount(translator(browser.i18n.getMessage), 'organiseTitle', <Organise model={model} />);
  // A definition is an hour's work: the browser asks before it is lost.
  addEventListener('beforeunload', (event) => {
    if (!model.unsaved.value) return;
    event.preventDefault();
    // Browsers before 119 ask for this.
    event.returnValue = true;
  });
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}

void start();
