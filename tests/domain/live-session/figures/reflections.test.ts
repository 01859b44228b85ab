import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complexReflections, reflectionsPerQuestion } from '@/domain/live-session/figures/reflections'
import type { Count, ObservationGrid } from '@/domain/observation/grid'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { anyMarks, markAt } from './marks'

const noted = (...keys: string[]) => keys.map((codeKey) => ({ codeKey, valence: null }))
const counted: Readonly<Record<string, Count>> = { echo: 'simpleReflection', reflection: 'complexReflection' }
const mitiLike: ObservationGrid = {
  ...grid,
  codes: grid.codes.map((code) => {
    const count = counted[code.key]
    return count ? { ...code, countsAs: [count] } : code
  }),
}

describe('reflections for each question', () => {
  it('counts reformulations and questions of every kind', () => {
    const marks = noted('echo', 'reflection', 'summary', 'openQuestion', 'closedQuestion', 'silence')
    expect(reflectionsPerQuestion(grid, marks)).toEqual({ reflections: 3, questions: 2, ratio: 1.5 })
  })

  it('has no ratio on fewer than five marks, nor without a question', () => {
    expect(reflectionsPerQuestion(grid, noted('echo', 'openQuestion'))?.ratio).toBeNull()
    expect(reflectionsPerQuestion(grid, noted('echo', 'echo', 'echo', 'echo', 'echo'))?.ratio).toBeNull()
  })

  it('is nothing where the grid notes no questions', () => {
    const without = { ...grid, codes: grid.codes.filter((code) => code.group !== 'questions') }
    expect(reflectionsPerQuestion(without, noted('echo'))).toBeNull()
  })

  it('does not change when other techniques or postures are noted', () => {
    fc.assert(
      fc.property(anyMarks, fc.nat(9), (marks, more) => {
        const others = Array.from({ length: more }, (_, n) => markAt(n, n % 2 ? 'silence' : 'empathy'))
        expect(reflectionsPerQuestion(grid, [...marks, ...others])).toEqual(
          reflectionsPerQuestion(grid, marks),
        )
      }),
    )
  })
})

describe('the share of complex reflections', () => {
  it('is complex ones among all reflections', () => {
    const simple = noted('echo', 'echo', 'echo')
    const complex = noted('reflection', 'reflection')
    expect(complexReflections(mitiLike, [...simple, ...complex])).toEqual({
      complex: 2,
      total: 5,
      share: 0.4,
    })
  })

  it('is hidden on fewer than five reflections', () => {
    expect(complexReflections(mitiLike, noted('reflection'))).toEqual({
      complex: 1,
      total: 1,
      share: null,
    })
  })

  it('is nothing where the grid does not tell simple from complex', () => {
    expect(complexReflections(grid, noted('reflection'))).toBeNull()
  })
})
