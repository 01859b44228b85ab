'use client'

import { IconEye, IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useNouns } from '@/app/_kit/text/use-nouns'
import type { Seat } from '@/domain/live-session/seat'
import type { PlannedSession } from '@/domain/pairing/round'
import classes from './session-card.module.css'
import { isSame, type Lift, spotOf } from './use-lift'
import type { Words } from './use-words'

type PersonSpotProps = {
  /** Null for somebody who has no seat yet. */
  session: PlannedSession | null
  personId: string
  seat: Seat | 'any'
  isSmall?: boolean
  isChanging: boolean
  lift: Lift
  words: Words
}

/** A person in a seat: taken by a press, and exchanged with the next one that is pressed. */
export function PersonSpot({ session, personId, seat, isSmall, isChanging, lift, words }: PersonSpotProps) {
  const t = useTranslations('rounds')
  const nouns = useNouns()
  const target = { kind: 'person', sessionId: session?.id ?? null, personId } as const
  const isHeld = isSame(lift.held, target)
  const isOver = lift.held?.kind === 'person' && !isHeld && isSame(lift.over, target)
  const name = words.name(personId)
  const form = words.formOf([personId])
  const noun = seat === 'any' ? t('seat.any') : nouns.seatInline(seat, [{ form }])
  const Icon = seat === 'observer' ? IconEye : IconUsers
  const content = isSmall ? (
    <>
      <Icon size={14} stroke={1.5} aria-hidden />
      <span>{name}</span>
    </>
  ) : (
    <>
      <Avatar name={name} personId={personId} size={24} />
      <span className={classes.person}>{name}</span>
      <span className={classes.seat}>{noun}</span>
    </>
  )
  const place = isSmall ? classes.small : classes.spot
  if (!isChanging) return <div className={place}>{content}</div>
  return (
    <button
      type="button"
      className={place}
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
}
