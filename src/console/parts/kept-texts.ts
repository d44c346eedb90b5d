/** Where a browser keeps texts for later. */
export type KeptTexts = {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
};
