/** One aggregator's side of a survey of two: his key, and the scheme. */
import { bytesOfHex, hexOf } from '../../src/core/hex';
import { ExchangeRefused } from '../../src/core/survey/exchange';
import { parseExchangeFile } from '../../src/core/survey/exchange-schema';
import { hasNoise } from '../../src/core/survey/noise';
import { parsePacketFile } from '../../src/core/survey/packet-schema';
import { aggregatorPair } from '../../src/seal/aggregator-pair';
import { toBase64url } from '../../src/seal/base64url';
import {
  digestBytes,
  digestOf,
  listCode,
  listDigest,
  tableDigest,
} from '../../src/seal/definition-digest';
import { openPart } from '../../src/seal/packet-seal';
import type { SplitDoors } from '../../src/ui/workbench/split-doors';

export const splitSide: SplitDoors['side'] = async (key, definition) => {
  // Most surveys have one aggregator, and do without the scheme.
  const [pair, digest, scheme] = await Promise.all([
    aggregatorPair(key, definition),
    digestBytes(definition),
    import('../../src/split'),
  ]);
  if (!pair) throw new RangeError('the key is not of one of two aggregators');
  const { place, verifyKey } = pair;
  const saltFor = async (secret: string, good: readonly string[]) =>
    scheme.saltOf(bytesOfHex(secret), await listDigest(definition, good));
  return {
    async open(text) {
      const part = await openPart(parsePacketFile(text), place, key, definition);
      return scheme.prepare(part, definition, place, digest, verifyKey);
    },
    async checkFile(halves, said) {
      if (!said) return pair.seal('check', scheme.writeChecks(halves, null));
      const { good, bind } = said;
      const bound = bind && (await scheme.commitmentTo(await saltFor(bind.secret, good), bind.sum));
      const stated = await listDigest(definition, good);
      return pair.seal('check', scheme.writeChecks(halves, { stated, bound }));
    },
    async cross(text, halves, tell) {
      const content = await pair.open(parseExchangeFile(text), 'check');
      const { checks, stated, bound } = scheme.readChecks(content, definition, place === 0 ? 1 : 0);
      const rest = breathing(checks.length, tell);
      const crossed = await scheme.crossCheck(definition, place, halves, checks, rest);
      const own = stated && (await listDigest(definition, crossed.good));
      if (own && stated && !scheme.equal(own, stated)) throw new ExchangeRefused('other-list');
      return { ...crossed, bound: bound && hexOf(bound) };
    },
    code: (good) => listCode(definition, good),
    release: async (good) => ({
      definition: await digestOf(definition),
      list: toBase64url(await listDigest(definition, good)),
      noise: hasNoise(definition),
    }),
    sum: (halves, good) => scheme.writeSum(definition, scheme.sumOver(definition, halves, good)),
    drawSecret: () => hexOf(crypto.getRandomValues(new Uint8Array(scheme.SECRET_BYTES))),
    async sumFile(sum, bound) {
      if (!bound) return pair.seal('sum', Uint8Array.from(sum));
      return pair.seal('sum', scheme.withSalt(await saltFor(bound.secret, bound.good), sum));
    },
    async counts(sum, text, bound) {
      const content = await pair.open(parseExchangeFile(text), 'sum');
      const second =
        place === 0 ? await scheme.boundSum(content, bytesOfHex(bound ?? '')) : content;
      if (!second) throw new ExchangeRefused('other-sum');
      const own = scheme.readSum(sum, definition);
      return scheme.combine(definition, own, scheme.readSum(second, definition));
    },
    noise: async (good, counts) => pair.noise(await tableDigest(definition, good, counts)),
  };
};

/** A page that does nothing for longer than this is felt to hang. */
const BREATHE_MS = 40;

function breathing(total: number, tell: (share: number) => void) {
  let breath = performance.now();
  return async (done: number) => {
    if (performance.now() - breath <= BREATHE_MS) return;
    tell(done / total);
    await new Promise((rested) => setTimeout(rested));
    breath = performance.now();
  };
}
