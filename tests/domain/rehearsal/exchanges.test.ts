import { describe, expect, it } from 'vitest'
import { locales } from '@/domain/localized'
import { builtInGrids } from '@/domain/observation/built-in-grids'
import { codeOf, isValidMark } from '@/domain/observation/grid'
import { lengthOf, startsOf } from '@/domain/rehearsal/course'
import { exchanges } from '@/domain/rehearsal/exchanges'
import { localizedTexts, typographicFaults } from '../observation/typography'

describe.each(exchanges)('the exchange of $beneficiary', (exchange) => {
  const advisorLines = exchange.lines.filter(({ by }) => by === 'advisor').map(({ key }) => key)

  it('begins with the advisor, alternates, and names each line once', () => {
    expect(exchange.lines.map(({ by }) => by)).toEqual(
      exchange.lines.map((_, index) => (index % 2 === 0 ? 'advisor' : 'beneficiary')),
    )
    expect(new Set(exchange.lines.map(({ key }) => key)).size).toBe(exchange.lines.length)
  })

  it.each(locales)('lasts about two minutes in %s, each line 6 to 9 seconds', (locale) => {
    const starts = [...startsOf({ exchange, locale }), lengthOf({ exchange, locale })]
    const lengths = starts.slice(1).map((end, index) => end - (starts[index] ?? 0))
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(6_000)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(9_000)
    expect(lengthOf({ exchange, locale })).toBeGreaterThan(100_000)
    expect(lengthOf({ exchange, locale })).toBeLessThan(140_000)
  })

  it('is written in both languages, every reason included', () => {
    const texts = localizedTexts(exchange)
    for (const { fr, en } of texts) expect([fr.trim(), en.trim()]).not.toContain('')
    expect(typographicFaults(exchange)).toEqual([])
  })

  describe.each(builtInGrids)('with the grid $key', (grid) => {
    const lines = exchange.codings[grid.key] ?? {}

    it('codes each line of the advisor and no other', () => {
      expect(Object.keys(lines)).toEqual(advisorLines)
    })

    it('names codes that the grid has, in directions that they take, each once a line', () => {
      for (const { expected, also = [], debatable = [], unlike = {} } of Object.values(lines)) {
        const marks = [...expected, ...also, ...debatable.map(({ mark }) => mark)]
        for (const { code, valence } of marks)
          expect([code, isValidMark(grid, code, valence)]).toEqual([code, true])
        for (const code of Object.keys(unlike)) expect([code, codeOf(grid, code)]).not.toContain(undefined)
        const named = [...marks.map(({ code, valence }) => `${code}:${valence}`), ...Object.keys(unlike)]
        expect(new Set(named).size).toBe(named.length)
      }
    })

    it('expects a code of most lines', () => {
      const expecting = Object.values(lines).filter(({ expected }) => expected.length > 0)
      expect(expecting.length).toBeGreaterThanOrEqual(4)
    })
  })
})

it('each built-in grid has three exchanges, which between them expect many of its codes', () => {
  for (const { key, codes } of builtInGrids) {
    const codings = exchanges.flatMap((exchange) => (exchange.codings[key] ? [exchange.codings[key]] : []))
    expect(codings).toHaveLength(3)
    const said = codings.flatMap((lines) =>
      Object.values(lines).flatMap(({ expected, also = [] }) =>
        [...expected, ...also].map(({ code }) => code),
      ),
    )
    expect(new Set(said).size / codes.length).toBeGreaterThan(0.6)
  }
})
