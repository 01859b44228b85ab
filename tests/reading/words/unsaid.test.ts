import { describe, expect, it } from 'vitest'
import { unsaidOf } from '@/reading/words/unsaid'

describe('what is said of an unsaid item of the frame', () => {
  it('stands under its name without repeating it', () => {
    expect(unsaidOf('Gratuité', 'Gratuité, non dite')).toBe('non dite')
    expect(unsaidOf('CEP', 'CEP, not explained')).toBe('not explained')
  })

  it('is kept whole where it is a sentence of its own', () => {
    expect(unsaidOf('Durée', 'On ne sait pas combien de temps')).toBe('On ne sait pas combien de temps')
    expect(unsaidOf('Durée', 'Durée')).toBe('Durée')
  })
})
