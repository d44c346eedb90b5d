/** A browser's storage for texts. */
export type KeptTexts = {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
};
