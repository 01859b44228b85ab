import type { Db, Tx } from '@/db/client'
import { DomainError } from '@/domain/domain-error'
import { maySit } from '@/domain/live-session/core/seat'
import { isInvited, withoutEnded } from '@/domain/pairing/invited'
import type { RoundSetup } from '@/domain/pairing/round'
import { rolesIn } from '@/server/interview/live-session/roles-in'
import { asInvitees, readInvitees } from './invited/read-invitees'

/** Checks that everyone of a set-up is a member who may have the seat, or is invited and will be one. @throws DomainError notAMember, roleCannotSit, invitationGone */
export async function checkPeople(db: Db | Tx, cohortId: string, setup: People): Promise<void> {
  const named = [...setup.learnerIds, ...setup.supervisorIds]
  const people = named.filter((personId) => !isInvited(personId))
  if (named.length > people.length) await checkInvited(db, cohortId, setup)
  const roleOf = await rolesIn(
    db,
    cohortId,
    people.map((personId) => ({ personId })),
  )
  for (const personId of people) {
    const role = roleOf(personId)
    if (!role) throw new DomainError('notAMember', personId)
    const seat = setup.learnerIds.includes(personId) ? 'advisor' : 'supervisor'
    if (!maySit(role, seat)) throw new DomainError('roleCannotSit', personId)
  }
}

type People = Pick<RoundSetup, 'learnerIds' | 'supervisorIds'>

async function checkInvited(db: Db | Tx, cohortId: string, setup: People): Promise<void> {
  const standing = withoutEnded(setup, asInvitees(await readInvitees(db, cohortId)))
  const known = new Set([...standing.learnerIds, ...standing.supervisorIds])
  const ended = [...setup.learnerIds, ...setup.supervisorIds].find((personId) => !known.has(personId))
  if (ended) throw new DomainError('invitationGone')
}
