'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/app/_kit/buttons/button'
import { useFindPerson } from '@/app/_kit/fields/find-person'
import { useFirstRows } from '@/app/_kit/table/use-first-rows'
import { WaitingRows } from '@/app/_kit/table/waiting-rows'
import { Pills } from '@/app/_kit/tabs/pills'
import { Section } from '@/app/(shell)/_shell/section'
import { agreementOf } from '@/reading/words/nouns'
import { type PracticeYear, saysItsNumber } from './practice-year'
import { useGridKeys } from './use-grid-keys'
import { useYearWords } from './use-year-words'
import { YearHead } from './year-head'
import { YearLegend } from './year-legend'
import classes from './year-matrix.module.css'
import { type ColumnName, YearRow } from './year-row'

type YearMatrixProps = {
  cohortId: string
  year: PracticeYear
  /** Whether nothing goes on there any more: gaps are told and lead nowhere. */
  isArchived: boolean
}

/** Rows drawn at first; the others come at a press. */
const MOST_ROWS = 60
/** Rows that a screen of 1080 pixels shows before anyone scrolls. */
const FIRST_ROWS = 18

/** Who practised what over the year: months and rounds across, newest in sight, names and sums in their places. */
export function YearMatrix({ cohortId, year, isArchived }: YearMatrixProps) {
  const t = useTranslations('year.matrix')
  const { months, rows } = year
  const words = useYearWords(year)
  const { focusRow, keys } = useGridKeys()
  const { found, field } = useFindPerson(rows)
  const [part, setPart] = useState<'all' | 'behind'>('all')
  const [isWhole, setIsWhole] = useState(false)
  const behind = rows.filter((row) => row.behind !== null)
  const isParted = behind.length > 0 && rows.length > behind.length && rows.length > 6
  const asked = isParted && part === 'behind' ? found.filter((row) => row.behind !== null) : found
  const shown = isWhole ? asked : asked.slice(0, MOST_ROWS)
  const left = asked.length - shown.length
  const first = useFirstRows(shown, FIRST_ROWS)
  const { drawn, waiting } = isWhole ? { drawn: shown, waiting: 0 } : first

  // The button goes with the press: the focus goes on to the first of those who came.
  function showAll() {
    flushSync(() => setIsWhole(true))
    focusRow(shown.length)
  }

  const columns: ColumnName[] = months.flatMap((month) =>
    month.columns.map(({ key, round }, index) => ({
      key,
      isFirst: index === 0,
      name: round ? (saysItsNumber(round) ? round.title : t('round', round)) : t('alone'),
    })),
  )
  return (
    <Section title={t('title')} note={t('count', agreementOf(rows))}>
      {isParted || field ? (
        <div className={classes.filters}>
          {field}
          {isParted ? (
            <Pills
              label={t('part.label')}
              chosen={part}
              pills={[
                { key: 'all', title: t('part.all'), count: rows.length },
                { key: 'behind', title: t('part.behind'), count: behind.length },
              ]}
              onChoose={setPart}
            />
          ) : null}
        </div>
      ) : null}
      <div className={classes.card}>
        <div className={classes.scroll}>
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table through whose cells the arrow keys go.
            role="grid"
            aria-label={t('title')}
            aria-readonly="true"
            aria-rowcount={rows.length + 2}
            aria-busy={waiting > 0 || undefined}
            className={classes.table}
            {...keys}
          >
            <YearHead months={months} timeZone={year.timeZone} form={agreementOf(rows).form} />
            <tbody>
              {drawn.map((row) => (
                <YearRow
                  key={row.personId}
                  cohortId={cohortId}
                  row={row}
                  columns={columns}
                  words={words}
                  isArchived={isArchived}
                />
              ))}
            </tbody>
          </table>
        </div>
        {waiting > 0 ? <WaitingRows rows={waiting} className={classes.waiting} /> : null}
        {left > 0 ? (
          <div className={classes.more}>
            <Button size="s" onClick={showAll}>
              {t('more', { count: left })}
            </Button>
          </div>
        ) : null}
      </div>
      <YearLegend />
    </Section>
  )
}
