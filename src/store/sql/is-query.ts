/** Whether a statement reads and does nothing else. */
export function isQuery(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql);
}
