import type { Place } from '@/domain/live-session/core/plan'
import { type ApiPerson, arrangeLiveSession, command, signUp } from './api'
import { type Line, marked, playPast } from './play-past'

/** What is to be seen in a room of the wall. */
export type Scene = 'running' | 'concluding' | 'halted' | 'calling' | 'ended' | 'waiting'

const rooms: readonly { name: string; place: Place; scenario: string; people: readonly [string, string] }[] =
  [
    { name: 'Ampère', place: 'room', scenario: 'mamadou', people: ['Inès Marchetti', 'Hugo Perrin'] },
    { name: 'Berthelot', place: 'room', scenario: 'nadia', people: ['Thomas Guérin', 'Camille Roussel'] },
    { name: 'Curie', place: 'room', scenario: 'helene', people: ['Moussa Diarra', 'Nadia Kaci'] },
    { name: 'Daguerre', place: 'room', scenario: 'driss', people: ['Julien Fabre', 'Antoine Leroy'] },
    { name: 'Eiffel', place: 'room', scenario: 'sylvie', people: ['Marion Lopez', 'Karim Ould'] },
    {
      name: 'Foucault',
      place: 'room',
      scenario: 'bernard',
      people: ['Alexandre-Emmanuel de la Tour', 'Zoé Lin'],
    },
    { name: 'Visio A', place: 'video', scenario: 'kevin', people: ['Élodie Vasseur', 'Léa Aubert'] },
    { name: 'Visio B', place: 'video', scenario: 'yann', people: ['Sofia Oliveira', 'Fatou Ba'] },
  ]

const seconds: Record<Scene, number> = {
  running: 761,
  concluding: 1_026,
  halted: 620,
  calling: 718,
  ended: 1_212,
  waiting: 0,
}

const values: Record<Scene, readonly number[]> = {
  running: [49, 51, 53, 52, 56, 59, 61, 60, 63, 67, 71, 72],
  concluding: [60, 62, 63, 62, 64, 64, 63, 65, 64, 64, 65, 64],
  halted: [58, 60, 61, 59, 55, 50, 46, 41, 36, 30, 26, 24],
  calling: [40, 44, 43, 47, 50, 48, 52, 50, 47, 46, 44, 45],
  ended: [50, 60, 70],
  waiting: [],
}

function linesOf(scene: Scene): readonly Line[] {
  const last = seconds[scene]
  const begin: readonly Line[] = [
    [-40, 'advisor', { type: 'declareReadiness', ready: true }],
    [-30, 'beneficiary', { type: 'declareReadiness', ready: true }],
    [0, 'supervisor', { type: 'startInterview', anyway: false }],
    [240, 'supervisor', { type: 'enterPhase', phase: 'exploration' }],
  ]
  switch (scene) {
    case 'running':
      return [...begin, [last - 24, 'supervisor', marked('empathy', 'demonstrated')]]
    case 'concluding':
    case 'ended':
      return [
        ...begin,
        [900, 'supervisor', { type: 'enterPhase', phase: 'conclusion' }],
        [last - 51, 'supervisor', marked('reflection')],
      ]
    case 'halted':
      return [
        ...begin,
        [last - 118, 'supervisor', marked('activeListening', 'missed')],
        [last - 48, 'beneficiary', { type: 'haltInterview' }],
      ]
    case 'calling':
      return [
        ...begin,
        [last - 240, 'supervisor', marked('openQuestion')],
        [last - 72, 'advisor', { type: 'callSupervisor' }],
      ]
    case 'waiting':
      return []
    default:
      return scene satisfies never
  }
}

export type ArrangedWall = {
  readonly cohortId: string
  readonly coordinator: ApiPerson
  /** Sits in every third room and those that are not on course. */
  readonly supervisor: ApiPerson
  readonly rooms: readonly {
    liveSessionId: string
    supervisor: ApiPerson
    advisor: ApiPerson
    beneficiary: ApiPerson
  }[]
}

/**
 * A slot of a cohort with a room for each scene, played up to now; the first of three supervisors sits where a scene wants one, or
 * `everywhere`.
 */
export async function arrangeWall(
  url: string,
  dataDir: string,
  scenes: readonly Scene[],
  { everywhere = false } = {},
): Promise<ArrangedWall> {
  const { cohortId, coordinator, supervisor, liveSessionId: apart } = await arrangeLiveSession(url)
  await coordinator.api.liveSession.cancel.mutate({ liveSessionId: apart, reason: null })
  const join = async (role: 'learner' | 'supervisor', names: readonly string[]) => {
    const link = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role })
    const token = new URL(link.url).pathname.split('/').at(-1) ?? ''
    const people: ApiPerson[] = []
    for (const name of names) {
      const person = await signUp(url, name)
      await person.api.cohort.join.mutate({ token })
      people.push(person)
    }
    return people
  }
  const others = await join('supervisor', ['Paul Nguyen', 'Anne Ferrand'])
  const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const scheduledFor = Date.now() - 17 * 60_000
  const chosen =
    scenes.length > 6 ? rooms : rooms.filter(({ name }) => name !== 'Eiffel' && name !== 'Foucault')
  const arranged: ArrangedWall['rooms'][number][] = []
  for (const [index, scene] of scenes.entries()) {
    const room = chosen[index]
    if (!room) throw new Error('a wall has eight rooms at most')
    const [advisor, beneficiary] = await join('learner', room.people)
    if (!advisor || !beneficiary) throw new Error('a room has two players')
    const isOnCourse = scene === 'running' || scene === 'concluding'
    const there = (isOnCourse && !everywhere && others[index % 2]) || supervisor
    const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
      cohortId,
      scheduledFor,
      plan,
      place: room.place,
      scenarioKey: room.scenario,
      advisorId: advisor.id,
      beneficiaryId: beneficiary.id,
      supervisorIds: [there.id],
      observerIds: [],
      where: { kind: 'room', name: room.name },
      keeping: { occupants: [{ kind: 'person', id: there.id }], reason: '', isFromWall: true },
    })
    await command(there, liveSessionId, { type: 'openBriefing' })
    if (scene === 'waiting') await command(advisor, liveSessionId, { type: 'declareReadiness', ready: true })
    else await playScene(dataDir, liveSessionId, room.scenario, scene)
    if (scene === 'ended') {
      await command(there, liveSessionId, { type: 'endInterview' })
      await reflect(liveSessionId, advisor, beneficiary)
    }
    arranged.push({ liveSessionId, supervisor: there, advisor, beneficiary })
  }
  return { cohortId, coordinator, supervisor, rooms: arranged }
}

function playScene(dataDir: string, liveSessionId: string, scenario: string, scene: Scene): Promise<void> {
  const last = seconds[scene]
  const until = scene === 'halted' ? last - 50 : last - 2
  const dial = values[scene].map(
    (value, index, all) => [until - (all.length - 1 - index) * 32, value] as const,
  )
  // Half a second more, so that a page a few ms off shows the same time. The dial is told before a stop.
  const lines = [...linesOf(scene)]
  return playPast({ lines, dial, beganMsAgo: last * 1_000 + 500 }, dataDir, liveSessionId, scenario)
}

async function reflect(liveSessionId: string, advisor: ApiPerson, beneficiary: ApiPerson): Promise<void> {
  await advisor.api.liveSession.saveDraft.mutate({
    liveSessionId,
    body: { ratings: { empathy: 3, activeListening: 4 } },
    base: null,
  })
  await command(beneficiary, liveSessionId, {
    type: 'lockReturn',
    answers: { answers: { understood: 'Au silence', heldBack: 'À rien', wished: '', keep: '' } },
  })
}
