import { IconCheck, IconLock, IconX } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useDates } from '@/app/_kit/text/use-dates'
import { capitalised } from '@/reading/words/capitalised'
import classes from './hours.module.css'
import type { SheetHour } from './sheet'

type DayHoursProps = {
  hours: readonly SheetHour[]
  timeZone: string
  away: ReadonlySet<string>
  isOpen: boolean
  onChange: (away: ReadonlySet<string>) => void
}

/** One day: a chip for each hour, and one press for all of them. An hour that an interview takes is locked and says by which. */
export function DayHours({ hours, timeZone, away, isOpen, onChange }: DayHoursProps) {
  const t = useTranslations('availability.sheet')
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  const day = dates.day(hours[0]?.startsAt ?? now, now)
  const ids = hours.filter(({ taken }) => taken === null).map(({ slotId }) => slotId)
  const isEmpty = ids.length > 0 && ids.every((id) => away.has(id))

  function toggle(slotId: string) {
    const next = new Set(away)
    if (!next.delete(slotId)) next.add(slotId)
    onChange(next)
  }

  function setAll() {
    const next = new Set(away)
    for (const id of ids) if (isEmpty) next.delete(id)
    if (!isEmpty) for (const id of ids) next.add(id)
    onChange(next)
  }

  return (
    <section className={classes.day}>
      <div className={classes.head}>
        <h2>{capitalised(day)}</h2>
        {isOpen && ids.length > 0 ? (
          <Button
            kind="ghost"
            size="xs"
            aria-label={t(isEmpty ? 'reopenOf' : 'notThisDayOf', { day })}
            onClick={setAll}
          >
            {t(isEmpty ? 'reopen' : 'notThisDay')}
          </Button>
        ) : null}
      </div>
      <div className={classes.chips}>
        {hours.map(({ slotId, startsAt, taken }) => {
          const time = dates.time(startsAt)
          if (taken) {
            return (
              <span key={slotId} className={classes.chip} data-state="taken">
                <IconLock size={16} stroke={1.6} aria-hidden="true" />
                <span aria-hidden="true">{time}</span>
                <HiddenText>{t('takenAs', { day, time })}</HiddenText>
              </span>
            )
          }
          const isAway = away.has(slotId)
          return (
            <button
              key={slotId}
              type="button"
              className={classes.chip}
              data-state={isAway ? 'away' : 'free'}
              aria-pressed={isAway}
              aria-label={t('cannot', { day, time })}
              disabled={!isOpen}
              onClick={() => toggle(slotId)}
            >
              {isAway ? (
                <IconX size={16} stroke={1.8} aria-hidden="true" />
              ) : (
                <IconCheck size={16} stroke={1.8} aria-hidden="true" />
              )}
              {time}
            </button>
          )
        })}
      </div>
      {hours.flatMap(({ slotId, taken }) =>
        taken ? (
          <p key={slotId} className={classes.note}>
            {t(taken.supervises ? 'supervises' : 'plays', {
              time: dates.time(taken.startsAt),
              cohort: taken.cohortName,
            })}
          </p>
        ) : (
          []
        ),
      )}
    </section>
  )
}
