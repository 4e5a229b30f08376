/** Files that were not counted, written as they turn up: of a hostile folder it may be all. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { BYTE_ORDER_MARK, csvLine } from '../core/copy/csv';
import type { RefusedFile } from '../core/survey/intake';
import type { PacketRefusal } from '../core/survey/refusal';
import { REFUSAL_SAYS } from '../ui/refusal-says';
import type { T } from '../ui/text';
import { nameInWords } from './file-name';

export class RefusedList {
  readonly byReason = new Map<PacketRefusal, number>();
  private readonly file: number;

  constructor(
    path: string,
    private readonly t: T,
  ) {
    this.file = openSync(path, 'wx');
    writeSync(this.file, `${BYTE_ORDER_MARK}${csvLine(['file', 'reason', 'says'])}`);
  }

  add(refused: readonly RefusedFile[]): void {
    if (refused.length === 0) return;
    const lines = refused.map(({ file, reason }) => {
      this.byReason.set(reason, (this.byReason.get(reason) ?? 0) + 1);
      return csvLine([nameInWords(file), reason, this.t(REFUSAL_SAYS[reason])]);
    });
    writeSync(this.file, lines.join(''));
  }

  get total(): number {
    return [...this.byReason.values()].reduce((sum, n) => sum + n, 0);
  }

  close(): void {
    closeSync(this.file);
  }
}
