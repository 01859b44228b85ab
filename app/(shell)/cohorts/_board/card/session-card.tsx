'use client'

import { IconAlertTriangle, IconClock, IconFileText } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { Link } from '@/app/_kit/buttons/link'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { isHeld } from '@/domain/live-session/core/held'
import { invitedIn } from '@/domain/pairing/invited'
import { isPublishable } from '@/domain/pairing/judge-round'
import { type PlannedSession, peopleOf } from '@/domain/pairing/round'
import { slotAfter } from '../state/slot-after'
import type { BoardState } from '../state/use-board'
import type { BoardDouble } from '../state/use-doubles'
import { isSame, type Lift } from '../state/use-lift'
import type { Words } from '../state/use-words'
import { WaitingPart } from '../waiting/waiting-part'
import { CardTools } from './card-tools'
import { EditSession } from './edit-session'
import { PersonSpot } from './person-spot'
import classes from './session-card.module.css'
import { CardReason, CardTags, isSaidByDoubles } from './why-tags'

type SessionCardProps = {
  session: PlannedSession
  meId: string
  state: BoardState
  words: Words
  lift: Lift
}

/** One interview: its people, supervisors, situation and reasons. Pressed, it opens: its editor while a draft, then its own page. */
export function SessionCard({ session, meId, state, words, lift }: SessionCardProps) {
  const t = useTranslations('rounds.board')
  const [isEdited, setEdited] = useState(false)
  const { id, slotId, roomId, advisorId, beneficiaryId, supervisorIds, observerIds } = session
  const { board, verdict } = state
  const isDraft = board.publishedAt === null
  const isWaiting = !isDraft && session.liveSessionId === undefined
  const doubles = state.doubles.get(id) ?? []
  const isDouble = doubles.some(({ double, said }) => double.weight !== 'warned' && said.kept === null)
  const hasFault = (verdict.sessions[id]?.faults ?? []).some((fault) => !isSaidByDoubles(fault, doubles))
  const own = verdict.sessions[id]
  const isReady = own !== undefined && isPublishable(own)
  const asked = doubles.filter(({ double }) => double.weight === 'asked')
  const isRelaxed = verdict.relaxed.some(({ sessionId }) => sessionId === id)
  const held = { kind: 'session', sessionId: id } as const
  const scenario = words.scenario(session.scenarioKey)
  const spot = { session, lift, words, isChanging: state.isChanging }
  const place = words.place({ slotId, roomId })
  const names = { place, advisor: words.name(advisorId), beneficiary: words.name(beneficiaryId) }
  const status = board.live.find((each) => each.id === session.liveSessionId)?.status
  const waits = board.changes.waiting?.hours.find((each) => each.liveSessionId === session.liveSessionId)
  const href = hrefOf()
  return (
    <article
      className={classes.card}
      data-tone={toneOf()}
      data-held={isSame(lift.held, held) || undefined}
      data-status={isWaiting ? 'waiting' : status && (isHeld(status) ? 'held' : status)}
      aria-label={t('card', names)}
      onKeyDown={openMenu}
    >
      <p className={classes.cardRoom}>{board.setup.rooms.find((room) => room.id === roomId)?.name}</p>
      <PersonSpot {...spot} personId={advisorId} seat="advisor" />
      <PersonSpot {...spot} personId={beneficiaryId} seat="beneficiary" />
      {supervisorIds.map((personId) => (
        <PersonSpot key={personId} {...spot} personId={personId} seat="supervisor" />
      ))}
      {supervisorIds.length === 0 && <p className={classes.amber}>{t('noSupervisor')}</p>}
      {observerIds.map((personId) => (
        <PersonSpot key={personId} {...spot} personId={personId} seat="observer" />
      ))}
      <div className={classes.foot}>
        {state.isChanging ? (
          <button
            type="button"
            className={classes.scenario}
            data-missing={scenario === null || undefined}
            disabled={session.locked}
            onClick={() => lift.held === null && setEdited(true)}
          >
            {onWhat()}
            <HiddenText>{t('edit', { advisor: names.advisor })}</HiddenText>
          </button>
        ) : (
          <span className={classes.scenario} data-missing={scenario === null || undefined}>
            {onWhat()}
          </span>
        )}
        <CardReason session={session} state={state} />
        {state.isChanging && (
          <CardTools
            session={session}
            state={state}
            words={words}
            lift={lift}
            onEdit={() => setEdited(true)}
          />
        )}
      </div>
      <CardTags session={session} state={state} words={words} />
      {waits && slotAfter(slotId, board) === undefined && (
        <p className={classes.double}>
          <IconClock size={14} stroke={1.8} aria-hidden />
          <span>{waits.to === null ? t('willNotBe') : t('movedTo', { when: words.moment(waits.to) })}</span>
        </p>
      )}
      <DoubleLines doubles={doubles} />
      {isWaiting && (
        <WaitingPart
          session={{ cohortId: state.cohortId, roundId: board.id, sessionId: id }}
          place={place}
          awaited={invitedIn(session).map((personId) => board.names[personId] ?? null)}
          isArchived={state.isArchived}
          isPublishable={isReady}
          doubles={asked.map(({ key, double, said, sentence }) => ({
            key,
            occupant: double.occupant,
            name: said.name,
            sentence,
            mayBeFromWall: double.mayBeFromWall,
          }))}
        />
      )}
      {href && (
        <Link
          className={classes.open}
          href={href}
          aria-label={t('open', { place })}
          title={t('card', names)}
        />
      )}
      {isEdited && (
        <EditSession session={session} state={state} words={words} onClose={() => setEdited(false)} />
      )}
    </article>
  )

  function onWhat() {
    return (
      <>
        <IconFileText size={16} stroke={1.5} aria-hidden />
        <span>{scenario ?? t('noScenario')}</span>
      </>
    )
  }

  /** A published interview opens at this planner's own seat once begun, else at its agreement. */
  function hrefOf(): string | null {
    const { liveSessionId } = session
    if (isDraft || liveSessionId === null || status === undefined) return null
    if (peopleOf(session).includes(meId) && !['scheduled', 'unscheduled', 'cancelled'].includes(status))
      return `/sessions/${liveSessionId}`
    return state.isArchived ? null : `/cohorts/${state.cohortId}/sessions/${liveSessionId}/edit`
  }

  function toneOf(): 'fault' | 'relaxed' | undefined {
    if ((isDraft || isWaiting) && hasFault) return 'fault'
    return isDouble || (isDraft && isRelaxed) ? 'relaxed' : undefined
  }
}

/** The key of the menu, wherever the focus is on the card. */
function openMenu(event: KeyboardEvent<HTMLElement>) {
  const isKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
  const button = event.currentTarget.querySelector<HTMLElement>('[data-menu]')
  if (!isKey || !button) return
  event.preventDefault()
  button.click()
}

/** A person's other place; muted once it is kept, or while the other interview is a draft. */
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
