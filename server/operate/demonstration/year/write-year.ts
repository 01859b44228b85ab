import type { PlannedSession } from '@/domain/pairing/round'
import { castOfTheDay, castOfTheWeek, ofTheDay } from '../coming-meetings'
import type { Cast } from '../meeting'
import { type ToldMeeting, told } from '../past-meetings'
import { people } from '../people'
import { scenarioOf } from '../scenario-of'
import type { Writing } from '../write-live-session'
import { daysAfter, daysBefore } from './calendar'
import { composeStory } from './compose-story'
import { rooms, setupOf, setupOfToday } from './setups'
import { type Held, writeInterviews, type Year } from './write-interview'
import { type Placed, type RoundWish, writeDraft, writeRound } from './write-round'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const BRIEFING_MS = 5 * MINUTE
const { ampere, berthelot, visioA } = rooms
const { sofia, julien, elodie, camille, fatou, antoine, moussa, claire, anne, paul } = people

const ofTheWeek = 'catching up mamadou'

/** Interviews that the coordinator set by hand: Camille and Julien, who missed rounds, take the seat that was free. */
const byHand = {
  first: fixed('t1', ampere.id, 'driss', {
    advisor: sofia,
    beneficiary: julien,
    supervisor: claire,
    observer: null,
  }),
  second: fixed('t1', ampere.id, 'bernard', {
    advisor: elodie,
    beneficiary: camille,
    supervisor: claire,
    observer: null,
  }),
  // Two supervisors coded it blind.
  third: fixed('t2', ampere.id, 'helene', {
    advisor: fatou,
    beneficiary: julien,
    supervisor: anne,
    second: paul,
    observer: null,
  }),
  fourth: fixed('t1', ampere.id, 'aurelie', {
    advisor: antoine,
    beneficiary: julien,
    supervisor: anne,
    observer: null,
  }),
}

/**
 * Writes a year in progress at `now` (epoch ms): five rounds held over two months, what was held beside them, a round that is on today,
 * one that is published and one that is a draft.
 */
export async function writeYear(writing: Writing, now: number): Promise<void> {
  const year: Year = { ...writing, now, reserved: new Map(), committed: new Map() }
  for (const { name, story, cast } of Object.values(told)) {
    year.reserved.set(name, { cast, family: story.scenarioKey, counts: true })
  }
  // In the round of the day everybody has both seats; what comes after it does not count before.
  year.reserved.set(ofTheDay, { cast: castOfTheDay, family: 'yann', counts: false })
  year.reserved.set(ofTheWeek, { cast: castOfTheWeek, family: 'mamadou', counts: false })
  for (const [index, { cast, scenarioKey: family }] of Object.values(byHand).entries()) {
    year.reserved.set(`round ${index + 1} h1`, { cast, family, counts: true })
  }
  await writePast(year)
  await writeToday(year)
  await writeAhead(year)
}

async function writePast(year: Year): Promise<void> {
  const three = [ampere, berthelot, visioA]
  const day = (days: number, ...hours: string[]) => hours.map((hour) => daysBefore(year.now, days, hour))
  const [first, second, third, fourth] = Object.values(byHand)
  const past = (number: number, wish: Omit<RoundWish, 'number' | 'heldOf'>) =>
    writeRound(year, { ...wish, number, heldOf: (placed) => heldAsComposed(year, placed) })
  const missing = (...absent: { id: string }[]) =>
    Object.fromEntries(absent.map(({ id }) => [id, 'all'] as const))

  await past(1, {
    setup: setupOf('oneSeat', day(55, '09:00', '10:00', '11:00'), three, missing(camille)),
    fixed: first ? [first.session] : [],
  })
  await past(2, {
    setup: setupOf('oneSeat', day(41, '09:00', '10:00', '11:00'), three, missing(julien)),
    fixed: second ? [second.session] : [],
  })
  await past(3, {
    setup: setupOf('oneSeat', day(27, '09:00', '10:00', '11:00'), three, missing(camille)),
    fixed: third ? [third.session] : [],
    cancelledOf: ({ session, scheduledFor }) =>
      session.slotId === 't2' && session.roomId === berthelot.id
        ? { at: scheduledFor - DAY, reason: 'La salle est prise par un examen.' }
        : null,
  })
  await past(4, {
    setup: setupOf('oneSeat', day(13, '09:00', '10:00', '11:00'), three),
    fixed: [...(fourth ? [fourth.session] : []), inRound(told.nadia, 't2', ampere.id)],
  })
  await beside(year, told.clarisse, daysBefore(year.now, 9, '11:00'))
  await past(5, {
    setup: setupOf('oneSeat', day(6, '10:00', '14:00', '15:00'), three, missing(camille, julien)),
    fixed: [inRound(told.sylvie, 't2', ampere.id)],
  })
  await beside(year, told.kevin, daysBefore(year.now, 1, '15:00'))
}

