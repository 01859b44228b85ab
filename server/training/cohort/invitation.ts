import { and, eq } from 'drizzle-orm'
import { cohort, joinLink, membership } from '@/db/schema'
import { mayJoin } from '@/domain/access/demonstration'
import type { Role } from '@/domain/access/roles'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'
import { readJoinToken } from '@/server/people/membership/join-token'
import { type LinkState, stateOf } from '@/server/people/membership/link-state'
import type { Person } from '@/server/people/sign-in/sign-in'

export type FoundInvitation = {
  linkId: string
  cohortId: string
  cohortName: string
  role: Role
  state: LinkState
  /** Whether the cohort is the demonstration's. */
  isDemo: boolean
}

export type Invitation = {
  cohortName: string | null
  role: Role | null
  /** `forAccounts`: a persona opened a link of the organisation; `forPersonas`: an account opened one of the demonstration. */
  state: LinkState | 'unknown' | 'forAccounts' | 'forPersonas'
  alreadyMember: boolean
}

/** The join link of a token; null when there is none. */
export async function findInvitation(
  { database: { db }, env }: Shell & Pick<Runtime, 'env'>,
  token: string,
): Promise<FoundInvitation | null> {
  const linkId = readJoinToken(env.secret, token)
  if (!linkId) return null
  const [row] = await db
    .select({
      cohortId: cohort.id,
      cohortName: cohort.name,
      role: joinLink.role,
      expiresAt: joinLink.expiresAt,
      revokedAt: joinLink.revokedAt,
      uses: joinLink.uses,
      maxUses: joinLink.maxUses,
      archivedAt: cohort.archivedAt,
      isDemo: cohort.isDemo,
    })
    .from(joinLink)
    .innerJoin(cohort, eq(cohort.id, joinLink.cohortId))
    .where(eq(joinLink.id, linkId))
  if (!row) return null
  const { cohortId, cohortName, role, isDemo } = row
  return { linkId, cohortId, cohortName, role, isDemo, state: stateOf(row) }
}

/** The page of a join link, for a person signed in or not. */
export async function readInvitation(
  shell: Shell & Pick<Runtime, 'env'>,
  person: Pick<Person, 'id' | 'demo'> | null,
  token: string,
): Promise<Invitation> {
  const found = await findInvitation(shell, token)
  if (!found) return { cohortName: null, role: null, state: 'unknown', alreadyMember: false }
  const { cohortId, cohortName, role, state } = found
  const alreadyMember = person !== null && (await roleIn(shell, cohortId, person.id)) !== null
  if (person === null || alreadyMember || mayJoin(person, found))
    return { cohortName, role, state, alreadyMember }
  return { cohortName, role, state: found.isDemo ? 'forPersonas' : 'forAccounts', alreadyMember }
}

/** A person's role in a cohort; null when they are not a member. */
export async function roleIn({ database: { db } }: Shell, cohortId: string, personId: string) {
  const [row] = await db
    .select({ role: membership.role })
    .from(membership)
    .where(and(eq(membership.cohortId, cohortId), eq(membership.userId, personId)))
  return row?.role ?? null
}
