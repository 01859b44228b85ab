import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prematureSolution } from '@/domain/live-session/figures/premature-solution'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { anyMarks, markAt, minute, second } from './marks'

describe('a premature solution', () => {
  const advice = markAt(9 * minute + 12 * second, 'unsolicitedAdvice')
  const summary = markAt(12 * minute + 30 * second, 'summary')

  it('is an advice before the first summary, with how long before', () => {
    expect(prematureSolution(grid, [advice, summary])).toEqual({
      mark: advice,
      summaryAtMs: summary.atMs,
      leadMs: 3 * minute + 18 * second,
    })
  })

  it('is information without permission as well, whichever came first', () => {
    const information = markAt(minute, 'informationWithoutPermission')
    expect(prematureSolution(grid, [information, advice, summary])?.mark).toBe(information)
  })

  it('is one too when no summary ever came', () => {
    expect(prematureSolution(grid, [advice])).toEqual({ mark: advice, summaryAtMs: null, leadMs: null })
  })

  it('is none after a summary, at its very moment, or with permission', () => {
    const after = markAt(13 * minute, 'unsolicitedAdvice')
    expect(prematureSolution(grid, [summary, after])).toBeNull()
    expect(prematureSolution(grid, [markAt(summary.atMs, 'unsolicitedAdvice'), summary])).toBeNull()
    expect(prematureSolution(grid, [markAt(minute, 'informationWithPermission'), summary])).toBeNull()
  })

  it('is not looked for in a grid that knows no summary', () => {
    const without = { ...grid, codes: grid.codes.filter((code) => code.key !== 'summary') }
    expect(prematureSolution(without, [advice])).toBeNull()
  })

  it('does not depend on what comes after the first summary', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const first = marks.findIndex((mark) => mark.codeKey === 'summary')
        const until = first === -1 ? marks : marks.slice(0, first + 1)
        const found = prematureSolution(grid, marks)
        expect(found).toEqual(prematureSolution(grid, until))
        if (found && found.leadMs !== null) expect(found.leadMs).toBeGreaterThan(0)
      }),
    )
  })
})
