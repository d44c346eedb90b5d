/** The database cannot be used; the message says why and what to do, and bears no password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
