'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { type ObserverBeside, observersBeside } from '@/domain/live-session/figures/observer-beside'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { ReadingHint } from '../later'
import { MarkCounts } from '../parts/mark-counts'
import { MarkMoments } from '../parts/mark-moments'
import styles from './observers-beside.module.css'

type ObserversBesideProps = { timeline: Timeline; onChoose: (mark: TimelineMark) => void }

/** What each observer noted on postures beside the supervisors: counts, then the moments to talk about. No score. */
export function ObserversBeside({ timeline, onChoose }: ObserversBesideProps) {
  const { room } = useLive()
  const read = useMemo(() => observersBeside(timeline, room.grid), [timeline, room.grid])
  return read.map((each) => <Beside key={each.observerId} beside={each} onChoose={onChoose} />)
}

type BesideProps = { beside: ObserverBeside; onChoose: (mark: TimelineMark) => void }

function Beside({ beside, onChoose }: BesideProps) {
  const t = useTranslations('findings.beside')
  const locale = useLocale()
  const { room } = useLive()
  const { nameOf, supervisors, supervisorName } = useCast()
  const observer = nameOf(beside.observerId)
  const supervisor = supervisors.length === 1 ? supervisorName : t('supervisors')
  const title = t('title', { observer, supervisor })
  const rows = beside.postures.flatMap((each) => {
    const code = codeOf(room.grid, each.codeKey)
    return code ? { ...each, code } : []
  })
  const lists = [
    { name: t('contrary'), marks: beside.contrary },
    { name: t('alone', { name: observer }), marks: beside.observerAlone },
    { name: t('alone', { name: supervisor }), marks: beside.supervisorsAlone },
  ].filter(({ marks }) => marks.length > 0)
  const noted = rows.some((row) => row.observer.length > 0)
  return (
    <section className={styles.beside} aria-label={title}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <ReadingHint of="observerBeside" name={title} />
      </div>
      {noted ? (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('posture')}</th>
                <th scope="col">{supervisor}</th>
                <th scope="col">{observer}</th>
                <th scope="col">{t('together')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.codeKey}>
                  <th scope="row">{localize(row.code.shortLabel, locale)}</th>
                  <td>
                    <MarkCounts code={row.code} marks={row.supervisors} />
                  </td>
                  <td>
                    <MarkCounts code={row.code} marks={row.observer} />
                  </td>
                  <td>{row.together}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {lists.map(({ name, marks }) => (
            <div key={name} className={styles.moments}>
              <h4>{name}</h4>
              <MarkMoments label={name} marks={marks} onChoose={onChoose} />
            </div>
          ))}
        </>
      ) : (
        <p className={styles.none}>{t('none', { name: observer })}</p>
      )}
    </section>
  )
}
