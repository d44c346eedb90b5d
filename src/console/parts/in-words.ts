/** Writes a name of the schema as people do: `DECISION_MAKER` and `decisionMaker` are "Decision maker". */
export function inWords(name: string): string {
  const words = /[a-z]/.test(name) ? name.replace(/[A-Z]/g, ' $&') : name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
