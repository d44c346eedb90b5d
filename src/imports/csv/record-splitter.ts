import { createRecordScanner, type RecordScanner } from './record-scanner.js';

/** The text of one record, without its newline. */
export type RecordText = { readonly text: string; readonly fault: 'MALFORMED_QUOTES' | 'CELL_TOO_LONG' | null };

/** A longer record is an unclosed quote, or no record at all. In characters. */
const MAX_RECORD_LENGTH = 4 * 1024 * 1024;
const KEPT_OF_LONG_RECORD = 1000;

/**
 * Cuts text into records, so that one bad quote costs one row: if a quoted cell does not end validly, the record ends with
 * the line in which that cell began, and reading continues with the next line. Holds 8 million characters at most.
 */
export type RecordSplitter = {
  /** Returns the records that this text completes. */
  push(text: string): Generator<RecordText>;
  /** Returns the remaining records after the last text. */
  end(): Generator<RecordText>;
};

export function createRecordSplitter(delimiter: string): RecordSplitter {
  const scan = createRecordScanner(delimiter);
  let pending = '';
  let enough = 0;
  let isTooLong = false;

  function* take(isLast: boolean): Generator<RecordText> {
    let start = 0;
    let cut = cutRecord(scan, pending, start, isLast);
    while (cut !== null) {
      yield isTooLong ? { ...cut.record, fault: 'CELL_TOO_LONG' } : cut.record;
      isTooLong = false;
      start = cut.next;
      cut = cutRecord(scan, pending, start, isLast);
    }
    pending = pending.slice(start);
  }

  return {
    *push(text) {
      pending += text;
      if (pending.length < enough) return;
      yield* take(false);
      if (pending.length > MAX_RECORD_LENGTH) {
        pending = plainStart(pending);
        isTooLong = true;
      }
      // Rescanning a long record with every chunk would take quadratic time.
      enough = 2 * pending.length;
    },
    end: () => take(true),
  };
}

type Cut = { readonly record: RecordText; readonly next: number };

/** Cuts off the record at `start`; null where it is not complete in the text, or the text ends there. */
function cutRecord(scan: RecordScanner, text: string, start: number, isLast: boolean): Cut | null {
  if (start >= text.length) return null;
  const scanned = scan(text, start);
  if (scanned.kind === 'WHOLE') return cutAt(text, start, scanned.end, null, isLast);
  const isLost = isLast || scanned.kind === 'MALFORMED' || text.length - start > MAX_RECORD_LENGTH;
  return isLost ? cutAt(text, start, endOfLine(text, scanned.quote), 'MALFORMED_QUOTES', isLast) : null;
}

function cutAt(text: string, start: number, end: number, fault: RecordText['fault'], isLast: boolean): Cut | null {
  const next = end + newlineLength(text, end);
  if (next >= text.length && !isLast && text.charAt(next - 1) !== '\n') return null;
  return { record: { text: text.slice(start, end), fault }, next };
}

function endOfLine(text: string, from: number): number {
  const length = text.slice(from).search(/[\r\n]/);
  return length === -1 ? text.length : from + length;
}

function newlineLength(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2;
  return at < text.length ? 1 : 0;
}

function plainStart(text: string): string {
  return text.slice(0, KEPT_OF_LONG_RECORD).replace(/["\r\n]/g, ' ');
}
