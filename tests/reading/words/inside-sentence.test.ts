import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { insideSentence } from '@/reading/words/inside-sentence'

it('begins with a small letter, save an acronym', () => {
  expect(insideSentence('Écoute active', 'fr')).toBe('écoute active')
  expect(insideSentence('CEP en région', 'fr')).toBe('CEP en région')
  expect(insideSentence('', 'fr')).toBe('')
})

it('changes nothing of what already stands inside a sentence', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aeézÉABC P’') })
  fc.assert(
    fc.property(text, (each) => {
      const inside = insideSentence(each, 'fr')
      expect(insideSentence(inside, 'fr')).toBe(inside)
    }),
  )
})
