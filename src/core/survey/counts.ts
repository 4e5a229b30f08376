/** What is kept of packets: histograms, and nothing of one person. Counts of several runs add up. */

export interface FieldCounts {
  /** As reported: for randomised fields, before debiasing. One a band. */
  bands: number[];
  /** Packets that did not give the field. */
  missing: number;
}

export interface SurveyCounts {
  survey: string;
  packets: number;
  /** In the order of `fieldsOf`. */
  fields: FieldCounts[];
}

export function noCounts(survey: string, bands: readonly number[]): SurveyCounts {
  return {
    survey,
    packets: 0,
    fields: bands.map((n) => ({ bands: Array.from({ length: n }, () => 0), missing: 0 })),
  };
}

/** Adds one packet's values in; they must be one a field, each in range. */
export function count(counts: SurveyCounts, values: readonly (number | null)[]): void {
  counts.packets += 1;
  counts.fields.forEach((field, i) => {
    const value = values[i] ?? null;
    if (value === null) field.missing += 1;
    else field.bands[value] = (field.bands[value] ?? 0) + 1;
  });
}

/** The sum of two runs over the same survey; throws a RangeError where they are of two. */
export function addCounts(a: SurveyCounts, b: SurveyCounts): SurveyCounts {
  if (a.survey !== b.survey || a.fields.length !== b.fields.length) {
    throw new RangeError('counts of two surveys');
  }
  return {
    survey: a.survey,
    packets: a.packets + b.packets,
    fields: a.fields.map((field, i) => {
      const other = b.fields[i];
      if (other?.bands.length !== field.bands.length) throw new RangeError('counts of two surveys');
      return {
        bands: field.bands.map((n, band) => n + (other.bands[band] ?? 0)),
        missing: field.missing + other.missing,
      };
    }),
  };
}
