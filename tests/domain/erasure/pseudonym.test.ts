import { expect, test } from 'vitest'
import { pseudonymOf, sayPseudonyms } from '@/domain/erasure/pseudonym'
import { cleanName } from '@/domain/person/clean-name'

const name = pseudonymOf(12)

test('an erased person is called in the language of the reader, wherever the name stands', () => {
  const data = { people: [{ name }, { name: 'Inès' }], said: `${name}, Inès`, by: new Map([['id', name]]) }
  const english = 'Erased\u00a0person\u00a012'
  expect(sayPseudonyms(data, 'en')).toEqual({
    people: [{ name: english }, { name: 'Inès' }],
    said: `${english}, Inès`,
    by: new Map([['id', english]]),
  })
  expect(sayPseudonyms(data, 'fr')).toEqual(data)
})

test('what names no erased person is handed on as it is', () => {
  const data = { people: [{ name: 'Inès' }], at: new Date(0), none: null, said: 'une\u00a0phrase' }
  expect(sayPseudonyms(data, 'en')).toBe(data)
})

test('no person can give themselves such a name', () => {
  expect(sayPseudonyms(cleanName(name), 'en')).toBe(cleanName(name))
})
