import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchedParts } from '@/app/(shell)/_palette/matched-parts'

const shown = (text: string, asked: string) =>
  matchedParts(text, asked)
    .map((part) => (part.matched ? `[${part.text}]` : part.text))
    .join('')

test.each([
  ['Face à Thomas, Yann L.', 'thom', 'Face à [Thom]as, Yann L.'],
  ['Zoé Étienne', 'zoe et', '[Zoé] [Ét]ienne'],
  ['Jean-Luc D’Hondt', 'luc hon', 'Jean-[Luc] D’[Hon]dt'],
  ['Thomas', 'thomas', '[Thomas]'],
  ['Thomas', 'homas', 'Thomas'],
  ['Thomas', '', 'Thomas'],
  ['Thomas', 't tho', '[Tho]mas'],
])('in %j, %j is shown as %s', (text, asked, expected) => {
  expect(shown(text, asked)).toBe(expected)
})

test('given any text and anything typed: the parts are the text, and no two neighbours look alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, asked) => {
      const parts = matchedParts(text, asked)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      for (const [index, part] of parts.entries()) expect(part.matched).not.toBe(parts[index - 1]?.matched)
    }),
  )
})
