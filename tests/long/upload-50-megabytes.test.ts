import { it } from 'vitest';
import { expectTakenInChunks } from '../http/upload-in-chunks.js';

it('takes a file of 50 MB, when it comes in chunks', () => expectTakenInChunks(50));
