/** Times of the same thing, over and over: their median and quartiles, against a limit. */
export class Times {
  private readonly all = new Map<string, number[]>();

  note(what: string, ms: number): void {
    this.all.set(what, [...(this.all.get(what) ?? []), ms]);
  }

  at(what: string, share: number): number {
    const sorted = [...(this.all.get(what) ?? [])].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  }

  names(begin: string): string[] {
    return [...this.all.keys()].filter((what) => what.startsWith(begin));
  }

  print(): void {
    console.log(`\n${''.padEnd(36)}median, ms   quartiles`);
    for (const what of this.all.keys()) {
      const [median, low, high] = [0.5, 0.25, 0.75].map((share) => this.at(what, share).toFixed(1));
      console.log(`${what.padEnd(36)}${median?.padStart(10)}   ${low} – ${high}`);
    }
  }
}

/** Says whether a figure keeps its limit; whether it failed. */
export function failed(what: string, ms: number, most: number): boolean {
  // What was never measured keeps no limit.
  const kept = ms <= most;
  console.log(`${kept ? 'pass' : 'FAIL'}  ${what}: ${ms.toFixed(1)} ms (at most ${most})`);
  return !kept;
}
