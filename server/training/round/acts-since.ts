import { and, desc, eq, gt } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { roundAct } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { BoardAct } from '@/domain/pairing/board'

type StoredAct = typeof roundAct.$inferSelect

/** The acts at a board after a version of it, latest first. */
export function actsSince(db: Db | Tx, roundId: string, version: number): Promise<StoredAct[]> {
  return db
    .select()
    .from(roundAct)
    .where(and(eq(roundAct.roundId, roundId), gt(roundAct.version, version)))
    .orderBy(desc(roundAct.version))
}

/** The interviews an act is about, as the page that sent it showed them. */
function namedBy(act: BoardAct): readonly (string | null)[] {
  switch (act.type) {
    case 'exchangePeople':
      return [act.one.sessionId, act.other.sessionId]
    case 'moveSession':
    case 'chooseScenario':
    case 'chooseSupervisors':
    case 'lockSession':
      return [act.sessionId]
    case 'planAnew':
    case 'tellAbsence':
    case 'changeSetup':
    case 'undo':
      return []
    default:
      return act satisfies never
  }
}

/**
 * Checks that no one has changed what an act is about since its page was read: the interviews it names; for a plan anew everything that
 * is not locked; for a new set-up the set-up. @throws DomainError boardChanged
 */
export function checkUnchanged(act: BoardAct, since: readonly StoredAct[]): void {
  const touched = new Set(since.flatMap(({ before }) => Object.keys(before.sessions)))
  const isChanged =
    namedBy(act).some((id) => id !== null && touched.has(id)) ||
    (act.type === 'planAnew' && touched.size > 0) ||
    (act.type === 'changeSetup' && since.some(({ before }) => before.setup !== null))
  if (isChanged) throw new DomainError('boardChanged')
}

/**
 * The last act of this person that stands and that no later one has built upon. @throws DomainError nothingToUndo, boardChanged where
 * a person has since changed the same interviews
 */
export function lastUndoable(acts: readonly StoredAct[], personId: string): StoredAct {
  const undone = new Set(acts.flatMap(({ undid }) => undid ?? []))
  const standing = acts.filter(({ version, undid }) => undid === null && !undone.has(version))
  const last = standing.find(({ actorId }) => actorId === personId)
  if (!last) throw new DomainError('nothingToUndo')
  const ids = new Set(Object.keys(last.before.sessions))
  const isBuiltUpon = standing.some(
    ({ version, before }) =>
      version > last.version &&
      (Object.keys(before.sessions).some((id) => ids.has(id)) || (before.setup && last.before.setup)),
  )
  if (isBuiltUpon) throw new DomainError('boardChanged')
  return last
}
