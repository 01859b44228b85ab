'use client'

import { IconMail, IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { SeatChip } from '@/app/_kit/marks/seat-chip'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useNouns } from '@/app/_kit/text/use-nouns'
import type { Seat } from '@/domain/live-session/core/seat'
import { isInvited } from '@/domain/pairing/invited'
import type { PlannedSession } from '@/domain/pairing/round'
import { isSame, type Lift, spotOf } from '../state/use-lift'
import type { Words } from '../state/use-words'
import classes from './session-card.module.css'

type PersonSpotProps = {
  /** Null for an empty place. */
  session: PlannedSession | null
  personId: string
  seat: Seat | 'any'
  isChanging: boolean
  lift: Lift
  words: Words
}

/** A person in a seat: taken by a press, and exchanged with the next one that is pressed. */
export function PersonSpot({ session, personId, seat, isChanging, lift, words }: PersonSpotProps) {
  const t = useTranslations('rounds')
  const letter = useTranslations('common.seatLetter')
  const nouns = useNouns()
  const target = { kind: 'person', sessionId: session?.id ?? null, personId } as const
  const isHeld = isSame(lift.held, target)
  const isOver = lift.held?.kind === 'person' && !isHeld && isSame(lift.over, target)
  const name = words.name(personId)
  const short = words.onCard(personId)
  const form = words.formOf([personId])
  const sitting = seat === 'any' ? t('seat.any') : nouns.seatInline(seat, [{ form }])
  const isAwaited = isInvited(personId)
  const noun = isAwaited ? t('board.invited', { seat: sitting }) : sitting
  const content = (
    <>
      {sign()}
      <span className={classes.person} title={name}>
        {short === name ? (
          name
        ) : (
          <>
            <span className={classes.short}>{short}</span>
            <span className={classes.whole}>{name}</span>
          </>
        )}
      </span>
      {isAwaited && <IconMail size={14} stroke={1.6} aria-hidden />}
    </>
  )
  const place = { className: classes.spot, 'data-seat': seat, 'data-awaited': isAwaited || undefined }
  if (!isChanging) return <div {...place}>{content}</div>
  return (
    <button
      type="button"
      {...place}
      {...spotOf(target)}
      data-held={isHeld || undefined}
      data-over={isOver || undefined}
      aria-label={t('board.spot', { name, seat: noun })}
      aria-pressed={isHeld}
      disabled={session?.locked}
      onClick={() => (isHeld ? lift.cancel() : lift.press(target))}
    >
      {content}
    </button>
  )

  function sign() {
    if (seat === 'any') return <Avatar name={name} personId={personId} size={16} />
    if (seat !== 'supervisor')
      return <SeatChip seat={seat} letter={letter(seat)} isTiny isPlanned={isAwaited} name={noun} />
    return (
      <>
        <IconUsers size={16} stroke={1.5} aria-hidden />
        <HiddenText>{noun}</HiddenText>
      </>
    )
  }
}
