import { eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, liveSessionTally } from '@/db/schema'
import type { StoredTallies } from '@/domain/cohort/group-tallies'
import {
  type CommitmentStanding,
  commitmentStanding,
  isDue,
  latestWith,
} from '@/domain/live-session/commitments/standing'
import type { Seat } from '@/domain/live-session/core/seat'
import type { EventType } from '@/domain/live-session/event'
import { plannedStarts, timeByPhase } from '@/domain/live-session/marking/phases'
import type { LiveSessionState } from '@/domain/live-session/state'
import { keptTakes } from '@/domain/live-session/take/take'
import type { ObservationGrid } from '@/domain/observation/grid'
import { seriesOf } from '@/domain/progress/progress'
import { type SideBySide, sideBySide, type VersionedInterview } from '@/domain/progress/side-by-side'
import { talkInMainPhase } from '@/domain/progress/talk-share'
import { dayOf } from '@/i18n/zoned-time'
import type { SeatedPerson } from '@/reading/room'
import { foldSome } from '@/server/interview/event-log/fold-some'
import { commitmentsMade } from '@/server/interview/live-session/commitments-made'
import { listMine } from '@/server/interview/live-session/list-mine'
import type { LiveSessionCard } from '@/server/interview/live-session/live-session-cards'
import { type OwnRatings, ownRatingsIn } from '@/server/interview/live-session/own-ratings'
import { bringTalliesUpToDate } from '@/server/interview/live-session/tallies'
import type { Shell } from '@/server/interview/shell'
import { openMembershipsOf } from '@/server/training/cohort/me'
import { readGrids } from '@/server/training/records/read-grids'

/** A commitment that stands. `due`: YYYY-MM-DD. `what` is null once its words are erased. */
export type OwnCommitment = {
  id: string
  liveSessionId: string
  due: string
  what: string | null
  outcome: CommitmentStanding
}

/** An interview this person conducted, its debrief closed. Times in epoch ms, lengths in milliseconds of interview time. */
type Conducted = VersionedInterview & {
  timeZone: string
  shortName: string
  /** The code that was worked on. */
  focus: string | null
  /** What they rated themself before anything was opened; null where they did not, or its time is over. */
  ownRatings: OwnRatings | null
  phases: { phase: string; plannedMs: number; spentMs: number }[]
  /** Their share of what was said in the phase where listening is practised most, 0 to 1; null where it was not measured. */
  talk: { phase: string; share: number } | null
  supervisors: Pick<SeatedPerson, 'personId' | 'name'>[]
  outcomes: CommitmentStanding[]
  /** How many takes of its moments were played in its debrief and kept. */
  takes: number
}

export type ProgressSeries = SideBySide<Conducted>

export type Progress = {
  series: ProgressSeries[]
  /** Those of the latest interview first. */
  commitments: OwnCommitment[]
  /** Of how many commitments the day has passed or something was said, and how many of them were kept. */
  due: number
  kept: number
  /** What was played, the latest first, each seat once. */
  situations: { shortName: string; seats: Seat[] }[]
  /** The next interview in which this person is the advisor. */
  next: Pick<LiveSessionCard, 'id' | 'scheduledFor' | 'timeZone' | 'scenario'> | null
}

/**
 * A person's practice, for their own eyes: notes, phases, talk share and commitments of the interviews they conducted,
 * once their debrief is closed. The number of reads depends only on grid versions. `now`: epoch ms.
 */
