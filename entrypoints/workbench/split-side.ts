/** One aggregator's side of a survey of two: his key, and the scheme. */
import { parseExchangeFile } from '../../src/core/survey/exchange-schema';
import { parsePacketFile } from '../../src/core/survey/packet-schema';
import { aggregatorPair } from '../../src/seal/aggregator-pair';
import { openPart } from '../../src/seal/packet-seal';
import type { SplitDoors } from '../../src/ui/workbench/split-doors';

export const splitSide: SplitDoors['side'] = async (key, definition) => {
  // Most surveys have one aggregator, and do without the scheme.
  const [pair, scheme] = await Promise.all([
    aggregatorPair(key, definition),
    import('../../src/split'),
  ]);
  if (!pair) throw new RangeError('the key is not of one of two aggregators');
  const { place, verifyKey } = pair;
  const readSum = async (text: string) =>
    scheme.readSum(await pair.open(parseExchangeFile(text), 'sum'), definition);
  return {
    async open(text) {
      const part = await openPart(parsePacketFile(text), place, key, definition);
      return scheme.prepare(part, definition, place, verifyKey);
    },
    checkFile: (halves) => pair.seal('check', scheme.writeChecks(halves)),
    async cross(text, halves, tell) {
      const content = await pair.open(parseExchangeFile(text), 'check');
      const other = scheme.readChecks(content, definition);
      return scheme.crossCheck(definition, place, halves, other, breathing(other.length, tell));
    },
    async sum(halves, good, text) {
      const other = text === null ? null : await readSum(text);
      const over = scheme.packetsFor(good, other);
      return scheme.writeSum(definition, scheme.sumOver(definition, halves, over));
    },
    sumFile: (sum) => pair.seal('sum', Uint8Array.from(sum)),
    counts: async (sum, text) =>
      scheme.combine(definition, scheme.readSum(sum, definition), await readSum(text)),
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
