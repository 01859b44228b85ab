import { type ApiPerson, command, signUp } from '../support/api'
import type { Camera } from './camera'
import { moment } from './stand-still.mjs'

const minute = 60_000
const hour = 60 * minute
const learnerNames = [
  'Camille Roussel',
  'Élodie Vasseur',
  'Thomas Guérin',
  'Nadia Kaci',
  'Hugo Perrin',
  'Léa Aubert',
  'Inès Marchetti',
  'Fatou Ba',
  'Moussa Diarra',
  'Sofia Oliveira',
  'Julien Morel',
  'Antoine Leroy',
  'Aïcha Benali',
  'Bruno Costa',
  'Chloé Dumas',
  'Driss El Amrani',
]
const supervisorNames = [
  'Claire Dubreuil',
  'Paul Nguyen',
  'Anne Ferrand',
  'Marc Adam',
  'Irène Jacquet',
  'Jonas Keller',
  'Kadia Loum',
  'Lucas Morin',
]
const roomNames = ['Ampère', 'Berthelot', 'Curie', 'Daguerre', 'Eiffel', 'Foucault', 'Visio A', 'Visio B']

/** Today of a day with three slots, eight rooms in the first: for who plans it, who supervises in it, who advises in it; and late. */
export async function pictureToday({ take, wants }: Camera, url: string): Promise<void> {
  if (
    !wants('today-draft', 'today-dense', 'today-late', 'today-supervisor-wall', 'today-open', 'today-agenda')
  )
    return
  const sandrine = await signUp(url, 'Sandrine Bellec')
  const { cohortId } = await sandrine.api.cohort.create.mutate({ name: 'Promotion CEP Lyon · 2026–2027' })
  const learners = await join(url, sandrine, cohortId, 'learner', learnerNames)
  const supervisors = await join(url, sandrine, cohortId, 'supervisor', supervisorNames)
  const at = (first: number) =>
    [0, 1, 5].map((later, index) => ({ id: `t${index}`, startsAt: first + later * hour }))
  const first = Math.ceil((moment + 10 * minute) / (15 * minute)) * 15 * minute
  const today = await plan('Tour 7', at(first))
  await take('today-draft', { person: sandrine, path: '/today', only: [1440, 390] })
  await sandrine.api.round.askChange.mutate({
    cohortId,
    roundId: today,
    change: { kind: 'publish', base: 0 },
  })
  await sandrine.api.round.sendNow.mutate({ cohortId, roundId: today })
  await plan('Tour 8', at(first + 14 * 24 * hour))
  await take('today-dense', { person: sandrine, path: '/today' })
  const { sessions } = await sandrine.api.cohort.overview.query({ cohortId })
  const ofFirst = sessions.filter(({ scheduledFor }) => scheduledFor === first)
  const [open, begun] = ofFirst
  for (const card of [open, begun]) {
    const ines = seated(learners, card, 'advisor')
    if (!card || !ines) continue
    await command(ines, card.id, { type: 'openBriefing' })
    await command(ines, card.id, { type: 'chooseFocus', codeKey: 'empathy' })
    await command(ines, card.id, { type: 'declareReadiness', ready: true })
  }
  const claire = seated(supervisors, begun, 'supervisor')
  if (begun && claire) await command(claire, begun.id, { type: 'startInterview', anyway: true })
  const lost = ofFirst[2]?.people.find(({ seat }) => seat === 'supervisor')
  if (lost) await sandrine.api.cohort.removeMembers.mutate({ cohortId, personIds: [lost.personId] })
  await take('today-late', { person: sandrine, path: '/today' })
  const paul = seated(supervisors, ofFirst[3], 'supervisor')
  if (paul) await take('today-supervisor-wall', { person: paul, path: '/today', only: [1280, 1440, 390] })
  const advisor = seated(learners, open, 'advisor')
  if (advisor) await take('today-open', { person: advisor, path: '/today' })
  if (advisor)
    await take('today-agenda', {
      person: advisor,
      path: '/today',
      only: [1440, 390],
      settle: async (page) => {
        await page.getByRole('button', { name: /^(Ajouter à mon agenda|Add to my calendar)$/u }).click()
        await page.getByRole('button', { name: /^(Créer mon adresse|Make my calendar)/u }).waitFor()
      },
    })

  async function plan(title: string, slots: { id: string; startsAt: number }[]): Promise<string> {
    const { roundId } = await sandrine.api.round.create.mutate({
      cohortId,
      title,
      setup: {
        kind: 'bothSeats',
        slots,
        rooms: roomNames.map((name, index) => ({
          id: `r${index}`,
          name,
          place: index < 6 ? 'room' : 'video',
        })),
        learnerIds: learners.map(({ id }) => id),
        supervisorIds: supervisors.map(({ id }) => id),
        supervisorsEach: 1,
        away: [],
      },
    })
    return roundId
  }
}

type Card = Awaited<ReturnType<ApiPerson['api']['cohort']['overview']['query']>>['sessions'][number]

function seated(people: readonly ApiPerson[], card: Card | undefined, seat: string): ApiPerson | undefined {
  const holder = card?.people.find((each) => each.seat === seat)
  return people.find(({ id }) => id === holder?.personId)
}

async function join(
  url: string,
  coordinator: ApiPerson,
  cohortId: string,
  role: 'learner' | 'supervisor',
  names: readonly string[],
): Promise<ApiPerson[]> {
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
