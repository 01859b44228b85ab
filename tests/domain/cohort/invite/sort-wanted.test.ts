import { expect, test } from 'vitest'
import { readPeople } from '@/domain/cohort/invite/read-people'
import { inviteesOf, sortWanted } from '@/domain/cohort/invite/sort-wanted'

const known = { members: new Set(['claire@x.example']), invited: new Set(['julien@x.example']) }

test('members, people already invited and repeated lines are named, and not invited', () => {
  const sorted = sortWanted(
    readPeople('Léa <lea@x.example>\nClaire <CLAIRE@x.example>\njulien@x.example\nlea@X.example\nmarc@x'),
    known,
  )
  expect(sorted.map(({ standing }) => standing)).toEqual(['ready', 'member', 'invited', 'twice', 'faulty'])
  expect(inviteesOf(sorted, 'supervisor')).toEqual([
    { address: 'lea@x.example', name: 'Léa', role: 'supervisor' },
  ])
})

test('a role written in the list goes before the one chosen for all', () => {
  const [person] = readPeople('lea@x.example')
  if (!person) throw new Error('nobody')
  const sorted = sortWanted([{ ...person, role: 'coordinator' }], known)
  expect(inviteesOf(sorted, 'learner')[0]?.role).toBe('coordinator')
})
