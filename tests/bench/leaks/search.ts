/** What was searched and what was found, place by place. */
import { findings } from './canary';

interface Row {
  places: Set<string>;
  bytes: number;
  found: Map<string, number>;
}

/** Files of one folder, sheets of one table and pages of the product are one line each. */
const lineOf = (where: string) => where.split(': ')[0] ?? where;

export class Search {
  private readonly rows = new Map<string, Row>();
  private readonly hits = new Set<string>();

  add(where: string, bytes: Buffer | string): void {
    const searched = Buffer.from(bytes);
    this.note(
      where,
      searched.length,
      findings(searched).map(({ place, writing }) => `${place}, ${writing}`),
    );
  }

  /** What was found there by other means. */
  note(where: string, bytes: number, found: readonly string[]): void {
    const line = lineOf(where);
    const row = this.rows.get(line) ?? { places: new Set(), bytes: 0, found: new Map() };
    row.places.add(where);
    row.bytes += bytes;
    for (const what of found) row.found.set(what, (row.found.get(what) ?? 0) + 1);
    if (found.length > 0) this.hits.add(where);
    this.rows.set(line, row);
  }

  get clean(): boolean {
    return this.hits.size === 0;
  }

  /** Whether anything was found in a place whose name begins so. */
  foundIn(where: string): boolean {
    return [...this.hits].some((hit) => hit.startsWith(where));
  }

  print(): void {
    const head = ['searched', 'of', 'bytes', 'found'];
    console.log(
      `\n${head[0]?.padEnd(44)}${head[1]?.padStart(5)}${head[2]?.padStart(12)}  ${head[3]}`,
    );
    for (const [line, { places, bytes, found }] of this.rows) {
      const what = [...found].map(([one, n]) => (n > 1 ? `${one} (${n})` : one)).join('; ');
      console.log(
        `${line.padEnd(44)}${String(places.size).padStart(5)}${String(bytes).padStart(12)}  ${what ? `FOUND: ${what}` : 'nothing'}`,
      );
    }
  }
}
