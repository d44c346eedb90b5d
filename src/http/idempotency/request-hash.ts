import { createHash } from 'node:crypto';
import type { GraphQLRequest } from '@apollo/server';
import { Upload } from 'graphql-upload-ts';

/** Deeper than any input of the schema. Recursion over deeper values could exhaust the stack. */
const MAX_DEPTH = 100;

/** Whether a value is nested too deeply to be hashed. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth += 1) level = level.flatMap(partsOf);
  return level.length > 0;
}

function partsOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null && !(value instanceof Upload) ? Object.values(value) : [];
}

/** Hashes a request, including the bytes of its files. Rejects where a file is incomplete. */
export async function requestHash({ query, operationName, variables }: GraphQLRequest): Promise<string> {
  const request = await withFilesHashed({ query, operationName, variables });
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}

/** Replaces each file in a value by its name and hash. */
async function withFilesHashed(value: unknown): Promise<unknown> {
  if (value instanceof Upload) return fileHash(value);
  if (Array.isArray(value)) return Promise.all(value.map(withFilesHashed));
  if (typeof value !== 'object' || value === null) return value;
  return Promise.all(Object.entries(value).map(async ([name, part]) => [name, await withFilesHashed(part)]));
}

async function fileHash({ promise }: Upload): Promise<object> {
  const { filename, createReadStream } = await promise;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream()) hash.update(chunk);
  return { filename, bytes: hash.digest('hex') };
}
