'use client'

import { IconCalendarOff, IconUserMinus } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useDates } from '@/app/_kit/text/use-dates'
import { useList } from '@/app/_kit/text/use-list'
import { isPlayer } from '@/domain/live-session/core/seat'
import { firstName } from '@/reading/names/first-name'
import { CancelSession } from '../../_sessions/cancel-session'
import { players } from '../../_sessions/people'
import { Item } from './decision'
import classes from './decisions.module.css'
import { EditLink } from './edit-link'
import type { LineOf } from './line'
import { AssignButton, useWhoIsFree } from './session-lines'
import { useReplaceAbsent } from './use-seating'

/** A planned interview that has lost a person: who, and why no one holds their seat. */
export function LostSeats({ card, lost }: Pick<LineOf<'lostSeats'>, 'card' | 'lost'>) {
  const t = useTranslations('cohort.decisions.lost')
  const list = useList()
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const said = (['gone', 'suspended', 'role'] as const).flatMap((why) => {
    const names = lost.filter((each) => each.why === why).map(({ name }) => name)
    return names.length > 0 ? t(why, { count: names.length, names: list(names) }) : []
  })
  const when = { day: dates.day(card.scheduledFor, now), time: dates.time(card.scheduledFor) }
  return (
    <Item
      icon={<IconUserMinus size={16} stroke={1.5} aria-hidden="true" />}
      title={t('title', { count: lost.length })}
      text={[t('text', { ...players(card, 'short'), ...when }), ...said].join(' ')}
    >
      <span className={classes.acts}>
        <EditLink card={card} isLabelled />
        <CancelSession card={card} isLabelled />
      </span>
    </Item>
  )
}

/**
 * Choices after an absence: fill the empty seat on its page, or in one press where only a supervisor is missing; change
 * the hour; or call the interview off.
 */
export function Absent({ card, absent, sought, proposed, replacement }: Omit<LineOf<'absent'>, 'kind'>) {
  const t = useTranslations('year.decisions.absent')
  const list = useList()
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const whoIsFree = useWhoIsFree()
  const { advisor, beneficiary } = players(card, 'short')
  const when = { day: dates.day(card.scheduledFor, now), time: dates.time(card.scheduledFor) }
  const names = list(absent.map(({ name }) => name))
  const reasons = absent.flatMap(({ name, reason }) => {
    if (!reason) return []
    return absent.length === 1 ? t('why', { reason }) : t('whyOf', { name: firstName(name), reason })
  })
  const seatOf = (id: string) => card.people.find(({ personId }) => personId === id)?.seat ?? null
  const missesPlayer = absent.some(({ personId }) => isPlayer(seatOf(personId)))
  const other = seatOf(replacement?.absentId ?? '') === 'advisor' ? beneficiary : advisor
  const free = [
    ...(sought === 'supervisor' ? [whoIsFree(proposed, advisor)] : []),
    ...(replacement ? [t('free', { name: replacement.name, why: replacement.why ?? 'none', other })] : []),
  ]
  return (
    <Item
      icon={<IconCalendarOff size={16} stroke={1.5} aria-hidden="true" />}
      title={t('title', { count: absent.length, names })}
      text={[t('text', { advisor, beneficiary, ...when }), ...reasons, ...free].join(' ')}
    >
      <span className={classes.acts}>
        {proposed ? <AssignButton liveSessionId={card.id} proposed={proposed} /> : null}
        {replacement ? <ReplaceButton liveSessionId={card.id} replacement={replacement} /> : null}
        {absent
          .filter(({ personId }) => seatOf(personId) !== 'observer')
          .map(({ personId, name }) => (
            <ButtonLink
              key={personId}
              size="xs"
              href={`/cohorts/${card.cohortId}/sessions/${card.id}/edit?replace=${encodeURIComponent(personId)}`}
            >
              {t('replace', { name: firstName(name) })}
            </ButtonLink>
          ))}
        <EditLink card={card} isLabelled />
        {missesPlayer ? <CancelSession card={card} isLabelled /> : null}
      </span>
    </Item>
  )
}

/** One press that gives the seat of an absent person to the proposed one. */
function ReplaceButton({
  liveSessionId,
  replacement,
}: {
  liveSessionId: string
  replacement: NonNullable<LineOf<'absent'>['replacement']>
}) {
  const t = useTranslations('year.decisions.absent')
  const { isBusy, replace } = useReplaceAbsent(liveSessionId, replacement.absentId, replacement)
  return (
    <Button size="xs" busy={isBusy} onClick={replace}>
      {t('give', { name: firstName(replacement.name) })}
    </Button>
  )
}
