/** A folder of packets of which some cannot be read: that is said of these, and the rest goes on. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nameInWords, pathOf } from '../../src/cli/file-name';
import { packetText } from '../../src/cli/packet-file';
import { packetFiles } from '../../src/cli/packet-files';
import { Stop } from '../../src/cli/stop';
import type { Refused } from '../../src/core/survey/refusal';

const LONG = 'x'.repeat(200);
/** So many folders in one another make a path of some two and a half thousand characters. */
const DEEP = Array.from({ length: 12 }, () => LONG);

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'burden-unreadable-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function listed(folder: string) {
  const lost: string[] = [];
  const names: string[] = [];
  for await (const batch of packetFiles(folder, (name) => lost.push(name))) names.push(...batch);
  return { lost, names: names.sort() };
}

it('names a folder whose path is too long for the system, and lists all others', async () => {
  const packets = join(home, 'packets');
  const inner = join(home, 'inner');
  mkdirSync(join(packets, ...DEEP), { recursive: true });
  mkdirSync(join(inner, ...DEEP), { recursive: true });
  writeFileSync(join(packets, 'a.json'), 'a');
  writeFileSync(join(packets, 'z.json'), 'z');
  // Moved in whole, and out again: no call could make it there, nor remove it.
  const far = join(packets, ...DEEP, 'inner');
  renameSync(inner, far);
  const { lost, names } = await listed(packets);
  renameSync(far, inner);
  expect(names).toEqual(['a.json', 'z.json']);
  expect(lost).toHaveLength(1);
  expect(lost[0]).toContain('inner');
});

it('stops where the folder itself cannot be read', async () => {
  await expect(listed(join(home, 'none'))).rejects.toBeInstanceOf(Stop);
});

it('calls a file that cannot be read that, and not damaged or sealed to somebody else', () => {
  const reason = (path: string) => {
    try {
      packetText(path);
    } catch (error) {
      return (error as Refused).reason;
    }
    return null;
  };
  expect(reason(join(home, 'gone.json'))).toBe('unreadable');
  expect(reason(join(home, ...DEEP, ...DEEP, 'far.json'))).toBe('unreadable');
  expect(reason(home)).toBe('not-a-packet');
});

it('opens a file whatever it is called, and says its name as it was meant', async () => {
  // 数据包 in GBK, as a zip made on Windows leaves it on Linux; and in UTF-8.
  const gbk = Buffer.from([0xca, 0xfd, 0xbe, 0xdd, 0xb0, 0xfc]);
  mkdirSync(join(home, 'in', '甲镇'), { recursive: true });
  writeFileSync(Buffer.concat([Buffer.from(join(home, 'in', '甲镇/')), gbk]), 'one');
  writeFileSync(join(home, 'in', '数据包2'), 'two');
  const { names, lost } = await listed(join(home, 'in'));
  expect(lost).toEqual([]);
  expect(names.map((name) => packetText(pathOf(join(home, 'in'), name))).sort()).toEqual([
    'one',
    'two',
  ]);
  expect(names.map(nameInWords).sort()).toEqual(['数据包2', '甲镇/数据包'].sort());
});
