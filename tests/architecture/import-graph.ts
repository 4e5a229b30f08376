/** Which file imports which. Parsed by oxc, since no linter of import graphs reads TypeScript 7 on Node 20. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Import {
  to: string;
  typeOnly: boolean;
}
/** Every source file, with what it imports. */
export const graph = new Map<string, Import[]>(sources().map((file) => [file, importsOf(file)]));

function sources(): string[] {
  return ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
}

function importsOf(file: string): Import[] {
  const { module, errors } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    to: target(file, moduleRequest.value),
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ to: target(file, moduleRequest.value), typeOnly: isType }] : [],
    ),
  );
  return [...imports, ...exports];
}

/** A file below the root, or a package's name. */
function target(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return packageOf(specifier);
  const base = relative(ROOT, resolve(ROOT, dirname(from), specifier));
  const found = ['', '.ts', '.tsx', '/index.ts'].map((end) => base + end);
  const file = found.find((name) => /\.\w+$/.test(name) && existsSync(join(ROOT, name)));
  if (!file) throw new Error(`${from} imports ${specifier}, which is nowhere`);
  return file;
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The part of the tree a file belongs to: `core`, `messages`, … or a package. */
export function partOf(file: string): string {
  const part = /^src\/([^/.]+)/.exec(file)?.[1];
  return part ?? (file.startsWith('entrypoints/') ? 'entrypoints' : file);
}
