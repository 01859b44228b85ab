import { expect, it } from 'vitest'
import { byName } from '@/server/platform/by-name'

it('looks for Élise between Driss and Farid', () => {
  const names = ['Zoé', 'Farid', 'Élise', 'Driss', 'eva', 'Eva']
  const people = names.map((name) => ({ name }))
  expect(people.sort(byName).map(({ name }) => name)).toEqual([
    'Driss',
    'Élise',
    'eva',
    'Eva',
    'Farid',
    'Zoé',
  ])
})
