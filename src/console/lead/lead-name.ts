type Named = { readonly name: string | null; readonly role: string | null; readonly company: string | null };

/** Returns a name of a lead for places with room for one. */
export function leadName({ name, role, company }: Named): string {
  return name ?? role ?? company ?? 'The lead';
}