export async function readProgress(shell: Shell, personId: string, now: number): Promise<Progress> {
  const { db } = shell.database
  const [cards, memberships] = await Promise.all([listMine(shell, personId), openMembershipsOf(db, personId)])
  const open = new Set(memberships.map(({ cohortId }) => cohortId))
  const advised = cards.filter(({ seat }) => seat === 'advisor')
  const closed = advised.filter(({ status }) => status === 'closed')
  const ids = closed.map(({ id }) => id)
  const [counted, courses, ownRatings, commitments] = await Promise.all([
    readCounted(db, ids),
    foldSome(shell, ids, courseTypes),
    ownRatingsIn(db, ids, personId),
    commitmentsMade(
      db,
      advised.map(({ id }) => id),
    ),
  ])
  const gridOf = readGrids(db)
  const spokenOf = latestWith(advised, ({ id }) => commitments.standingIn(id).length > 0)
  const outcomeOf = (card: LiveSessionCard, { id, due }: { id: string; due: string }) =>
    commitmentStanding(
      { due, outcome: commitments.reviewOf(id)?.outcome ?? null },
      { today: dayOf(now, card.timeZone), isSpokenOf: spokenOf.has(card.id) },
    )
  const interviews = closed.flatMap((card) => {
    const found = counted.get(card.id)
    if (!found) return []
    const course = courses.get(card.id)
    return {
      id: card.id,
      at: card.scheduledFor,
      timeZone: card.timeZone,
      shortName: card.scenario.shortName,
      focus: card.focus,
      ownRatings: ownRatings.get(card.id) ?? null,
      gridKey: found.gridKey,
      gridVersion: found.gridVersion,
      tallies: found.tallies,
      phases: phasesOf(course),
      talk: course ? talkInMainPhase(course) : null,
      takes: course ? keptTakes(course).length : 0,
      supervisors: card.people
        .filter(({ seat }) => seat === 'supervisor')
        .map((each) => ({ personId: each.personId, name: each.name })),
      outcomes: commitments.standingIn(card.id).map((each) => outcomeOf(card, each)),
    }
  })
  const series = await Promise.all(
    seriesOf(interviews).map(async ({ gridKey, interviews: each }): Promise<ProgressSeries | []> => {
      const versions = new Map<number, ObservationGrid>()
      for (const { gridVersion: version } of [...each].reverse()) {
        const grid = versions.get(version) ?? (await gridOf({ key: gridKey, version }))
        if (grid) versions.set(version, grid)
      }
      return sideBySide(versions, each) ?? []
    }),
  )
  const made = advised.flatMap((card) =>
    commitments.standingIn(card.id).map((each) => ({
      id: each.id,
      liveSessionId: card.id,
      due: each.due,
      what: each.what,
      outcome: outcomeOf(card, each),
    })),
  )
  return {
    series: series.flat(),
    commitments: made,
    due: made.filter(({ outcome }) => isDue(outcome)).length,
    kept: made.filter(({ outcome }) => outcome === 'kept').length,
    situations: situationsOf(cards),
    next: nextOf(
      advised.filter(({ cohortId }) => open.has(cohortId)),
      now,
    ),
  }
}

/** What moves the clock and the phases, what may take it back, who spoke when, and which takes were kept. */
const courseTypes: EventType[] = [
  ...(['scheduled', 'seatsChanged', 'planChanged', 'interviewStarted', 'phaseEntered'] as const),
  ...(['interviewPaused', 'interviewHalted', 'interviewResumed', 'interviewEnded'] as const),
  ...(['interviewReopened', 'undone', 'redone', 'talkHeard'] as const),
  ...(['takeProposed', 'takeBegun', 'takeKept', 'takeDiscarded'] as const),
]

/** How long each phase of the plan took; nothing of an interview that never began. */
function phasesOf(state: LiveSessionState | undefined): Conducted['phases'] {
  const endedAt = state?.clock.endedAt
  if (!state?.contract || endedAt === null || endedAt === undefined) return []
  const spent = timeByPhase(state, endedAt)
  return plannedStarts(state.contract.plan).map(({ phase, lengthMs }) => ({
    phase,
    plannedMs: lengthMs,
    spentMs: spent.get(phase) ?? 0,
  }))
}

type Counted = { gridKey: string; gridVersion: number; tallies: StoredTallies | null }

/** The grid and tallies of each live session. Tallies older than their log are counted again. */
async function readCounted(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Counted>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: liveSession.id,
      lastSeq: liveSession.lastSeq,
      gridKey: liveSession.gridKey,
      gridVersion: liveSession.gridVersion,
      seq: liveSessionTally.seq,
      tallies: liveSessionTally.tallies,
    })
    .from(liveSession)
    .leftJoin(liveSessionTally, eq(liveSessionTally.liveSessionId, liveSession.id))
    .where(inArray(liveSession.id, [...ids]))
  const fresh = await bringTalliesUpToDate(
    db,
    rows.filter(({ seq, lastSeq }) => seq !== lastSeq),
  )
  return new Map(
    rows.map(({ id, gridKey, gridVersion, tallies }) => [
      id,
      { gridKey, gridVersion, tallies: fresh.get(id) ?? tallies },
    ]),
  )
}

const played: readonly LiveSessionCard['status'][] = ['selfAssessment', 'debrief', 'closed']

function situationsOf(cards: readonly LiveSessionCard[]): Progress['situations'] {
  const byName = new Map<string, Set<Seat>>()
  for (const { seat, status, scenario } of cards) {
    if (seat === null || seat === 'supervisor' || !played.includes(status)) continue
    const seats = byName.get(scenario.shortName) ?? new Set()
    byName.set(scenario.shortName, seats.add(seat))
  }
  return [...byName].map(([shortName, seats]) => ({ shortName, seats: [...seats] }))
}

/** The next interview this person can attend. `advised`: in active cohorts, latest first. */
function nextOf(advised: readonly LiveSessionCard[], now: number): Progress['next'] {
  const next = advised
    .filter(({ status, scheduledFor }) => status === 'scheduled' && scheduledFor > now)
    .filter(({ absent }) => !absent.some(({ isOwn }) => isOwn))
    .at(-1)
  if (!next) return null
  const { id, scheduledFor, timeZone, scenario } = next
  return { id, scheduledFor, timeZone, scenario }
}
