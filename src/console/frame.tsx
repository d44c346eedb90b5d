import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { isReachable } from './api/connection.js';
import { useObservable } from './api/observable.js';
import { watchService } from './api/watch-service.js';
import styles from './frame.module.css';
import { FrameMenu } from './frame-menu.js';
import icon from './icon.svg';
import { KeyDialog } from './key-dialog.js';
import { OfferSwitcher } from './offers/offer-switcher.js';
import { KeySheet } from './parts/key-sheet.js';

/** The frame around every view. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <a className={`button ${styles.skip}`} href="#main">
        Skip to the content
      </a>
      <header className={styles.bar}>
        <div className={styles.inner}>
          <div className={styles.place}>
            <Link className={styles.brand} href="/">
              <img src={icon} alt="" />
              <span className={styles.brandName}>Lead scoring</span>
            </Link>
            <OfferSwitcher />
          </div>
          <FrameMenu />
        </div>
        <Away />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <KeyDialog />
      <KeySheet />
    </>
  );
}

/** Shows that the service does not answer, until it does. */
function Away() {
  const reachable = useObservable(isReachable);
  useEffect(watchService, []);
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
