/**
 * Token visits are told of those who came to a platform, everything else about it of all whose
 * computer measures it, and whoever measures it and never came is in the lowest band of all that. So
 * by as many more as gave it than gave token visits, it is told how many never came, and that the
 * lowest band holds as many at least: where it is withheld, enough of them tell that it is not the
 * small one, and so which is.
 *
 * Where the lowest band of anything about a platform is neither shown nor said to be the largest, all
 * of it is therefore told as though as many had given it as gave token visits, in the same shares.
 * What is published is then what it would be had everybody come: it tells of nobody that he stayed
 * away, and withheld cells may be exchanged as suppress.ts says. Errors are those of the fewer, too
 * large if anything.
 *
 * That holds whoever the others are. Some may have come and left token visits out, and no packet need
 * say which: of those who do not measure a platform a few may leave token visits out as well, so that
 * none seem to be missing, while both numbers are told. The price is paid by the platform: where many
 * leave token visits out, all about it is told of few, or not at all below `MIN_PACKETS`.
 *
 * Where the lowest band is told, it stays told how many of it never came, as near as rounding lets it.
 */
import type { ExactPart } from './exact-field';
import { exactField } from './exact-field';
import { subjectOf } from './sampling';

/**
 * The token visits of each platform of which a lowest band is not told, by its subject.
 * @param parts of the fields that come out as they were given
 */
export function tokensBesideWithheld(
  parts: readonly ExactPart[],
  packets: number,
): Map<string, ExactPart> {
  const withheld = new Set(
    parts
      .filter((part) => !isOfTokens(part) && !tellsLowest(part, packets))
      .map(({ id }) => subjectOf(id)),
  );
  return new Map(
    parts
      .filter((part) => isOfTokens(part) && withheld.has(subjectOf(part.id)))
      .map((part) => [subjectOf(part.id), part]),
  );
}

/**
 * The same shares, of as many as gave token visits, though of no more than gave it. Cells are then no
 * whole numbers: to make them whole would be to tell equal ones apart by their places.
 */
export function asThoughAllCame(
  part: ExactPart,
  tokens: ReadonlyMap<string, ExactPart>,
): ExactPart {
  const token = tokens.get(subjectOf(part.id));
  if (!token || isOfTokens(part)) return part;
  const { cells, given, missing } = part;
  const of = Math.min(given, token.given);
  const scaled = of < given ? cells.map((n) => (n * of) / given) : cells;
  return { ...part, cells: scaled, given: of, missing: missing + given - of, whole: false };
}

function isOfTokens({ id }: ExactPart): boolean {
  return id === `${subjectOf(id)}:token`;
}

function tellsLowest(part: ExactPart, packets: number): boolean {
  const { cells, nearlyAll } = exactField(part, packets);
  return cells[0] !== null || nearlyAll?.band === 0;
}
