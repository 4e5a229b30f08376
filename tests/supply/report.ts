/** Every check of `npm run supply`, in turn. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from './audit';
import { billOfMaterials } from './bom';
import { buildTwice } from './build-twice';
import { locked, ROOT, shipped, unpinned } from './lock';
import { NOTICES, notices } from './notices';

export function run({ write = false }: { write?: boolean }): number {
  let failed = false;
  const say = (kept: boolean, what: string) => {
    console.log(`${kept ? 'pass' : 'FAIL'}  ${what}`);
    if (!kept) failed = true;
  };

  if (write) writeFileSync(NOTICES, notices());

  const all = locked();
  const open = unpinned();
  const unsigned = all.filter(({ integrity }) => !integrity);
  say(open.length === 0, `versions left open: ${open.length}`);
  say(
    unsigned.length === 0,
    `${all.length} packages locked, without a checksum: ${unsigned.length}`,
  );

  for (const licence of new Set(shipped().map((one) => one.licence))) {
    const names = shipped().flatMap((one) => (one.licence === licence ? [one.name] : []));
    console.log(`      ${licence}: ${names.join(', ')}`);
  }
  say(notices() === readFileSync(NOTICES, 'utf8'), 'notices are those of the lock file');

  const known = audit();
  if (known.asked) say(known.known === 0, `npm audit knows of: ${known.text}`);
  else console.log(`----  npm audit: ${known.text}`);

  const bill = billOfMaterials();
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  writeFileSync(join(ROOT, '.output/sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  say(
    bill.components.length === shipped().length,
    `bill of materials: ${bill.components.length} packages`,
  );

  const { hashes, differing, files } = buildTwice();
  say(differing.length === 0, `two builds of ${files} files: ${hashes.join(' and ')}`);
  for (const name of differing) console.log(`      differs: ${name}`);
  return failed ? 1 : 0;
}
