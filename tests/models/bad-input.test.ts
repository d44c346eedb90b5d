import { describe, expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import {
  type CriterionInput,
  DiscardDraftDocument,
  PublishDocument,
  SaveDraftAloneDocument,
  type ScoringModelInput,
} from '../support/generated/graphql.js';
import { modelsOf, saveDraft } from '../support/models.js';
import { startTestService } from '../support/service.js';

const CASE = { test: 'PRESENT' as const, points: 1 };

function criterion(fields: Partial<CriterionInput> = {}): ScoringModelInput {
  return { criteria: [{ label: 'Size', column: '# Employees', cases: [CASE], ...fields }] };
}

function withCase(fields: object): ScoringModelInput {
  return criterion({ cases: [{ test: 'EQUALS', ...fields }] });
}

const EXAMPLES: readonly [what: string, model: ScoringModelInput, faults: readonly [code: string, field: string][]][] =
  [
    ['an empty label', criterion({ label: ' ' }), [['BLANK', 'model.criteria.0.label']]],
    ['no case', criterion({ cases: [] }), [['BLANK', 'model.criteria.0.cases']]],
    ['EQUALS without values', withCase({}), [['BLANK', 'model.criteria.0.cases.0.values']]],
    ['an empty value', withCase({ values: ['x', ' '] }), [['BLANK', 'model.criteria.0.cases.0.values.1']]],
    ['neither field nor column', criterion({ column: null }), [['BLANK', 'model.criteria.0.field']]],
    [
      '21 criteria',
      { criteria: new Array(21).fill({ label: 'x', field: 'ROLE', cases: [CASE] }) },
      [['TOO_MANY', 'model.criteria']],
    ],
    ['21 cases', criterion({ cases: new Array(21).fill(CASE) }), [['TOO_MANY', 'model.criteria.0.cases']]],
    ['201 values', withCase({ values: new Array(201).fill('x') }), [['TOO_MANY', 'model.criteria.0.cases.0.values']]],
    ['81 characters', criterion({ label: 'x'.repeat(81) }), [['TOO_LONG', 'model.criteria.0.label']]],
    [
      'BETWEEN without an end',
      criterion({ cases: [{ test: 'BETWEEN' }] }),
      [['BLANK', 'model.criteria.0.cases.0.min']],
    ],
    [
      'a minimum above the maximum',
      criterion({ cases: [{ test: 'BETWEEN', min: 2, max: 1 }] }),
      [['OUT_OF_RANGE', 'model.criteria.0.cases.0.max']],
    ],
    [
      'BETWEEN with values',
      criterion({ cases: [{ test: 'BETWEEN', min: 1, values: ['x'] }] }),
      [['NOT_APPLICABLE', 'model.criteria.0.cases.0.values']],
    ],
    ['half a character', criterion({ label: 'a\ud800' }), [['INVALID_TEXT', 'model.criteria.0.label']]],
    [
      'a value of 201 characters',
      withCase({ values: ['x'.repeat(201)] }),
      [['TOO_LONG', 'model.criteria.0.cases.0.values.0']],
    ],
    ['a note of 501 characters', { note: 'x'.repeat(501) }, [['TOO_LONG', 'model.note']]],
    ['a grade at 101', { grades: { a: 101 } }, [['OUT_OF_RANGE', 'model.grades.a']]],
    [
      'an external id',
      criterion({ field: 'EXTERNAL_ID', column: null }),
      [['NOT_APPLICABLE', 'model.criteria.0.field']],
    ],
    ['a NUL character', { note: 'a\0b' }, [['INVALID_TEXT', 'model.note']]],
    ['101 points', { completeness: 101 }, [['OUT_OF_RANGE', 'model.completeness']]],
    ['a grade at 0', { grades: { a: 3, b: 2, c: 0 } }, [['OUT_OF_RANGE', 'model.grades.c']]],
    ['more than 100 together', { maxFit: 60 }, [['OUT_OF_RANGE', 'model.maxFit']]],
    ['an influencer above a decision maker', { role: { influencer: 30 } }, [['OUT_OF_ORDER', 'model.role.influencer']]],
    ['a at b', { grades: { a: 50 } }, [['OUT_OF_ORDER', 'model.grades.b']]],
    ['a field and a column', criterion({ field: 'ROLE' }), [['NOT_APPLICABLE', 'model.criteria.0.column']]],
    ['a name', criterion({ field: 'NAME', column: null }), [['NOT_APPLICABLE', 'model.criteria.0.field']]],
    [
      'points that disqualify',
      withCase({ values: ['x'], points: 3, disqualifies: true }),
      [['NOT_APPLICABLE', 'model.criteria.0.cases.0.points']],
    ],
    [
      'two criteria of one label',
      { criteria: [...(criterion().criteria ?? []), ...(criterion({ label: 'SIZE' }).criteria ?? [])] },
      [['DUPLICATE', 'model.criteria.1.label']],
    ],
    [
      'several faults at once, in the order of the input',
      { completeness: -1, ...criterion({ label: '' }), maxFit: 500 },
      [
        ['OUT_OF_RANGE', 'model.completeness'],
        ['BLANK', 'model.criteria.0.label'],
        ['OUT_OF_RANGE', 'model.maxFit'],
      ],
    ],
  ];

describe('a draft of a scoring model', () => {
  it('is refused with its codes and paths, and not half saved, whatever is wrong with it', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    await saveDraft(client, offerId, { note: 'kept' });
    const answers: Record<string, unknown> = {};
    for (const [what, model] of EXAMPLES) {
      const { draft, userErrors } = (await client.run(SaveDraftAloneDocument, { offerId, model }))
        .saveScoringModelDraft;
      answers[what] = draft ?? userErrors.map(({ code, field }) => [code, field?.join('.')]);
    }
    expect(answers).toEqual(Object.fromEntries(EXAMPLES.map(([what, , faults]) => [what, faults])));
    expect((await modelsOf(client, offerId)).scoringModelDraft?.note).toBe('kept');
  });

  it('is refused as a bad request, when points are no whole number', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    for (const completeness of [7.5, '7']) {
      const model = { completeness: completeness as number };
      const { errors } = await client.send(SaveDraftAloneDocument, { offerId, model });
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });

  it('has no offer, when nobody has the id', async () => {
    const { client } = await startTestService();
    const { saveScoringModelDraft } = await client.run(SaveDraftAloneDocument, { offerId: 'offer_1', model: {} });
    expect(saveScoringModelDraft.userErrors).toMatchObject([{ code: 'OFFER_NOT_FOUND', field: ['offerId'] }]);
  });
});

