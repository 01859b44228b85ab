'use client'

import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Tag } from '@/app/_kit/marks/tag'
import { isHeld } from '@/domain/live-session/core/held'
import { isInvited } from '@/domain/pairing/invited'
import type { PlannedSession } from '@/domain/pairing/round'
import type { Fault } from '@/domain/pairing/verdict'
import { clockText } from '@/reading/words/clock-text'
import type { BoardState } from '../state/use-board'
import type { BoardDouble } from '../state/use-doubles'
import type { Words } from '../state/use-words'
import classes from './session-card.module.css'

type WhyTagsProps = { session: PlannedSession; state: BoardState; words: Words }

/** How many reasons are told where an interview is changed. */
const MOST = 2

/** What is wrong with an interview, what it relaxes, why it is a good one: in this order. */
export function WhyTags(props: WhyTagsProps) {
  const t = useTranslations('rounds.reason')
  const { session, state } = props
  return (
    <>
      <CardTags {...props} />
      <span className={classes.why}>
        {reasonsOf(session, state)
          .slice(0, MOST)
          .map(({ kind }) => (
            <Tag key={kind}>{t(kind)}</Tag>
          ))}
      </span>
    </>
  )
}

/** What stands at the end of a card: how far a published interview is, or the first reason for a planned one. */
export function CardReason({ session, state }: Omit<WhyTagsProps, 'words'>) {
  const t = useTranslations('rounds')
  const say = useTranslations('common.status')
  const live = state.board.live.find(({ id }) => id === session.liveSessionId)
  const status = live?.status
  if (status !== undefined && isHeld(status)) {
    return (
      <span className={classes.reason} data-held>
        <IconCheck size={14} stroke={1.8} aria-hidden />
        <span className={classes.lasted}>{lasted(live?.ranMs ?? null)}</span>
        {live?.ranMs == null ? null : (
          <span className={classes.clock} aria-hidden>
            {clockText(live.ranMs)}
          </span>
        )}
        <span className={classes.stage}>{say(status)}</span>
      </span>
    )
  }
  const [first] = reasonsOf(session, state)
  const said = status ? say(status) : first && t(`reason.${first.kind}`)
  return said ? (
    <span className={classes.reason} title={said}>
      <span>{said}</span>
    </span>
  ) : null

  function lasted(ranMs: number | null): string {
    return ranMs === null ? t('board.held') : t('board.heldFor', { length: clockText(ranMs) })
  }
}

/** What is wrong with a planned interview and what it relaxes; when a published one is instead. */
export function CardTags({ session, state, words }: WhyTagsProps) {
  const t = useTranslations('rounds')
  const { board, verdict } = state
  if (board.publishedAt !== null && session.liveSessionId !== undefined) {
    const live = board.live.find(({ id }) => id === session.liveSessionId)
    const planned = board.setup.slots.find(({ id }) => id === session.slotId)?.startsAt
    if (live === undefined || live.scheduledFor === planned) return null
    return (
      <span className={classes.why}>
        <Tag tone="accent">{t('board.movedTo', { when: words.moment(live.scheduledFor) })}</Tag>
      </span>
    )
  }
  const doubles = state.doubles.get(session.id) ?? []
  const faults = (verdict.sessions[session.id]?.faults ?? []).filter(
    (fault) => isNotSaidAbove(fault) && !isSaidBelow(fault) && !isSaidByDoubles(fault, doubles),
  )
  const relaxed =
    board.publishedAt === null ? verdict.relaxed.filter(({ sessionId }) => sessionId === session.id) : []
  if (faults.length + relaxed.length === 0) return null

  /** The place of an invitation that has ended, once the round is published. */
  function isSaidBelow(fault: Fault): boolean {
    return board.publishedAt !== null && fault.kind === 'notInRound' && isInvited(fault.personId)
  }

  return (
    <span className={classes.why}>
      {faults.map((fault) => (
        <Tag key={JSON.stringify(fault)} tone="breach">
          {words.fault(fault)}
        </Tag>
      ))}
      {relaxed.map(({ rule }) => (
        <Tag key={rule} tone="accent">
          {t(`tag.${rule}`)}
        </Tag>
      ))}
    </span>
  )
}

function reasonsOf({ id }: PlannedSession, { board, verdict }: BoardState) {
  return board.publishedAt === null ? (verdict.sessions[id]?.reasons ?? []) : []
}

/** A missing supervisor or scenario is said in its place on the card. */
function isNotSaidAbove({ kind }: Fault): boolean {
  return kind !== 'noSupervisor' && kind !== 'noScenario'
}

/** Whether where else a person is, or the room, is said by name. */
export function isSaidByDoubles(fault: Fault, doubles: readonly BoardDouble[]): boolean {
  return doubles.some(({ double: { occupant } }) =>
    fault.kind === 'twiceAtOnce'
      ? occupant.id === fault.personId
      : fault.kind === 'roomTaken' && occupant.kind === 'room',
  )
}
