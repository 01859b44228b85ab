import { may } from '@/domain/access/roles'
import { wallCardFor } from '@/domain/live-session/wall/card'
import { slotToShow } from '@/domain/live-session/wall/slot'
import { codeOf } from '@/domain/observation/grid'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Snapshot } from '@/server/interview/event-log/snapshot'
import { bySeat } from '@/server/interview/live-session/by-seat'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { cohortWords } from './cohort-words'
import { noteWatching } from './note-watching'
import { readReflections } from './read-reflections'
import { type RoomRow, readRooms, readSlots } from './read-slot'
import type { Wall, WallRoom } from './wall'
import { whoIsThere } from './who-is-there'

/**
 * One slot's rooms as this member may see them, by room name. `at`: the slot's moment (epoch ms); null for the current
 * one. Reads states already folded, so that a page may ask every other second.
 * @throws DomainError roleMayNot for learners
 */
export async function readWall(
  shell: Shell,
  member: Membership,
  at: number | null,
  now: number,
): Promise<Wall> {
  requirePermission(member, 'liveSession.seeAll')
  const { cohortId, cohortName, personId: meId } = member
  const { db } = shell.database
  const startsAt = at ?? slotToShow(await readSlots(db, cohortId, now), now)
  const rows = startsAt === null ? [] : await readRooms(db, cohortId, startsAt)
  const ids = rows.map(({ liveSessionId }) => liveSessionId)
  const [snapshots, { called, timeZone }, isHere, reflections] = await Promise.all([
    Promise.all(rows.map((row) => snapshotOf(shell, row))),
    cohortWords(db, cohortId, now),
    whoIsThere(shell, ids),
    readReflections(db, rows),
  ])
  const plays = rows.some(({ people }) =>
    people.some(({ personId, seat }) => personId === meId && seat !== 'supervisor'),
  )
  const rooms = rows.flatMap((row, index): WallRoom[] => {
    const snapshot = snapshots[index]
    const contract = snapshot?.state.contract
    if (!snapshot || !contract || isOutOfSight(snapshot)) return []
    const seat = row.people.find(({ personId }) => personId === meId)?.seat ?? null
    const { grid, scenario, state } = snapshot
    const { plan } = contract
    const people = row.people.map(({ email, ...person }) => ({
      ...person,
      name: called(cohortId, person),
      isHere: isHere(row.liveSessionId, person),
      email: may(member.role, 'member.manage') ? email : null,
    }))
    const { endedAt } = state.clock
    const card = wallCardFor({ personId: meId, seat, plays }, state, grid, now)
    return [
      {
        liveSessionId: row.liveSessionId,
        scheduledFor: row.scheduledFor,
        place: contract.place,
        where: contract.where,
        roomName: contract.where?.kind === 'room' ? null : row.roomName,
        personaName: scenario.persona.shortName,
        people: people.sort(bySeat),
        card,
        markLabel: codeOf(grid, card.lastMark?.sign?.codeKey ?? '')?.label ?? null,
        phaseLabels: Object.fromEntries(grid.phases.map(({ key, label }) => [key, label])),
        expectedAt: contract.scheduledFor + plan.briefing * 60_000,
        debriefAt: endedAt === null ? null : endedAt + (plan.steppingOut + plan.selfAssessment) * 60_000,
        reflection: card.sight === 'clock' ? null : reflections(row.liveSessionId, ratedKeys(grid).length),
        mayEnter: seat !== null,
        mayEdit: seat === 'supervisor' || may(member.role, 'liveSession.schedule'),
      },
    ]
  })
  noteWatching(shell, member, rooms, now)
  const round = roundOf(rows)
  return {
    cohortName,
    timeZone,
    now,
    startsAt,
    round,
    mayPlan: may(member.role, 'round.plan'),
    meId,
    rooms: rooms.sort(byPlace),
  }
}

/** What was called off before it began leaves no place on the wall; what was given up keeps its own. */
function isOutOfSight({ state }: Snapshot): boolean {
  return state.stage.status === 'cancelled' && state.clock.startedAt === null
}

async function snapshotOf(
  shell: Shell,
  { liveSessionId, logId, lastSeq }: RoomRow,
): Promise<Snapshot | null> {
  const cached = shell.snapshots.get(liveSessionId)
  const isCurrent = cached?.logId === logId && cached.state.seq >= lastSeq
  return isCurrent ? cached : freshSnapshot(shell, liveSessionId)
}

function roundOf(rows: readonly RoomRow[]): Wall['round'] {
  const first = rows[0]?.round ?? null
  return first && rows.every(({ round }) => round?.id === first.id) ? first : null
}

const collator = new Intl.Collator('fr', { numeric: true })

/** Fixed places: by the name of the room, those without one last, and never by what happens in them. */
function byPlace(one: WallRoom, other: WallRoom): number {
  const [a, b] = [nameOf(one), nameOf(other)]
  if (a !== null && b !== null && a !== b) return collator.compare(a, b)
  if ((a === null) !== (b === null)) return a === null ? 1 : -1
  return one.scheduledFor - other.scheduledFor || (one.liveSessionId < other.liveSessionId ? -1 : 1)
}

function nameOf({ where, roomName }: WallRoom): string | null {
  if (roomName !== null || where === null) return roomName
  return where.kind === 'room' ? where.name : where.url
}
