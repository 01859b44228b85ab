import { expect, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { scenarioSchema } from '@/domain/scenario/scenario'
import { scenarioDraftSchema, versionOfDraft } from '@/domain/scenario/scenario-draft'
import { previewFor } from '@/domain/scenario/scenario-preview'

const blank = scenarioDraftSchema.parse({})

test('the advisor’s preview holds no brief, no reveal and no trap, the beneficiary’s no trap', () => {
  const draft = scenarioDraftSchema.parse(builtInScenarios[0])
  expect(Object.keys(previewFor('advisor', draft))).not.toEqual(expect.arrayContaining(['privateBrief']))
  expect(previewFor('advisor', draft)).not.toHaveProperty('reveals')
  expect(previewFor('beneficiary', draft)).not.toHaveProperty('trap')
  expect(previewFor('supervisor', draft)).toMatchObject({
    trap: draft.trap,
    reveals: draft.reveals.map(({ id }) => ({ id })),
  })
})

test('a blank draft can be previewed, and cannot be a version', () => {
  expect(previewFor('beneficiary', blank)).toMatchObject({
    persona: { shortName: '…' },
    privateBrief: { fr: '…', en: '…' },
  })
  expect(scenarioSchema.safeParse(versionOfDraft(blank, { key: 'x', version: 1 })).success).toBe(false)
})

test('every built-in situation is the same after having been a draft', () => {
  for (const scenario of builtInScenarios) {
    const draft = scenarioDraftSchema.parse(scenario)
    expect(scenarioSchema.parse(versionOfDraft(draft, scenario))).toEqual(scenario)
  }
})
