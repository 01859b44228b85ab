import { expect, it } from 'vitest'
import { insideSentence } from '@/reading/words/inside-sentence'

it('begins with a small letter, save an acronym', () => {
  expect(insideSentence('Écoute active', 'fr')).toBe('écoute active')
  expect(insideSentence('CEP en région', 'fr')).toBe('CEP en région')
  expect(insideSentence('', 'fr')).toBe('')
})
