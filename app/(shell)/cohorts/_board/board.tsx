'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { ChangeNotices } from '../_changes/change-notices'
import { WaitingBar } from '../_changes/waiting-bar'
import classes from './board.module.css'
import { BoardGrid } from './board-grid'
import { BoardHead } from './board-head'
import { BoardNotices } from './board-notices'
import { BoardSide } from './board-side'
import { LiftBar } from './lift-bar'
import { useBoard } from './state/use-board'
import { useLift } from './state/use-lift'
import { useWords } from './state/use-words'
import { ToDecide } from './to-decide'

type BoardProps = { cohortId: string; roundId: string }

/** The interviews of a round, slots down and rooms across: exchanged, locked, planned anew, published. */
export function Board({ cohortId, roundId }: BoardProps) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('rounds.board')
  const errorMessage = useErrorMessage()
  const { data: me } = useSuspenseQuery(useTRPC().person.me.queryOptions())
  const state = useBoard(cohortId, roundId)
  const { board, acting } = state
  const words = useWords(board)
  const lift = useLift(state.isChanging, state.act)
  const meId = me.person?.id ?? ''
  const { waiting } = board.changes
  return (
    <div {...inertUntilHydrated} className={classes.page}>
      <BoardHead cohortId={cohortId} meId={meId} state={state} words={words} />
      <ChangeNotices cohortId={cohortId} board={board} />
      <BoardNotices meId={meId} state={state} words={words} />
      <Refusal>{acting.isError && errorMessage(acting.error)}</Refusal>
      <div className={classes.columns} {...lift.board}>
        {board.sessions.length === 0 ? (
          <p className={classes.nothing}>{t('empty')}</p>
        ) : (
          <BoardGrid cohortId={cohortId} meId={meId} state={state} words={words} lift={lift} />
        )}
        <ToDecide state={state} words={words} />
        <BoardSide state={state} words={words} lift={lift} />
      </div>
      <LiftBar state={state} words={words} lift={lift} />
      {waiting && (
        <WaitingBar cohortId={cohortId} board={board} waiting={waiting} words={words} readAt={state.readAt} />
      )}
    </div>
  )
}
