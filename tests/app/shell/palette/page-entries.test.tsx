import { expect, test } from 'vitest'
import { pageEntries } from '@/app/(shell)/_palette/page-entries'
import { type Role, roles } from '@/domain/access/roles'

function pagesOf(role: Role | null, rights: { isAdministrator?: boolean } = {}) {
  const me = {
    person: null,
    memberships: role
      ? [
          {
            cohortId: 'c',
            cohortName: 'Printemps',
            role,
            timeZone: 'Europe/Paris',
            isArchived: false,
            scenarios: 15,
          },
        ]
      : [],
    isAdministrator: false,
    mayCreateCohorts: false,
    ...rights,
  }
  return pageEntries(me, (key) => key).map(({ href }) => href)
}

test.each(roles)('the pages of a %s are those their role opens', (role) => {
  const pages = pagesOf(role)
  expect(pages).toContain('/cohorts/c/members')
  expect(pages.includes('/cohorts/c/settings')).toBe(role === 'coordinator')
  expect(pages.includes('/cohorts/c/situations')).toBe(role !== 'learner')
  expect(pages).not.toContain('/administration')
})

test('an administrator reaches the administration', () => {
  expect(pagesOf(null, { isAdministrator: true })).toContain('/administration/state')
  expect(pagesOf(null)).toEqual(['/today', '/sessions', '/preferences', '/my-data'])
})

test('each page is named with its cohort', () => {
  const me = {
    person: null,
    isAdministrator: false,
    mayCreateCohorts: false,
    memberships: [
      {
        cohortId: 'c',
        cohortName: 'Printemps',
        role: 'learner' as const,
        timeZone: 'Europe/Paris',
        isArchived: false,
        scenarios: 15,
      },
    ],
  }
  expect(pageEntries(me, (key) => key).map(({ text }) => text)).toContain('members, Printemps')
})
