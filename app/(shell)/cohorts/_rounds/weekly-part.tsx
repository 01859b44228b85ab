'use client'

import { NativeSelect } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { HourField } from '@/app/_kit/fields/moments/hour-field'
import { useDates } from '@/app/_kit/text/use-dates'
import { useList } from '@/app/_kit/text/use-list'
import { roundLimits } from '@/domain/pairing/round-schema'
import { dayOf } from '@/i18n/zoned-time'
import classes from './rounds.module.css'
import { nextId, type SetupDraft } from './setup-draft'
import { weeklySlots } from './weekly-slots'

type WeeklyPartProps = { form: UseFormReturnType<SetupDraft>; minutes: number }

const MONDAY = Date.UTC(2024, 0, 1, 12)
const DAY_MS = 86_400_000
const MOST_WEEKS = 12

/** Adds the same hours of a day for some weeks: « chaque mardi, de 9 h à 12 h ». Hours that a change of clocks touches are named and left out. */
export function WeeklyPart({ form, minutes }: WeeklyPartProps) {
  const t = useTranslations('rounds.setup.weekly')
  const list = useList()
  const now = useNow().getTime()
  const { slots, timeZone } = form.values
  const utc = useDates('UTC')
  const [weekday, setWeekday] = useState('2')
  const [weeks, setWeeks] = useState('4')
  const [from, setFrom] = useState('09:00')
  const [until, setUntil] = useState('12:00')
  const firstDay = dayOf(now + 7 * DAY_MS, timeZone)
  const wish = { weekday: Number(weekday), weeks: Number(weeks), from, until }
  const found = weeklySlots(wish, { firstDay, minutes, timeZone })
  const there = new Set(slots.map(({ day, time }) => `${day} ${time}`))
  const fresh = found.slots.filter(({ day, time }) => !there.has(`${day} ${time}`))
  const isTooMany = slots.length + fresh.length > roundLimits.slots

  function add() {
    const added = [...slots]
    for (const slot of fresh) added.push({ id: nextId('t', added), ...slot })
    const inOrder = added.toSorted((one, other) =>
      `${one.day} ${one.time}` < `${other.day} ${other.time}` ? -1 : 1,
    )
    form.setFieldValue('slots', inOrder)
  }

  return (
    <fieldset className={classes.weekly}>
      <legend>{t('title')}</legend>
      <div className={classes.weeklyFields}>
        <NativeSelect
          label={t('weekday')}
          data={Array.from({ length: 7 }, (_, index) => ({
            value: String(index + 1),
            label: utc.weekday(MONDAY + index * DAY_MS),
          }))}
          value={weekday}
          onChange={(event) => setWeekday(event.currentTarget.value)}
        />
        <HourField label={t('from')} value={from} onChange={setFrom} />
        <HourField label={t('until')} value={until} onChange={setUntil} />
        <NativeSelect
          label={t('weeks')}
          data={Array.from({ length: MOST_WEEKS }, (_, index) => ({
            value: String(index + 1),
            label: t('weeksCount', { count: index + 1 }),
          }))}
          value={weeks}
          onChange={(event) => setWeeks(event.currentTarget.value)}
        />
        <Button disabled={fresh.length === 0 || isTooMany} onClick={add}>
          <IconPlus size={16} stroke={1.6} aria-hidden />
          {t('add', { count: fresh.length })}
        </Button>
      </div>
      {found.left.length > 0 ? (
        <p className={classes.left} role="status">
          {t('skipped', {
            count: found.left.length,
            hours: list(found.left.map(({ day, time }) => `${utc.calendarDay(day)}, ${time}`)),
          })}
        </p>
      ) : null}
    </fieldset>
  )
}
