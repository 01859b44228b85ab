import { describe, expect, it } from 'vitest'
import { fillRows } from '@/app/_live/console/grid/fill-rows'

const rows = (families: readonly string[], width: number) => {
  const placed = fillRows(
    families.map((family) => family.split('')),
    width,
  )
  return placed.join('').match(new RegExp(`.{1,${width}}`, 'gu'))
}

describe('techniques in rows', () => {
  it('keeps a family that fills a row whole, and fills the row before with the next family', () => {
    expect(rows(['abcd', 'fghij', 'klm', 'nop'], 5)).toEqual(['abcdk', 'fghij', 'lmnop'])
  })

  it('lets families longer than a row follow each other', () => {
    expect(rows(['abcd', 'fghij', 'kl'], 2)).toEqual(['ab', 'cd', 'fg', 'hi', 'jk', 'l'])
  })

  it('places everything once, also where nothing is left to fill a row', () => {
    expect(rows(['ab', 'cde'], 3)).toEqual(['abc', 'de'])
    expect(rows([], 5)).toBeNull()
  })
})
