import { expect, test } from 'vitest'
import { cohortCreations, mayAdminister, mayCreateCohorts } from '@/domain/access/installation'

const nobody = { isAdministrator: false, isAllowed: false }
const allowed = { isAdministrator: false, isAllowed: true }
const administrator = { isAdministrator: true, isAllowed: false }

test.each([
  { setting: 'everyone', who: [true, true, true] },
  { setting: 'allowed', who: [false, true, true] },
  { setting: 'administrators', who: [false, false, true] },
] as const)('where $setting may create cohorts, that is who may', ({ setting, who }) => {
  expect([nobody, allowed, administrator].map((each) => mayCreateCohorts(setting, each))).toEqual(who)
})

test('an administrator may create cohorts under every setting', () => {
  expect(cohortCreations.every((setting) => mayCreateCohorts(setting, administrator))).toBe(true)
})

test('a persona administers only where no person has an account', () => {
  expect(mayAdminister({ demo: true }, false)).toBe(true)
  expect(mayAdminister({ demo: true }, true)).toBe(false)
  expect(mayAdminister({ demo: false }, true)).toBe(true)
})
