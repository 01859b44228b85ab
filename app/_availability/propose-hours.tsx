import { IconPlus, IconX } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { DayField } from '@/app/_kit/fields/moments/day-field'
import { HourField } from '@/app/_kit/fields/moments/hour-field'
import { useDates } from '@/app/_kit/text/use-dates'
import { mostProposed } from '@/domain/availability/proposed'
import { clockChangeAt, dayOf, momentOf } from '@/i18n/zoned-time'
import classes from './hours.module.css'
import type { Sheet } from './sheet'

type ProposeHoursProps = {
  sheet: Sheet
  /** Hours that are proposed, epoch ms. */
  proposed: readonly number[]
  isOpen: boolean
  onChange: (proposed: readonly number[]) => void
}

/** Hours that a person proposes besides those they are asked about: listed, and added one by one. */
export function ProposeHours({ sheet, proposed, isOpen, onChange }: ProposeHoursProps) {
  const t = useTranslations('availability.sheet')
  const { timeZone } = sheet
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  const today = dayOf(now, timeZone)
  const [isAdding, setAdding] = useState(false)
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const say = (at: number) => t('proposedHour', { day: dates.day(at, now), time: dates.time(at) })
  return (
    <>
      {proposed.length > 0 ? (
        <ul className={classes.proposed} aria-label={t('proposedList')}>
          {proposed.map((at) => (
            <li key={at}>
              <span>{say(at)}</span>
              {isOpen ? (
                <Button
                  kind="ghost"
                  square
                  aria-label={t('proposedRemove', { hour: say(at) })}
                  onClick={() => onChange(proposed.filter((each) => each !== at))}
                >
                  <IconX size={16} stroke={1.6} aria-hidden />
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {isOpen && !isAdding && proposed.length < mostProposed ? (
        <button type="button" className={classes.propose} onClick={() => setAdding(true)}>
          <IconPlus size={16} stroke={1.6} aria-hidden />
          {t('propose')}
        </button>
      ) : null}
      {isOpen && isAdding ? (
        <div className={classes.proposing}>
          <DayField label={t('proposeDay')} today={today} minDate={today} value={day} onChange={setDay} />
          <HourField label={t('proposeTime')} error={fault} value={time} onChange={setTime} />
          <div className={classes.proposingActs}>
            <Button kind="ghost" onClick={close}>
              {t('proposeCancel')}
            </Button>
            <Button onClick={add}>{t('proposeAdd')}</Button>
          </div>
        </div>
      ) : null}
    </>
  )

  function add() {
    const at = day === '' || time === '' ? null : momentOf(day, time, timeZone)
    const found = faultOf(at)
    setFault(found)
    if (found !== null || at === null) return
    onChange([...new Set([...proposed, at])].sort((one, other) => one - other))
    close()
  }

  function close() {
    setAdding(false)
    setFault(null)
    setDay('')
    setTime('')
  }

  function faultOf(at: number | null): string | null {
    if (at === null) return t('proposeFault.missing')
    if (clockChangeAt(day, time, timeZone)) return t('proposeFault.clock')
    if (at <= Date.now()) return t('proposeFault.past')
    if (at > sheet.proposedUntil) return t('proposeFault.late', { day: dates.day(sheet.proposedUntil, now) })
    return sheet.hours.some(({ startsAt }) => startsAt === at) ? t('proposeFault.asked') : null
  }
}
