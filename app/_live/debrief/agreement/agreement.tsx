'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Stack } from '@/app/_kit/layout/layout'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useInterview } from '@/app/_live/session/use-interview'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import {
  type CodingAgreement,
  codingAgreements,
  type Disagreement,
} from '@/domain/live-session/figures/coding-agreement'
import { sayKappa, sayUnfinished } from '@/reading/agreement/say-agreement'
import { ReadingHint } from '../parts/lazy'
import styles from './agreement.module.css'
import { CodeTable } from './code-table'
import { Disagreements } from './disagreements'

export type AgreementProps = {
  /** Key of the disagreement being looked at. */
  chosenKey: string | null
  onChoose: (disagreement: Disagreement) => void
}

/** Agreement of two blind codings: figures side by side, then each difference. There is no overall figure. */
export function Agreement({ chosenKey, onChoose }: AgreementProps) {
  const t = useTranslations('agreement')
  const { room, events } = useLive()
  const interview = useInterview()
  const { nameOf } = interview.cast
  const all = useMemo(() => codingAgreements(events, room.grid), [events, room.grid])
  const [at, setAt] = useState(0)
  const agreement = all[at]
  if (!agreement) return null
  const { a, b, codes, disagreements } = agreement
  const names = { a: nameOf(a), b: nameOf(b) }
  const unfinished = sayUnfinished(interview, [a, b])
  return (
    <>
      {all.length > 1 && (
        <NativeSelect
          className={styles.pairs}
          aria-label={t('compared')}
          value={at}
          onChange={(event) => setAt(Number(event.currentTarget.value))}
          data={all.map((each, index) => ({
            value: String(index),
            label: t('pair', { a: nameOf(each.a), b: nameOf(each.b) }),
          }))}
        />
      )}
      {unfinished !== null && <p className={styles.quiet}>{unfinished}</p>}
      <div className={styles.columns}>
        <Phases kappa={agreement.phases} />
        <Disagreements
          disagreements={disagreements}
          names={names}
          chosenKey={chosenKey}
          onChoose={onChoose}
        />
        <Stack gap="2">
          <CodeTable codes={codes} names={names} />
          <p className={styles.quiet}>{t('asUnsealed')}</p>
        </Stack>
      </div>
    </>
  )
}

/** κ of the phases, or why there is none. */
function Phases({ kappa }: { kappa: CodingAgreement['phases'] }) {
  const t = useTranslations('agreement.phases')
  const { text, observed } = sayKappa(useReaderWords(), kappa)
  return (
    <div>
      <div className={styles.head}>
        <h3>{t('title')}</h3>
        <ReadingHint of="phaseKappa" name={t('title')} />
      </div>
      {observed === null ? (
        <p className={styles.none}>{text}</p>
      ) : (
        <>
          <p className={styles.kappa}>
            <b>{text}</b>
            <span>{observed}</span>
          </p>
          <p className={styles.quiet}>{t('means')}</p>
        </>
      )}
    </div>
  )
}
