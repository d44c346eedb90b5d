import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { isReachable } from './api/connection.js';
import { useObservable } from './api/observable.js';
import styles from './frame.module.css';
import { PingDocument } from './generated/operations/graphql.js';
import icon from './icon.svg';
import { KeyDialog } from './key-dialog.js';

/** What stands around every view. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <a className={`button ${styles.skip}`} href="#main">
        Skip to the content
      </a>
      <header className={styles.bar}>
        <div className={styles.inner}>
          <Link className={styles.brand} href="/">
            <img src={icon} alt="" />
            Lead scoring
          </Link>
          <a className="small" href="/graphql">
            API
          </a>
        </div>
        <Away />
      </header>
      <main id="main" className={styles.main}>
        {children}
      </main>
      <KeyDialog />
    </>
  );
}

/** Shows that the service is unreachable, and polls until it answers. */
function Away() {
  const reachable = useObservable(isReachable);
  useQuery({ query: PingDocument, variables: {}, pause: reachable, requestPolicy: 'network-only' });
  return (
    <div role="status">
      {!reachable && (
        <p className={styles.away}>
          The service does not answer. Nothing is lost; this page goes on by itself when it is back.
        </p>
      )}
    </div>
  );
}
