'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCast } from '@/app/_live/session/use-cast'
import type { Counted, Playing } from '@/domain/live-session/take/side-by-side'
import { elides } from '@/reading/words/elides'
import styles from './counted-table.module.css'

type CountedTableProps = {
  playings: readonly Playing[]
  /** The take that runs: what is measured of it is told at its end. */
  runningId: string | null
}

/** Counted facts of each playing, without a grade. What sound tells stands there only where sound was measured. */
export function CountedTable({ playings, runningId }: CountedTableProps) {
  const t = useTranslations('takes')
  const { advisorName, beneficiaryName } = useCast()
  const rows: readonly { key: string; name: string; value: (counted: Counted) => ReactNode }[] = [
    {
      key: 'silence',
      name: t('counted.silence', { name: advisorName }),
      value: ({ silenceMs }) =>
        silenceMs === null ? null : t('counted.seconds', { seconds: Math.round(silenceMs / 1_000) }),
    },
    { key: 'questions', name: t('counted.questions'), value: ({ questions }) => questions },
    {
      key: 'share',
      name: t('counted.share', { name: advisorName, elided: elides(advisorName) }),
      value: ({ advisorShare }) =>
        advisorShare === null ? null : t('counted.percent', { percent: Math.round(advisorShare * 100) }),
    },
    {
      key: 'dial',
      name: t('counted.dial', { name: beneficiaryName, elided: elides(beneficiaryName) }),
      value: ({ dial }) => dial && t('counted.fromTo', dial),
    },
  ]
  const always = ['questions', 'dial']
  const shown = rows.filter(
    ({ key, value }) => always.includes(key) || playings.some(({ counted }) => value(counted) !== null),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table of many takes is scrolled by keyboard.
    <section className={styles.card} tabIndex={0} aria-labelledby="takes-counted">
      <div className={styles.head}>
        <h2 id="takes-counted">{t('counted.title')}</h2>
        <p>{t('counted.hint')}</p>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.hidden}>{t('counted.fact')}</span>
            </th>
            {playings.map(({ number }) => (
              <th key={number} scope="col">
                {t('number', { number })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, value }) => (
            <tr key={key} data-dial={key === 'dial' || undefined}>
              <th scope="row">{name}</th>
              {playings.map(({ number, takeId, counted }) => (
                <td key={number}>
                  {value(counted) ?? (
                    <span className={styles.none}>
                      {takeId !== null && takeId === runningId
                        ? t('counted.running')
                        : t(key === 'dial' ? 'counted.still' : 'counted.none')}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
