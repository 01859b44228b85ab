import { expect, test } from 'vitest'
import { placesAmongNamesakes } from '@/reading/words/namesakes'

test('the second situation of a name is numbered, and names that occur once are not', () => {
  expect(placesAmongNamesakes(['Gérard, 60 ans', 'Sonia, 42 ans', 'Gérard, 60 ans'])).toEqual([1, 1, 2])
})
