import type { ReactNode } from 'react';

type WideCardProps = { readonly label: string; readonly children: ReactNode };

/** A card whose content scrolls if it is wider than the page. */
export function WideCard({ label, children }: WideCardProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling content must be reachable by keyboard
    <section className="card stack scroll-x" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
