'use client'

import { useTranslations } from 'next-intl'
import { Tag } from '@/app/_kit/marks/tag'
import type { PlannedSession } from '@/domain/pairing/round'
import type { Fault } from '@/domain/pairing/verdict'
import classes from './session-card.module.css'
import type { BoardState } from './use-board'
import type { BoardDouble } from './use-doubles'
import type { Words } from './use-words'

type WhyTagsProps = { session: PlannedSession; state: BoardState; words: Words }

/** How many reasons stand on a card; the others are told where the interview is changed. */
const MOST = 2

/** What is wrong with an interview, what it relaxes, why it is a good one: in this order. */
export function WhyTags({ session, state, words }: WhyTagsProps) {
  const t = useTranslations('rounds')
  const status = useTranslations('common.status')
  const { board, verdict } = state
  const live = board.live.find(({ id }) => id === session.liveSessionId)
  if (board.publishedAt !== null) {
    const planned = board.setup.slots.find(({ id }) => id === session.slotId)?.startsAt
    const isMoved = live !== undefined && live.scheduledFor !== planned
    return (
      <span className={classes.why}>
        {live && <Tag>{status(live.status)}</Tag>}
        {isMoved && <Tag tone="accent">{t('board.movedTo', { when: words.moment(live.scheduledFor) })}</Tag>}
      </span>
    )
  }
  const { faults, reasons } = verdict.sessions[session.id] ?? { faults: [], reasons: [] }
  const doubles = state.doubles.get(session.id) ?? []
  const relaxed = verdict.relaxed.filter(({ sessionId }) => sessionId === session.id)
  return (
    <span className={classes.why}>
      {faults
        .filter((fault) => isNotSaidAbove(fault) && !isSaidByDoubles(fault, doubles))
        .map((fault) => (
          <Tag key={JSON.stringify(fault)} tone="breach">
            {words.fault(fault)}
          </Tag>
        ))}
      {relaxed.map(({ rule }) => (
        <Tag key={rule} tone="accent">
          {t(`tag.${rule}`)}
        </Tag>
      ))}
      {reasons.slice(0, MOST).map((reason) => (
        <Tag key={reason.kind}>{t(`reason.${reason.kind}`)}</Tag>
      ))}
    </span>
  )
}

/** A missing supervisor or scenario is said in its place on the card. */
function isNotSaidAbove({ kind }: Fault): boolean {
  return kind !== 'noSupervisor' && kind !== 'noScenario'
}

/** Whether where else somebody is, or the room, is said by name. */
export function isSaidByDoubles(fault: Fault, doubles: readonly BoardDouble[]): boolean {
  return doubles.some(({ double: { occupant } }) =>
    fault.kind === 'twiceAtOnce'
      ? occupant.id === fault.personId
      : fault.kind === 'roomTaken' && occupant.kind === 'room',
  )
}
