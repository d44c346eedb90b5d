/** Characters whose first byte is in a range; `least` is the smallest second byte. */
type Rows = { readonly from: number; readonly to: number; readonly least: number; readonly commonness: number };

/** The ranges of everyday characters in the standards: 1, and of rare ones: less. Characters in no range are even rarer. */
const ROWS: Readonly<Record<string, readonly Rows[] | undefined>> = {
  cp932: [
    { from: 0x81, to: 0x83, least: 0x40, commonness: 1 },
    { from: 0x88, to: 0x97, least: 0x40, commonness: 1 },
    { from: 0x98, to: 0x9f, least: 0x40, commonness: 0.4 },
    { from: 0xe0, to: 0xea, least: 0x40, commonness: 0.4 },
  ],
  gb18030: [
    { from: 0xa1, to: 0xa3, least: 0xa1, commonness: 1 },
    { from: 0xb0, to: 0xd7, least: 0xa1, commonness: 1 },
    { from: 0xd8, to: 0xf7, least: 0xa1, commonness: 0.4 },
  ],
  big5hkscs: [
    { from: 0xa1, to: 0xa3, least: 0x40, commonness: 1 },
    { from: 0xa4, to: 0xc6, least: 0x40, commonness: 1 },
    { from: 0xc9, to: 0xf9, least: 0x40, commonness: 0.4 },
  ],
  euc_jis_2004: [
    { from: 0xa1, to: 0xa5, least: 0xa1, commonness: 1 },
    { from: 0xb0, to: 0xcf, least: 0xa1, commonness: 1 },
    { from: 0xd0, to: 0xf4, least: 0xa1, commonness: 0.4 },
  ],
  cp949: [
    { from: 0xa1, to: 0xa3, least: 0xa1, commonness: 1 },
    { from: 0xb0, to: 0xc8, least: 0xa1, commonness: 1 },
    { from: 0xca, to: 0xfd, least: 0xa1, commonness: 0.2 },
  ],
};

const RARE = 0.15;

/** Shift_JIS encodes half-width katakana in single bytes. */
const HALF_WIDTH = { from: 0xa1, to: 0xdf, commonness: 0.6 } as const;

/** Returns how common the East Asian characters of bytes are, between 0 and 1; 1 for an encoding without any. */
export function commonness(bytes: Buffer, detected: string): number {
  const rows = ROWS[detected];
  if (!rows) return 1;
  let sum = 0;
  let count = 0;
  for (let place = 0; place < bytes.length; place += 1) {
    const first = bytes[place] ?? 0;
    if (first < 0x80) continue;
    count += 1;
    if (detected === 'cp932' && first >= HALF_WIDTH.from && first <= HALF_WIDTH.to) sum += HALF_WIDTH.commonness;
    else {
      place += 1;
      sum += commonnessOf(rows, first, bytes[place] ?? 0);
    }
  }
  return count === 0 ? 0 : sum / count;
}

function commonnessOf(rows: readonly Rows[], first: number, second: number): number {
  const row = rows.find(({ from, to, least }) => first >= from && first <= to && second >= least);
  return row?.commonness ?? RARE;
}
