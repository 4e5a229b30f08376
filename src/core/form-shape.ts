/**
 * The shape of a form: keyed hashes of its field labels, for telling the same table asked for
 * twice (METHOD: repeat_form_n). The key is drawn per install and never leaves it, so shapes
 * compare on one machine only, and labels cannot be tried until one fits. Plain arithmetic:
 * crypto.subtle is absent on http pages.
 */

/** Two words of 32 random bits. */
export type ShapeKey = readonly [number, number];

/**
 * HalfSipHash-2-4 (Aumasson & Bernstein) of the label's UTF-16 code units: a keyed function, so
 * that known labels of a public form do not give the key away. 32 bits.
 */
export function hashLabel(label: string, [k0, k1]: ShapeKey): number {
  const v: Words = [k0, k1, 0x6c796765 ^ k0, 0x74656462 ^ k1];
  const whole = label.length & ~1;
  const take = (word: number) => {
    v[3] ^= word;
    rounds(v, 2);
    v[0] ^= word;
  };
  for (let i = 0; i < whole; i += 2) take(label.charCodeAt(i) | (label.charCodeAt(i + 1) << 16));
  const last = whole < label.length ? label.charCodeAt(whole) : 0;
  take(last | ((label.length * 2) << 24));
  v[2] ^= 0xff;
  rounds(v, 4);
  return (v[1] ^ v[3]) >>> 0;
}

type Words = [number, number, number, number];

const turned = (word: number, by: number) => (word << by) | (word >>> (32 - by));

function rounds(v: Words, n: number): void {
  let [a, b, c, d] = v;
  for (let i = 0; i < n; i += 1) {
    a = (a + b) | 0;
    b = turned(b, 5) ^ a;
    a = turned(a, 16);
    c = (c + d) | 0;
    d = turned(d, 8) ^ c;
    a = (a + d) | 0;
    d = turned(d, 7) ^ a;
    c = (c + b) | 0;
    b = turned(b, 13) ^ c;
    c = turned(c, 16);
  }
  v[0] = a;
  v[1] = b;
  v[2] = c;
  v[3] = d;
}

/** Sorted, each once; order of fields and repeats of a label do not matter. */
export function shapeOf(labels: readonly string[], key: ShapeKey): number[] {
  const plain = labels.map((label) => label.replace(/[\s*:：]+/g, '').toLowerCase());
  const hashes = new Set(plain.filter((label) => label !== '').map((one) => hashLabel(one, key)));
  return [...hashes].sort((a, b) => a - b);
}
