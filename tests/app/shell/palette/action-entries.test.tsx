import { describe, expect, test } from 'vitest'
import { actionEntries } from '@/app/(shell)/_palette/action-entries'
import type { Role } from '@/domain/access/roles'
import { beginWords, plainWords } from '@/domain/person/matches-name'
import en from '@/i18n/messages/en/palette.json'
import fr from '@/i18n/messages/fr/palette.json'

const cohort = (role: Role, isArchived = false) => ({
  cohortId: 'c',
  cohortName: 'Printemps',
  role,
  timeZone: 'Europe/Paris',
  isArchived,
  scenarios: 15,
})

function actionsOf(memberships: ReturnType<typeof cohort>[], mayCreateCohorts = false, words = fr) {
  const me = { person: null, memberships, isAdministrator: false, mayCreateCohorts }
  return actionEntries(
    me,
    (key) => words.action[key],
    (key) => words.synonyms[key],
  )
}
const placesOf = (...asked: Parameters<typeof actionsOf>) => actionsOf(...asked).map(({ href }) => href)

describe('given a role in one cohort', () => {
  test('a coordinator plans, invites, watches and writes there', () => {
    expect(placesOf([cohort('coordinator')])).toEqual(
      expect.arrayContaining([
        '/cohorts/c/rounds/new',
        '/cohorts/c/sessions/new',
        '/cohorts/c/members#invite',
        '/cohorts/c/wall',
        '/cohorts/c/situations',
        '/cohorts/c/grids',
        '/cohorts/c/exports',
      ]),
    )
  })

  test('a supervisor prepares an interview and opens the wall, and neither plans a round nor invites', () => {
    const places = placesOf([cohort('supervisor')])
    expect(places).toEqual(expect.arrayContaining(['/cohorts/c/sessions/new', '/cohorts/c/wall']))
    expect(places).not.toContain('/cohorts/c/rounds/new')
    expect(places).not.toContain('/cohorts/c/members#invite')
    expect(places).not.toContain('/cohorts/c/exports')
  })

  test('a learner acts on their own account alone', () => {
    expect(placesOf([cohort('learner')])).toEqual([
      '/my-data#my-archive',
      '/account',
      '/preferences',
      '/preferences',
    ])
  })

  test('in an archived cohort nothing is begun; attendance can still be printed', () => {
    const inCohort = placesOf([cohort('coordinator', true)]).filter((href) => href.startsWith('/cohorts/c'))
    expect(inCohort).toEqual(['/cohorts/c/exports'])
  })

  test('a cohort is created by those who may', () => {
    expect(placesOf([], true)).toContain('/cohorts/new')
    expect(placesOf([])).not.toContain('/cohorts/new')
  })
})

describe('an action is found by other words than its own', () => {
  test.each([
    ['fr', 'planning', '/cohorts/c/rounds/new'],
    ['fr', 'binome', '/cohorts/c/rounds/new'],
    ['fr', 'ajouter membr', '/cohorts/c/members#invite'],
    ['fr', 'presence', '/cohorts/c/exports'],
    ['fr', 'rgpd', '/my-data#my-archive'],
    ['en', 'timetable', '/cohorts/c/rounds/new'],
    ['en', 'enrol', '/cohorts/c/members#invite'],
    ['en', 'gdpr', '/my-data#my-archive'],
  ] as const)('%s: %s', (locale, asked, href) => {
    const found = actionsOf([cohort('coordinator')], false, locale === 'fr' ? fr : en).filter(
      ({ text, synonyms }) => beginWords(`${text} ${synonyms}`, plainWords(asked)),
    )
    expect(found.map((each) => each.href)).toContain(href)
  })
})

test('no two entries share an id, in two cohorts with the same person', () => {
  const ids = actionsOf([cohort('coordinator'), { ...cohort('supervisor'), cohortId: 'd' }]).map(
    ({ id }) => id,
  )
  expect(new Set(ids).size).toBe(ids.length)
})
