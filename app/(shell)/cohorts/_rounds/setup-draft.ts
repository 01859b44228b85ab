import type { RouterOutputs } from '@/app/_trpc/types'
import type { Place } from '@/domain/live-session/core/plan'
import { overlap } from '@/domain/occupancy/stay'
import type { RoundKind, RoundSetup } from '@/domain/pairing/round'
import { clockChangeAt, dayOf, momentOf, timeOf } from '@/i18n/zoned-time'

export type Choices = RouterOutputs['round']['choices']

/** What the form holds: as typed. */
export type SetupDraft = {
  /** The cohort's clock, on which days and hours are typed. */
  timeZone: string
  title: string
  kind: RoundKind
  slots: { id: string; day: string; time: string }[]
  rooms: { id: string; name: string; place: Place }[]
  learnerIds: string[]
  supervisorIds: string[]
  supervisorsEach: string
  away: { personId: string; slotIds: string[] }[]
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY
/** How far ahead free slots are looked for. */
const MOST_AHEAD = 90 * DAY

/** What a new round begins with: all members and invitations, rooms and kind as in the last round, its hours on the next free days. */
export function firstDraft(
  choices: Choices,
  now: number,
  words: { title: string; room: string },
): SetupDraft {
  const { learners, supervisors, invited, last, timeZone } = choices
  return {
    timeZone,
    title: words.title,
    kind: last?.kind ?? 'bothSeats',
    slots: freeSlots(choices, now).map((slot, index) => ({ id: `t${index + 1}`, ...slot })),
    rooms: last?.rooms.map((each) => ({ ...each })) ?? [{ id: 'r1', name: words.room, place: 'room' }],
    learnerIds: [...learners, ...invited.learners].map(({ personId }) => personId),
    supervisorIds: [...supervisors, ...invited.supervisors]
      .filter(({ role }) => role === 'supervisor')
      .map(({ personId }) => personId),
    supervisorsEach: String(last?.supervisorsEach ?? 1),
    away: [],
  }
}

/** The last round's number of slots and its hours, from a week on: on working days without any member's interview. */
function freeSlots(
  { last, timeZone, minutes, taken }: Pick<Choices, 'last' | 'timeZone' | 'minutes' | 'taken'>,
  now: number,
): { day: string; time: string }[] {
  const hours = last
    ? [...new Set(last.slots.map(({ startsAt }) => timeOf(startsAt, timeZone)))].sort()
    : ['09:00', '10:00']
  const wanted = last?.slots.length ?? hours.length
  const found: { day: string; time: string }[] = []
  for (let ahead = WEEK; found.length < wanted && ahead < MOST_AHEAD; ahead += DAY) {
    const day = dayOf(now + ahead, timeZone)
    if (isWeekend(day)) continue
    for (const time of hours) {
      const startsAt = momentOf(day, time, timeZone)
      if (startsAt === null || found.length === wanted) continue
      const isTaken = taken.some((each) => overlap(each, { startsAt, lengthMs: minutes * MINUTE }))
      if (!isTaken) found.push({ day, time })
    }
  }
  return found.length > 0 ? found : [{ day: dayOf(now + WEEK, timeZone), time: hours[0] ?? '09:00' }]
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
}

type Answers = RouterOutputs['availability']['table']

/** The same with the hours, the people and the answers of a request for availability. */
export function draftFromAnswers(
  draft: SetupDraft,
  { title, slots, rows, away }: Pick<Answers, 'title' | 'slots' | 'rows' | 'away'>,
): SetupDraft {
  const idsOf = (part: Answers['rows'][number]['part']) =>
    rows.filter((row) => row.part === part).map(({ personId }) => personId)
  return {
    ...draft,
    title,
    slots: slots.map(({ id, startsAt }) => ({
      id,
      day: dayOf(startsAt, draft.timeZone),
      time: timeOf(startsAt, draft.timeZone),
    })),
    learnerIds: idsOf('learner'),
    supervisorIds: idsOf('supervisor'),
    away: away.map(({ personId, slotIds }) => ({ personId, slotIds: [...slotIds] })),
  }
}

/** Hours alone, as the form holds them. */
export function draftOfHours(slots: RoundSetup['slots'], timeZone: string): SetupDraft {
  return {
    timeZone,
    title: '',
    kind: 'bothSeats',
    slots: slots.map(({ id, startsAt }) => ({
      id,
      day: dayOf(startsAt, timeZone),
      time: timeOf(startsAt, timeZone),
    })),
    rooms: [],
    learnerIds: [],
    supervisorIds: [],
    supervisorsEach: '1',
    away: [],
  }
}

/** A stored set-up as the form holds it. */
export function draftOf(title: string, setup: RoundSetup, timeZone: string): SetupDraft {
  return {
    timeZone,
    title,
    kind: setup.kind,
    rooms: setup.rooms,
    learnerIds: setup.learnerIds,
    supervisorIds: setup.supervisorIds,
    supervisorsEach: String(setup.supervisorsEach),
    slots: setup.slots.map(({ id, startsAt }) => ({
      id,
      day: dayOf(startsAt, timeZone),
      time: timeOf(startsAt, timeZone),
    })),
    away: setup.away,
  }
}

/** The set-up that the form stands for; slots without a moment are left out. */
export function setupOf(draft: SetupDraft): RoundSetup {
  const slots = draft.slots
    .flatMap(({ id, day, time }) => {
      const startsAt = slotMoment({ day, time }, draft.timeZone)
      return startsAt === null ? [] : [{ id, startsAt }]
    })
    .sort((one, other) => one.startsAt - other.startsAt)
  const people = new Set([...draft.learnerIds, ...draft.supervisorIds])
  const known = new Set(slots.map(({ id }) => id))
  return {
    kind: draft.kind,
    slots,
    learnerIds: draft.learnerIds,
    supervisorIds: draft.supervisorIds,
    rooms: draft.rooms.map((room) => ({ ...room, name: room.name.trim() })),
    supervisorsEach: Number(draft.supervisorsEach),
    away: draft.away
      .filter(({ personId }) => people.has(personId))
      .map(({ personId, slotIds }) => ({ personId, slotIds: slotIds.filter((id) => known.has(id)) })),
  }
}

/** When a slot begins, epoch ms; null while its day or its hour is missing. */
export function slotMoment({ day, time }: { day: string; time: string }, timeZone: string): number | null {
  return day === '' || time === '' ? null : momentOf(day, time, timeZone)
}

export type FaultKey =
  | 'title'
  | 'slotMissing'
  | 'slotPast'
  | 'slotTwice'
  | 'slotOverlaps'
  | 'slotSkipped'
  | 'slotDoubled'
  | 'roomMissing'
  | 'roomTwice'
  | 'learners'

const EARLIEST_MS = 12 * HOUR

/** Fields at fault, each with the key of its sentence. `now` in epoch ms; `minutes`: how long an interview takes its people. */
export function faultsOf(draft: SetupDraft, now: number, minutes: number): Record<string, FaultKey> {
  const faults: Record<string, FaultKey> = {}
  if (draft.title.trim() === '') faults.title = 'title'
  const moments = draft.slots.map((slot) => slotMoment(slot, draft.timeZone))
  for (const [index, moment] of moments.entries()) {
    const field = `slots.${index}.time`
    const { day = '', time = '' } = draft.slots[index] ?? {}
    const change = clockChangeAt(day, time, draft.timeZone)
    if (moment === null) faults[field] = 'slotMissing'
    else if (change) faults[field] = change === 'skipped' ? 'slotSkipped' : 'slotDoubled'
    else if (moment < now - EARLIEST_MS) faults[field] = 'slotPast'
    else if (moments.indexOf(moment) < index) faults[field] = 'slotTwice'
    else if (moments.some((other) => isDuring(moment, other, minutes))) faults[field] = 'slotOverlaps'
  }
  const names = draft.rooms.map(({ name }) => name.trim().toLocaleLowerCase())
  for (const [index, name] of names.entries()) {
    const field = `rooms.${index}.name`
    if (name === '') faults[field] = 'roomMissing'
    else if (names.indexOf(name) < index) faults[field] = 'roomTwice'
  }
  if (draft.learnerIds.length < 2) faults.learnerIds = 'learners'
  return faults
}

/** Whether a slot begins while the interviews of another one are still going on. */
function isDuring(moment: number, other: number | null, minutes: number): boolean {
  return other !== null && other < moment && moment < other + minutes * MINUTE
}

/** One more slot: an hour after the last one, or, so that midday stays free, at one o’clock. */
export function nextSlot(
  { slots, timeZone }: Pick<SetupDraft, 'slots' | 'timeZone'>,
  minutes: number,
): SetupDraft['slots'][number] {
  const last = slots.at(-1)
  const moment = last ? slotMoment(last, timeZone) : null
  const id = nextId('t', slots)
  if (moment === null) return { id, day: last?.day ?? '', time: '' }
  const next = moment + Math.ceil(Math.max(minutes * MINUTE, HOUR) / (30 * MINUTE)) * 30 * MINUTE
  const day = dayOf(next, timeZone)
  const [noon, one] = [momentOf(day, '12:00', timeZone), momentOf(day, '13:00', timeZone)]
  const isMidday = noon !== null && one !== null && next < one && next + minutes * MINUTE > noon
  return { id, day, time: isMidday ? '13:00' : timeOf(next, timeZone) }
}

/** An id that no other has had: a slot taken away and one added are not the same. */
export function nextId(letter: string, those: readonly { id: string }[]): string {
  return `${letter}${Math.max(0, ...those.map(({ id }) => Number(id.slice(1)) || 0)) + 1}`
}
