/**
 * Tables that are filled cell by cell: a cell becomes a field while it is written in, so the form
 * is the grid and its fields are the cells that were edited (METHOD: submit_n).
 */
import { attributeOf, textIn } from './shown';

const CELL = 'td, [role=gridcell], [role=cell]';
const HEADS = 'th, [role=columnheader], [class*="header" i] td';
const GRID = '[role=grid], [role=treegrid], [class*="grid" i], [class*="handsontable" i]';
/** A column's name; a filter in the head is no cell. */
const HEADED = 'thead, [class*="header" i], [role=columnheader], th';
const MIN_HEADS = 2;
const MAX_HEADS = 200;
const MAX_LABEL = 40;

export interface Cell {
  grid: Element;
  cell: Element;
  /** What its column is called; '' where nothing says. */
  label: string;
}

/** The grid cell that a field stands in; null where it stands in no grid. */
export function cellAround(field: Element): Cell | null {
  if (field.closest(HEADED)) return null;
  let cell = field.closest(CELL);
  // Editors draw a table of one cell into the cell.
  for (let inner = cell?.closest('table'); cell && inner && isSingle(inner); ) {
    cell = inner.parentElement?.closest(CELL) ?? null;
    inner = cell?.closest('table');
  }
  if (!cell) return null;
  const grid = cell.closest(GRID) ?? cell.closest('table');
  if (!grid) return null;
  const heads = [...grid.querySelectorAll(HEADS)].slice(0, MAX_HEADS);
  // A form that is laid out as a table names its rows, one at a time.
  if (!grid.matches(GRID) && !heads.some((head) => hasNext(head, heads))) return null;
  return { grid, cell, label: columnOf(cell, heads) };
}

function isSingle(table: HTMLTableElement): boolean {
  return table.rows.length === 1 && table.rows[0]?.cells.length === 1;
}

function hasNext(head: Element, heads: readonly Element[]): boolean {
  const beside = heads.filter((one) => one.parentElement === head.parentElement);
  return beside.length >= MIN_HEADS;
}

function columnOf(cell: Element, heads: readonly Element[]): string {
  const key = ['field', 'aria-colindex', 'col-id', 'data-field'].find(
    (name) => attributeOf(cell, name) !== '',
  );
  const head = key
    ? heads.find((one) => attributeOf(one, key) === attributeOf(cell, key))
    : cell instanceof HTMLTableCellElement
      ? heads.find((one) => one instanceof HTMLTableCellElement && one.cellIndex === cell.cellIndex)
      : undefined;
  return head ? textIn(head, MAX_LABEL).trim() : '';
}

/** Cells of one grid that were edited, until another grid is. */
export interface Edited {
  grid: Element;
  cells: Map<Element, string>;
  since: number;
}

/** Takes an edit at `t` in: the cells of its grid so far, this one among them. */
export function editedIn(before: Edited | null, { grid, cell, label }: Cell, t: number): Edited {
  const edited = before?.grid === grid ? before : { grid, cells: new Map(), since: t };
  edited.cells.set(cell, label);
  return edited;
}
