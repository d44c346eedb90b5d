/** Lists the unmapped columns of an upload in the form of the API. */
export function extraColumns(extra: Readonly<Record<string, string>>) {
  return Object.entries(extra).map(([header, value]) => ({ header, value }));
}
