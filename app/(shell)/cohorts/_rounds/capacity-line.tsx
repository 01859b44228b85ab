'use client'

import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { useDates } from '@/app/_kit/text/use-dates'
import { capacityOf } from '@/domain/pairing/capacity'
import { type Shortage, shortageOf } from '@/domain/pairing/unplaced'
import { useUnplacedWords } from '../_proposal/use-unplaced-words'
import classes from './rounds.module.css'
import { type Choices, type SetupDraft, setupOf } from './setup-draft'

const SHOWN_PEOPLE = 6

/** Whether there is place for everybody, before anything is planned: who cannot be placed, why, and what would place them. */
export function CapacityLine({ draft, choices }: { draft: SetupDraft; choices: Choices }) {
  const t = useTranslations('rounds.setup')
  const more = useTranslations('rounds.unplaced')
  const dates = useDates(choices.timeZone)
  const now = useNow().getTime()
  // Many people take a moment to count, and nothing that is typed waits for it.
  const counted = useDeferredValue(draft)
  const setup = useMemo(() => setupOf(counted), [counted])
  const { needed, places, missing, supervisorsMissing } = useMemo(() => capacityOf(setup), [setup])
  const shortage = useMemo(() => shortageOf(setup), [setup])
  const say = useUnplacedWords({ nameOf, slotOf })
  const { lacking, unplaced } = shortage
  const wants = [
    lacking > 0 && t(missing > 0 ? 'missing' : 'lacking', { count: lacking }),
    lacking > 0 && enoughWith(shortage),
    supervisorsMissing > 0 && t('supervisorsMissing', { count: supervisorsMissing }),
  ].filter(Boolean)
  const isEnough = needed > 0 && wants.length === 0 && unplaced.length === 0
  const Icon = isEnough ? IconCheck : IconAlertTriangle
  return (
    <div className={classes.capacity} data-enough={isEnough || undefined} role="status">
      <Icon size={18} stroke={1.6} aria-hidden />
      <div>
        <p>
          {t('capacity', { needed, places })}{' '}
          {needed === 0 ? t('nobody') : isEnough ? t('enough') : wants.join(' ')}
        </p>
        {unplaced.length > 0 && (
          <ul className={classes.unplaced}>
            {unplaced.slice(0, SHOWN_PEOPLE).map((each) => {
              const { why, remedy } = say(each)
              return (
                <li key={each.personId}>
                  {why} {remedy}
                </li>
              )
            })}
            {unplaced.length > SHOWN_PEOPLE && (
              <li>{more('more', { count: unplaced.length - SHOWN_PEOPLE })}</li>
            )}
          </ul>
        )}
      </div>
    </div>
  )

  function nameOf(personId: string): string {
    return (
      [...choices.learners, ...choices.invited.learners].find((each) => each.personId === personId)?.name ??
      ''
    )
  }

  function slotOf(slotId: string): string {
    const startsAt = setup.slots.find(({ id }) => id === slotId)?.startsAt
    return startsAt === undefined ? '' : `${dates.shortDay(startsAt, now)}, ${dates.time(startsAt)}`
  }

  function enoughWith({ slots, rooms }: Shortage): string {
    if (slots !== null && rooms !== null) return t('enoughWith.either', { slots, rooms })
    if (slots !== null) return t('enoughWith.slots', { slots })
    return rooms === null ? t('enoughWith.neither') : t('enoughWith.rooms', { rooms })
  }
}
