/**
 * The command over a synthetic survey: its counts are those of the page's rules and of a recount in
 * SQL, whatever lies in the folder and in whatever order; and it leaves all of its results or none.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SurveyCounts } from '../../src/core/survey/counts';
import { noCounts } from '../../src/core/survey/counts';
import type { PublishedTable } from '../../src/core/survey/disclose';
import { disclose } from '../../src/core/survey/disclose';
import { fieldsOf } from '../../src/core/survey/fields';
import type { Settled } from '../../src/core/survey/intake';
import { arrive, beginIntake, refuse, settle } from '../../src/core/survey/intake';
import { parsePacketFile } from '../../src/core/survey/packet-schema';
import { Refused } from '../../src/core/survey/refusal';
import { openPart } from '../../src/seal/packet-seal';
import { readPacket } from '../../src/seal/read-packet';
import { BROKEN, brokenFile, REASON } from '../bench/survey/broken';
import type { SyntheticFile } from '../bench/survey/synthetic';
import { packetOf } from '../bench/survey/synthetic';
import { rowsOf } from './duckdb';
import type { Said, SurveyFolder } from './survey-folder';
import { surveyFolder, syntheticFiles } from './survey-folder';

const PARTICIPANTS = 300;
const HALF = 150;
/** Each run starts processes of its own, which a busy machine keeps waiting. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: SurveyFolder;
let files: SyntheticFile[];
let whole: Said;
let byPage: Settled;
beforeAll(async () => {
  folder = await surveyFolder();
  const { definition } = folder;
  const broken = await Promise.all(
    BROKEN.map(async (kind, i) => ({
      name: `${kind}.json`,
      text: await brokenFile(kind, packetOf(9_000 + i, 1, definition), definition),
    })),
  );
  const first = await syntheticFiles(0, HALF, definition);
  const second = await syntheticFiles(HALF, PARTICIPANTS, definition);
  files = [...first, ...second, ...broken];
  folder.put('all', [...first, ...broken]);
  // Everybody's file has the same name, so that they come in folders of their own.
  for (const { name, text } of second) folder.put(`all/${name}/收到`, [{ name: 'p.json', text }]);
  folder.put('first', first);
  folder.put('second', second);
  whole = await folder.aggregate('all', 'out', '--publish');
  byPage = await recounted(files);
});
afterAll(() => folder.remove());

function countsIn(...out: string[]): SurveyCounts {
  return JSON.parse(folder.text(...out, 'private/counts.json')).counts;
}

/** By the rules of the page, one file after the other. */
async function recounted(all: readonly SyntheticFile[]): Promise<Settled> {
  const { definition, key } = folder;
  const intake = beginIntake();
  for (const { name, text } of all) {
    try {
      arrive(intake, { file: name, ...(await readPacket(text, key, definition)) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refuse(intake, name, error.reason);
    }
  }
  const bands = fieldsOf(definition).map((field) => field.bands);
  return settle(intake, noCounts(definition.id, bands), new Set());
}

describe('survey aggregate', () => {
  it('counts as the page does, and says what it did', async () => {
    const { counts, refused } = byPage;
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(countsIn('out')).toEqual(counts);
    expect(counts.packets).toBe(PARTICIPANTS);
    expect(whole.out).toContain(
      `读了 ${files.length} 个文件，计入 300 个数据包，没有计入 ${refused.length} 个`,
    );
    expect(whole.out).toMatch(/每秒 [\d,]+ 个文件，用了 \d+ 个核，内存最多时 [\d,]+ MB/);
  });

  it('names each file that was not counted, with its reason', async () => {
    const { refused } = byPage;
    const lines = folder.text('out', 'private/refused.csv').split('\r\n').slice(1, -1);
    expect(lines.length).toBe(refused.length);
    for (const kind of BROKEN) {
      expect(
        lines.find((line) => line.startsWith(`"${kind}.json","${REASON[kind]}",`)),
      ).toBeDefined();
    }
    const tally = (reasons: readonly string[]) =>
      Object.fromEntries(
        [...new Set(reasons)].sort().map((one) => [one, reasons.filter((r) => r === one).length]),
      );
    const reasons = lines.map((line) => line.split('","')[1] ?? '');
    expect(tally(reasons)).toEqual(tally(refused.map(({ reason }) => reason)));
  });

  it('equals a recount in SQL of the packets as they were sealed', async () => {
    const { definition, key } = folder;
    const plain = await Promise.all(
      files.map(({ text }) =>
        Promise.resolve()
          .then(() => openPart(parsePacketFile(text), 0, key, definition))
          .then(
            (bytes) => new TextDecoder().decode(bytes),
            () => null,
          ),
      ),
    );
    writeFileSync(folder.path('plain.ndjson'), plain.filter((one) => one !== null).join('\n'));
    const fields = fieldsOf(definition);
    const most = fields.map(({ bands }) => bands - 1);
    const cells = await rowsOf(`
      with opened as (
        from read_json('${folder.path('plain.ndjson')}', format = 'newline_delimited', columns = {
          survey: 'VARCHAR', nonce: 'VARCHAR', edition: 'INTEGER', "values": 'INTEGER[]'
        })
      ), valid as (
        from opened where survey = '${definition.id}' and len("values") = ${fields.length}
          and len(list_filter(list_zip("values", [${most}]), lambda pair: pair[1] > pair[2])) = 0
      ), newest as (
        select nonce, arg_max("values", edition) as given from valid group by nonce
      ), cell as (
        select unnest(range(${fields.length})) as field, unnest(given) as band from newest
      )
      select field, band, count(*) as n from cell group by field, band`);
    const n = new Map(cells.map((cell) => [`${cell.field}:${cell.band}`, cell.n]));
    expect(countsIn('out').fields).toEqual(
      fields.map(({ bands }, field) => ({
        bands: Array.from({ length: bands }, (_, band) => n.get(`${field}:${band}`) ?? 0),
        missing: n.get(`${field}:null`) ?? 0,
      })),
    );
  });

  it('writes the table that the page shows, alike as CSV and as Parquet', async () => {
    const table = disclose(folder.definition, countsIn('out')) as PublishedTable;
    const expected = table.fields.flatMap(({ id, cells, withheld, given, missing, epsilon }) =>
      cells.map((cell, band) => ({
        ...{ field: id, band, count: cell?.count ?? null, share: cell?.share ?? null },
        standard_error: cell?.standardError ?? null,
        withheld: withheld ?? (cell ? null : 'cell'),
        ...{ given, missing, epsilon },
      })),
    );
    expect(expected.filter(({ withheld }) => withheld === 'cell').length).toBeGreaterThan(0);
    const columns = Object.keys(expected[0] ?? {}).join();
    const parquet = folder.path('out', 'publish/table.parquet');
    const csv = folder.path('out', 'publish/table.csv');
    expect(await rowsOf(`select ${columns} from '${parquet}'`)).toEqual(expected);
    const inCsv = await rowsOf(`from read_csv('${csv}', header = true, all_varchar = false)`);
    expect(inCsv).toEqual(await rowsOf(`from '${parquet}'`));
    expect(folder.text('out', 'publish/table.csv')).toMatch(/^\uFEFF"survey","packets","field",/);
    const [burden] = await rowsOf(`from '${parquet}' where field = 'person:burden' and band = 1`);
    expect(burden).toMatchObject({
      ...{ name: '每天花在平台上的时间', unit: 'minutes-a-day', band_from: 20, band_to: 45 },
    });
    const ranking = await rowsOf(`from read_csv('${folder.path('out', 'publish/ranking.csv')}')`);
    expect(ranking.length).toBeGreaterThan(0);
  });

  it('counts nobody again whom an earlier run has counted', async () => {
    const first = await folder.aggregate('first', 'first-out');
    expect(first.code).toBe(0);
    expect(existsSync(folder.path('first-out', 'publish'))).toBe(false);
    const more = await folder.aggregate('all', 'more', '--add', 'first-out/private/counts.json');
    expect(more).toMatchObject({ code: 0, err: '' });
    expect(countsIn('more')).toEqual(countsIn('out'));
    expect(folder.text('more', 'private/refused.csv').match(/"counted-before"/g)?.length).toBe(
      HALF,
    );
  });

  it('makes its table once: what comes after it is not added', async () => {
    const late = await folder.aggregate('all', 'late', '--add', 'out/private/counts.json');
    expect(late).toMatchObject({ code: 1, out: '' });
    expect(late.err).toMatch(/out\/private\/counts.json 已经出过表，不再往里加/);
    expect(existsSync(folder.path('late'))).toBe(false);
  });

  it('opens nothing that only lies under a name: links that lead back, files nobody may read', async () => {
    folder.put('odd', [{ name: '=cmd().json', text: 'x' }]);
    symlinkSync(folder.path('odd'), folder.path('odd', 'back'));
    symlinkSync(folder.path('nowhere'), folder.path('odd', 'gone'));
    expect(await folder.aggregate('odd', 'odd-out')).toMatchObject({ code: 0, err: '' });
    const lines = folder.text('odd-out', 'private/refused.csv').split('\r\n').slice(1, -1).sort();
    expect(lines.map((line) => line.split(',').slice(0, 2).join())).toEqual([
      `"'=cmd().json","not-a-packet"`,
      `"back","not-a-packet"`,
      `"gone","unreadable"`,
    ]);
    expect(existsSync(folder.path('odd-out', 'publish'))).toBe(false);
  });
});

describe('survey merge', () => {
  it('adds two halves up to the whole before anything is withheld', async () => {
    await folder.aggregate('second', 'second-out', '--cores', '1');
    const halves = ['first-out/private/counts.json', 'second-out/private/counts.json'];
    const rest = ['--survey', 'survey.json', '--out', 'sum', '--publish'];
    const merged = await folder.survey('merge', ...halves, ...rest);
    expect(merged).toMatchObject({ code: 0, err: '' });
    expect(folder.text('sum', 'private/counts.json')).toBe(
      folder.text('out', 'private/counts.json'),
    );
    expect(folder.text('sum', 'publish/table.csv')).toBe(folder.text('out', 'publish/table.csv'));
    expect(merged.out).toContain('一份调研只出这一张');
    expect(folder.text('sum', 'private/counts.json')).toContain('不得发布');
  });

  it('closes the counts that its table was made of: one packet more makes no second table', async () => {
    const [one, two] = ['early', 'later'];
    folder.put(one, await syntheticFiles(9_000, 9_060, folder.definition));
    folder.put(two, await syntheticFiles(9_060, 9_061, folder.definition));
    await folder.aggregate(one, 'early-out', '--cores', '1');
    await folder.aggregate(two, 'later-out', '--cores', '1');
    const [early, later] = ['early-out/private/counts.json', 'later-out/private/counts.json'];
    const merge = (out: string, ...files: string[]) =>
      folder.survey('merge', ...files, '--survey', 'survey.json', '--out', out, '--publish');
    const open = folder.text(early);
    // Where no folder is made, and of too few packets, nothing is closed.
    expect((await merge('out', early)).code).not.toBe(0);
    expect((await merge('few', later)).out).toContain('还不能出表');
    expect([folder.text(early), folder.text(later)].join('')).not.toContain('"published":true');
    expect((await merge('table', early)).out).toContain('一份调研只出这一张');
    expect(folder.text(early)).toBe(open.replace('"published":false', '"published":true'));
    for (const files of [[early, later], [early]]) {
      const second = await merge('second-table', ...files);
      expect(second).toMatchObject({ code: 1, err: expect.stringContaining('已经出过表') });
    }
    // So it is with those that a run goes on from.
    const on = await folder.aggregate(two, 'on-out', '--cores', '1', '--add', early);
    expect(on.err).toContain('已经出过表');
    await folder.aggregate(one, 'again-out', '--cores', '1');
    const again = 'again-out/private/counts.json';
    await folder.aggregate(two, 'both-out', '--cores', '1', '--publish', '--add', again);
    expect(folder.text(again)).toContain('"published":true');
    expect(readdirSync(folder.path('early-out/private')).sort()).toEqual([
      ...['counts.json', 'refused.csv', 'run.json'],
    ]);
    expect(existsSync(folder.path('second-table'))).toBe(false);
  });
});

describe('a run that is broken off', () => {
  // A run that ends before the signal reaches it was not killed: then it is tried again.
  it('leaves no results where it is killed', { retry: 3 }, async () => {
    const out = `killed-${randomUUID()}`;
    const args = ['aggregate', 'all', '--out', out, '--survey', 'survey.json'];
    const secret = ['--key', 'backup.json', '--passphrase-file', 'passphrase.txt'];
    const start = new URL('../../src/cli/start.mjs', import.meta.url).pathname;
    const run = spawn(process.execPath, [start, ...args, ...secret], { cwd: folder.home });
    await new Promise<void>((begun) => {
      const look = setInterval(() => {
        if (!readdirSync(folder.home).some((name) => name.startsWith(`.${out}.`))) return;
        clearInterval(look);
        begun();
      }, 5);
    });
    run.kill('SIGTERM');
    const code = await new Promise((ended) => run.on('exit', ended));
    expect(code).toBe(1);
    expect(existsSync(folder.path(out))).toBe(false);
    expect(readdirSync(folder.home).filter((name) => name.includes('unfinished'))).toEqual([]);
  });
});
