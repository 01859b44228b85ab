import { expect, it } from 'vitest'
import { givenNameFirst } from '@/domain/person/given-name-first'

it.each([
  ['DUPONT Jeanne', 'Jeanne Dupont'],
  ['LEFEBVRE-DESROUSSEAUX Marie-Hélène', 'Marie-Hélène Lefebvre-Desrousseaux'],
  ['DE LA ROCHEFOUCAULD Pierre-Emmanuel', 'Pierre-Emmanuel De La Rochefoucauld'],
  ['D’ALMEIDA Inês', 'Inês D’Almeida'],
  ['NGUYỄN Thị Hương', 'Thị Hương Nguyễn'],
  ['ÉTIENNE Zoé', 'Zoé Étienne'],
])('« %s » has the given name first', (written, read) => {
  expect(givenNameFirst(written)).toBe(read)
})

it.each(['Jeanne Dupont', 'Jeanne DUPONT', 'ANNE MARIE', 'J Dupont', 'Moussa', 'McDONALD Ann'])(
  '« %s » stays as it is',
  (name) => {
    expect(givenNameFirst(name)).toBe(name)
  },
)
