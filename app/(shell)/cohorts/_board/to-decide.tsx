'use client'

import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { bestMove } from '@/domain/pairing/best-move'
import { isPublishable } from '@/domain/pairing/judge-round'
import { KeepPublishing } from './keep-publishing'
import type { BoardState } from './state/use-board'
import { type BoardDouble, openDoubles } from './state/use-doubles'
import type { Words } from './state/use-words'
import classes from './to-decide.module.css'

type ToDecideProps = { state: BoardState; words: Words }

/** How many double places are told in full; the others are counted by their cards. */
const MOST = 4

/** Double places of a round, each with the move that would settle it, and a reason to keep all of them. */
export function ToDecide({ state, words }: ToDecideProps) {
  const t = useTranslations('rounds.board')
  const say = useTranslations('planning.doubles')
  const [isKeeping, setKeeping] = useState(false)
  const open = openDoubles(state.doubles)
  if (open.length === 0) return null
  const isDraft = state.board.publishedAt === null
  const isKeepable = isDraft && Object.values(state.verdict.sessions).every(isPublishable)
  return (
    <section className={classes.panel} aria-label={t('toDecide')}>
      <h2>
        {t('toDecide')} <small>{open.length}</small>
      </h2>
      <ul>
        {open.slice(0, MOST).map((each) => (
          <li key={each.key}>
            <p className={classes.title}>
              <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
              {say('twice', { when: words.slot(slotOf(each)) })}
            </p>
            <p className={classes.said} title={each.sentence}>
              {each.sentence}
            </p>
            {state.isChanging && <Move double={each} state={state} words={words} />}
          </li>
        ))}
      </ul>
      {isKeepable && state.isChanging && (
        <Button size="s" kind="ghost" onClick={() => setKeeping(true)}>
          {say('keep')}
        </Button>
      )}
      {isKeeping && <KeepPublishing doubles={open} state={state} onClose={() => setKeeping(false)} />}
    </section>
  )

  function slotOf({ sessionId }: BoardDouble): string {
    return state.board.sessions.find(({ id }) => id === sessionId)?.slotId ?? ''
  }
}

/** The place to which the interview goes, or with whose interview it changes places, without anything being wrong. */
function Move({ double: { sessionId }, state, words }: ToDecideProps & { double: BoardDouble }) {
  const t = useTranslations('planning.doubles')
  const { look, verdict, act } = state
  const { sessions } = state.board
  const best = useMemo(
    () => bestMove(sessionId, { sessions, look, verdict }),
    [sessionId, sessions, look, verdict],
  )
  if (!best) return null
  const { slotId, roomId, isExchange } = best
  return (
    <Button size="s" onClick={() => act({ type: 'moveSession', sessionId, slotId, roomId })}>
      {t(isExchange ? 'exchange' : 'place', { when: words.place(best) })}
    </Button>
  )
}
