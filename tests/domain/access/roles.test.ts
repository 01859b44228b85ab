import { describe, expect, it } from 'vitest'
import { may, type Permission, permissions, type Role, roleSchema, roles } from '@/domain/access/roles'

/** Written out by hand: who may do what in a cohort, coordinator, supervisor, learner. */
const policy: Record<Permission, readonly [boolean, boolean, boolean]> = {
  'cohort.see': [true, true, true],
  'cohort.seeMembers': [true, true, true],
  'cohort.configure': [true, false, false],
  'joinLink.manage': [true, false, false],
  'member.manage': [true, false, false],
  'liveSession.schedule': [true, true, false],
  'liveSession.cancel': [true, true, false],
  'round.plan': [true, false, false],
  'liveSession.seeAll': [true, true, false],
  'scenario.browse': [true, true, false],
  'stimulus.lead': [true, true, false],
  'library.write': [true, true, false],
  'library.share': [true, false, false],
  'cohort.archive': [true, false, false],
  'cohort.export': [true, false, false],
  'journal.read': [true, false, false],
}
const column: Record<Role, 0 | 1 | 2> = { coordinator: 0, supervisor: 1, learner: 2 }
const cases = roles.flatMap((role) =>
  (Object.keys(policy) as Permission[]).map((permission) => ({
    role,
    permission,
    allowed: policy[permission][column[role]],
  })),
)

describe('roles in a cohort', () => {
  it.each(cases)('$role, $permission: $allowed', ({ role, permission, allowed }) => {
    expect(may(role, permission)).toBe(allowed)
  })

  it('nothing is granted beyond the policy, and nothing twice', () => {
    for (const role of roles) {
      expect(new Set(permissions[role]).size).toBe(permissions[role].length)
      expect(permissions[role].every((permission) => permission in policy)).toBe(true)
    }
  })

  it('a seat is not a role', () => {
    expect(roleSchema.safeParse('advisor').success).toBe(false)
    expect(roleSchema.options).toEqual(['coordinator', 'supervisor', 'learner'])
  })
})
