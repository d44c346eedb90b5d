const POSTGRES = /^postgres(?:ql)?:\/\//i;

/** Whether a URL names a PostgreSQL database; any other URL names a SQLite file. */
export function isPostgresUrl(url: string): boolean {
  return POSTGRES.test(url);
}

/** Whether a URL names a database: `file:path` or `postgresql://user:password@host:port/name`. */
export function isDatabaseUrl(url: string): boolean {
  if (!isPostgresUrl(url)) return /^file:./.test(url);
  try {
    const { pathname, username, password } = new URL(url);
    return [username, password, pathname].every((part) => decodeURIComponent(part) !== null) && pathname.length > 1;
  } catch {
    return false;
  }
}

/** Formats a URL for display, without password and parameters. */
export function shownUrl(url: string): string {
  if (!isPostgresUrl(url)) return url;
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username && `${username}@`}${host}${pathname}`;
}
