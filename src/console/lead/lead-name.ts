type Named = { readonly name: string | null; readonly role: string | null; readonly company: string | null };

/** What a lead is called where one name must do. */
export function leadName({ name, role, company }: Named): string {
  return name ?? role ?? company ?? 'The lead';
}
