import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnQuestions } from '@/domain/scenario/beneficiary-return'
import { readReturnDraft, returnToLock } from '@/domain/scenario/beneficiary-return-draft'
import { beneficiaryReturnSchema } from '@/domain/scenario/beneficiary-return-schema'
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
    expect(readReturnDraft(long).answers.keep, 'a draft loses nothing').toBe(long.answers.keep)
  })

  it('has a draft that starts empty and keeps what is typed as it is typed', () => {
    expect(readReturnDraft({})).toEqual({
      answers: { understood: '', heldBack: '', wished: '', keep: '' },
    })
    expect(readReturnDraft({ answers: { keep: 'Ton calme, ' } }).answers.keep).toBe('Ton calme, ')
  })

  it('reads whatever was left, and reads what it has read as the same', () => {
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        expect(readReturnDraft(readReturnDraft(kept))).toEqual(readReturnDraft(kept))
      }),
    )
  })

  it('locks what the form calls complete', () => {
    const said = fc.string().filter((text) => text.trim() !== '')
    const answers = fc.record({ understood: said, heldBack: said, wished: fc.string(), keep: fc.string() })
    fc.assert(
      fc.property(answers, (given) => {
        const sent = returnToLock(readReturnDraft({ answers: given }))
        expect(beneficiaryReturnSchema.parse(sent)).toEqual(sent)
      }),
    )
  })
})
