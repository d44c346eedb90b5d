import { describe, expect, it } from 'vitest';
import type { RoleRelevance } from '../../src/domain/generated/enums.js';
import type { IdealCustomer } from '../../src/domain/offer.js';
import { roleJudge } from '../../src/scoring/role.js';
import { expectLinearTime } from '../support/time-by-length.js';

const NOBODY_NAMED: IdealCustomer = {
  industries: [],
  adjacentIndustries: [],
  decisionMakers: [],
  influencers: [],
  buyingFunctions: [],
};
const judge = roleJudge(NOBODY_NAMED);

const EXAMPLES: Record<string, { readonly [relevance in RoleRelevance]?: readonly string[] }> = {
  'owners, founders and boards': {
    DECISION_MAKER: ['Owner', 'Co-Owner', 'Co-Founder', 'cofounder & CTO', 'Managing Partner', 'Partner, Tax'],
    OTHER: ['Dog owner and engineer', 'Founders Associate', 'Barista (we are all partners here)'],
  },
  'product owners and partners of other departments': {
    INFLUENCER: ['Product Owner', 'Process Owner', 'HR Business Partner', 'Senior Partner Manager', 'Talent Partner'],
    OTHER: ['Staff Physician'],
  },
  'the C-level, written out or short': {
    DECISION_MAKER: ['CEO', 'C.E.O.', 'CISO', 'CxO', 'Chief Growth Officer', 'Chief People, Culture & Legal Officer'],
    INFLUENCER: [
      'Chief of Staff to the CEO',
      'Chief Architect',
      'Chief Engineer',
      'Chief Storytelling - Press Officer',
    ],
    OTHER: ['Contractor', 'Director’s assistant', 'CEO’s Office', 'Writer for CEO Magazine', 'Chief Petty Officer'],
  },
  'vice presidents of any grade': {
    DECISION_MAKER: ['SVP Sales', 'AVP Operations', 'EVP', 'VP Eng', 'V.P. of Sales', 'Sr. VP', 'Vice-President'],
    INFLUENCER: ['Vice Principal'],
  },
  'heads and directors of a function': {
    DECISION_MAKER: ['Head, Growth', 'Sales Head', 'Global Head of HR', 'Sr. Dir. Sales', 'Assistant Director', 'GM'],
    OTHER: ['Head Chef', 'Head Coach', 'Director of Photography', 'Casting Director', 'Headhunter'],
  },
  'managers, leads and experts': {
    INFLUENCER: ['Mktg Mgr', 'BDM', 'Tech Lead', 'Lead Generation Manager', 'Shift Supervisor', 'Staff Engineer'],
    OTHER: ['Lead Generation', 'Marketing Coordinator', 'Account Executive', 'Staff Accountant', 'Leadership Coach'],
  },
  'who assists': {
    DECISION_MAKER: ['Assistant Vice President'],
    INFLUENCER: ['Assistant Manager'],
    OTHER: [
      'Executive Assistant to the CEO',
      'PA to CEO, CFO and COO',
      'Executive Assistant, CEO',
      'Advisor to the CEO',
    ],
  },
  'who learns': {
    DECISION_MAKER: ['Director of Student Affairs', 'Founder & student'],
    INFLUENCER: ['Student Success Manager'],
    OTHER: [
      'VP of Sales Intern',
      'Director of Nursing Assistant',
      'Junior Product Manager',
      'MBA Student',
      'Marketing Manager (Intern)',
      'Trainee Manager',
    ],
  },
  'who no longer holds the post': {
    DECISION_MAKER: ['Founder & former CEO', 'Former VP of Sales at Acme | Founder of Bolt', 'CEO, ex-Acme'],
    OTHER: ['Former CEO', 'Ex-CEO', 'CEO (retired)', 'CEO until 2019', 'Former CFO and CEO', 'President Emeritus'],
  },
  'who does not hold the post yet': {
    DECISION_MAKER: ['CEO | Looking for investors', 'Founder and aspiring writer'],
    OTHER: [
      'Aspiring CEO',
      'Retail Manager and aspiring writer',
      'Future Founder',
      'Open to work | Sales Director',
      'VP Marketing seeking a new role',
    ],
  },
  'several posts, of which the highest counts': {
    DECISION_MAKER: ['Co-Founder & CTO @ Acme | Angel investor', 'Engineer / Owner', 'Waiter; Managing Director'],
    INFLUENCER: [
      'Consultant at Partner & Co, Project Manager',
      'Manager at Founders Fund',
      'Engineer and Product Owner',
    ],
    OTHER: [
      'Engineer @ Lead Bank',
      'Recruiter (@ Owner Labs)',
      'Buyer at Bell and Hill Manager Ltd',
      'Coach | A born leader',
    ],
  },
  'physicians, whose MD is a degree': {
    DECISION_MAKER: ['MD, EMEA'],
    OTHER: ['Doctor', 'Physician, MD', 'MD PhD'],
  },
  German: {
    DECISION_MAKER: [
      'Geschäftsführer/in',
      'GESCHAEFTSFUEHRERIN',
      'Vertriebsleiter',
      'IT-Leitung',
      'Prokurist',
      'Finanzvorstand',
    ],
    INFLUENCER: ['Teamleiter', 'Projekt-Leiterin', 'Produktmanager (m/w/d)', 'Softwarearchitekt', 'Schichtleitung'],
    OTHER: [
      'Assistent:in der Geschäftsführung',
      'Vorstand a.D.',
      'Werkstudent',
      'Küchenchef',
      'Flugbegleiter',
      'Halbleitertechniker',
    ],
  },
  French: {
    DECISION_MAKER: ['Directeur général', 'DRH', 'Gérante', 'Chef d’entreprise', 'Co-fondatrice'],
    INFLUENCER: ['Chef de projet', 'Responsable marketing', 'Cheffe d’équipe'],
    OTHER: [
      'Chef de cuisine',
      'Assistante du directeur général',
      'Directeur à la retraite',
      'Chef de projet junior',
      'Stagiaire',
    ],
  },
  'Spanish and Portuguese': {
    DECISION_MAKER: ['Directora de Marketing', 'Dueño', 'Jefe de Departamento', 'Diretor comercial', 'Sócia-fundadora'],
    INFLUENCER: ['Gerente de ventas', 'Jefa de proyecto', 'Gestora de projetos'],
    OTHER: ['Asistente de gerencia', 'Ex director general', 'Becario', 'Estagiário', 'Analista de sistemas'],
  },
  'Italian and Dutch': {
    DECISION_MAKER: ['Amministratore delegato', 'Titolare', 'Direttrice vendite', 'Mede-eigenaar', 'Hoofd inkoop'],
    INFLUENCER: ['Responsabile vendite', 'Projectleider', 'Teamleider'],
    OTHER: ['Assistente di direzione', 'Ex direttore', 'Directiesecretaresse', 'Voormalig directeur', 'Stagiair'],
  },
  Nordic: {
    DECISION_MAKER: ['VD', 'HR-chef', 'Försäljningschef', 'Salgsdirektør', 'Daglig leder', 'Toimitusjohtaja'],
    INFLUENCER: ['Projektledare', 'Prosjektleder', 'Tuotepäällikkö', 'Produktägare'],
    OTHER: ['VD-assistent', 'Tidligere direktør', 'Studerende', 'Systemutvecklare'],
  },
  Slavic: {
    DECISION_MAKER: ['Prezes zarządu', 'Obchodní ředitel', 'Jednatel', 'Генеральный директор', 'Начальник отдела'],
    INFLUENCER: ['Kierownik projektu', 'Vedoucí', 'Менеджер по продажам', 'Тимлид'],
    OTHER: ['Asystentka prezesa', 'Bývalý ředitel', 'Помощник директора', 'Бывший директор', 'Студент'],
  },
  'scripts without spaces or from right to left': {
    DECISION_MAKER: ['总经理', '首席增长官', '代表取締役社長', '영업본부장', 'مدير عام', 'מנכ"ל'],
    INFLUENCER: ['产品经理', '営業課長', '마케팅 팀장', 'מנהל מוצר'],
    OTHER: ['总经理助理', '社長秘書', '前端工程师', '前CEO', '비서', 'مساعد المدير العام'],
  },
  'odd spellings': {
    DECISION_MAKER: [
      'Manging Director',
      'Presidnet',
      '𝗖𝗘𝗢 & 𝗙𝗼𝘂𝗻𝗱𝗲𝗿',
      'ＣＥＯ',
      '🚀CEO🚀',
      'founder&ceo',
      'VP/GM',
      'Head\u00a0of\u200b HR',
      'C\u00adE\u200bO',
    ],
    INFLUENCER: ['Prodcut Manger', 'Regional In-Store Manager', 'Global By-Product Manager', 'Order to Cash Manager'],
  },
  'what is no title': { OTHER: ['-', 'N/A', '!!!', 'Sales', '42'] },
};

