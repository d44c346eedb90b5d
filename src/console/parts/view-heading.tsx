import type { ReactNode } from 'react';
import { useArrival } from './use-arrival.js';

type ViewHeadingProps = {
  readonly level?: 1 | 2;
  /** Whether it is only for screen readers, where the view needs no visible heading. */
  readonly isHidden?: boolean;
  readonly children: ReactNode;
};

/** The heading of a view. It gets the focus when the view opens. */
export function ViewHeading({ level = 2, isHidden = false, children }: ViewHeadingProps) {
  const heading = useArrival<HTMLHeadingElement>();
  const Heading = `h${level}` as const;
  return (
    <Heading ref={heading} tabIndex={-1} className={isHidden ? 'visually-hidden' : undefined}>
      {children}
    </Heading>
  );
}
