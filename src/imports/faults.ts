export type ImportFaultCode =
  | 'NOT_CSV'
  | 'EMPTY_FILE'
  | 'MISSING_COLUMNS'
  | 'AMBIGUOUS_COLUMNS'
  | 'UNKNOWN_COLUMN'
  | 'FILE_TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'INVALID_TEXT'
  | 'UPLOAD_INCOMPLETE'
  | 'TOO_MANY';

/**
 * A fault of the client's that stops a whole import; the message says what is wrong and what to do.
 * `field` is the path of the argument at fault.
 */
export class ImportFault extends Error {
  override readonly name = 'ImportFault';

  constructor(
    readonly code: ImportFaultCode,
    message: string,
    readonly field: readonly string[] = ['file'],
  ) {
    super(message);
  }
}
