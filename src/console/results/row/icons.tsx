import styles from './quick-actions.module.css';

function Icon({ path }: { readonly path: string }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** A telephone receiver. */
export const CallIcon = () => (
  <Icon path="M3.2 2.5h2.3l1.1 2.9-1.5 1.2a8 8 0 0 0 4.3 4.3l1.2-1.5 2.9 1.1v2.3c0 .5-.4.9-.9.9A10.3 10.3 0 0 1 2.3 3.4c0-.5.4-.9.9-.9Z" />
);

/** An envelope. */
export const MailIcon = () => <Icon path="M2 3.8h12v8.4H2zM2.2 4l5.8 4.6L13.8 4" />;

/** The letters of LinkedIn. */
export const LinkedInIcon = () => (
  <Icon path="M2.5 2.5h11v11h-11zM5.2 7v4M5.2 4.9v.2M7.8 11V7M7.8 8.8c.2-2.4 3-2.3 3 0V11" />
);

/** Two sheets. */
export const CopyIcon = () => <Icon path="M5.5 5.5h7.5v8H5.5zM3 10.5v-8h7.5" />;

/** A tick. */
export const DoneIcon = () => <Icon path="m3 8.5 3.5 3.5L13 4.5" />;
