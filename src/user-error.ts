/** Codes of the errors that a client can cause in the input of a mutation. */
export type UserErrorCode =
  | 'BLANK'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'OUT_OF_RANGE'
  | 'INVALID_TEXT'
  | 'NOT_APPLICABLE'
  | 'OUT_OF_ORDER'
  | 'DUPLICATE'
  | 'MODEL_NOT_FOUND'
  | 'DRAFT_CHANGED'
  | 'OFFER_NOT_FOUND'
  | 'LEAD_NOT_FOUND'
  | 'IMPORT_NOT_FOUND'
  | 'RUN_NOT_FOUND'
  | 'NOT_SCORED'
  | 'BATCH_NOT_FOUND'
  | 'OUTCOME_NOT_FOUND'
  | 'LEAD_EXISTS'
  | 'NOT_CSV'
  | 'EMPTY_FILE'
  | 'MISSING_COLUMNS'
  | 'AMBIGUOUS_COLUMNS'
  | 'UNKNOWN_COLUMN'
  | 'FILE_TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'UPLOAD_INCOMPLETE';

/** An error in a client's input: a value, not an exception. */
export type UserError = {
  readonly code: UserErrorCode;
  readonly message: string;
  /** The path of the argument at fault. */
  readonly field: readonly string[] | null;
};

/** The result of a use case, or the errors that the client has to correct. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly UserError[] };

export function done<Value>(value: Value): Checked<Value> {
  return { ok: true, value };
}

export function refused(...errors: UserError[]): { readonly ok: false; readonly errors: readonly UserError[] } {
  return { ok: false, errors };
}