describe.each(Object.entries(EXAMPLES))('the role rule on %s', (_, classes) => {
  const examples = Object.entries(classes).flatMap(([relevance, roles]) => roles.map((role) => ({ role, relevance })));

  it.each(examples)('judges "$role" as $relevance', ({ role, relevance }) => {
    expect(judge(role).relevance).toBe(relevance);
  });
});

describe('the verdict', () => {
  it.each([
    ['SVP Sales', 'DECISION_MAKER', '"SVP Sales" is a decision maker: a vice president decides.', 'SVP'],
    [
      'Senior Product Manager at Acme',
      'INFLUENCER',
      '"Senior Product Manager" is an influencer: a manager has a say.',
      'Manager',
    ],
    [
      'Executive Assistant to the CEO',
      'OTHER',
      '"Executive Assistant to the CEO" assists a rank, and does not hold it.',
      'Executive Assistant',
    ],
    ['Former  CEO', 'OTHER', '"Former CEO" is a post that is no longer held.', 'Former  CEO'],
    ['CMO | Open to work', 'OTHER', '"CMO" belongs to somebody who looks for a post.', 'Open to work'],
    ['Head Chef', 'OTHER', '"Head Chef" is the title of a craft, and heads no function.', 'Head Chef'],
  ])('of "%s" has class %s, a sentence and the words that decided', (role, relevance, explanation, quote) => {
    expect(judge(role)).toMatchObject({ relevance, explanation, evidence: [{ field: 'ROLE', quote }] });
  });

  it('quotes nothing where the role names no rank', () => {
    const explanation = '"Contractor" names no post that decides or influences.';
    expect(judge('Contractor')).toEqual({ relevance: 'OTHER', explanation, evidence: [] });
  });

  it.each([
    [null, 'The role is blank; a role could add points.'],
    ['', 'The role is blank; a role could add points.'],
    [' \t\n', 'The role is blank; a role could add points.'],
    [' -- ', '"--" names no role; a role in its place could add points.'],
  ])('of the role %j says that there is none, and what one could add', (role, explanation) => {
    expect(judge(role)).toEqual({ relevance: 'OTHER', explanation, evidence: [] });
  });

  it('shortens a long post in its sentence, not in its evidence', () => {
    const verdict = judge(`Director of ${'very '.repeat(30)}special projects`);
    expect(verdict.explanation).toMatch(/^"Director of very .{60,70}…" is a decision maker/u);
    expect(verdict.evidence).toEqual([{ field: 'ROLE', quote: 'Director' }]);
  });

  it.each(['CEO and ', 'former ', 'chief ', '/', 'a.', '首席', 'x'])(
    'of a role as long as a cell can be, of %j, comes in time that grows with its length alone',
    (part) => expectLinearTime(part.repeat(32_767).slice(0, 32_767), judge),
  );
});

