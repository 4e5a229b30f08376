import { expect, it } from 'vitest';
import { aggregatorKeyFile } from '../../src/seal/aggregator-key';
import { openBackup } from '../../src/seal/backup';
import { fingerprintOf } from '../../src/seal/key';
import { newKeys } from '../../src/seal/new-keys';
import { signSurvey } from '../../src/seal/signature';
import { importSurvey, surveyFile } from '../../src/seal/signed-survey';
import { organiseModel } from '../../src/ui/organise/model';

it('makes one survey of a double press', async () => {
  const files: { name: string; text: string }[] = [];
  const save = (text: string, name: string) => void files.push({ name, text });
  let drawn = 0;
  const model = organiseModel({
    keys: { make: newKeys, open: openBackup, save, backupName: 'backup.json' },
    sign: async (definition, key) => surveyFile(await signSurvey(definition, key)),
    read: importSurvey,
    fingerprint: fingerprintOf,
    keyFile: aggregatorKeyFile,
    save,
    print: () => undefined,
    drawId: () => {
      drawn += 1;
      return String(drawn).padStart(32, '0');
    },
    surveyName: 'survey.json',
    keyName: 'key.json',
    offered: [],
  });
  model.set({
    title: '平台负担调研',
    organiser: '县委党校',
    window: { from: '2026-11-02', to: '2026-11-29' },
    holders: [{ kind: 'own', name: '县委党校' }],
  });
  await model.keys.make(['sign', 'open'], '春江花月夜2026');
  const backup = files[0]?.text ?? '';
  await model.keys.prove(new File([backup], 'backup.json'));
  expect(model.ready.value).toBe(true);
  // The button stays enabled while it signs: the second press of a double one comes in.
  await Promise.all([model.sign(), model.sign()]);
  const ids = files
    .filter(({ name }) => name === 'survey.json')
    .map(({ text }) => JSON.parse(text).definition.id);
  expect(ids).toHaveLength(1);
});
