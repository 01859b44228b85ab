import { describe, expect, test } from 'vitest'
import { adoptAll, adoptWork, afterSave, mergeSaved, type Saved, type Work } from '@/client/draft/draft-work'
import { workOf } from '@/client/draft/read-draft'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { readSelfAssessmentDraft } from '@/domain/observation/self-assessment-draft'

type Answers = { words: string; ratings: Record<string, number> }
const empty: Answers = { words: '', ratings: {} }
const saved = (updatedAt: number | null, answers: Partial<Answers> = {}): Saved<Answers> => ({
  answers: { ...empty, ...answers },
  updatedAt,
})
const typed = (base: Saved<Answers>, answers: Partial<Answers>): Work<Answers> => ({
  typed: { answers: { ...base.answers, ...answers }, base },
  other: null,
})

describe('an author who writes on two pages', () => {
  const before = saved(1, { words: 'Un début' })

  test('has both where they wrote about different things, and is told nothing', () => {
    const here = typed(before, { words: 'Un début, et la suite' })
    const there = saved(2, { words: 'Un début', ratings: { empathy: 4 } })
    expect(mergeSaved(here, there)).toEqual({
      typed: { answers: { words: 'Un début, et la suite', ratings: { empathy: 4 } }, base: there },
      other: null,
    })
  })

  test('ratings of different postures are different things', () => {
    const here = typed(saved(1), { ratings: { empathy: 2 } })
    const there = saved(2, { ratings: { authenticity: 5 } })
    expect(mergeSaved(here, there).typed?.answers.ratings).toEqual({ empathy: 2, authenticity: 5 })
  })

  test('goes on with what they are typing, and can read what the other page has kept', () => {
    const here = typed(before, { words: 'Au portable' })
    const there = saved(2, { words: 'Au téléphone' })
    expect(mergeSaved(here, there)).toEqual({
      typed: { answers: { ...empty, words: 'Au portable' }, base: there },
      other: there.answers,
    })
  })

  test('has nothing to save where both wrote the same', () => {
    const there = saved(2, { words: 'Pareil' })
    expect(mergeSaved(typed(before, { words: 'Pareil' }), there)).toEqual({ typed: null, other: null })
  })

  test('is told nothing of their own words that were kept without an answer reaching this page', () => {
    const here = typed(before, { words: 'Un début, et la suite, et la fin' })
    const there = saved(2, { words: 'Un début, et la suite' })
    expect(mergeSaved(here, there).other).toEqual(there.answers)
    expect(mergeSaved(here, there, [{ ...empty, words: 'Un début, et' }, there.answers])).toEqual({
      typed: { answers: { ...empty, words: 'Un début, et la suite, et la fin' }, base: there },
      other: null,
    })
  })

  test('words erased here are not brought back by a page that kept them', () => {
    const here = typed(saved(1, { words: 'À effacer' }), { words: '' })
    const there = saved(2, { words: 'À effacer', ratings: { empathy: 3 } })
    expect(mergeSaved(here, there).typed?.answers).toEqual({ words: '', ratings: { empathy: 3 } })
  })
})

describe('words that stayed on a device', () => {
  test('are adopted where nothing was saved since', () => {
    const left = typed(saved(1, { words: 'Un début' }), { words: 'Un début, et' })
    expect(adoptWork(left, saved(1, { words: 'Un début' }))).toEqual(left)
  })

  test('never take the place of what was saved since: they are kept beside it', () => {
    const left = typed(saved(1), { words: 'Au téléphone, ce matin' })
    const since = saved(5, { words: 'Au portable, ce soir' })
    expect(adoptWork(left, since)).toEqual({
      typed: null,
      other: { ...empty, words: 'Au téléphone, ce matin' },
    })
  })

  test('are added where what was saved since is silent', () => {
    const left = typed(saved(1), { ratings: { empathy: 2 } })
    const since = saved(5, { words: 'Au portable' })
    expect(adoptWork(left, since)).toEqual({
      typed: { answers: { words: 'Au portable', ratings: { empathy: 2 } }, base: since },
      other: null,
    })
  })

  test('of two tabs are brought together', () => {
    const base = saved(1)
    const lefts = [typed(base, { words: 'Premier onglet' }), typed(base, { ratings: { empathy: 2 } })]
    const both = { words: 'Premier onglet', ratings: { empathy: 2 } }
    expect(adoptAll(lefts, base)).toEqual({ typed: { answers: both, base }, other: null })
    const same = [typed(base, { words: 'Premier onglet' }), typed(base, { words: 'Second onglet' })]
    expect(adoptAll(same, base)).toEqual({
      typed: { answers: { ...empty, words: 'Second onglet' }, base },
      other: { ...empty, words: 'Premier onglet' },
    })
  })

  test('of a release that gave them no date count as written upon nothing', () => {
    const read = (kept: unknown) => readSelfAssessmentDraft(cepEntretienV1, kept)
    const { typed, other } = workOf(read, { freeText: 'D’avant' })
    expect(typed?.answers.freeText).toBe('D’avant')
    expect(typed?.base).toEqual({ answers: read({}), updatedAt: null })
    expect(other).toBeNull()
  })
})

test('what was typed while saving is left to save, upon what has been saved', () => {
  const work = typed(saved(1), { words: 'Un' })
  const now = saved(2, { words: 'Un' })
  const inFlight = work.typed?.answers ?? empty
  expect(afterSave(work, { answers: inFlight, updatedAt: 2 })).toEqual({ typed: null, other: null })
  const more = typed(saved(1), { words: 'Un de plus' })
  expect(afterSave(more, now)).toEqual({ typed: { answers: more.typed?.answers, base: now }, other: null })
})
