import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTRPC } from '@/app/_trpc/client'
import { useIsArchived } from '@/app/(shell)/_shell/use-is-archived'
import { type BoardAct, changeByHand, type HandAct, touchedBy } from '@/domain/pairing/board'
import { waitingIn } from '@/domain/pairing/invited'
import { judgeRound } from '@/domain/pairing/judge-round'
import { type LookUp, openFacts } from '@/domain/pairing/look-up'
import { costOfPairs } from '@/domain/pairing/pair-cost'
import type { PlannedSession } from '@/domain/pairing/round'
import { explainMissing } from '@/domain/pairing/unplaced'
import type { Fault, Relaxed, Verdict } from '@/domain/pairing/verdict'
import type { BoardData } from './board-data'
import { useDoubles } from './use-doubles'

/** What an act would bring that is not there now; null where it cannot be done. */
export type Preview = { faults: readonly Fault[]; relaxed: readonly Relaxed[] } | null

const POLL_MS = 4000
/** While letters are about to leave. */
const WAITING_POLL_MS = 1000
/** A published round, whose changes another coordinator may ask for. */
const PUBLISHED_POLL_MS = 15_000

/** The board of a round: as it stands, judged in the browser, with what other planners do within seconds. */
export function useBoard(cohortId: string, roundId: string) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const options = trpc.round.board.queryOptions({ cohortId, roundId })
  const { data: board, dataUpdatedAt: readAt } = useSuspenseQuery({
    ...options,
    refetchInterval: ({ state: { data } }) => {
      if (data?.changes.waiting) return WAITING_POLL_MS
      return data?.publishedAt === null ? POLL_MS : PUBLISHED_POLL_MS
    },
  })
  const { data: known } = useSuspenseQuery(trpc.round.past.queryOptions({ cohortId, roundId }))
  const { past, bound } = known
  const isArchived = useIsArchived(cohortId)
  const { setup, scenarios, sessions, elsewhere, lengthMs } = board
  const look = useMemo(() => {
    const stays = elsewhere.stays.map(({ stay }) => stay)
    return openFacts({ setup, past, scenarios, elsewhere: stays, lengthMs })
  }, [setup, past, scenarios, elsewhere, lengthMs])
  const verdict = useMemo(() => judgeBoard(board, sessions, look), [board, sessions, look])
  const missing = useMemo(() => explainMissing(verdict.missing, sessions, look), [verdict, sessions, look])
  const doubles = useDoubles(board, verdict)
  const isBest = useMemo(() => costOfPairs(sessions, look) <= bound, [sessions, look, bound])
  /** The interviews that the last act of this page touched; null before the first. */
  const [changed, setChanged] = useState<readonly string[] | null>(null)

  // After a change of who takes part and when, their facts and the best possible pairs are read anew.
  const setupSeen = useRef(setup)
  useEffect(() => {
    if (setupSeen.current === setup) return
    setupSeen.current = setup
    void queryClient.invalidateQueries(trpc.round.past.queryFilter({ cohortId, roundId }))
  }, [setup, queryClient, trpc, cohortId, roundId])

  const acting = useMutation(
    trpc.round.act.mutationOptions({
      onSuccess: ({ touched }, { act }) => {
        const isPlanned = ['planAnew', 'tellAbsence', 'undo'].includes(act.type)
        setChanged(isPlanned ? touched : null)
      },
      onSettled: () => queryClient.invalidateQueries(trpc.round.board.queryFilter({ cohortId, roundId })),
    }),
  )

  /** Draws an act by hand at once; the next read removes it if the server refuses. */
  function act(what: BoardAct): void {
    acting.mutate({ cohortId, roundId, base: board.version, act: what })
    const drawn = isByHand(what) ? tryAct(what) : null
    if (!drawn) return
    queryClient.setQueryData(options.queryKey, { ...board, sessions: [...drawn] })
  }

  function tryAct(what: HandAct): readonly PlannedSession[] | null {
    try {
      return changeByHand(sessions, what, look)
    } catch {
      return null
    }
  }

  function preview(what: HandAct): Preview {
    const drawn = tryAct(what)
    if (!drawn) return null
    const then = judgeRound(drawn, look)
    const touched = touchedBy(sessions, drawn)
    const isNew = (relaxed: Relaxed) =>
      !verdict.relaxed.some((before) => JSON.stringify(before) === JSON.stringify(relaxed))
    return {
      faults: touched.flatMap((id) => then.sessions[id]?.faults ?? []),
      relaxed: then.relaxed.filter(isNew),
    }
  }

  return {
    cohortId,
    board,
    isArchived,
    /** When the board was read, epoch ms. */
    readAt,
    /** Whether it may be changed: a draft that is not about to be published, in a cohort that goes on. */
    isChanging: board.publishedAt === null && board.changes.waiting === null && !isArchived,
    look,
    verdict,
    /** Who has not all their seats, why, and what would give them one. */
    missing,
    doubles,
    isBest,
    act,
    acting,
    preview,
    changed,
    forgetChanged: () => setChanged(null),
  }
}

/** The verdict on a board. What publishing left in its draft is judged against the published interviews as they stand. */
function judgeBoard(board: BoardData, sessions: readonly PlannedSession[], look: LookUp): Verdict {
  const verdict = judgeRound(sessions, look)
  const waiting = board.publishedAt === null ? [] : waitingIn(sessions)
  if (waiting.length === 0) return verdict
  const elsewhere = [...board.own, ...look.stays.elsewhere]
  const then = judgeRound(waiting, openFacts({ ...look.facts, elsewhere }))
  return { ...verdict, sessions: { ...verdict.sessions, ...then.sessions } }
}

export type BoardState = ReturnType<typeof useBoard>

function isByHand(act: BoardAct): act is HandAct {
  return !['planAnew', 'tellAbsence', 'changeSetup', 'undo'].includes(act.type)
}
