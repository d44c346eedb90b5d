/** How spreadsheets of several makers save the digits of a number in a CSV file: each text that differs from what was written. */
export function shownBySpreadsheet(digits: string): string[] {
  const plain = digits.replace(/^0+(?=\d)/, '');
  const cut = plain.length > 15 ? plain.slice(0, 15).padEnd(plain.length, '0') : plain;
  const shown = [
    cut,
    Number(plain).toLocaleString('fullwide', { useGrouping: false, maximumSignificantDigits: 15 }),
    ...(plain.length > 11 ? [scientific(plain, 5), scientific(plain, 2), scientific(plain, 5).replace('.', ',')] : []),
    ...(plain.length > 15
      ? []
      : [`${cut}.0`, Number(plain).toLocaleString('en-US'), Number(plain).toLocaleString('de-DE')]),
  ];
  return [...new Set(shown)].filter((text) => text !== digits);
}

/** "5.12346E+10" */
export function scientific(digits: string, decimals: number): string {
  return Number(digits)
    .toExponential(decimals)
    .replace(/e\+(\d)$/, 'e+0$1')
    .replace('e', 'E');
}
