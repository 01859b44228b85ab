import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breakpointHeights, breakpointWidths } from '@/app/_kit/theme/breakpoints'

const sheets = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, text: readFileSync(`app/${path}`, 'utf8') }))

describe('Style sheets', () => {
  it('change their layout only where a breakpoint has a name', () => {
    const strangers = sheets.flatMap(({ path, text }) =>
      [...text.matchAll(/@media ([^{]*)\{/g)].flatMap(([, query = '']) => [
        ...unnamed(path, query, /width[^0-9)]*([0-9.]+)/g, breakpointWidths),
        ...unnamed(path, query, /height[^0-9)]*([0-9.]+)/g, breakpointHeights),
      ]),
    )
    expect(sheets.length).toBeGreaterThan(100)
    expect(strangers).toEqual([])
  })
})

function unnamed(path: string, query: string, pattern: RegExp, named: readonly number[]): string[] {
  return [...query.matchAll(pattern)]
    .filter(([, px]) => !named.includes(Number(px)))
    .map(([said]) => `${path}: ${said}`)
}
