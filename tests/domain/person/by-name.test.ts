import { expect, it } from 'vitest'
import { byName, sortName } from '@/domain/person/by-name'

it('people are filed by family name, then by given name', () => {
  const people = [
    'Zoé Abadie',
    'Sandrine Bellec',
    'Émile Roy',
    'Ada Roy',
    'Pierre-Emmanuel De La Rochefoucauld',
    'Moussa',
  ]
  const names = people.map((name) => ({ name })).sort(byName)
  expect(names.map(({ name }) => name)).toEqual([
    'Zoé Abadie',
    'Sandrine Bellec',
    'Pierre-Emmanuel De La Rochefoucauld',
    'Moussa',
    'Ada Roy',
    'Émile Roy',
  ])
})

it('a name of one word is filed under it', () => {
  expect(sortName('Moussa')).toBe('Moussa')
  expect(sortName(' Nguyễn Thị  Hương ')).toBe('Thị Hương, Nguyễn')
})
