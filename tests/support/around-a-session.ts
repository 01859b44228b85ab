import { eq } from 'drizzle-orm'
import { cohort, membership, user } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import { endSeat } from '@/server/people/access/end-seat'
import type { Person } from '@/server/people/sign-in/sign-in'
import { endMembership } from '@/server/training/cohort/end-membership'
import { aWish, castLiveSession, openServerStage, type ServerStage, type Wish } from './server-stage'

/** Everybody there can be around a live session, by how they stand to it. */
export const circles = {
  signedOut: ['signedOut'],
  elsewhere: [
    'administrator',
    'ofNoCohort',
    'strangeCoordinator',
    'strangeSupervisor',
    'strangeAdvisor',
    'strangeBeneficiary',
    'strangeObserver',
  ],
  /** Personas, whom anyone may play, and an account that coordinates the demonstration and nothing else. */
  demonstration: ['personaCoordinator', 'personaSupervisor', 'personaLearner', 'guest'],
  sameCohort: ['coordinator', 'nextSupervisor', 'nextAdvisor', 'nextBeneficiary', 'nextObserver', 'noSeat'],
  /** Once seated in both sessions: removed from the cohort, or from their seats alone. */
  removed: ['formerMember', 'formerlySeated'],
  seated: ['advisor', 'beneficiary', 'supervisor', 'second', 'observer', 'secondObserver'],
} as const
export type Who = (typeof circles)[keyof typeof circles][number]
export const everybody: readonly Who[] = Object.values(circles).flat()

/** How the two supervisors of a live session work: the same people sit in one of each. */
export const supervisions = ['shared', 'blind'] as const
export type Supervision = (typeof supervisions)[number]

export type Around = {
  readonly cohortId: string
  readonly sessions: Readonly<Record<Supervision, string>>
  /** A live session of the same cohort with other people in it, and one of another cohort. */
  readonly next: string
  readonly strange: string
  /** A cohort of the demonstration. */
  readonly demoCohortId: string
  /** Writes its people and cohort again, where they were removed. */
  writeDemonstration(): Promise<void>
  readonly people: Readonly<Record<Exclude<Who, 'signedOut'>, Person>>
  as(who: Who): ReturnType<ServerStage['as']>
}

export const scenarioOf: Record<Supervision, string> = { shared: 'kevin', blind: 'nadia' }

/** Live sessions of two cohorts, with a person in every seat of each, and a person in none. */
export async function openStageForEverybody(): Promise<{ stage: ServerStage; around: Around }> {
  const stage = await openServerStage()
  const ours = await castLiveSession(stage, 'yann', 'byTurn')
  const strange = await castLiveSession(stage)
  const { cohortId, coordinator, advisor, beneficiary, supervisor, observer, secondObserver } = ours
  const second = ours.otherSupervisor
  const [nextSupervisor, nextAdvisor, nextBeneficiary, nextObserver] = [
    await stage.member('Nora Voisine', cohortId, 'supervisor'),
    await stage.member('Élise Voisine', cohortId, 'learner'),
    await stage.member('Karim Voisin', cohortId, 'learner'),
    await stage.member('Maud Voisine', cohortId, 'learner'),
  ]
  const formerMember = await stage.member('Rachid Parti', cohortId, 'learner')
  const formerlySeated = await stage.member('Anne Levée', cohortId, 'learner')
  const plan = async (wish: Partial<Wish>) => {
    const { liveSessionId } = await stage.as(coordinator).liveSession.schedule({ ...aWish(ours), ...wish })
    return liveSessionId
  }
  const planBoth = (supervision: Supervision) =>
    plan({
      supervisorIds: [supervisor.id, second.id],
      observerIds: [observer, secondObserver, formerMember, formerlySeated].map(({ id }) => id),
      scenarioKey: scenarioOf[supervision],
      supervision,
      place: 'video',
    })
  const demonstration = await castDemonstration(stage)
  const people = {
    ...demonstration.people,
    coordinator,
    advisor,
    beneficiary,
    supervisor,
    second,
    observer,
    secondObserver,
    nextSupervisor,
    nextAdvisor,
    nextBeneficiary,
    nextObserver,
    noSeat: ours.otherLearner,
    administrator: stage.administrator,
    formerMember,
    formerlySeated,
    ofNoCohort: await stage.person('Zoé Nulle-Part'),
    strangeCoordinator: strange.coordinator,
    strangeSupervisor: strange.supervisor,
    strangeAdvisor: strange.advisor,
    strangeBeneficiary: strange.beneficiary,
    strangeObserver: strange.observer,
  }
  const around: Around = {
    cohortId,
    sessions: { shared: await planBoth('shared'), blind: await planBoth('blind') },
    next: await plan({
      advisorId: nextAdvisor.id,
      beneficiaryId: nextBeneficiary.id,
      supervisorIds: [nextSupervisor.id],
      observerIds: [nextObserver.id],
      scenarioKey: 'helene',
    }),
    strange: strange.liveSessionId,
    demoCohortId: demonstration.cohortId,
    writeDemonstration: demonstration.writeAgain,
    people,
    as: (who) => stage.as(who === 'signedOut' ? null : people[who]),
  }
  await endMembership(stage.runtime, { cohortId, personId: formerMember.id })
  for (const liveSessionId of Object.values(around.sessions))
    await endSeat(stage.runtime, { liveSessionId, personId: formerlySeated.id })
  return { stage, around }
}

/** A cohort of the demonstration with a persona of each role, and an account that was let into it. */
async function castDemonstration(stage: ServerStage) {
  const { db } = stage.database
  const personaCoordinator = await stage.persona('Sandrine Personnage')
  const { cohortId } = await stage
    .as(personaCoordinator)
    .cohort.create({ name: 'Promotion de démonstration' })
  const as = (role: Role) => ({ cohortId, role })
  const people = {
    personaCoordinator,
    personaSupervisor: await stage.persona('Claire Personnage', as('supervisor')),
    personaLearner: await stage.persona('Inès Personnage', as('learner')),
    guest: await stage.member('Gaëlle Invitée', cohortId, 'coordinator'),
  }
  const [cohorts, members] = [
    await db.select().from(cohort).where(eq(cohort.id, cohortId)),
    await db.select().from(membership).where(eq(membership.cohortId, cohortId)),
  ]
  const writeAgain = async () => {
    await db.insert(user).values(Object.values(people)).onConflictDoNothing()
    await db.insert(cohort).values(cohorts).onConflictDoNothing()
    await db.insert(membership).values(members).onConflictDoNothing()
  }
  return { cohortId, people, writeAgain }
}
