import type { ReactNode } from 'react';
import { useArrival } from './use-arrival.js';

type ViewHeadingProps = {
  readonly level?: 1 | 2;
  /** Whether it is for screen readers alone, where the view shows by itself what it is. */
  readonly isHidden?: boolean;
  readonly children: ReactNode;
};

/** What a view is called. It has the focus when somebody comes to the view. */
export function ViewHeading({ level = 2, isHidden = false, children }: ViewHeadingProps) {
  const heading = useArrival<HTMLHeadingElement>();
  const Heading = `h${level}` as const;
  return (
    <Heading ref={heading} tabIndex={-1} className={isHidden ? 'visually-hidden' : undefined}>
      {children}
    </Heading>
  );
}
