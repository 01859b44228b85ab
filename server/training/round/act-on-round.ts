import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { round, roundAct } from '@/db/schema'
import { type BoardAct, changeByHand, touchedBy } from '@/domain/pairing/board'
import { withoutEnded } from '@/domain/pairing/invited'
import { openFacts } from '@/domain/pairing/look-up'
import { planAnew, repairRound, withoutPerson } from '@/domain/pairing/repair-round'
import type { PlannedSession, RoundSetup } from '@/domain/pairing/round'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import { actsSince, checkUnchanged, lastUndoable } from './acts-since'
import { checkPeople } from './check-setup'
import { asInvitees, readInvitees } from './invited/read-invitees'
import { readRoundFacts } from './read-past'
import { type StoredRound, takeDraft } from './take-round'

/** `base`: the version of the board that the page showed. Acts on other interviews in between do not matter. */
type Request = { roundId: string; base: number; act: BoardAct }

type After = { sessions: readonly PlannedSession[]; setup: RoundSetup; undid: number | null }

/**
 * Does one act at the board of a round. `touched`: the interviews that are other ones now, new or gone.
 * @throws DomainError roleMayNot, notFound, roundPublished, boardChanged, sessionLocked, roleCannotSit, nothingToUndo, and those of
 * `checkPeople`
 */
export async function actOnRound(
  shell: Shell,
  member: Membership,
  { roundId, base, act }: Request,
): Promise<{ version: number; touched: readonly string[] }> {
  return shell.database.db.transaction(async (tx) => {
    const draft = await takeDraft(tx, member, roundId)
    const since = await actsSince(tx, roundId, base)
    // A page sends its acts one after the other, and does not wait for the board between them.
    checkUnchanged(
      act,
      since.filter(({ actorId }) => actorId !== member.personId),
    )
    const { sessions, setup, undid } = await decide(tx, member, draft, act)
    const touched = touchedBy(draft.sessions, sessions)
    const isSetupNew = JSON.stringify(setup) !== JSON.stringify(draft.setup)
    if (touched.length === 0 && !isSetupNew) return { version: draft.version, touched }
    const version = draft.version + 1
    await tx
      .update(round)
      .set({ sessions: [...sessions], setup, version })
      .where(eq(round.id, roundId))
    const was = new Map(draft.sessions.map((each) => [each.id, each]))
    const before = {
      sessions: Object.fromEntries(touched.map((id) => [id, was.get(id) ?? null])),
      setup: isSetupNew ? draft.setup : null,
    }
    await tx.insert(roundAct).values({ roundId, version, actorId: member.personId, act, before, undid })
    return { version, touched }
  })
}

async function decide(tx: Tx, member: Membership, draft: StoredRound, act: BoardAct): Promise<After> {
  const { sessions, setup } = draft
  const { cohortId, personId } = member
  const invitees = asInvitees(await readInvitees(tx, cohortId))
  const standing = withoutEnded(setup, invitees)
  const factsWith = (wanted: RoundSetup) =>
    readRoundFacts(tx, { cohortId, setup: wanted, sessions, roundId: draft.id, now: Date.now() })
  const seed = randomInt(2 ** 31)
  switch (act.type) {
    case 'undo': {
      const last = lastUndoable(await actsSince(tx, draft.id, 0), personId)
      const back = last.before.sessions
      const kept = sessions.filter(({ id }) => !(id in back))
      const restored = Object.values(back).filter((each) => each !== null)
      return {
        sessions: [...kept, ...restored],
        setup: last.before.setup ?? setup,
        undid: last.version,
      }
    }
    case 'planAnew':
      return {
        sessions: planAnew(await factsWith(standing), sessions, seed),
        setup: standing,
        undid: null,
      }
    case 'tellAbsence': {
      const without = withoutPerson(standing, act)
      return {
        sessions: repairRound(await factsWith(without), sessions, seed),
        setup: without,
        undid: null,
      }
    }
    case 'changeSetup': {
      await checkPeople(tx, cohortId, act.setup)
      const facts = await factsWith(act.setup)
      return { sessions: repairRound(facts, sessions, seed), setup: act.setup, undid: null }
    }
    default:
      return {
        sessions: changeByHand(sessions, act, openFacts(await factsWith(standing))),
        setup,
        undid: null,
      }
  }
}
