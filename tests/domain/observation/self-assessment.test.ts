import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import {
  momentDirections,
  ratedKeys,
  ratingScale,
  type SelfAssessment,
  unansweredIn,
} from '@/domain/observation/self-assessment'
import { readSelfAssessmentDraft, selfAssessmentToLock } from '@/domain/observation/self-assessment-draft'
import { selfAssessmentSchema } from '@/domain/observation/self-assessment-schema'
import { typographicFaults } from './typography'

const schema = selfAssessmentSchema(cepEntretienV1)
const draft = (kept: unknown) => readSelfAssessmentDraft(cepEntretienV1, kept)
const complete = {
  ratings: Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, 3])),
  moment: { codeKey: 'empathy', text: 'Quand je me suis tu.', at: 462_000, direction: 'succeeded' as const },
  freeText: '',
}

describe("the advisor's self-assessment", () => {
  it('rates the four postures, then the three phases', () => {
    expect(ratedKeys(cepEntretienV1)).toEqual([
      'unconditionalPositiveRegard',
      'authenticity',
      'empathy',
      'activeListening',
      'introduction',
      'exploration',
      'conclusion',
    ])
  })

  it('locks when everything is rated, with or without a moment', () => {
    expect(schema.parse(complete)).toEqual(complete)
    expect(schema.safeParse({ ...complete, moment: { codeKey: null, text: '' } }).success).toBe(true)
  })

  it('asks how the moment went once the advisor keeps one, in words or by its place', () => {
    const asks = (moment: Partial<SelfAssessment['moment']>) =>
      unansweredIn(cepEntretienV1, { ...complete, moment: { ...draft({}).moment, ...moment } }).direction
    expect(asks({})).toBe(false)
    expect(asks({ codeKey: 'empathy', text: ' ' })).toBe(false)
    expect([asks({ text: 'Là.' }), asks({ at: 0 })]).toEqual([true, true])
    expect(asks({ text: 'Là.', direction: 'toRework' })).toBe(false)
  })

  it('sends no direction where no moment is kept', () => {
    const moment = { codeKey: null, text: ' ', at: null, direction: 'succeeded' as const }
    expect(selfAssessmentToLock({ ...complete, moment }).moment.direction).toBeNull()
  })

  it('locks a moment without a direction from a page of an earlier release', () => {
    const { direction: _, ...before } = complete.moment
    expect(schema.parse({ ...complete, moment: before }).moment.direction).toBeNull()
    const other = { ...complete, moment: { ...before, direction: 'bien' } }
    expect(schema.safeParse(other).success).toBe(false)
  })

  it('takes “no occasion” for a posture and not for a phase', () => {
    const without = (key: string) => ({ ...complete, ratings: { ...complete.ratings, [key]: 'noOccasion' } })
    expect(schema.parse(without('empathy')).ratings.empathy).toBe('noOccasion')
    expect(schema.safeParse(without('exploration')).success).toBe(false)
    expect(draft(without('exploration')).ratings).not.toHaveProperty('exploration')
    expect(unansweredIn(cepEntretienV1, draft(without('empathy'))).ratings).toEqual([])
    expect(unansweredIn(cepEntretienV1, draft({})).ratings).toEqual(ratedKeys(cepEntretienV1))
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
    expect(draft({})).toEqual({
      ratings: {},
      moment: { codeKey: null, text: '', at: null, direction: null },
      freeText: '',
    })
    const begun = {
      ratings: { empathy: 4, authenticity: 'noOccasion' },
      moment: { codeKey: null, text: 'Au début, ', at: 3_000, direction: 'toRework' },
      freeText: '',
    }
    expect(draft(begun)).toEqual(begun)
  })

  it('keeps the words of a draft whose codes the grid no longer knows', () => {
    const old = { ratings: { charm: 5, empathy: 2 }, moment: { codeKey: 'charm', text: 'là' }, freeText: 'x' }
    expect(draft(old)).toEqual({
      ratings: { empathy: 2 },
      moment: { codeKey: null, text: 'là', at: null, direction: null },
      freeText: 'x',
    })
  })

  it('keeps the rest of a draft whose moment cannot be placed or has no known direction', () => {
    const odd = {
      ratings: {},
      moment: { codeKey: null, text: 'là', at: 'hier', direction: 'bien' },
      freeText: '',
    }
    expect(draft(odd)).toEqual({ ...odd, moment: { codeKey: null, text: 'là', at: null, direction: null } })
  })

  it('drops what is no rating, and empties what is no text, each by itself', () => {
    const odd = { ratings: { empathy: 6, authenticity: '3', activeListening: 5 }, moment: 'là', freeText: 7 }
    expect(draft(odd)).toEqual({ ...draft({}), ratings: { activeListening: 5 } })
    for (const kept of [null, undefined, 'rien', [], 3]) expect(draft(kept)).toEqual(draft({}))
  })

  it('reads whatever was left, and reads what it has read as the same', () => {
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        expect(draft(draft(kept))).toEqual(draft(kept))
      }),
    )
  })

  it('locks what the form calls complete', () => {
    const rating = fc.integer({ min: 1, max: 5 })
    const answers = fc.record({
      ratings: fc.record(Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, rating]))),
      moment: fc.record({
        codeKey: fc.constantFrom(null, ...cepEntretienV1.codes.map(({ key }) => key)),
        text: fc.string(),
        at: fc.option(fc.nat()),
        direction: fc.constantFrom(null, ...momentDirections),
      }),
      freeText: fc.string(),
    })
    fc.assert(
      fc.property(answers, (given) => {
        const sent = selfAssessmentToLock(draft(given))
        expect(schema.parse(sent)).toEqual(sent)
      }),
    )
  })

  it('names the five points of the scale', () => {
    expect(ratingScale.map((point) => point.value)).toEqual([1, 2, 3, 4, 5])
    expect(typographicFaults(ratingScale)).toEqual([])
  })
})
