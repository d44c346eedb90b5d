import type { FileUpload } from 'graphql-upload-ts';

/** A file of a multipart request, as a resolver is given it: it may arrive only after the operation. */
export type Upload = Promise<FileUpload>;
