import type { RouterOutputs } from '@/app/_trpc/types'
import { type Role, roles } from '@/domain/access/roles'

type Memberships = RouterOutputs['person']['me']['memberships']

/** The role in the cohort whose page this is; on a page of no cohort each role that the person has, once. */
export function rolesHere(memberships: Memberships, path: string): readonly Role[] {
  const here = memberships.find(({ cohortId }) => `${path}/`.startsWith(`/cohorts/${cohortId}/`))
  if (here) return [here.role]
  return roles.filter((role) => memberships.some((each) => each.role === role))
}
