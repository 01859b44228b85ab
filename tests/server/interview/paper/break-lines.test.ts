import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '@/server/interview/paper/break-lines'

/** Every character is one point wide. */
const measure = (text: string) => [...text].length
const linesOf = (text: string, width: number) =>
  breakLines(text, width, measure).map(({ words }) => words.map((word) => word.text).join(' '))

describe('breaking a text into lines', () => {
  it('breaks at spaces, never at those French keeps its punctuation with', () => {
    expect(linesOf('vous êtes venu\u202F? Oui', 11)).toEqual(['vous êtes', 'venu\u202F? Oui'])
    expect(linesOf('a\nb', 11)).toEqual(['a', 'b'])
  })

  it('loses nothing and never runs over, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 60 }), (text, width) => {
        const lines = breakLines(text, width, measure)
        for (const line of lines) {
          const isOneGrapheme = line.words.length === 1 && (line.words[0]?.width ?? 0) > width
          expect(line.width <= width || isOneGrapheme).toBe(true)
        }
        const kept = lines.flatMap(({ words }) => words.map((word) => word.text)).join('')
        expect([...kept].sort()).toEqual([...text.replace(/[ \t\r\n]/gu, '')].sort())
      }),
    )
  })

  it('reads Hebrew and Arabic from the right, words in between from the left', () => {
    expect(linesOf('il a dit שלום עולם hier', 40)).toEqual(['il a dit עולם שלום hier'])
    const [line] = breakLines('שלום עולם Marie Curie', 40, measure)
    expect(line?.side).toBe('right')
    expect(line?.words.map(({ text }) => text)).toEqual(['Marie', 'Curie', 'עולם', 'שלום'])
  })
})
