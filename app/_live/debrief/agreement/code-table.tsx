'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/code-shape'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { CodeAgreement } from '@/domain/live-session/coding-agreement'
import { localize } from '@/domain/localized'
import { codeOf, valencesOf } from '@/domain/observation/grid'
import { hundredths } from '@/reading/words/hundredths'
import { ReadingHint } from '../later'
import styles from './agreement.module.css'

type CodeTableProps = { codes: readonly CodeAgreement[]; names: { a: string; b: string } }

/** Counts of each code by one, by the other and by both, and what they come to; no rate under five moments. */
export function CodeTable({ codes, names }: CodeTableProps) {
  const t = useTranslations('agreement.codes')
  return (
    <div>
      <div className={styles.head}>
        <h3>{t('title')}</h3>
        <ReadingHint of="codeAgreement" name={t('title')} />
      </div>
      {codes.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <table className={styles.table}>
          <caption className={styles.spoken}>{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className={styles.spoken}>{t('code')}</span>
              </th>
              <th scope="col" className={styles.name}>
                {names.a}
              </th>
              <th scope="col" className={styles.name}>
                {names.b}
              </th>
              <th scope="col">{t('both')}</th>
              <th scope="col">{t('agreement')}</th>
              <th scope="col">{t('f1')}</th>
            </tr>
          </thead>
          <tbody>
            {codes.map((each) => (
              <Row key={each.codeKey} {...each} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Row({ codeKey, countOfA, countOfB, both, agreement, f1 }: CodeAgreement) {
  const t = useTranslations('findings.figures')
  const locale = useLocale()
  const format = useFormatter()
  const code = codeOf(useLive().room.grid, codeKey)
  return (
    <tr>
      <th scope="row" title={code && localize(code.label, locale)}>
        {code && <CodeShape shape={code.shape} valence={valencesOf(code)[0] ?? null} size={11} />}
        {code ? localize(code.shortLabel, locale) : codeKey}
      </th>
      <td>{countOfA}</td>
      <td>{countOfB}</td>
      <td>{both}</td>
      {agreement === null || f1 === null ? (
        <td colSpan={2} className={styles.few} title={t('tooFewWhy')}>
          {t('tooFew')}
        </td>
      ) : (
        <>
          <td>{t('percent', { share: Math.round(agreement * 100) })}</td>
          <td>{format.number(hundredths(f1), { minimumFractionDigits: 2 })}</td>
        </>
      )}
    </tr>
  )
}
