'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Table } from '@/app/_kit/table/table'
import { useInterview } from '@/app/_live/session/use-interview'
import type { CodeAgreement } from '@/domain/live-session/figures/coding-agreement'
import { signOf } from '@/domain/observation/grid'
import { readCodeAgreement } from '@/reading/agreement/say-agreement'
import type { Pair } from '@/reading/agreement/say-disagreement'
import { ReadingHint } from '../parts/lazy'
import styles from './agreement.module.css'

type CodeTableProps = { codes: readonly CodeAgreement[]; names: Pair }

/** How often each supervisor noted each code and how often both did, with the rates of agreement; no rate under five moments. */
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
        <Table
          kind="figures"
          className={styles.table}
          caption={t('title')}
          columns={[
            { title: t('code'), isTitleHidden: true },
            { title: names.a, className: styles.name },
            { title: names.b, className: styles.name },
            { title: t('both') },
            { title: t('agreement') },
            { title: t('f1') },
          ]}
        >
          {codes.map((each) => (
            <Row key={each.codeKey} each={each} />
          ))}
        </Table>
      )}
      {codes.length > 0 && <p className={styles.quiet}>{t('means')}</p>}
    </div>
  )
}

function Row({ each }: { each: CodeAgreement }) {
  const t = useTranslations('findings.figures')
  const interview = useInterview()
  const { code, codeKey, counts, rates } = readCodeAgreement(interview, each)
  const { names } = interview
  const [countOfA, countOfB, both] = counts
  return (
    <tr>
      <th scope="row" title={code && names.code(codeKey)}>
        {code && <CodeShape {...signOf(interview.room.grid, code)} size={11} />}
        {names.shortCode(codeKey)}
      </th>
      <td>{countOfA}</td>
      <td>{countOfB}</td>
      <td>{both}</td>
      {rates === null ? (
        <td colSpan={2} className={styles.few} title={t('tooFewWhy')}>
          {t('tooFew')}
        </td>
      ) : (
        <>
          <td>{rates.agreement}</td>
          <td>{rates.f1}</td>
        </>
      )}
    </tr>
  )
}
