import { describe, expect, it } from 'vitest'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys, ratingScale } from '@/domain/observation/self-assessment'
import { selfAssessmentDraftSchema, selfAssessmentSchema } from '@/domain/observation/self-assessment-schema'
import { typographicFaults } from './typography'

const schema = selfAssessmentSchema(cepEntretienV1)
const draft = selfAssessmentDraftSchema(cepEntretienV1)
const complete = {
  ratings: Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, 3])),
  moment: { codeKey: 'empathy', text: 'Quand je me suis tu.', at: 462_000 },
  freeText: '',
}

describe("the advisor's self-assessment", () => {
  it('rates the four postures, then the three phases', () => {
    expect(ratedKeys(cepEntretienV1)).toEqual([
      ...['unconditionalPositiveRegard', 'authenticity', 'empathy', 'activeListening'],
      ...['introduction', 'exploration', 'conclusion'],
    ])
  })

  it('locks when everything is rated, with or without a moment', () => {
    expect(schema.parse(complete)).toEqual(complete)
    expect(schema.safeParse({ ...complete, moment: { codeKey: null, text: '' } }).success).toBe(true)
  })

  it.each(ratedKeys(cepEntretienV1))('does not lock while %s is not rated, and names it', (key) => {
    const { [key]: _, ...others } = complete.ratings
    const outcome = schema.safeParse({ ...complete, ratings: others })
    expect(outcome.error?.issues.map((issue) => issue.path)).toEqual([['ratings', key]])
  })

  it.each([0, 6, 2.5, '3', null])('refuses %j as a rating', (value) => {
    expect(schema.safeParse({ ...complete, ratings: { ...complete.ratings, empathy: value } }).success).toBe(
      false,
    )
  })

  it('refuses a rating of something the grid does not have', () => {
    expect(schema.safeParse({ ...complete, ratings: { ...complete.ratings, charm: 5 } }).success).toBe(false)
  })

  it('refuses a moment on a code the grid does not have', () => {
    expect(schema.safeParse({ ...complete, moment: { codeKey: 'charm', text: 'x' } }).success).toBe(false)
  })

  it('places the recalled moment in whole milliseconds of the interview, or nowhere', () => {
    const at = (value: unknown) =>
      schema.safeParse({ ...complete, moment: { ...complete.moment, at: value } }).data?.moment.at
    expect(at(90_000)).toBe(90_000)
    expect(at(null)).toBeNull()
    expect(at(undefined), 'answers of before it could be placed').toBeNull()
    for (const wrong of [-1, 1.5, '01:30']) expect(at(wrong)).toBeUndefined()
  })

  it('takes texts up to 2,000 characters and trims them', () => {
    expect(schema.parse({ ...complete, freeText: ` ${'a'.repeat(1_998)} ` }).freeText).toHaveLength(1_998)
    expect(schema.safeParse({ ...complete, freeText: 'a'.repeat(2_001) }).success).toBe(false)
  })

  it('has a draft that starts empty and keeps what is typed as it is typed', () => {
    expect(draft.parse({})).toEqual({
      ratings: {},
      moment: { codeKey: null, text: '', at: null },
      freeText: '',
    })
    const begun = {
      ratings: { empathy: 4 },
      moment: { codeKey: null, text: 'Au début, ', at: 3_000 },
      freeText: '',
    }
    expect(draft.parse(begun)).toEqual(begun)
  })

  it('keeps the words of a draft whose codes the grid no longer knows', () => {
    const old = { ratings: { charm: 5, empathy: 2 }, moment: { codeKey: 'charm', text: 'là' }, freeText: 'x' }
    expect(draft.parse(old)).toEqual({
      ratings: { empathy: 2 },
      moment: { codeKey: null, text: 'là', at: null },
      freeText: 'x',
    })
  })

  it('keeps the rest of a draft whose moment cannot be placed', () => {
    const odd = { ratings: {}, moment: { codeKey: null, text: 'là', at: 'hier' }, freeText: '' }
    expect(draft.parse(odd)).toEqual({ ...odd, moment: { codeKey: null, text: 'là', at: null } })
  })

  it('names the five points of the scale', () => {
    expect(ratingScale.map((point) => point.value)).toEqual([1, 2, 3, 4, 5])
    expect(typographicFaults(ratingScale)).toEqual([])
  })
})
