/** Wires the participant's page to the records, the policy and the seal. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/survey/survey.css';
import { readSuppliedSurvey } from '../../src/access/supplied-survey';
import { drawnOnce } from '../../src/access/survey-draws';
import { browser } from '../../src/browser';
import { dayOf } from '../../src/core/calendar';
import { drawsOf } from '../../src/core/survey/make-packet';
import { PACKET_FILE_NAME } from '../../src/core/survey/packet-schema';
import type { RandomBytes } from '../../src/core/survey/randomise';
import { asker } from '../../src/messages';
import { digestOf } from '../../src/seal/definition-digest';
import { importSurvey } from '../../src/seal/signed-survey';
import { withStore } from '../../src/store/db';
import { dropTakenPart, putTakenPart, readTakenPart } from '../../src/store/surveys';
import { mount } from '../../src/ui/mount';
import { countOwnTime } from '../../src/ui/own-cost';
import { saveFile } from '../../src/ui/save-file';
import type { SurveyDoors } from '../../src/ui/survey/doors';
import { surveyModel } from '../../src/ui/survey/model';
import { Survey } from '../../src/ui/survey/view';
import { translator } from '../../src/ui/text';
import { keeping } from '../../src/worker/keep';
import { records } from './records';
import { seal } from './seal';

const ask = asker((message) => browser.runtime.sendMessage(message));

const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

const doors: SurveyDoors = {
  read: importSurvey,
  supplied: readSuppliedSurvey,
  takenPart: () => withStore(readTakenPart),
  keep: (taken, before) => keeping((store) => putTakenPart(store, taken, before)),
  drop: (id) => keeping((store) => dropTakenPart(store, id)),
  records,
  seal,
  save: (text) => saveFile(new Blob([text], { type: 'application/json' }), PACKET_FILE_NAME),
  randomBytes,
  draws: async (definition) =>
    drawnOnce(await digestOf(definition), () => drawsOf(definition, randomBytes)),
  today: dayOf(Date.now()),
};

async function start(): Promise<void> {
  const model = await surveyModel(doors);
  const t = translator(browser.i18n.getMessage);
  mount(t, 'joinTitle', <Survey model={model} today={doors.today} />);
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}

void start();
