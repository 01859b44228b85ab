import * as z from 'zod/mini'

/** Membership roles, of a cohort. A seat is of one live session and lives in domain/live-session/core/seat.ts. */
export const roles = ['coordinator', 'supervisor', 'learner'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** How a member stands in their cohort now: their role, unless an administrator has suspended their account. */
export type RoleNow = Role | 'suspended'

export type Permission =
  | 'cohort.see'
  | 'cohort.seeMembers'
  | 'cohort.configure'
  | 'joinLink.manage'
  | 'member.manage'
  | 'liveSession.schedule'
  | 'liveSession.cancel'
  | 'liveSession.seeAll'
  | 'round.plan'
  | 'scenario.browse'
  | 'stimulus.lead'
  | 'library.write'
  | 'library.share'
  | 'cohort.archive'
  | 'cohort.export'
  | 'journal.read'

/** What a membership role may do inside its own cohort. Default is nothing. */
export const permissions: Record<Role, readonly Permission[]> = {
  coordinator: [
    'cohort.see',
    'cohort.seeMembers',
    'cohort.configure',
    'joinLink.manage',
    'member.manage',
    'liveSession.schedule',
    'liveSession.cancel',
    'liveSession.seeAll',
    'round.plan',
    'scenario.browse',
    'stimulus.lead',
    'library.write',
    'library.share',
    'cohort.archive',
    'cohort.export',
    'journal.read',
  ],
  supervisor: [
    'cohort.see',
    'cohort.seeMembers',
    'liveSession.schedule',
    'liveSession.cancel',
    'liveSession.seeAll',
    'scenario.browse',
    'stimulus.lead',
    'library.write',
  ],
  learner: ['cohort.see', 'cohort.seeMembers'],
}

/** Whether a role holds a permission. */
export function may(role: Role, permission: Permission): boolean {
  return permissions[role].includes(permission)
}

/** Whether a person is a learner anywhere, and so has a progress of their own. */
export function practises(memberships: readonly { readonly role: Role }[]): boolean {
  return memberships.some(({ role }) => role === 'learner')
}
