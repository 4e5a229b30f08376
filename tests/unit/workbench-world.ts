/** An organiser, an aggregator and participants, with real keys and seals; no page. */
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { fieldsOf } from '../../src/core/survey/fields';
import { plaintextOf } from '../../src/core/survey/make-packet';
import type { Packet } from '../../src/core/survey/packet';
import { backupFile } from '../../src/seal/backup';
import type { KeyHalves } from '../../src/seal/key-pair';
import { makeKeys } from '../../src/seal/key-pair';
import { sealPacket } from '../../src/seal/packet-seal';
import { signSurvey } from '../../src/seal/signature';
import { definitionOf } from './definition-sample';

export const PASSPHRASE = '汇总方自己的口令';

export interface World {
  definition: SurveyDefinition;
  /** The definition's file. */
  signed: string;
  opener: KeyHalves;
  backup: string;
}

/** An organiser, an aggregator, and the survey between them. */
export async function worldOf(change: Partial<SurveyDefinition> = {}): Promise<World> {
  const [signer, opener] = await Promise.all([makeKeys('sign'), makeKeys('open')]);
  const aggregators = [{ name: '县委党校', key: opener.public }];
  const definition = definitionOf({ aggregators, ...change });
  return {
    definition,
    signed: JSON.stringify(await signSurvey(definition, signer)),
    opener,
    backup: await backupFile([opener], PASSPHRASE),
  };
}

/** A participant's packet; each number has a nonce of its own. */
export function packetOf(
  definition: SurveyDefinition,
  n: number,
  values: Packet['values'] = fieldsOf(definition).map(({ bands }) => n % bands),
  edition = 1,
): Packet {
  const nonce = n.toString(16).padStart(32, '0');
  return { schema: 1, survey: definition.id, nonce, edition, values };
}

export function sealed(packet: Packet, definition: SurveyDefinition): Promise<string> {
  return sealPacket([new TextEncoder().encode(plaintextOf(packet))], definition);
}
