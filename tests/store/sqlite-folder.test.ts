import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from '../../src/store/connect.js';
import { temporaryFolder } from '../support/temporary-folder.js';

it('is made for nobody else to look into, when it is not there', async () => {
  const folder = join(await temporaryFolder(), 'data');
  onTestFinished((await connect(`file:${folder}/leads.db`)).close);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});
