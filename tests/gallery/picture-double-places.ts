import { defaultPlan } from '@/domain/live-session/core/plan'
import { type ApiPerson, signUp } from '../support/api'
import type { Camera } from './camera'
import { moment } from './stand-still.mjs'

const hour = 3_600_000
const learnerNames = [
  'Pierre-Emmanuel De La Rochefoucauld',
  'Alexandra Konstantinopoulos',
  'Jean-Christophe Wojciechowski',
  'Anne-Sophie Vandenbroucke-Delattre',
  'Mohamed-Amine Benabdelkrim',
  'Nguyễn Thị Hương',
  'Moussa Diarra',
  'Lucas Dupont',
  'Inès Marchetti',
  'Karim Haddad',
  'Chloé Maes',
  'Thomas Guérin',
  'Gwenaëlle Le Goff',
  'Zoé Petit',
  'Léa Aubert',
  'Camille Roussel',
  'Hugo Perrin',
  'Fatoumata Ndiaye',
  'Rémi Garnier',
  'Nadia Kaci',
  'Élodie Vasseur',
  'Julien Fabre',
  'Oriane Lecœur',
  'Sébastien Caron',
]
const supervisorNames = [
  'Bénédicte Charpentier-Lemoine',
  'Claire Dubreuil',
  'Paul Nguyen',
  'Nadège Saint-Georges',
]
const rooms = (['Ampère', 'Berthelot', 'Curie', 'Daguerre'] as const).map((name, index) => ({
  id: `r${index}`,
  name,
  place: 'room' as const,
}))

/** A dense draft in which a player and a supervisor are taken elsewhere; the answer to it; what is to decide; a form at a taken hour. */
export async function pictureDoublePlaces({ take, wants }: Camera, url: string): Promise<void> {
  if (!wants('doubles-board', 'doubles-keep', 'doubles-decide', 'doubles-form', 'doubles-published')) return
  const sandrine = await signUp(url, 'Sandrine Bellec')
  const { cohortId } = await sandrine.api.cohort.create.mutate({ name: 'Promotion CEP Hauts-de-France' })
  const learners = await join('learner', learnerNames)
  const supervisors = await join('supervisor', supervisorNames)
  const midnight = Math.ceil(moment / (24 * hour)) * 24 * hour
  const starts = [36.5, 37.5, 38.5, 56, 57, 58].map((each) => midnight + each * hour)
  const { roundId } = await sandrine.api.round.create.mutate({
    cohortId,
    title: 'Tour 2',
    setup: {
      kind: 'bothSeats',
      rooms,
      supervisorsEach: 1,
      away: [],
      slots: starts.map((startsAt, index) => ({ id: `t${index}`, startsAt })),
      learnerIds: learners.map(({ id }) => id),
      supervisorIds: supervisors.map(({ id }) => id),
    },
  })
  const { sessions } = await sandrine.api.round.board.query({ cohortId, roundId })
  const inSlot = (index: number) => sessions.filter(({ slotId }) => slotId === `t${index}`)
  const free = (index: number) => {
    const taken = inSlot(index).flatMap(({ advisorId, beneficiaryId }) => [advisorId, beneficiaryId])
    return learners.filter(({ id }) => !taken.includes(id)).map(({ id }) => id)
  }
  const wish = { cohortId, observerIds: [], place: 'room' as const, plan: defaultPlan, scenarioKey: 'yann' }
  const [first, second] = [inSlot(4)[1], inSlot(2)[0]]
  const [one = '', two = ''] = free(2)
  await sandrine.api.liveSession.schedule.mutate({
    ...wish,
    scheduledFor: starts[2] ?? 0,
    where: { kind: 'room', name: 'Visio A' },
    advisorId: one,
    beneficiaryId: two,
    supervisorIds: second?.supervisorIds ?? [],
  })
  const { liveSessionId } = await sandrine.api.liveSession.schedule.mutate({
    ...wish,
    scheduledFor: starts[4] ?? 0,
    scenarioKey: 'kevin',
    advisorId: first?.advisorId ?? '',
    beneficiaryId: free(4)[0] ?? '',
    supervisorIds: [sandrine.id],
  })
  const path = `/cohorts/${cohortId}/rounds/${roundId}`
  const settled = { person: sandrine, path, anew: true }
  await take('doubles-board', settled)
  await take('doubles-form', {
    person: sandrine,
    path: `/cohorts/${cohortId}/sessions/${liveSessionId}/edit`,
    anew: true,
    settle: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  })
  await sandrine.api.liveSession.cancel.mutate({ liveSessionId, reason: null })
  await take('doubles-keep', {
    ...settled,
    settle: async (page) => {
      await page.getByRole('button', { name: /^(Garder les deux…|Keep both…)$/u }).click()
      await page.getByRole('dialog').waitFor()
    },
  })
  const board = await sandrine.api.round.board.query({ cohortId, roundId })
  await sandrine.api.round.askChange.mutate({
    cohortId,
    roundId,
    change: {
      kind: 'publish',
      base: board.version,
      keeping: {
        occupants: (second?.supervisorIds ?? []).map((id) => ({ kind: 'person', id })),
        reason: 'Les deux salles se touchent, la porte reste ouverte.',
        isFromWall: false,
      },
    },
  })
  await sandrine.api.round.sendNow.mutate({ cohortId, roundId })
  await take('doubles-published', settled)
  await take('doubles-decide', { person: sandrine, path: `/cohorts/${cohortId}` })

  async function join(role: 'learner' | 'supervisor', names: readonly string[]): Promise<ApiPerson[]> {
    const link = await sandrine.api.cohort.renewJoinLink.mutate({ cohortId, role })
    const token = new URL(link.url).pathname.split('/').at(-1) ?? ''
    const people: ApiPerson[] = []
    for (const name of names) {
      const person = await signUp(url, name)
      await person.api.cohort.join.mutate({ token })
      people.push(person)
    }
    return people
  }
}
