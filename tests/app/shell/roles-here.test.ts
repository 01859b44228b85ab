import { expect, it } from 'vitest'
import { rolesHere } from '@/app/(shell)/_shell/roles-here'

const member = (cohortId: string, role: 'coordinator' | 'supervisor' | 'learner') => ({
  cohortId,
  role,
  cohortName: cohortId,
  timeZone: 'Europe/Paris',
  isArchived: false,
  scenarios: 15,
})
const memberships = [member('a', 'learner'), member('ab', 'coordinator'), member('c', 'learner')]

it('on a page of a cohort the role is the one held there', () => {
  expect(rolesHere(memberships, '/cohorts/ab/rounds')).toEqual(['coordinator'])
  expect(rolesHere(memberships, '/cohorts/a')).toEqual(['learner'])
})

it('on one’s own pages it is each role that one has, once', () => {
  expect(rolesHere(memberships, '/today')).toEqual(['coordinator', 'learner'])
  expect(rolesHere([], '/today')).toEqual([])
})
