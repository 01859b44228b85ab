import { describe, expect, test } from 'vitest'
import { lostSeats, returnDays, returnsSince } from '@/domain/access/members'
import type { Role } from '@/domain/access/roles'

const people = [
  { personId: 'ines', seat: 'advisor' },
  { personId: 'thomas', seat: 'beneficiary' },
  { personId: 'claire', seat: 'supervisor' },
] as const
const roles: Record<string, Role> = { ines: 'learner', thomas: 'learner', claire: 'supervisor' }
const lostWith = (changed: Record<string, Role | undefined>) =>
  lostSeats(people, (id) => ({ ...roles, ...changed })[id]).map(({ person, why }) => [person.personId, why])

describe('the seats of a planned interview', () => {
  test('are all held while everybody is a member in a role that sits there', () => {
    expect(lostWith({})).toEqual([])
    expect(lostWith({ claire: 'coordinator' })).toEqual([])
  })

  test('are lost by a member who has left the cohort', () => {
    expect(lostWith({ thomas: undefined })).toEqual([['thomas', 'gone']])
  })

  test('are lost by a member whose role may not sit there', () => {
    expect(lostWith({ ines: 'supervisor', claire: 'learner' })).toEqual([
      ['ines', 'role'],
      ['claire', 'role'],
    ])
  })
})

test('a removal can be taken back for thirty days', () => {
  expect(returnDays).toBe(30)
  expect(returnsSince(Date.UTC(2026, 10, 30))).toBe(Date.UTC(2026, 9, 31))
})
