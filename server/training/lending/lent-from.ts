import { and, eq, sql } from 'drizzle-orm'
import { cohort, liveSession, scenario } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { mayUseInTeaching } from '@/domain/live-session/consent/consent'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { termOf } from '@/domain/retention/terms'
import type { Lender, LentFrom } from '@/domain/stimulus/lent/lent-moment'
import { heardTogether } from '@/domain/stimulus/lent/lent-sound'
import { heldAt } from '@/server/interview/event-log/held-at'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Snapshot } from '@/server/interview/event-log/snapshot'
import { type RecordedAs, readVoices, type VoiceStretch } from '@/server/interview/recording/cut/read-voices'
import type { Shell } from '@/server/interview/shell'
import { termColumns, termsOf } from '@/server/training/cohort/terms-of-cohort'

/** The interview a moment is lent from: its log, what the rules ask of it, its group, and the voices of its players that are kept. */
export type Source = {
  readonly snapshot: Snapshot
  readonly from: LentFrom
  readonly cohortName: string
  readonly timeZone: string
  readonly recorded: { readonly as: RecordedAs; readonly voices: readonly VoiceStretch[] }
}

/** Reads the interview a moment is lent from, to the end of its log; null for none. */
export async function readSource(shell: Shell, liveSessionId: string): Promise<Source | null> {
  const { db } = shell.database
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) return null
  const { state, cohortId } = snapshot
  const [group, held, recorded] = await Promise.all([
    db
      .select({ cohortName: cohort.name, timeZone: cohort.timeZone, ...termColumns })
      .from(cohort)
      .where(eq(cohort.id, cohortId)),
    db.execute<{ held: number }>(sql`
      select date_part('epoch', ${sql.raw(heldAt)}) * 1000 as held from live_session live where live.id = ${liveSessionId}`),
    readVoices(db, liveSessionId),
  ])
  const [of] = group
  const [row] = held.rows
  if (!of || !row) return null
  const voiceOf = (seat: Lender) => {
    const playing = state.contract?.seats.find((each) => each.seat === seat)?.personId
    return recorded.voices.filter(({ personId }) => personId === playing)
  }
  return {
    snapshot,
    cohortName: of.cohortName,
    timeZone: of.timeZone,
    recorded,
    from: {
      status: state.stage.status,
      lengthMs: elapsedAt(state.clock, Date.now()),
      mayTeach: mayUseInTeaching(state),
      marksGoAt: isErased(state, 'marks') ? null : termOf('marks', Math.round(row.held), termsOf(of)),
      together: heardTogether(voiceOf('advisor'), voiceOf('beneficiary')),
    },
  }
}

/** The family of the situation that is played in a live session. @throws DomainError notFound */
export async function familyPlayed({ database: { db } }: Shell, liveSessionId: string): Promise<string> {
  const [found] = await db
    .select({ family: scenario.family })
    .from(liveSession)
    .innerJoin(
      scenario,
      and(eq(scenario.key, liveSession.scenarioKey), eq(scenario.version, liveSession.scenarioVersion)),
    )
    .where(eq(liveSession.id, liveSessionId))
  if (!found) throw new DomainError('notFound')
  return found.family
}
