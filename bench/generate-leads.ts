import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const RANKS = [
  'VP',
  'Head of',
  'Director,',
  'Senior Manager',
  'Specialist',
  'Leiterin',
  'Former Head of',
  'Assistant to the VP',
];
const FUNCTIONS = [
  'Sales',
  'Growth',
  'Engineering',
  'Marketing',
  'Finance',
  'Operations',
  'People',
  'Procurement',
  'IT',
];
const INDUSTRIES = [
  'SaaS',
  'Fintech',
  'Retail',
  'Manufacturing',
  'Hospitals and Health Care',
  'Banking',
  'Construction',
  'Logistics & Supply Chain',
  'Maschinenbau',
  'Education',
  'Computer Software',
];
const PLACES = ['Berlin, Germany', 'Austin, Texas', 'Lyon, France', 'Oslo, Norway', 'Porto, Portugal'];
const BIOS = [
  'Building an outbound team, and looking for tools that book more meetings without more headcount.',
  'Two decades in operations, logistics and everything between a warehouse and a customer.',
  'I write about data, teams and the craft of shipping; before that I ran a small agency in Lisbon.',
  'Responsible for budget, hiring and the tools of a team that sells to hospitals across three countries.',
  'Student of life, runner, father of two. Opinions are mine.',
  'Wir suchen gerade ein Werkzeug, das unserem Vertrieb die Recherche abnimmt.',
  'Not interested in sales pitches, please. Ask me about databases, climbing and espresso.',
];

const HEADER = 'name,role,company,industry,location,linkedin_bio,email,linkedin_url,external_id\n';

/** Writes a CSV file of so many different leads, about 280 bytes each. */
export async function generateLeads(path: string, count: number): Promise<void> {
  await pipeline(Readable.from(chunks(count)), createWriteStream(path));
}

function* chunks(count: number): Generator<string> {
  yield HEADER;
  for (let start = 0; start < count; start += 1_000) {
    const numbers = Array.from({ length: Math.min(1_000, count - start) }, (_, offset) => start + offset);
    yield numbers.map(lead).join('');
  }
}

// The lengths of the lists have no common divisor, so that every combination occurs.
function lead(number: number): string {
  const pick = (list: readonly string[]) => list[number % list.length];
  const person = `person${number}`;
  return (
    `Person Number ${number},"${pick(RANKS)} ${pick(FUNCTIONS)}",Company ${number % 5_000},` +
    `${pick(INDUSTRIES)},"${pick(PLACES)}","${pick(BIOS)}",${person}@example.com,` +
    `https://www.linkedin.com/in/${person},C-${number}\n`
  );
}
