/** Whether a statement only reads. */
export function isQuery(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql);
}
