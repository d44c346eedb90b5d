import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../src/imports/lead-keys.js';
import { BLANK_LEAD } from '../blank-draft.js';

const keyOf = (linkedinUrl: string) => keysOf({ ...BLANK_LEAD, linkedinUrl }).urlKey;

describe('a URL', () => {
  it.each([
    'https://www.linkedin.com/in/ada-lovelace-12ab34',
    'https://uk.linkedin.com/in/ada',
    'linkedin.com/pub/ada-lovelace/1/2a/3b4',
    'https://www.linkedin.com/profile/view?id=12345',
    'https://www.linkedin.com/sales/lead/ACwAAA1b2C3,NAME_SEARCH,x',
    'https://www.linkedin.com/sales/people/ACwAAA1b2C3',
    'https://www.linkedin.com/talent/profile/AEMAAA1b2C3',
    'https://www.linkedin.com/recruiter/profile/12345',
    'https://www.linkedin.cn/in/ada',
    'https://www.linkedin.com/in/김민수',
  ])('is a person’s page on LinkedIn, when it is %s', (url) => {
    expect(keyOf(url)).toEqual(expect.any(String));
  });

  it.each([
    'https://www.acme.example/ja/index.html',
    'https://www.acme.example/team/ada',
    'acme.example',
    'https://x.com/ada',
    'https://github.com/ada',
    'https://www.linkedin.com/company/acme/',
    'https://www.linkedin.com/company/acme/people/',
    'https://www.linkedin.com/showcase/acme-cloud/',
    'https://www.linkedin.com/school/acme/',
    'https://www.linkedin.com/sales/company/9911',
    'https://www.linkedin.com/sales/accounts/9911',
    'https://www.linkedin.com/groups/12345/',
    'https://www.linkedin.com/jobs/view/12345',
    'https://www.linkedin.com/posts/ada_activity-12345',
    'https://www.linkedin.com/feed/update/urn:li:activity:1',
    'https://www.linkedin.com/search/results/people/?keywords=ada',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/in/-',
    'https://www.linkedin.com/in/0',
    'https://www.linkedin.com/in/me/',
    'https://www.linkedin.com/in/unavailable',
    'https://www.linkedin.com/in/null',
    'https://www.linkedin.com/in/?trk=x',
    'https://www.linkedin.com/profile/view?id=',
    'https://notlinkedin.com/in/ada',
    'https://www.linkedin.com.evil.example/in/ada',
    'lnkd.in/abc',
    'ada lovelace',
  ])('is no person’s page there, when it is %s', (url) => {
    expect(keyOf(url)).toBeNull();
  });
});
