import type { Tx } from '@/db/client'
import { cohort, cohortAct, endedMembership, invitation, joinLink, mail, membership, user } from '@/db/schema'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { personaAddress } from '@/domain/person/persona-address'
import { invitationEnd } from '@/server/training/cohort/invitation-end'
import { invitationUrl, type Linked } from '@/server/training/cohort/post-invitations'
import { demoId } from './demo-id'
import { type DemoPerson, departed, people } from './people'

export const demoCohortId = demoId('cohort')

const DAY = 86_400_000
const MINUTE = 60_000
const cohortName = 'Promotion CEP Lyon'
const { sandrine } = people

/** Invited nine days ago, and silent since. Their addresses are of a domain that no person can have. */
const invited = [
  { address: 'n.caron@bilan.example', name: 'Noémie Caron' },
  { address: 'y.benani@emploi.example', name: 'Yassine Benani' },
] as const

/** Writes the cohort with its people, and the journal of it. `now` in epoch ms. */
export async function writeCohort(tx: Tx, now: number): Promise<void> {
  const began = now - 75 * DAY
  const cohortId = demoCohortId
  const all = Object.values(people)
  const since = (index: number) => new Date(began + index * MINUTE)
  const written = tx.insert(user).values(
    [...all, departed].map(({ id, name, form }: DemoPerson, index) => ({
      id,
      name,
      form,
      email: personaAddress(id),
      demo: true,
      createdAt: since(index),
      updatedAt: since(index),
    })),
  )
  // A persona who did something elsewhere has stayed when the demonstration was removed.
  await written.onConflictDoNothing()
  await tx.insert(cohort).values({
    id: cohortId,
    name: cohortName,
    plan: defaultPlan,
    settings: defaultLiveSettings,
    gridKey: defaultGrid.key,
    gridVersion: defaultGrid.version,
    createdBy: sandrine.id,
    createdAt: new Date(began),
    isDemo: true,
  })
  await tx
    .insert(membership)
    .values(all.map(({ id: userId, role }, index) => ({ cohortId, userId, role, joinedAt: since(index) })))
  const { id: userId, role } = departed
  const [joinedAt, endedAt] = [new Date(now - 20 * DAY), new Date(now - 3 * DAY)]
  await tx.insert(endedMembership).values({ cohortId, userId, role, joinedAt, endedAt, endedBy: sandrine.id })
  const line = (name: string, at: Date) => ({ id: demoId(name), cohortId, actorId: sandrine.id, at })
  await tx.insert(cohortAct).values([
    { ...line('cohort created', new Date(began)), act: 'cohortCreated' },
    { ...line('invited', new Date(now - 9 * DAY)), act: 'invited', count: invited.length },
    { ...line('departed', endedAt), act: 'memberRemoved', aboutId: departed.id },
  ])
}

/**
 * Writes the invitations that wait for an answer. Where no mail leaves (`linked` is given then) their letters wait in the outbox, as
 * those of an account would. `now` in epoch ms.
 */
export async function writeInvitations(tx: Tx, now: number, linked: Linking | null): Promise<void> {
  const sentAt = new Date(now - 9 * DAY)
  const [cohortId, role] = [demoCohortId, 'learner'] as const
  const given = invited.map((each) => ({ ...each, linkId: demoId(`invitation ${each.address}`) }))
  const expiresAt = invitationEnd(role, sentAt)
  await tx.insert(joinLink).values(
    given.map(({ linkId: id }) => ({
      id,
      cohortId,
      role,
      createdBy: sandrine.id,
      createdAt: sentAt,
      maxUses: 1,
      expiresAt,
    })),
  )
  await tx.insert(invitation).values(given.map((each) => ({ ...each, cohortId, sentAt })))
  if (!linked) return
  await tx.insert(mail).values(
    given.map(({ linkId, address: toAddress, name: toName }) => ({
      id: demoId(`letter ${linkId}`),
      key: `invitation ${linkId} ${sentAt.getTime()}`,
      toAddress,
      toName,
      language: 'fr' as const,
      kind: 'invitation' as const,
      cohortId,
      about: {
        kind: 'invitation' as const,
        url: invitationUrl(linked, linkId),
        role,
        cohortName,
        invitedBy: sandrine.name,
        expiresAt: expiresAt.getTime(),
      },
      at: sentAt,
      writtenAt: sentAt,
    })),
  )
}

/** What the link of an invitation is made of. */
export type Linking = Pick<Linked, 'env' | 'origin'>
