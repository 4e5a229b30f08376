/** What a script asks of the browser that the floor does not have: syntax, and names of its API. */
import type { Identifier } from '@mdn/browser-compat-data';
import type { Node } from 'acorn';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { data, isNewer, membersOf, since } from './compat';

/** All of it stands in Chrome 94; what came after it is refused by the parser. */
const SYNTAX = 2022;

/** Where the parser stops; null where it reads all. */
export function newerSyntax(code: string): string | null {
  try {
    parse(code, { ecmaVersion: SYNTAX, sourceType: 'module', allowHashBang: true });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const NEWER = newerNames();

/**
 * Names of the browser's API in a script that no part of it had at the floor. A name says not whose
 * it is: the caller knows which are his own.
 */
export function newerNamesIn(code: string): string[] {
  const found = new Set<string>();
  const note = (name: unknown) => {
    if (typeof name === 'string' && NEWER.has(name)) found.add(name);
  };
  full(parse(code, { ecmaVersion: SYNTAX, sourceType: 'module' }), (node) => {
    const { type, property, computed, name } = node as Node & Record<string, Node | string>;
    if (type === 'MemberExpression') {
      const { name: called, value } = property as unknown as { name?: string; value?: unknown };
      note(computed ? value : called);
      // Local names are short here, and never capital throughout a word.
    } else if (type === 'Identifier' && /^[A-Z]\w{3,}$/.test(String(name))) note(name);
  });
  return [...found].sort();
}

/** Every name that each interface, object and module which has it has got since the floor. */
function newerNames(): Set<string> {
  const newer = new Set<string>();
  const old = new Set<string>();
  const sort = (name: string, feature: Identifier) => {
    const plain = name.replace(/_(static|event|permission)$/, '');
    if (!/^[A-Za-z]\w+$/.test(plain) || since(feature) === null) return;
    (isNewer(feature) ? newer : old).add(plain);
  };
  for (const part of [data.api, data.javascript.builtins, data.webextensions.api]) {
    for (const [holder, feature] of membersOf(part as Identifier)) {
      sort(holder, feature);
      for (const [name, member] of membersOf(feature)) sort(name, member);
    }
  }
  return new Set([...newer].filter((name) => !old.has(name)));
}
