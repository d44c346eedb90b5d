/** The database cannot be used; the message says why and what to do, and contains no password. */
export class DatabaseError extends Error {
  override readonly name: string = 'DatabaseError';
}

/** The database is temporarily unavailable. */
export class DatabaseUnavailable extends DatabaseError {
  override readonly name: string = 'DatabaseUnavailable';
}

/** The disk of the database is full. */
export class DatabaseFull extends DatabaseUnavailable {
  override readonly name = 'DatabaseFull';
}
