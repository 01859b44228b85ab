import { useNow, useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useList } from '@/app/_kit/text/use-list'
import { capitalised } from '@/reading/words/capitalised'
import classes from './hours-table.module.css'
import type { TableData } from './table-data'

/** The same hour by hour, where a screen is too narrow for the table. */
export function BySlot({ table }: { table: TableData }) {
  const t = useTranslations('availability.table')
  const list = useList()
  const dates = useDates(table.timeZone)
  const now = useNow().getTime()
  const { rows, slots, free } = table
  const awaited = rows.filter(({ isAwaited }) => isAwaited).map(({ name }) => name)
  return (
    <section className={classes.bySlot} aria-label={t('bySlot')}>
      {awaited.length > 0 ? <p>{t('awaitedNames', { names: list(awaited) })}</p> : null}
      <ul>
        {slots.map(({ id, startsAt }, column) => {
          const away = rows
            .filter(({ hours }) => ['away', 'taken'].includes(hours[column]?.state ?? ''))
            .map(({ name }) => name)
          const count = { learners: free.learner[column] ?? 0, supervisors: free.supervisor[column] ?? 0 }
          return (
            <li key={id}>
              <h2>{capitalised(`${dates.day(startsAt, now)}, ${dates.time(startsAt)}`)}</h2>
              <p>{t('slotLine', count)}</p>
              {away.length > 0 ? <p>{t('cannot', { names: list(away) })}</p> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
