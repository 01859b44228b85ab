import { describe, expect, it } from 'vitest'
import { returnQuestions } from '@/domain/scenario/beneficiary-return'
import {
  beneficiaryReturnDraftSchema,
  beneficiaryReturnSchema,
} from '@/domain/scenario/beneficiary-return-schema'
import { typographicFaults } from '../observation/typography'

const answered = { understood: 'Quand elle a attendu.', heldBack: 'Aux questions sur les dates.' }

describe("the beneficiary's return", () => {
  it('asks four questions, the first two of which are required', () => {
    expect(returnQuestions.map(({ key, required }) => [key, required])).toEqual([
      ['understood', true],
      ['heldBack', true],
      ['wished', false],
      ['keep', false],
    ])
    expect(typographicFaults(returnQuestions)).toEqual([])
  })

  it('locks with the first two answers, the others being empty', () => {
    expect(beneficiaryReturnSchema.parse({ answers: answered })).toEqual({
      answers: { ...answered, wished: '', keep: '' },
    })
  })

  it.each(['understood', 'heldBack'])('does not lock while %s is blank, and names it', (key) => {
    const outcome = beneficiaryReturnSchema.safeParse({ answers: { ...answered, [key]: '  ' } })
    expect(outcome.error?.issues.map((issue) => issue.path)).toEqual([['answers', key]])
  })

  it('refuses an answer longer than 2,000 characters', () => {
    const long = { answers: { ...answered, keep: 'a'.repeat(2_001) } }
    expect(beneficiaryReturnSchema.safeParse(long).success).toBe(false)
    expect(beneficiaryReturnDraftSchema.safeParse(long).success).toBe(false)
  })

  it('has a draft that starts empty and keeps what is typed as it is typed', () => {
    expect(beneficiaryReturnDraftSchema.parse({})).toEqual({
      answers: { understood: '', heldBack: '', wished: '', keep: '' },
    })
    expect(beneficiaryReturnDraftSchema.parse({ answers: { keep: 'Ton calme, ' } }).answers.keep).toBe(
      'Ton calme, ',
    )
  })
})
