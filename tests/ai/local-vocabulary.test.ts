import { describe, expect, it } from 'vitest';
import cues from '../../src/ai/local/vocabulary/cues.json' with { type: 'json' };
import genericWords from '../../src/ai/local/vocabulary/generic-words.json' with { type: 'json' };
import posts from '../../src/ai/local/vocabulary/posts.json' with { type: 'json' };
import serviceTrades from '../../src/ai/local/vocabulary/service-trades.json' with { type: 'json' };
import steering from '../../src/ai/local/vocabulary/steering.json' with { type: 'json' };
import verdictWords from '../../src/ai/local/vocabulary/verdict-words.json' with { type: 'json' };
import { BUSINESS_FUNCTIONS, neighboursOf } from '../../src/scoring/functions/business-functions.js';
import { readText } from '../../src/scoring/industry/mentions.js';
import type { RoleMeaning } from '../../src/scoring/role/signs.js';
import { VOCABULARIES } from '../../src/scoring/role/vocabulary.js';
import people from '../../src/scoring/vocabulary/function-people.json' with { type: 'json' };
import functions from '../../src/scoring/vocabulary/functions.json' with { type: 'json' };
import { phrasesOf, type WordList } from '../../src/text/word-lists.js';
import { foldLetters, readWords } from '../../src/text/words.js';

type Entry = { readonly list: string; readonly language: string; readonly written: string; readonly read: string };

const LISTS: Readonly<Record<string, WordList>> = {
  genericWords,
  people,
  ...named('cues', cues),
  ...named('posts', posts),
  ...named('steering', steering),
  ...named('verdictWords', verdictWords),
  ...Object.fromEntries(
    BUSINESS_FUNCTIONS.flatMap((name) => [
      [`${name}.titles`, functions[name].titles],
      [`${name}.buys`, functions[name].buys],
    ]),
  ),
};

const ENTRIES: readonly Entry[] = Object.entries(LISTS).flatMap(([list, languages]) =>
  Object.entries(languages).flatMap(([language, phrases]) =>
    phrases.split(', ').map((written) => ({ list, language, written, read: asRead(written) })),
  ),
);

/** Words of a title that join others, or say of a post that it is past or hoped for: they name no function. */
const NO_FUNCTION: ReadonlySet<string> = new Set<RoleMeaning>([
  ...(['AND', 'OF', 'TO', 'AT', 'ARTICLE', 'INDEFINITE'] as const),
  ...(['PAST', 'PAST_AFTER', 'HOPED_FOR', 'SEEKING', 'JOBLESS', 'JUNIOR', 'SENIOR'] as const),
  ...(['CHIEF', 'OFFICER', 'BARE_HEAD', 'BARE_PARTNER', 'BARE_STAFF', 'BARE_MD'] as const),
]);

const PLAIN_RANKS = phrasesOf({
  english: 'manager, director, head, lead, leader, supervisor, vice president, vp, president, partner, specialist',
  german: 'leiter, leiterin, leitung, direktor, vorstand, referent, fachkraft, teamleiter, bereichsleiter',
  french: 'directeur, directrice, responsable, chef, cheffe, cadre, gestionnaire',
  spanish: 'director, directora, jefe, jefa, gerente, encargado',
  portuguese: 'diretor, diretora, gerente, gestor, coordenador',
  italian: 'direttore, direttrice, responsabile, capo, dirigente',
  dutch: 'directeur, hoofd, leider, leidinggevende',
  polish: 'dyrektor, kierownik, kierowniczka, menedzer',
  other: '部長, 課長, 经理, 总监, 팀장, директор, руководитель, начальник',
}).map(asRead);

function named(file: string, lists: Readonly<Record<string, WordList>>): Record<string, WordList> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [`${file}.${name}`, list]));
}

/** A phrase as it is compared with texts; a stem keeps its `*`. */
function asRead(phrase: string): string {
  const parts = phrase.split(/\s+/).map((part) => {
    if (part.endsWith('*')) return `${foldLetters(part.slice(0, -1))}*`;
    return readWords(part)
      .map(({ folded }) => folded)
      .join(' ');
  });
  return parts.filter((part) => part !== '').join(' ');
}

