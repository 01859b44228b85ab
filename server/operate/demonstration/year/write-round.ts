import { round, roundAct } from '@/db/schema'
import type { Contract } from '@/domain/live-session/event'
import { touchedBy } from '@/domain/pairing/board'
import { planRound } from '@/domain/pairing/plan-round'
import { repairRound, withoutPerson } from '@/domain/pairing/repair-round'
import type { PlannedSession, RoundFacts, RoundSetup } from '@/domain/pairing/round'
import { readRoundFacts } from '@/server/training/round/read-past'
import { demoId } from '../demo-id'
import type { Cast } from '../meeting'
import { people, personOf } from '../people'
import { scenarioOf } from '../scenario-of'
import { withReserved } from './reservations'
import { rooms as roomsOfCentre } from './setups'
import { type Held, type Interview, writeInterviews, type Year } from './write-interview'

const DAY = 86_400_000
const HOUR = 3_600_000
/** One under which the seats of everybody who was there are even. */
const seed = 810
const linkOfVisioB = 'https://visio.example.org/cep-lyon/visio-b'

/** A session of the round as it goes into the year. */
export type Placed = Pick<Interview, 'name' | 'cast' | 'scenario' | 'scheduledFor'> & {
  readonly session: PlannedSession
}

export type RoundWish = {
  readonly number: number
  readonly setup: RoundSetup
  /** Interviews that were set by hand, and the name under which each is written. */
  readonly fixed?: readonly (Omit<PlannedSession, 'locked'> & { readonly name?: string })[]
  /** How long before its first slot it was planned, in ms; two weeks by default. */
  readonly ahead?: number
  /** What became of its interviews. */
  heldOf(placed: Placed): Held | null
  cancelledOf?(placed: Placed): Interview['cancelled'] | null
}

/** Plans a round as the board does, publishes it and writes what became of its interviews. */
export async function writeRound(year: Year, wish: RoundWish): Promise<void> {
  const { number, setup, fixed = [], ahead = 14 * DAY } = wish
  const firstAt = Math.min(...setup.slots.map(({ startsAt }) => startsAt))
  const plannedAt = Math.min(firstAt - ahead, year.now - HOUR)
  const publishedAt = Math.min(plannedAt + DAY, year.now - HOUR / 2)
  const id = demoId(`round ${number}`)
  const kept = fixed.map(({ name: _, ...session }) => ({ ...session, locked: true }))
  const facts = await factsFor(year, setup, plannedAt)
  const { sessions } = planRound(facts, kept, seed + number)
  const nameOf = (session: PlannedSession) =>
    fixed.find((each) => each.id === session.id)?.name ?? `round ${number} ${session.id}`
  await year.tx.insert(round).values({
    id,
    cohortId: year.cohortId,
    title: `Tour ${number}`,
    setup,
    sessions: sessions.map((each) => ({ ...each, liveSessionId: demoId(nameOf(each)) })),
    createdBy: people.sandrine.id,
    createdAt: new Date(plannedAt),
    publishedBy: people.sandrine.id,
    publishedAt: new Date(publishedAt),
  })
  const interviews = inTime(sessions, setup).map((session): Interview => {
    const placed = placedOf(session, setup, nameOf(session))
    const { name, cast, scenario, scheduledFor } = placed
    const cancelled = wish.cancelledOf?.(placed) ?? null
    return {
      name,
      cast,
      scenario,
      scheduledFor,
      arrangedAt: publishedAt,
      place: placeOf(session, setup),
      round: { id, slotId: session.slotId },
      held: cancelled ? null : wish.heldOf(placed),
      ...(cancelled && { cancelled }),
    }
  })
  await writeInterviews(year, interviews)
}

/** Plans a round that only planners see, and tells the board of one person's absence. */
export async function writeDraft(
  year: Year,
  { number, setup, absentId }: { number: number; setup: RoundSetup; absentId: string },
): Promise<void> {
  const id = demoId(`round ${number}`)
  const plannedAt = year.now - 2 * HOUR
  const { sessions } = planRound(await factsFor(year, setup, plannedAt), [], seed + number)
  const act = { type: 'tellAbsence', personId: absentId, slotIds: null } as const
  const without = withoutPerson(setup, act)
  const repaired = repairRound(await factsFor(year, without, plannedAt), sessions, seed + number)
  const was = new Map(sessions.map((each) => [each.id, each]))
  const touched = touchedBy(sessions, repaired)
  const createdBy = people.sandrine.id
  await year.tx.insert(round).values({
    id,
    cohortId: year.cohortId,
    title: `Tour ${number}`,
    version: 1,
    setup: without,
    sessions: [...repaired],
    createdBy,
    createdAt: new Date(plannedAt),
  })
  const before = {
    sessions: Object.fromEntries(touched.map((each) => [each, was.get(each) ?? null])),
    setup,
  }
  const at = new Date(plannedAt + HOUR)
  await year.tx.insert(roundAct).values({ roundId: id, version: 1, actorId: createdBy, act, before, at })
}

async function factsFor(year: Year, setup: RoundSetup, now: number): Promise<RoundFacts> {
  const facts = await readRoundFacts(year.tx, { cohortId: year.cohortId, setup, now })
  return { ...facts, past: withReserved(facts.past, year.reserved) }
}

function inTime(sessions: readonly PlannedSession[], { slots }: RoundSetup): PlannedSession[] {
  const startOf = (slotId: string) => slots.find(({ id }) => id === slotId)?.startsAt ?? 0
  return [...sessions].sort((one, other) => startOf(one.slotId) - startOf(other.slotId))
}

function placedOf(session: PlannedSession, { slots }: RoundSetup, name: string): Placed {
  const [supervisor, second] = session.supervisorIds.map(personOf)
  const slot = slots.find(({ id }) => id === session.slotId)
  if (!supervisor || !slot || session.scenarioKey === null) throw new Error(`"${name}" cannot be held.`)
  const [observer] = session.observerIds.map(personOf)
  const cast: Cast = {
    advisor: personOf(session.advisorId),
    beneficiary: personOf(session.beneficiaryId),
    supervisor,
    ...(second && { second }),
    observer: observer ?? null,
  }
  return { session, name, cast, scenario: scenarioOf(session.scenarioKey), scheduledFor: slot.startsAt }
}

function placeOf({ roomId }: PlannedSession, { rooms }: RoundSetup): Pick<Contract, 'place' | 'where'> {
  const room = rooms.find(({ id }) => id === roomId)
  if (!room) return { place: 'room', where: null }
  const { place, name } = room
  if (place === 'room') return { place, where: { kind: 'room', name } }
  return { place, where: room.id === roomsOfCentre.visioB.id ? { kind: 'link', url: linkOfVisioB } : null }
}
