/** The columns of an upload that no field takes, as the API lists them. */
export function extraColumns(extra: Readonly<Record<string, string>>) {
  return Object.entries(extra).map(([header, value]) => ({ header, value }));
}
