import type { UserErrorCode } from '../domain/generated/enums.js';

/**
 * A client's fault that stops a whole import; the message says what is wrong and what to do.
 * `field` is the path of the invalid argument.
 */
export class ImportFault extends Error {
  override readonly name = 'ImportFault';

  constructor(
    readonly code: UserErrorCode,
    message: string,
    readonly field: readonly string[] = ['file'],
  ) {
    super(message);
  }
}
