import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInGrids, defaultGrid } from '@/domain/observation/built-in-grids'
import type { ObservationGrid } from '@/domain/observation/grid'
import { valencesOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { codingFor } from '@/domain/rehearsal/coding-for'
import type { CodeMark } from '@/domain/rehearsal/exchange'
import { exchanges } from '@/domain/rehearsal/exchanges'
import { judge } from '@/domain/rehearsal/judge'

const [mireille] = exchanges
const answerTo = (lineKey: string, code: string, valence: CodeMark['valence'] = null, grid = defaultGrid) =>
  judge(codingFor(mireille, grid), lineKey, { code, valence }, grid)

describe('a mark of the interview’s grid', () => {
  it('is right where it is the one expected', () => {
    expect(answerTo('fear', 'reflection')).toMatchObject({
      verdict: 'right',
      expected: { mark: { code: 'reflection' }, isInGrid: true },
    })
  })

  it('is also possible where another reason speaks for it', () => {
    expect(answerTo('fear', 'empathy', 'demonstrated').verdict).toBe('alsoPossible')
  })

  it('is open to discussion where two supervisors would differ, and the question is told', () => {
    const answer = answerTo('echo', 'activeListening', 'demonstrated')
    expect(answer.verdict).toBe('debatable')
    expect(answer.ofPressed?.en).toMatch(/echo alone/u)
  })

  it('is rather something else otherwise, and says why it is not what was pressed', () => {
    const answer = answerTo('fear', 'clarification')
    expect(answer).toMatchObject({ verdict: 'rather', expected: { mark: { code: 'reflection' } } })
    expect(answer.ofPressed?.en).toMatch(/Nothing was unclear/u)
  })

  it('is rather the other direction where that was expected', () => {
    expect(answerTo('secretary', 'empathy', 'demonstrated').verdict).toBe('rather')
    expect(answerTo('secretary', 'empathy', 'missed').verdict).toBe('alsoPossible')
  })

  it('is open to discussion on a line for which the grid has no code', () => {
    const porter = builtInGrids.find(({ key }) => key === 'porter-attitudes') as ObservationGrid
    expect(answerTo('silence', 'support', null, porter)).toMatchObject({
      verdict: 'debatable',
      expected: null,
    })
  })

  it('is answered alike with an earlier version of the grid', () => {
    expect(answerTo('fear', 'reflection', null, cepEntretienV1).verdict).toBe('right')
  })
})

describe('a mark of a grid of one’s own', () => {
  const copy: ObservationGrid = { ...defaultGrid, key: 'ours', version: 1 }

  it('is answered by code where the grid shares codes with a built-in one', () => {
    expect(answerTo('fear', 'reflection', null, copy).verdict).toBe('right')
  })

  it('is told which code was expected though the grid does not have it', () => {
    const without = { ...copy, codes: copy.codes.filter(({ key }) => key !== 'reflection') }
    expect(answerTo('fear', 'echo', null, without)).toMatchObject({
      verdict: 'rather',
      expected: { mark: { code: 'reflection' }, isInGrid: false },
    })
  })

  it('is answered by family where its code is the grid’s own', () => {
    const own = { ...copy, codes: copy.codes.map((code) => ({ ...code, key: `own-${code.key}` })) }
    expect(answerTo('fear', 'own-echo', null, own)).toMatchObject({ verdict: 'right', isByFamily: true })
    expect(answerTo('fear', 'own-empathy', 'demonstrated', own)).toMatchObject({ verdict: 'rather' })
  })

  it('is not answered where the grid shares neither code nor family', () => {
    const foreign = {
      ...copy,
      families: copy.families.map((family) => ({ ...family, key: `own-${family.key}` })),
      codes: copy.codes.map((code) => ({ ...code, key: `own-${code.key}`, family: `own-${code.family}` })),
    }
    expect(codingFor(mireille, foreign)).toBeNull()
    expect(answerTo('fear', 'own-echo', null, foreign).verdict).toBe('unjudged')
  })
})

it('every mark of every grid on every line gets an answer, and only what is expected is right', () => {
  const cases = fc
    .record({ exchange: fc.constantFrom(...exchanges), grid: fc.constantFrom(...builtInGrids) })
    .chain(({ exchange, grid }) =>
      fc.record({
        exchange: fc.constant(exchange),
        grid: fc.constant(grid),
        code: fc.constantFrom(...grid.codes),
        line: fc.constantFrom(...exchange.lines.filter(({ by }) => by === 'advisor')),
        first: fc.boolean(),
      }),
    )
  fc.assert(
    fc.property(cases, ({ exchange, grid, code, line, first }) => {
      const valence = valencesOf(code).at(first ? 0 : -1) ?? null
      const answer = judge(codingFor(exchange, grid), line.key, { code: code.key, valence }, grid)
      expect(answer.verdict).not.toBe('unjudged')
      expect(answer.why).not.toBeNull()
      const { expected = [] } = exchange.codings[grid.key]?.[line.key] ?? {}
      const isExpected = expected.some((each) => each.code === code.key && each.valence === valence)
      expect(answer.verdict === 'right').toBe(isExpected)
      expect(answer.expected?.code.key).toBe(expected[0]?.code)
    }),
  )
})
