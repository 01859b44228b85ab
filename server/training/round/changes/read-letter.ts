import { eq, inArray } from 'drizzle-orm'
import { cohort, liveSession, user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { totalMinutes } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'
import { readyIn } from '@/domain/pairing/invited'
import { peopleOf } from '@/domain/pairing/round'
import { defaultPersonForm } from '@/domain/person/person-form'
import { withEffects } from '@/domain/round-change/change'
import type { CalendarSession } from '@/reading/calendar/calendar-session'
import { composeLetter } from '@/reading/letters/compose-letter'
import type { LetterContent } from '@/reading/letters/letter-content'
import type { RoundChangeFacts, RoundFacts } from '@/reading/letters/letter-facts'
import type { SeatedPerson } from '@/reading/room'
import { bySeat } from '@/server/interview/live-session/by-seat'
import type { Shell } from '@/server/interview/shell'
import { readCalendarSessions } from '@/server/letters/calendar/read-sessions'
import { readReader } from '@/server/letters/reader/addressee'
import { letterWords } from '@/server/letters/reader/letter-words'
import type { Membership } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { type StoredRound, takeRound } from '../take-round'
import { foreseeChanges } from './foresee'
import { absentIn, outcomeOf, toldOf } from './post-changed'
import { readWaiting } from './waiting'

export type ShownLetter = Pick<
  LetterContent,
  'subject' | 'greeting' | 'lead' | 'paragraphs' | 'rows' | 'quote'
>

/**
 * The letter that a person gets when the changes of a round that wait take effect, in their language.
 * @throws DomainError roleMayNot, notFound where nothing waits or they get none, those of `foreseeChanges`
 */
export async function readWaitingLetter(
  shell: Shell,
  member: Membership,
  { roundId, personId, origin }: { roundId: string; personId: string; origin: string },
): Promise<ShownLetter> {
  const { db } = shell.database
  const stored = await takeRound(db, member, roundId)
  const reader = await readReader(db, {
    kind: 'roundChanged',
    toUserId: personId,
    toAddress: null,
    toName: null,
    language: null,
  })
  const waiting = await readWaiting(db, roundId)
  const [first, last] = [waiting[0], waiting.at(-1)]
  if (!reader || !first || !last) throw new DomainError('notFound')
  const facts =
    first.kind === 'publish'
      ? await ofDraft(shell, stored, personId)
      : await ofChanges(shell, stored, personId, waiting)
  if (facts.sessions.length === 0) throw new DomainError('notFound')
  const { language, name } = reader
  const addressee = { name, origin, now: Date.now(), stopUrl: null, hoursUrl: null }
  const { subject, greeting, lead, paragraphs, rows, quote } = composeLetter(
    facts,
    addressee,
    language,
    letterWords(language),
  )
  return { subject, greeting, lead, paragraphs, rows, quote }
}

async function ofChanges(
  shell: Shell,
  stored: StoredRound,
  personId: string,
  waiting: Awaited<ReturnType<typeof readWaiting>>,
): Promise<RoundChangeFacts> {
  const { db, pool } = shell.database
  const changes = waiting.map(({ change }) => change)
  const { effects, agreed } = await foreseeChanges({ tx: db, connection: pool }, stored, changes, {
    isHeld: false,
  })
  const told = toldOf(effects, Date.now(), absentIn(changes)).get(personId) ?? []
  const then = new Map(withEffects(agreed, effects).map((each) => [each.liveSessionId, each]))
  const ids = told.map(({ liveSessionId }) => liveSessionId)
  const cards =
    ids.length === 0 ? [] : await readCalendarSessions(shell, personId, inArray(liveSession.id, ids))
  const named = await nameSeats(
    shell,
    stored,
    [...then.values()].flatMap(({ seats }) => seats),
  )
  const reason = changes.flatMap((each) => (each.kind === 'cancel' ? (each.reason ?? []) : []))[0]
  return {
    kind: 'roundChanged',
    title: stored.title,
    of: outcomeOf(waiting.at(-1)?.kind ?? 'move'),
    reason: reason ? reason : null,
    sessions: told.flatMap(({ liveSessionId, from, seat, causes }) => {
      const [card, after] = [cards.find(({ id }) => id === liveSessionId), then.get(liveSessionId)]
      if (!card || !after) return []
      const { scheduledFor, place, where, seats } = after
      const own = seats.find((each) => each.personId === personId)?.seat ?? null
      const isCancelled = after.status === 'cancelled'
      const people = isCancelled ? card.people : named(seats)
      const session = {
        ...card,
        scheduledFor,
        place,
        where,
        people,
        isCancelled,
        seat: isCancelled ? seat : own,
      }
      return { session, from, seat, causes }
    }),
  }
}

async function ofDraft(shell: Shell, stored: StoredRound, personId: string): Promise<RoundFacts> {
  const { setup, sessions, title, cohortId } = stored
  const [found] = await shell.database.db
    .select({ name: cohort.name, timeZone: cohort.timeZone, plan: cohort.plan })
    .from(cohort)
    .where(eq(cohort.id, cohortId))
  if (!found) throw new DomainError('notFound')
  const mine = readyIn(sessions).filter((session) => peopleOf(session).includes(personId))
  const seatsOf = (session: (typeof mine)[number]) => [
    { personId: session.advisorId, seat: 'advisor' as const },
    { personId: session.beneficiaryId, seat: 'beneficiary' as const },
    ...session.supervisorIds.map((id) => ({ personId: id, seat: 'supervisor' as const })),
    ...session.observerIds.map((id) => ({ personId: id, seat: 'observer' as const })),
  ]
  const named = await nameSeats(shell, stored, mine.flatMap(seatsOf))
  const told = mine.map((session): CalendarSession => {
    const slot = setup.slots.find(({ id }) => id === session.slotId)
    const room = setup.rooms.find(({ id }) => id === session.roomId)
    const people = named(seatsOf(session))
    const own = people.find((each) => each.personId === personId)
    return {
      id: session.id,
      cohortName: found.name,
      timeZone: found.timeZone,
      scheduledFor: slot?.startsAt ?? 0,
      minutes: totalMinutes(found.plan),
      place: room?.place ?? 'room',
      where: room?.place === 'room' ? { kind: 'room', name: room.name } : null,
      seat: own?.seat ?? null,
      form: own?.form ?? defaultPersonForm,
      people,
      isCancelled: false,
      changes: 0,
      changedAt: Date.now(),
    }
  })
  return {
    kind: 'roundPublished',
    title,
    sessions: told.sort((one, other) => one.scheduledFor - other.scheduledFor),
  }
}

type Seated = { readonly personId: string; readonly seat: Seat }

/** People with their names and forms, in the order of seats. */
async function nameSeats({ database: { db } }: Shell, { cohortId }: StoredRound, seats: readonly Seated[]) {
  const ids = [...new Set(seats.map(({ personId }) => personId))]
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ personId: user.id, name: user.name, form: user.form })
          .from(user)
          .where(inArray(user.id, ids))
  const called = await namesInCohorts(db, [cohortId])
  const known = new Map(rows.map((row) => [row.personId, row]))
  return (seated: readonly Seated[]): SeatedPerson[] =>
    seated
      .flatMap(({ personId, seat }) => {
        const row = known.get(personId)
        return row ? [{ ...row, seat, name: called(cohortId, row) }] : []
      })
      .sort(bySeat)
}
