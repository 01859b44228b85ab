'use client'

import { useNow, useTranslations } from 'next-intl'
import { Fragment, type KeyboardEvent, useId, useRef, useState } from 'react'
import { useDates } from '@/app/_kit/text/use-dates'
import { HourCell } from './hour-cell'
import classes from './hours-table.module.css'
import { daysOf, type TableData, type TableRow } from './table-data'

const moves: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The table: people by hours. One tab stop; arrows move between cells, Space and Enter change one. */
export function HoursGrid({ cohortId, table }: { cohortId: string; table: TableData }) {
  const t = useTranslations('availability.table')
  const dates = useDates(table.timeZone)
  const now = useNow().getTime()
  const id = useId()
  const body = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<readonly [number, number]>([0, 0])
  const { rows, slots, free, awaited } = table
  const days = daysOf(table)
  const firstOfDay = new Set(days.slice(1).map(({ slots: of }) => of[0]?.id))
  const players = rows.filter(({ part }) => part === 'learner')
  const supervisors = rows.filter(({ part }) => part === 'supervisor')
  const ordered = [...players, ...supervisors]

  function onKeyDown(event: KeyboardEvent) {
    const [down, right] = moves[event.key] ?? [0, 0]
    if (down === 0 && right === 0) return
    event.preventDefault()
    const row = Math.min(Math.max(active[0] + down, 0), ordered.length - 1)
    const column = Math.min(Math.max(active[1] + right, 0), slots.length - 1)
    setActive([row, column])
    body.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus()
  }

  const rowOf = (row: TableRow) => {
    const index = ordered.indexOf(row)
    return (
      <tr key={row.personId} className={classes.row}>
        <th
          scope="row"
          className={classes.who}
          data-awaited={row.answeredAt === null || undefined}
          title={row.name}
        >
          {row.name}
        </th>
        <td className={classes.answer}>{sayAnswer(row)}</td>
        {row.hours.map((hour, column) => (
          <HourCell
            key={hour.slotId}
            cohortId={cohortId}
            requestId={table.requestId}
            row={row}
            hour={hour}
            when={{
              day: dates.day(slots[column]?.startsAt ?? now, now),
              time: dates.time(slots[column]?.startsAt ?? now),
            }}
            place={`${index} ${column}`}
            isFirst={firstOfDay.has(hour.slotId)}
            isTabStop={index === active[0] && column === active[1]}
            onFocus={() => setActive([index, column])}
          />
        ))}
        <td className={classes.left}>{row.answeredAt === null ? '–' : row.left}</td>
      </tr>
    )
  }

  return (
    <section className={classes.card} aria-label={t('caption')}>
      <table ref={body} className={classes.table} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={classes.awaitedFirst}>
              {t('awaitedFirst', { count: awaited })}
            </th>
            <th scope="col" rowSpan={2} className={classes.answer}>
              {t('answer')}
            </th>
            {days.map(({ day, slots: of }, index) => (
              <th
                key={day}
                id={`${id}-${day}`}
                scope="colgroup"
                className={classes.day}
                colSpan={of.length}
                data-first={index > 0 || undefined}
              >
                {dates.columnDay(of[0]?.startsAt ?? now)}
              </th>
            ))}
            <th scope="col" rowSpan={2} className={classes.left}>
              {t('left')}
            </th>
          </tr>
          <tr>
            {days.flatMap(({ day, slots: of }) =>
              of.map((slot) => (
                <th
                  key={slot.id}
                  scope="col"
                  headers={`${id}-${day}`}
                  className={classes.time}
                  data-first={firstOfDay.has(slot.id) || undefined}
                >
                  {dates.time(slot.startsAt)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {players.map(rowOf)}
          {supervisors.length > 0 ? (
            <tr className={classes.row}>
              <th scope="rowgroup" className={classes.group} colSpan={slots.length + 3}>
                {t('supervision')}
              </th>
            </tr>
          ) : null}
          {supervisors.map(rowOf)}
        </tbody>
        <tfoot className={classes.sums}>
          {(['learner', 'supervisor'] as const).map((part) => (
            <Fragment key={part}>
              {rows.some((row) => row.part === part) ? (
                <tr>
                  <th scope="row" className={classes.sumOf}>
                    {t(part === 'learner' ? 'learnersFree' : 'supervisorsFree')}
                  </th>
                  <td />
                  {free[part].map((count, index) => (
                    <td
                      key={slots[index]?.id}
                      className={classes.sum}
                      data-first={firstOfDay.has(slots[index]?.id) || undefined}
                    >
                      {count}
                    </td>
                  ))}
                  <td />
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tfoot>
      </table>
    </section>
  )

  function sayAnswer({ answeredAt, remindedAt, left }: TableRow) {
    if (answeredAt === null) return t(remindedAt === null ? 'notAnswered' : 'reminded')
    return left === 0 ? <strong className={classes.none}>{t('none')}</strong> : dates.shortDate(answeredAt)
  }
}
