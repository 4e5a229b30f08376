/** Why no package was made, in both languages: what is wrong, where, and what to do. */
export class Unmade extends Error {
  override name = 'Unmade';
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh}\n${en}`);
  }
}
