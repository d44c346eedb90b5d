import type { Evidence } from '../../../scoring/lead.js';
import type { Mark } from '../../../text/phrases.js';
import type { Word } from '../../../text/words.js';
import { areNear, isBefore, type Passage, quoteFrom } from '../text/passage.js';
import type { Place } from './relation.js';
import type { SellerContext } from './seller-context.js';
import { ARTICLES, type SellerWord, WORDS_OF_BEING, WORDS_OF_NOT_DOING } from './seller-words.js';

type Marks = readonly Mark<SellerWord>[];

const TOPIC_WITHIN = 8;
const PRODUCT_WITHIN = 2;
const PITCH_WITHIN = 10;
const CUSTOMER_WITHIN = 3;

/** Finds where somebody who runs a firm says what it does for others: "Pipeforge sends your cold emails". */
export function readPitch(
  bio: Passage,
  marks: Marks,
  topics: readonly Place[],
  context: SellerContext,
): Evidence | null {
  if (!context.runsTheFirm) return null;
  const mayBeProduct = context.fit !== 'INSIDE' || context.makesSoftware;
  const described = mayBeProduct ? (describedProduct(bio, marks, topics) ?? servedCustomers(bio, marks, topics)) : null;
  return described ?? addressed(bio, marks, topics, context);
}

/** "AI agents that prospect around the clock": a product beside what it is for, in a sentence without "we" or "our". */
function describedProduct(bio: Passage, marks: Marks, topics: readonly Place[]): Evidence | null {
  const own = new Set(of(marks, 'firstPerson').map(({ first }) => bio.words[first]?.sentence));
  for (const topic of topics) {
    if (own.has(bio.words[topic.first]?.sentence)) continue;
    const product = of(marks, 'products').find((mark) => isProductOf(bio, mark, topic));
    if (product) return quoteFrom(bio, product, topic);
  }
  return null;
}

/** "Outbound as a service for software companies". */
function servedCustomers(bio: Passage, marks: Marks, topics: readonly Place[]): Evidence | null {
  for (const topic of topics) {
    const purpose = of(marks, 'purpose').find((mark) => isBefore(bio, topic, mark, TOPIC_WITHIN));
    const customer = purpose && of(marks, 'customers').find((mark) => isBefore(bio, purpose, mark, CUSTOMER_WITHIN));
    if (customer) return quoteFrom(bio, topic, customer);
  }
  return null;
}

/** "Your cold emails", or a sentence that begins with the firm's name. */
function addressed(bio: Passage, marks: Marks, topics: readonly Place[], { names }: SellerContext): Evidence | null {
  const named = names.flatMap((name) => {
    const firm = bio.words.findIndex((_, at) => opensWithTheFirm(bio, at, name));
    return firm < 0 ? [] : [{ first: firm, last: firm + name.length }];
  });
  for (const pitch of [...of(marks, 'yours'), ...named]) {
    const object = topics.find((topic) => areNear(bio, pitch, topic, PITCH_WITHIN));
    if (object) return quoteFrom(bio, pitch, object);
  }
  return null;
}

/** A sentence that begins with the firm's name and goes on with what it does or is: not "Acme is hiring". */
function opensWithTheFirm({ words, text }: Passage, at: number, firm: readonly Word[]): boolean {
  const name = words.slice(at, at + firm.length);
  const verb = words[at + firm.length];
  if (firm.length === 0 || !verb || words[at - 1]?.sentence === words[at]?.sentence) return false;
  if (!name.every(({ folded }, index) => folded === firm[index]?.folded)) return false;
  if (WORDS_OF_BEING.has(verb.folded)) return ARTICLES.has(words[at + firm.length + 1]?.folded ?? '');
  return text.slice(verb.start, verb.end).toLowerCase().endsWith('s') && !WORDS_OF_NOT_DOING.has(verb.folded);
}

/** "Route software" and "software for route planning"; a topic such as "applicant tracking system" names its product itself. */
export function isProductOf(bio: Passage, product: Place, topic: Place): boolean {
  const within = product.first >= topic.first && product.last <= topic.last;
  return within || isBefore(bio, topic, product, PRODUCT_WITHIN) || isBefore(bio, product, topic, PRODUCT_WITHIN);
}

function of(marks: Marks, kind: SellerWord): Place[] {
  return marks.filter(({ meaning }) => meaning === kind);
}
