/** node prepare.mjs DIR: the survey as its organiser signs it, and the aggregator's backup. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupFile } from '../../../src/seal/backup';
import { makeKeys } from '../../../src/seal/key-pair';
import { signSurvey } from '../../../src/seal/signature';
import { surveyFile } from '../../../src/seal/signed-survey';
import { syntheticSurvey } from './synthetic';

const [home = ''] = process.argv.slice(2);
const PASSPHRASE = '合成数据的口令';
const [organiser, aggregator] = await Promise.all([makeKeys('sign'), makeKeys('open')]);
const signed = await signSurvey(syntheticSurvey(aggregator.public), organiser);
writeFileSync(join(home, 'survey.json'), surveyFile(signed));
writeFileSync(join(home, 'backup.json'), await backupFile([aggregator], PASSPHRASE));
writeFileSync(join(home, 'passphrase.txt'), PASSPHRASE);
