'use client'

import { Switch } from '@mantine/core'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useDates } from '@/app/_kit/text/use-dates'
import { DayHours } from './day-hours'
import classes from './hours.module.css'
import { ProposeHours } from './propose-hours'
import { byDay, type HoursAnswer, leftOf, neverHours, type Sheet } from './sheet'
import { useNeverWords } from './use-never-words'

type HoursFormProps = {
  sheet: Sheet
  /** Until when these hours can be changed here, epoch ms. */
  until: number
  isBusy: boolean
  refusal: string | null
  /** Whether the foot stays at the lower edge of the screen. */
  isWholePage?: boolean
  onSend: (answer: HoursAnswer, done: () => void) => void
}

/** Says at which hours a person cannot: all are free to begin with, and a touch makes one unavailable. Once sent, it thanks and waits. */
export function HoursForm({ sheet, until, isBusy, refusal, isWholePage = false, onSend }: HoursFormProps) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('availability.sheet')
  const dates = useDates(sheet.timeZone)
  const sayNever = useNeverWords()
  const now = useNow().getTime()
  const [isOpen, setOpen] = useState(!sheet.isAnswered)
  const [away, setAway] = useState<ReadonlySet<string>>(
    () => new Set(sheet.hours.filter(({ isAway }) => isAway).map(({ slotId }) => slotId)),
  )
  const [isNever, setNever] = useState(sheet.isNever)
  const [proposed, setProposed] = useState<readonly number[]>(sheet.proposed)
  const never = neverHours(sheet, away)
  const count = { left: leftOf(sheet, away), all: sheet.hours.length }
  return (
    <div className={classes.form} data-page={isWholePage || undefined} {...inertUntilHydrated}>
      {byDay(sheet).map(({ day, hours }) => (
        <DayHours
          key={day}
          hours={hours}
          timeZone={sheet.timeZone}
          away={away}
          isOpen={isOpen}
          onChange={setAway}
        />
      ))}
      <ProposeHours sheet={sheet} proposed={proposed} isOpen={isOpen} onChange={setProposed} />
      {isOpen && never.length > 0 ? (
        <Switch
          className={classes.never}
          labelPosition="left"
          label={t('never', { hours: sayNever(never) })}
          description={t('neverUntil', { day: dates.calendarDay(sheet.neverUntil) })}
          checked={isNever}
          onChange={(event) => setNever(event.currentTarget.checked)}
        />
      ) : null}
      <div className={classes.foot}>
        <Refusal>{refusal}</Refusal>
        {isOpen ? (
          <Button
            kind="primary"
            size="l"
            busy={isBusy}
            onClick={() =>
              onSend(
                { awaySlotIds: [...away], isNever: isNever && never.length > 0, proposed: [...proposed] },
                () => setOpen(false),
              )
            }
          >
            {t('send', count)}
          </Button>
        ) : (
          <>
            <p className={classes.thanks} role="status">
              {t('thanks', count)}
            </p>
            <Button size="l" onClick={() => setOpen(true)}>
              {t('change')}
            </Button>
          </>
        )}
        <p>
          {sheet.isLate
            ? t('late', { name: sheet.askedBy })
            : t('seen', { name: sheet.askedBy, day: dates.day(until, now) })}
        </p>
      </div>
    </div>
  )
}
