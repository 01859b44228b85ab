import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elides } from '@/reading/words/elides'

describe('« de » before a name in French', () => {
  it('is shortened before a vowel and a silent h, whatever their accents', () => {
    for (const name of ['Inès', 'Éric', 'aurélie', 'Ömer', 'Hugo', 'Ugo']) expect(elides(name)).toBe('true')
    for (const name of ['Thomas', 'Yann', 'Léa', 'Çelik', '']) expect(elides(name)).toBe('false')
  })

  it('does not depend on capitals, on accents, nor on what follows the first letter', () => {
    const letters = fc.constantFrom(...'aàâäeéèêëiîïoôöuùûühbcçdfgjklmnpqrstvwxyz')
    fc.assert(
      fc.property(letters, fc.string(), (letter, rest) => {
        const [bare = ''] = letter.normalize('NFD')
        expect(elides(letter + rest)).toBe(elides(bare))
        expect(elides(letter.toUpperCase() + rest)).toBe(elides(letter + rest))
      }),
    )
  })
})
