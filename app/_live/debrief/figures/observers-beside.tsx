'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Table } from '@/app/_kit/table/table'
import { useInterview } from '@/app/_live/session/use-interview'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline/timeline'
import { type ObserverReading, observerReadings } from '@/reading/observers/observer-readings'
import { ReadingHint } from '../parts/lazy'
import { MarkCounts } from '../parts/mark-counts'
import { MarkMoments } from '../parts/mark-moments'
import styles from './observers-beside.module.css'

export type ObserversBesideProps = { timeline: Timeline; onChoose: (mark: TimelineMark) => void }

/** What each observer noted on rated codes beside the supervisors: counts, then the moments to talk about. No score. */
export function ObserversBeside({ timeline, onChoose }: ObserversBesideProps) {
  const interview = useInterview()
  const readings = useMemo(() => observerReadings(interview, timeline), [interview, timeline])
  return readings.map((each) => <Beside key={each.observerId} reading={each} onChoose={onChoose} />)
}

type BesideProps = { reading: ObserverReading; onChoose: (mark: TimelineMark) => void }

function Beside({ reading, onChoose }: BesideProps) {
  const t = useTranslations('findings.beside')
  const { inLanguage } = useReaderWords()
  const { title, observer, supervisor, kinds, codes, moments, nothingNoted } = reading
  return (
    <section className={styles.beside} aria-label={title}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <ReadingHint of="observerBeside" name={title} />
      </div>
      {nothingNoted === null ? (
        <>
          <Table
            kind="figures"
            className={styles.table}
            columns={[{ title: kinds }, { title: supervisor }, { title: observer }, { title: t('together') }]}
          >
            {codes.map((row) => (
              <tr key={row.codeKey}>
                <th scope="row">{inLanguage(row.code.shortLabel)}</th>
                <td>
                  <MarkCounts code={row.code} marks={row.supervisors} />
                </td>
                <td>
                  <MarkCounts code={row.code} marks={row.observer} />
                </td>
                <td>{row.together}</td>
              </tr>
            ))}
          </Table>
          {moments.map(({ name, marks }) => (
            <div key={name} className={styles.moments}>
              <h4>{name}</h4>
              <MarkMoments label={name} marks={marks} onChoose={onChoose} />
            </div>
          ))}
        </>
      ) : (
        <p className={styles.none}>{nothingNoted}</p>
      )}
    </section>
  )
}
