/** A table too wide for a small screen: it scrolls in a region of its own, by key as well. */
import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  children: ComponentChildren;
}

export function Scroll({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section class="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