function shown(entries: readonly Entry[]): string[] {
  return entries.map(({ list, language, written }) => `${list}, ${language}: ${written}`);
}

describe('the lists of the built-in judge', () => {
  it('have no phrase twice in one language, however it is written', () => {
    const seen = new Set<string>();
    const repeated = ENTRIES.filter(({ list, language, read }) => {
      const key = `${list} ${language} ${read}`;
      return seen.size === seen.add(key).size;
    });
    expect(shown(repeated)).toEqual([]);
  });

  it('have a word in every phrase, no space around it, and a `*` at the end of a word alone', () => {
    const broken = ENTRIES.filter(
      ({ written, read }) =>
        read === '' || written !== written.trim() || /\*\S/.test(written) || /(?:^|\s)\*/.test(written),
    );
    expect(shown(broken)).toEqual([]);
  });

  it('have stems of four letters at least, of two in scripts that write a word in few', () => {
    const short = ENTRIES.filter(({ written }) =>
      written.split(/\s+/).some((part) => {
        const least = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(part) ? 2 : 4;
        return part.endsWith('*') && [...part].length - 1 < least;
      }),
    );
    expect(shown(short)).toEqual([]);
  });

  it('name each language once by its name: no list of another origin stands beside them', () => {
    const languages = new Set(ENTRIES.map(({ language }) => language));
    const known = 'english german french spanish portuguese italian dutch polish nordic other allLanguages'.split(' ');
    expect([...languages].filter((language) => !known.includes(language))).toEqual([]);
  });
});

describe('the cues', () => {
  it.each<[keyof typeof cues, keyof typeof cues]>([
    ['refuses', 'searches'],
    ['bought', 'searches'],
    ['bought', 'acquired'],
    ['acquired', 'searches'],
    ['seeks', 'searches'],
    ['negation', 'searches'],
  ])('say nothing by the same phrase in %s and in %s, which contradict each other', (one, other) => {
    const others = new Set(phrasesOf(cues[other]).map(asRead));
    expect(phrasesOf(cues[one]).filter((phrase) => others.has(asRead(phrase)))).toEqual([]);
  });
});

describe('the functions', () => {
  const titles = ENTRIES.filter(({ list }) => list.endsWith('.titles') && list !== 'GENERAL_MANAGEMENT.titles');

  it('take no rank alone for a function', () => {
    expect(shown(titles.filter(({ read }) => PLAIN_RANKS.includes(read)))).toEqual([]);
  });

  it('take no word for a function that joins others in a title, or says that a post is past', () => {
    const words = Object.values(VOCABULARIES).flatMap((meanings) =>
      Object.entries(meanings).flatMap(([meaning, list]) => (NO_FUNCTION.has(meaning) ? list.map(asRead) : [])),
    );
    expect(shown(titles.filter(({ read }) => words.includes(read)))).toEqual([]);
  });

  it('stand next to others, never to themselves, and to none twice', () => {
    const doubtful = BUSINESS_FUNCTIONS.filter((name) => {
      const near = neighboursOf(name);
      return near.includes(name) || new Set(near).size !== near.length || near.length !== functions[name].near.length;
    });
    expect(doubtful).toEqual([]);
  });

  it('each have words of titles and of offers', () => {
    const isEmpty = (list: WordList) => phrasesOf(list).every((phrase) => phrase === '');
    expect(
      BUSINESS_FUNCTIONS.filter((name) => isEmpty(functions[name].titles) || isEmpty(functions[name].buys)),
    ).toEqual([]);
  });
});

describe('the trades that do the work of a function', () => {
  it('are industries, each by the name that the industry rule knows', () => {
    const unknown = Object.values(serviceTrades)
      .flat()
      .filter((name) => !readText(name).mentions.some(({ industries }) => industries.includes(name)));
    expect(unknown).toEqual([]);
  });

  it('are those of functions that there are', () => {
    const functionNames: readonly string[] = BUSINESS_FUNCTIONS;
    expect(Object.keys(serviceTrades).filter((name) => !functionNames.includes(name))).toEqual([]);
  });
});