describe('a publication', () => {
  it('is refused, when the draft was saved again, is in force with another revision, or is none', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const { id, revision } = await saveDraft(client, offerId, { note: 'first' });
    await saveDraft(client, offerId, { note: 'second' });
    const publish = async (of: string, at: string) =>
      (await client.run(PublishDocument, { id: of, revision: at })).publishScoringModel.userErrors;
    expect(await publish(id, revision)).toMatchObject([{ code: 'DRAFT_CHANGED', field: ['revision'] }]);
    const inForce = (await modelsOf(client, offerId)).scoringModel;
    expect(await publish(inForce.id, revision)).toMatchObject([{ code: 'MODEL_NOT_FOUND', field: ['id'] }]);
    expect(await publish('model_1', revision)).toMatchObject([{ code: 'MODEL_NOT_FOUND', field: ['id'] }]);
    const { discardScoringModelDraft } = await client.run(DiscardDraftDocument, { id: inForce.id });
    expect(discardScoringModelDraft.userErrors).toMatchObject([{ code: 'MODEL_NOT_FOUND', field: ['id'] }]);
  });

  it('is answered as it is, when it is sent once more', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const { id, revision } = await saveDraft(client, offerId, { note: 'once' });
    const publish = () => client.run(PublishDocument, { id, revision });
    const [first, second] = [await publish(), await publish()];
    expect(second).toEqual(first);
    expect((await modelsOf(client, offerId)).scoringModels.totalCount).toBe(2);
  });
});
