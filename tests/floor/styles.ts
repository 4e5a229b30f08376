/** What a style sheet asks of the browser that the floor does not have. */
import type { Identifier } from '@mdn/browser-compat-data';
import type { CssNode, Rule } from 'css-tree';
import { parse, walk } from 'css-tree';
import { data, isNewer, membersOf } from './compat';

const { properties = {}, selectors = {}, types = {} } = data.css;
const atRules = data.css['at-rules'] ?? {};
const FUNCTIONS = functionsIn(types as Identifier);

export function newerIn(css: string): string[] {
  const found = new Set<string>();
  const note = (what: string, feature: Identifier | undefined) => {
    if (isNewer(feature)) found.add(what);
  };
  walk(parse(css, { parseValue: true }), function (this: { rule: Rule | null }, node: CssNode) {
    const named = node.type === 'Declaration' && !node.property.startsWith('--');
    // The build puts the prefixed twin beside what was called otherwise before.
    if (named && !declares(this.rule, `-webkit-${node.property}`)) {
      const property = properties[node.property];
      note(node.property, property);
      walk(node.value, (part) => {
        if (part.type === 'Identifier')
          note(`${node.property}: ${part.name}`, property?.[part.name]);
        if (part.type === 'Function') note(`${part.name}()`, FUNCTIONS.get(part.name));
      });
    }
    if (node.type === 'Atrule') note(`@${node.name}`, atRules[node.name]);
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
      note(`:${node.name}`, selectors[node.name]);
    }
    if (node.type === 'NestingSelector' || (node.type === 'Rule' && this.rule)) {
      note('nesting', selectors.nesting);
    }
  });
  return [...found].sort();
}

function declares(rule: Rule | null, property: string): boolean {
  const declared = rule?.block.children.toArray() ?? [];
  return declared.some((one) => one.type === 'Declaration' && one.property === property);
}

/** color-mix, oklch, light-dark: wherever among the types they stand. */
function functionsIn(feature: Identifier, found = new Map<string, Identifier>()) {
  for (const [name, member] of membersOf(feature)) {
    if (!found.has(name)) found.set(name, member);
    functionsIn(member, found);
  }
  return found;
}