describe('the roles that the ideal customer names', () => {
  const judgeNamed = roleJudge({
    ...NOBODY_NAMED,
    decisionMakers: [
      'Engineer',
      'Marketing Manager',
      'Growth Hacker',
      'Procurement',
      'Head of Growth',
      'Owner',
      'Ex-CTO',
    ],
    influencers: ['VP Engineering', 'Data Engineer', 'Manager', 'Executive Assistant', 'Growth', '–'],
  });

  it.each([
    ['Senior Marketing Manager', 'DECISION_MAKER', 'raised by name'],
    ['manager,  MARKETING', 'DECISION_MAKER', 'in any case and order'],
    ['Growth Hacker at Acme', 'DECISION_MAKER', 'that the vocabulary does not know'],
    ['Procurement Specialist', 'DECISION_MAKER', 'by their function alone'],
    ['Head of Growth', 'DECISION_MAKER', 'of which the more specific counts'],
    ['Data Engineer', 'INFLUENCER', 'of which the more specific counts, also where it is the lower'],
    ['SVP Engineering', 'INFLUENCER', 'lowered by name, abbreviations written out'],
    ['Vice President of Engineering', 'INFLUENCER', 'lowered by name, whatever the small words'],
    ['Executive Assistant to the CEO', 'INFLUENCER', 'that name the assistant'],
    ['CTO & VP Engineering', 'DECISION_MAKER', 'beside a post that nobody named'],
    ['General Manager', 'DECISION_MAKER', 'by a lower rank than the post has'],
    ['Director, Growth', 'DECISION_MAKER', 'by a function that would lower a rank'],
    ['Product Owner', 'INFLUENCER', 'by a higher rank than the post has'],
    ['Ex-CTO', 'OTHER', 'that cannot be held now'],
    ['Former Marketing Manager', 'OTHER', 'but no longer held'],
    ['Assistant to the Marketing Manager', 'OTHER', 'but assisted'],
    ['Junior Marketing Manager', 'OTHER', 'but in training'],
    ['Marketer at Manager Magazine', 'OTHER', 'in a company’s name'],
    ['Marketing Managers Union clerk', 'OTHER', 'in part of a word'],
  ])('judge "%s" as %s: %s', (role, relevance) => {
    expect(judgeNamed(role).relevance).toBe(relevance);
  });

  it('are named in the explanation, with the post as evidence', () => {
    expect(judgeNamed('Marketing Manager, Oslo')).toEqual({
      relevance: 'DECISION_MAKER',
      explanation: '"Marketing Manager, Oslo" is a decision maker: the offer names "Marketing Manager".',
      evidence: [{ field: 'ROLE', quote: 'Marketing Manager, Oslo' }],
    });
  });

  it('of the same words decide before they influence', () => {
    const both = roleJudge({ ...NOBODY_NAMED, decisionMakers: ['Buyer'], influencers: ['Buyer'] });
    expect(both('Chief Buyer').relevance).toBe('DECISION_MAKER');
  });
});
