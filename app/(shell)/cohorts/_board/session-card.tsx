'use client'

import { IconAlertTriangle, IconFileText } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { PlannedSession } from '@/domain/pairing/round'
import { CardTools } from './card-tools'
import { PersonSpot } from './person-spot'
import classes from './session-card.module.css'
import type { BoardState } from './use-board'
import type { BoardDouble } from './use-doubles'
import { isSame, type Lift } from './use-lift'
import type { Words } from './use-words'
import { isSaidByDoubles, WhyTags } from './why-tags'

type SessionCardProps = { session: PlannedSession; state: BoardState; words: Words; lift: Lift }

/** One interview: who, with whom, seen by whom, on what, and why. */
export function SessionCard({ session, state, words, lift }: SessionCardProps) {
  const t = useTranslations('rounds.board')
  const { id, slotId, roomId, advisorId, beneficiaryId, supervisorIds, observerIds } = session
  const { board, verdict } = state
  const isDraft = board.publishedAt === null
  const doubles = state.doubles.get(id) ?? []
  const isDouble = doubles.some(({ double, said }) => double.weight !== 'warned' && said.kept === null)
  const hasFault = (verdict.sessions[id]?.faults ?? []).some((fault) => !isSaidByDoubles(fault, doubles))
  const isRelaxed = verdict.relaxed.some(({ sessionId }) => sessionId === id)
  const held = { kind: 'session', sessionId: id } as const
  const scenario = words.scenario(session.scenarioKey)
  const spot = { session, lift, words, isChanging: state.isChanging }
  return (
    <article
      className={classes.card}
      data-tone={toneOf()}
      data-held={isSame(lift.held, held) || undefined}
      aria-label={words.place({ slotId, roomId })}
    >
      <p className={classes.cardRoom}>{board.setup.rooms.find((room) => room.id === roomId)?.name}</p>
      <PersonSpot {...spot} personId={advisorId} seat="advisor" />
      <PersonSpot {...spot} personId={beneficiaryId} seat="beneficiary" />
      <div className={classes.meta}>
        {supervisorIds.map((personId) => (
          <PersonSpot key={personId} {...spot} personId={personId} seat="supervisor" isSmall />
        ))}
        {supervisorIds.length === 0 && <span className={classes.amber}>{t('noSupervisor')}</span>}
        {observerIds.map((personId) => (
          <PersonSpot key={personId} {...spot} personId={personId} seat="observer" isSmall />
        ))}
        <span className={scenario ? classes.scenario : classes.amber}>
          <IconFileText size={14} stroke={1.5} aria-hidden />
          {scenario ?? t('noScenario')}
        </span>
      </div>
      <DoubleLines doubles={doubles} />
      <div className={classes.foot}>
        <WhyTags session={session} state={state} words={words} />
        {state.isChanging && <CardTools session={session} state={state} words={words} lift={lift} />}
      </div>
    </article>
  )

  function toneOf(): 'fault' | 'relaxed' | undefined {
    if (isDraft && hasFault) return 'fault'
    return isDouble || (isDraft && isRelaxed) ? 'relaxed' : undefined
  }
}

/** Where somebody of a card is besides; quiet once it is kept, or while the other one is a draft. */
function DoubleLines({ doubles }: { doubles: readonly BoardDouble[] }) {
  return doubles.map(({ key, double, said, sentence, why }) => {
    const isQuiet = said.kept !== null || double.weight === 'warned'
    return (
      <p key={key} className={classes.double} data-quiet={isQuiet || undefined}>
        <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
        <span>{why ? `${sentence}, ${why}` : sentence}</span>
      </p>
    )
  })
}
