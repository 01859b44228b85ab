import { people as personas } from '@/server/operate/demonstration/people'
import { type ApiPerson, arrangeLiveSession, arrangeTwoSupervisors, enterDemo, signUp } from '../support/api'
import { draftMoment } from '../support/draft-moment'
import { draftRound } from './rounds-acts'

/** Kinds of people who may ask for a page of a cohort, by their place in it. */
export const circles = {
  signedOut: ['signedOut'],
  /** A persona that any visitor may play: of the demonstration, and of nothing else. */
  demonstration: ['personaCoordinator', 'personaSupervisor', 'personaLearner'],
  elsewhere: ['administrator', 'ofNoCohort', 'strangeCoordinator', 'strangeSupervisor', 'strangeAdvisor'],
  withoutSeat: ['coordinator', 'supervisorWithoutSeat', 'learnerWithoutSeat'],
  seated: ['supervisor', 'second', 'advisor', 'beneficiary', 'observer'],
  supervisors: ['supervisor', 'second', 'supervisorWithoutSeat'],
  learners: ['advisor', 'beneficiary', 'observer', 'learnerWithoutSeat'],
} as const
export type Who = (typeof circles)[keyof typeof circles][number]
export const everybody: readonly Who[] = [
  ...circles.signedOut,
  ...circles.demonstration,
  ...circles.elsewhere,
  ...circles.withoutSeat,
  ...circles.seated,
]

export type Doors = {
  readonly people: Readonly<Record<Exclude<Who, 'signedOut'>, ApiPerson>>
  readonly cohortId: string
  /** Of two supervisors who code blind. */
  readonly liveSessionId: string
  /** A draft of the cohort. */
  readonly roundId: string
  /** A moment that is being written in the cohort. */
  readonly draftId: string
  readonly strange: {
    readonly cohortId: string
    readonly roundId: string
    readonly liveSessionId: string
    readonly draftId: string
  }
  readonly token: string
}

export async function castForDoors(url: string, administrator: ApiPerson): Promise<Doors> {
  const ours = await arrangeTwoSupervisors(
    url,
    await arrangeLiveSession(url, { viewsOpen: 'byTurn' }),
    'blind',
  )
  const strange = await arrangeLiveSession(url)
  const tokenFor = async (role: 'learner' | 'supervisor') => {
    const link = await ours.coordinator.api.cohort.renewJoinLink.mutate({ cohortId: ours.cohortId, role })
    return new URL(link.url).pathname.split('/').at(-1) ?? ''
  }
  const [supervisorWithoutSeat, learnerWithoutSeat, ofNoCohort] = await Promise.all([
    signUp(url, 'Nora Voisine'),
    signUp(url, 'Fatou Ba'),
    signUp(url, 'Zoé Nulle-Part'),
  ])
  await supervisorWithoutSeat.api.cohort.join.mutate({ token: await tokenFor('supervisor') })
  const token = await tokenFor('learner')
  await learnerWithoutSeat.api.cohort.join.mutate({ token })
  return {
    people: {
      administrator,
      ofNoCohort,
      supervisorWithoutSeat,
      learnerWithoutSeat,
      personaCoordinator: await enterDemo(url, personas.sandrine.id, personas.sandrine.name),
      personaSupervisor: await enterDemo(url, personas.claire.id, personas.claire.name),
      personaLearner: await enterDemo(url, personas.ines.id, personas.ines.name),
      coordinator: ours.coordinator,
      supervisor: ours.supervisor,
      second: ours.second,
      advisor: ours.advisor,
      beneficiary: ours.beneficiary,
      observer: ours.observer,
      strangeCoordinator: strange.coordinator,
      strangeSupervisor: strange.supervisor,
      strangeAdvisor: strange.advisor,
    },
    cohortId: ours.cohortId,
    liveSessionId: ours.liveSessionId,
    roundId: await draftRound(ours),
    draftId: await draftMoment(ours),
    strange: {
      cohortId: strange.cohortId,
      roundId: await draftRound(strange),
      liveSessionId: strange.liveSessionId,
      draftId: await draftMoment(strange),
    },
    token,
  }
}
