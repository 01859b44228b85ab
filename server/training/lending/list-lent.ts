import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { lentMoment, stimulusQuestion } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { wordOf } from '@/domain/live-session/consent/consent'
import { isPlayer } from '@/domain/live-session/core/seat'
import { mayHear } from '@/domain/live-session/recording/hear'
import type { LentDial } from '@/domain/stimulus/lent/lent-dial'
import { type LentView, lentViewFor, mayLend } from '@/domain/stimulus/lent/lent-moment'
import { isHeard, type Stretch } from '@/domain/stimulus/lent/lent-sound'
import type { Stimulus } from '@/domain/stimulus/stimulus'
import type { RecordedAs } from '@/server/interview/recording/cut/read-voices'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { dialOf } from './dial-of'
import { readSource } from './lent-from'
import { lentOf } from './lent-rows'

export type LentPage = {
  readonly cohortName: string
  readonly timeZone: string
  readonly now: number
  readonly persona: Stimulus['persona']
  readonly isPlayer: boolean
  /** Whether the debrief is closed and its marks are still there. */
  readonly isOpen: boolean
  readonly lengthMs: number
  /** When the marks are erased: no moment is lent longer. Epoch ms. */
  readonly marksGoAt: number | null
  /** Whether both players let parts of the interview be used in teaching, and what this player said of it; null before they said anything. */
  readonly mayTeach: boolean
  readonly ownTeaching: boolean | null
  readonly moments: readonly (LentView & {
    /** The beneficiary's own dial of that half-minute, which they may lend; null for others, and where there is none. */
    readonly ownDial: LentDial | null
    /** Whether it was put: its words do not change any more. */
    readonly isPut: boolean
    /** Whether its sound is still there, in both voices; false where none is asked for. */
    readonly isHeard: boolean
  })[]
  /**
   * What was recorded, and where both voices are heard, ms of the interview. `files`: of these voices, for a seat that may hear them;
   * null for others.
   */
  readonly recorded: {
    readonly as: RecordedAs
    readonly together: readonly Stretch[]
    readonly files: readonly (Stretch & { readonly trackId: string; readonly segment: number })[] | null
  }
  /** Moments that were proposed and have ended. */
  readonly endedCount: number
}

/** The moments of one interview that are proposed or lent, as one of its seats may see them. @throws DomainError seatMayNot to observers, notFound */
export async function readLent(shell: Shell, { liveSessionId, viewer }: TakenSeat): Promise<LentPage> {
  if (!mayLend(viewer.seat)) throw new DomainError('seatMayNot')
  const source = await readSource(shell, liveSessionId)
  if (!source) throw new DomainError('notFound')
  const { snapshot, from, cohortName, timeZone, recorded } = source
  const { db } = shell.database
  const ofSession = eq(lentMoment.liveSessionId, liveSessionId)
  const [rows, gone, asked] = await Promise.all([
    db
      .select()
      .from(lentMoment)
      .where(and(ofSession, isNull(lentMoment.endedAt)))
      .orderBy(asc(lentMoment.proposedAt), asc(lentMoment.id)),
    db.$count(lentMoment, and(ofSession, isNotNull(lentMoment.endedAt))),
    db
      .select({ key: stimulusQuestion.stimulusKey })
      .from(stimulusQuestion)
      .innerJoin(lentMoment, sql`${lentMoment.id}::text = ${stimulusQuestion.stimulusKey}`)
      .where(ofSession),
  ])
  const put = new Set(asked.map(({ key }) => key))
  const now = Date.now()
  const word = wordOf(snapshot.state, 'teaching', viewer.personId)
  const { shortName, age } = snapshot.scenario.persona
  return {
    cohortName,
    timeZone,
    now,
    persona: { name: shortName, age },
    isPlayer: isPlayer(viewer.seat),
    isOpen: from.status === 'closed' && from.marksGoAt !== null,
    lengthMs: from.lengthMs,
    marksGoAt: from.marksGoAt,
    mayTeach: from.mayTeach,
    ownTeaching: isPlayer(viewer.seat) && word !== null ? word === 'given' : null,
    moments: rows.flatMap((row) => {
      const moment = lentOf(row)
      if (!moment) return []
      const view = lentViewFor(viewer.personId, moment, now)
      const ownDial = viewer.seat === 'beneficiary' ? dialOf(snapshot, moment.at) : null
      const isThere = moment.sound !== null && isHeard(moment.sound, from.together)
      return [{ ...view, ownDial, isPut: put.has(row.id), isHeard: isThere }]
    }),
    recorded: {
      as: recorded.as,
      together: from.together,
      files: mayHear(snapshot.state, viewer.personId)
        ? recorded.voices.map(({ trackId, segment, fromMs, toMs }) => ({ trackId, segment, fromMs, toMs }))
        : null,
    },
    endedCount: gone,
  }
}
