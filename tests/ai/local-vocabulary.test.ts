import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import functionVocabulary from '../../src/ai/local/vocabulary/functions.json' with { type: 'json' };
import topicVocabulary from '../../src/ai/local/vocabulary/topics.json' with { type: 'json' };
import { readWords } from '../../src/text/words.js';

const FOLDER = 'src/ai/local/vocabulary';
const FILES = readdirSync(FOLDER);

/** Every list of phrases, by its path: "needs/looking", "topics/payroll/words". */
const LISTS = new Map(FILES.flatMap((file) => listsIn(contentOf(file), file.replace('.json', ''))));

/** Lists whose phrases mean different things, so that none may stand in two of them. */
const CONTRADICTORY: readonly (readonly string[])[] = [
  ['needs/evaluating', 'needs/looking', 'needs/needing', 'refusals/plain', 'refusals/aboutTheOffer'],
  ['needs/evaluating', 'needs/looking', 'needs/needing', 'reservations/hesitating', 'reservations/settled'],
  ['needs/looking', 'reservations/ending'],
  ['refusals/plain', 'refusals/aboutTheOffer', 'reservations/hesitating', 'reservations/settled'],
  [
    'reservations/hesitating',
    'reservations/settled',
    'reservations/already',
    'reservations/satisfied',
    'reservations/ending',
    'reservations/byOthers',
    'reservations/harmless',
  ],
  ['refusals/plain', 'refusals/notRefusals'],
  [
    'sellers/selling',
    'sellers/offering',
    'sellers/building',
    'sellers/describing',
    'sellers/helping',
    'sellers/others',
  ],
  ['practice/running', 'practice/past', 'practice/team', 'practice/choices'],
  ['company-sizes/LONE', 'company-sizes/SMALL', 'company-sizes/MEDIUM', 'company-sizes/LARGE'],
  ['standing/anywhere/LEFT', 'standing/anywhere/STUDIES', 'standing/anywhere/SEEKS_JOB'],
  ['standing/opening/LEFT', 'standing/opening/STUDIES'],
  [
    'praise',
    'judging/ofAVerdict',
    'judging/toTheReader',
    'judging/inABiography/ofAVerdict',
    'judging/inABiography/toTheReader',
    'work-words',
  ],
  ['steering/rating', 'steering/ratingOutright', 'steering/dismissing'],
  ['no-say-roles', 'junior-words'],
  ...Object.keys(functionVocabulary.functions).map((name) => [
    `functions/functions/${name}/words`,
    `functions/functions/${name}/titles`,
    'functions/notFunctions',
  ]),
  ...topicVocabulary.topics.map(({ name }) => [`topics/topics/${name}/words`, `topics/topics/${name}/inLeads`]),
];

function contentOf(file: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
}

function listsIn(content: unknown, path: string): [string, string[]][] {
  if (Array.isArray(content) && content.every((item) => typeof item === 'string')) return [[path, content]];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, item]) => listsIn(item, `${path}/${nameOf(item) ?? key}`));
}

function nameOf(item: unknown): string | null {
  const isNamed = typeof item === 'object' && item !== null && 'name' in item && 'words' in item && 'inLeads' in item;
  return isNamed ? String(item.name) : null;
}

/** The phrase as the classifier reads it: case, accents and plurals make no difference. */
function folded(phrase: string): string {
  return readWords(phrase)
    .map((word) => word.folded)
    .join(' ');
}

function foldedList(path: string): string[] {
  const list = LISTS.get(path);
  if (!list) throw new Error(`There is no list ${path}.`);
  return list.map(folded);
}

describe('the vocabulary', () => {
  it('is found, file by file', () => {
    const read = new Set([...LISTS.keys()].map((path) => `${path.split('/')[0]}.json`));
    expect([...read].sort()).toEqual([...FILES].sort());
  });

  it.each([...LISTS])('has no phrase twice, and none without a word: %s', (_, phrases) => {
    const seen = new Map<string, string>();
    const faults = phrases.filter((phrase) => {
      const key = folded(phrase);
      const isFault = key === '' || seen.has(key);
      seen.set(key, phrase);
      return isFault;
    });
    expect(faults).toEqual([]);
  });

  it.each(CONTRADICTORY)('says one thing with one phrase: %s, %s …', (...paths) => {
    const lists = paths.map(foldedList);
    const phrases = lists.flat();
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
  });

  it('names only functions that it has, as owners of topics and as neighbours', () => {
    const names = Object.keys(functionVocabulary.functions);
    const owners = topicVocabulary.topics.flatMap(({ functions }) => functions);
    const neighbours = Object.values(functionVocabulary.functions).flatMap(({ near }) => near);
    expect([...owners, ...neighbours].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has a name and words for every function and topic, each name once', () => {
    const entries = [...Object.values(functionVocabulary.functions), ...topicVocabulary.topics];
    expect(entries.filter(({ name, words }) => name === '' || words.length === 0)).toEqual([]);
    const topics = topicVocabulary.topics.map(({ name }) => name);
    expect(topics.filter((name, at) => topics.indexOf(name) !== at)).toEqual([]);
  });
});