/** The day's round: three interviews closed, two awaiting their debrief, four in the hour's slot, three later. */
async function writeToday(year: Year): Promise<void> {
  const hour = Math.floor(year.now / BRIEFING_MS) * BRIEFING_MS - 3 * BRIEFING_MS
  const times = [-165, -75, 0, 120].map((minutes) => hour + minutes * MINUTE)
  const day = fixed('t3', ampere.id, 'yann', castOfTheDay)
  await writeRound(year, {
    number: 6,
    setup: setupOfToday(times),
    fixed: [{ ...day.session, name: ofTheDay }],
    heldOf: (placed) => heldToday(year, placed),
  })
}

async function writeAhead(year: Year): Promise<void> {
  const catchingUp = {
    name: ofTheWeek,
    cast: castOfTheWeek,
    scenario: scenarioOf('mamadou'),
    held: null,
    scheduledFor: daysAfter(year.now, 2, '10:00'),
    arrangedAt: year.now - DAY,
    place: { place: 'room', where: { kind: 'room', name: rooms.curie.name } },
  } as const
  await writeInterviews(year, [catchingUp])
  const three = [ampere, berthelot, visioA]
  const day = (days: number) => ['09:00', '10:00', '11:00'].map((each) => daysAfter(year.now, days, each))
  await writeRound(year, {
    number: 7,
    setup: setupOf('oneSeat', day(14), three),
    ahead: 16 * DAY,
    heldOf: () => null,
  })
  await writeDraft(year, { number: 8, setup: setupOf('oneSeat', day(28), three), absentId: moussa.id })
}

function heldAsComposed(year: Year, { name, cast, scenario, scheduledFor }: Placed): Held {
  const meeting = Object.values(told).find((each) => each.name === name)
  const startedAt = scheduledFor + BRIEFING_MS
  if (meeting) return { story: meeting.story, startedAt, isTold: true }
  const progress = Math.max(0, Math.min(1, 1 - (year.now - scheduledFor) / (60 * DAY)))
  const [isObserved, isBlind] = [cast.observer !== null, cast.second !== undefined]
  return { story: composeStory({ name, scenario, progress, isObserved, isBlind }), startedAt }
}

/** How an interview of the day stands, by its slot and by who supervises it. */
function heldToday(year: Year, placed: Placed): Held | null {
  const { session, cast, scheduledFor } = placed
  const held = heldAsComposed(year, placed)
  const { story, startedAt } = held
  const endedAt = startedAt + lengthOf(story)
  switch (session.slotId) {
    case 't1':
      return held
    case 't2':
      // Of the two debriefs that are late, one has been begun, and one waits for the advisor.
      return cast.supervisor === paul
        ? { ...held, until: endedAt + 9 * MINUTE }
        : { ...held, story: { ...story, selfAssessment: null } }
    case 't3':
      if (cast.supervisor === paul) return { ...held, startedAt: year.now - 12.6 * MINUTE }
      return cast.supervisor === anne
        ? { ...held, startedAt: scheduledFor + 2 * MINUTE, haltedAt: scheduledFor + 11.5 * MINUTE }
        : null
    default:
      return null
  }
}

function lengthOf({ end }: Held['story']): number {
  const [minutes = 0, seconds = 0] = end.split(':').map(Number)
  return minutes * MINUTE + seconds * 1000
}

type ByHand = { readonly session: PlannedSession; readonly cast: Cast; readonly scenarioKey: string }

function fixed(slotId: string, roomId: string, scenarioKey: string, cast: Cast): ByHand {
  const session = {
    id: 'h1',
    slotId,
    roomId,
    scenarioKey,
    locked: true,
    advisorId: cast.advisor.id,
    beneficiaryId: cast.beneficiary.id,
    supervisorIds: [cast.supervisor, ...(cast.second ? [cast.second] : [])].map(({ id }) => id),
    observerIds: cast.observer ? [cast.observer.id] : [],
  }
  return { session, cast, scenarioKey }
}

/** A told meeting in a round. */
function inRound({ name, story, cast }: ToldMeeting, slotId: string, roomId: string) {
  return { ...fixed(slotId, roomId, story.scenarioKey, cast).session, id: 'h2', name }
}

/** An interview outside of the rounds. */
async function beside(year: Year, { name, story, cast }: ToldMeeting, scheduledFor: number): Promise<void> {
  const interview = {
    name,
    cast,
    scheduledFor,
    scenario: scenarioOf(story.scenarioKey),
    arrangedAt: scheduledFor - 7 * DAY,
    held: { story, startedAt: scheduledFor + BRIEFING_MS, isTold: true },
  }
  await writeInterviews(year, [interview])
}
