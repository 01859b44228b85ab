import type { Tx } from '@/db/client'
import type { Effect, RoundChange, RoundChangeKind } from '@/domain/round-change/change'
import { lettersOf } from '@/domain/round-change/letters'
import { post } from '@/server/platform/outbox/post'
import type { StoredRound } from '../take-round'

type Written = {
  readonly effects: readonly Effect[]
  /** The last change: it names the letters. */
  readonly changeId: string
  readonly kind: RoundChangeKind
  /** Who asked for the changes: they know. */
  readonly exceptIds: ReadonlySet<string>
  /** Who cannot come, and said so. */
  readonly absentIds: ReadonlySet<string>
}

/** Writes one letter to each person for whom something of a published round changed, and gives their number. */
export async function postChanged(
  tx: Tx,
  { cohortId, title }: StoredRound,
  { effects, changeId, kind, exceptIds, absentIds }: Written,
): Promise<number> {
  let letters = 0
  for (const [userId, sessions] of toldOf(effects, Date.now(), absentIds)) {
    if (exceptIds.has(userId)) continue
    const about = {
      kind: 'roundChanged' as const,
      title,
      of: outcomeOf(kind),
      sessions: sessions.map((each) => ({ ...each, causes: [...each.causes] })),
    }
    const key = `roundChanged ${changeId} ${userId}`
    if (await post(tx, { key, to: { userId }, about, cohortId })) letters += 1
  }
  return letters
}

/** Who is told what; of an interview whose hour has passed there is nothing to tell. */
export function toldOf(
  effects: readonly Effect[],
  now: number,
  absentIds: ReadonlySet<string> = new Set(),
): ReturnType<typeof lettersOf> {
  return lettersOf(
    effects.filter(({ before }) => before.scheduledFor > now),
    absentIds,
  )
}

export function outcomeOf(kind: RoundChangeKind): 'cancelled' | 'toDraft' | 'changed' {
  return kind === 'cancel' ? 'cancelled' : kind === 'toDraft' ? 'toDraft' : 'changed'
}

/** Who cannot come by these changes. */
export function absentIn(changes: readonly RoundChange[]): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => (change.kind === 'absence' ? change.personId : [])))
}
