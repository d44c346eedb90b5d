import { expect, it } from 'vitest';
import { shortfalls } from '../../src/performance/shortfalls.js';

it('12 won and 11 lost leads want 28 and 29 more for verdicts, and a ranking is there', () => {
  expect(shortfalls({ successes: 12, failures: 11 }, 'WON')).toEqual([
    {
      part: 'VERDICTS',
      successes: 28,
      failures: 29,
      message:
        'Record 28 more won leads and 29 more lost leads to see whether the AI helps, which points the outcomes contradict, and ' +
        'whether a draft ranks better.',
    },
    {
      part: 'FORECAST',
      successes: 88,
      failures: 89,
      message: 'Record 88 more won leads and 89 more lost leads to see how often leads of a score succeed.',
    },
  ]);
});

it('what is there in plenty is not asked for', () => {
  const [forecast, ...others] = shortfalls({ successes: 99, failures: 4_000 }, 'MEETING');
  expect(forecast).toMatchObject({
    part: 'FORECAST',
    successes: 1,
    failures: 0,
    message: 'Record 1 more lead with a meeting or a sale to see how often leads of a score succeed.',
  });
  expect(others).toEqual([]);
  expect(shortfalls({ successes: 100, failures: 100 }, 'WON')).toEqual([]);
});

it('without outcomes all parts are missing', () => {
  expect(shortfalls({ successes: 0, failures: 0 }, 'WON').map(({ part }) => part)).toEqual([
    'RANKING',
    'VERDICTS',
    'FORECAST',
  ]);
});
