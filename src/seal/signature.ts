/** Who signed a definition: ECDSA P-256 with SHA-256 over its canonical JSON. */
import { canonicalJson } from '../core/survey/canonical';
import type { SignedSurvey, SurveyDefinition } from '../core/survey/definition';
import { fromBase64url, toBase64url } from './base64url';
import { publicKey } from './key';
import type { KeyHalves } from './key-pair';

const SCHEME = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** @param key of use `sign` */
export async function signSurvey(
  definition: SurveyDefinition,
  key: KeyHalves,
): Promise<SignedSurvey> {
  const made = await crypto.subtle.sign(SCHEME, key.privateKey, signedBytes(definition));
  return { definition, signer: key.public, signature: toBase64url(new Uint8Array(made)) };
}

/** Whether the definition is as its signer left it. Never throws: a key that is none signed nothing. */
export async function isSignedBy({
  definition,
  signer,
  signature,
}: SignedSurvey): Promise<boolean> {
  try {
    const key = await publicKey(signer, 'ECDSA');
    const made = fromBase64url(signature);
    return await crypto.subtle.verify(SCHEME, key, made, signedBytes(definition));
  } catch {
    return false;
  }
}

function signedBytes(definition: SurveyDefinition): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(definition));
}
