/**
 * The shape of a form: keyed hashes of its field labels, for telling the same table asked for
 * twice (METHOD: repeat_form_n). The key is drawn per install, so shapes compare on one machine
 * only. Plain arithmetic: crypto.subtle is absent on http pages.
 */

/** 32-bit FNV-1a over the key and the label's characters, finished as in MurmurHash3. */
export function hashLabel(label: string, key: number): number {
  let hash = 0x811c9dc5 ^ key;
  for (let i = 0; i < label.length; i += 1) {
    hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16) ^ key, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Sorted, each once; order of fields and repeats of a label do not matter. */
export function shapeOf(labels: readonly string[], key: number): number[] {
  const plain = labels.map((label) => label.replace(/[\s*:：]+/g, '').toLowerCase());
  const hashes = new Set(plain.filter((label) => label !== '').map((one) => hashLabel(one, key)));
  return [...hashes].sort((a, b) => a - b);
}
