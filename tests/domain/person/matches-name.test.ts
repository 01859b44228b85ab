import { expect, it } from 'vitest'
import { matchesName } from '@/domain/person/matches-name'

it.each([
  ['Inès Marchetti', 'ines', true],
  ['Inès Marchetti', 'mar', true],
  ['Inès Marchetti', 'MAR INÈ', true],
  ['Inès Marchetti', 'chetti', false],
  ['Jean-Luc D’Hondt', 'luc hondt', true],
  ['مريم بن عبد الله', 'بن', true],
  ['Zoé', '', true],
  ['Zoé', '   ', true],
  ['Zoé', 'zoe paul', false],
])('%s is found by %j: %s', (name, asked, isFound) => {
  expect(matchesName(name, asked)).toBe(isFound)
})
