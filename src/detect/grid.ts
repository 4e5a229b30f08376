/**
 * Tables that are filled cell by cell: a cell becomes a field while it is written in, so the form
 * is the grid and its fields are the cells that were edited (METHOD: submit_n).
 */
import { allIn, attributeOf, textIn } from './shown';

const CELL = 'td, [role=gridcell], [role=cell]';
const BODY = 'table, [role=grid], [role=treegrid]';
const HEADS = 'th, [role=columnheader], [class*="header" i] td';
/** A filter in the head is no cell. */
const HEADED = 'thead, [class*="header" i], [role=columnheader], th';
/** Many grids draw their head as a table of its own, within what they call their grid, this near. */
const MAX_UP = 5;
const DRAWN = /grid|table/i;
const MIN_HEADS = 2;
const MAX_HEADS = 200;
const MAX_LABEL = 40;
/** How a cell and its column's head name each other. */
const KEYS = ['field', 'aria-colindex', 'col-id', 'data-field'];

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
  const grid = cell?.closest(BODY);
  const heads = grid ? headsOf(grid) : [];
  return cell && grid && heads.length > 0 ? { grid, cell, label: columnOf(cell, heads) } : null;
}

function isSingle(table: HTMLTableElement): boolean {
  return table.rows.length === 1 && table.rows[0]?.cells.length === 1;
}

/** The heads of its columns; a form that is laid out as a table names its rows, one at a time. */
function headsOf(grid: Element): Element[] {
  let at: Element | null = grid;
  for (let up = 0; up < MAX_UP && at; up += 1, at = at.parentElement) {
    if (up > 0 && !DRAWN.test(attributeOf(at, 'class'))) break;
    const heads = allIn(at, HEADS, MAX_HEADS);
    const rows = new Map<Element | null, number>();
    for (const { parentElement } of heads) {
      const count = (rows.get(parentElement) ?? 0) + 1;
      if (count >= MIN_HEADS) return heads;
      rows.set(parentElement, count);
    }
  }
  return [];
}

function columnOf(cell: Element, heads: readonly Element[]): string {
  const key = KEYS.find((name) => attributeOf(cell, name) !== '');
  const keyed = key && heads.find((one) => attributeOf(one, key) === attributeOf(cell, key));
  const head = keyed || heads.find((one) => placeOf(one) === placeOf(cell));
  return head ? textIn(head, MAX_LABEL).trim() : '';
}

function placeOf(cell: Element): number {
  return cell.parentElement ? [...cell.parentElement.children].indexOf(cell) : 0;
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
