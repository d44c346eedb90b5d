import type { ReactNode } from 'react';

type WideCardProps = { readonly label: string; readonly children: ReactNode };

/** A card whose content may be wider than the page, and then scrolls. */
export function WideCard({ label, children }: WideCardProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="card stack scroll-x" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
