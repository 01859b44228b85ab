'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Row } from '@/app/_kit/layout/layout'
import { Tag } from '@/app/_kit/marks/tag'
import { Said } from '@/app/_kit/text/said'
import { useDates } from '@/app/_kit/text/use-dates'
import { codeLabel, phaseLabel } from '@/app/_stimulus/labels'
import { localize } from '@/domain/localized'
import type { ListedStimulus } from './labels'
import { PutActs } from './put-acts'
import { SetAlone } from './set-alone'
import styles from './stimuli.module.css'
import { WholeMoment } from './whole-moment'
import { WriteActs } from './write-acts'

type StimulusRowProps = {
  readonly cohortId: string
  readonly timeZone: string
  readonly stimulus: ListedStimulus
}

/** A moment of the library: its last sentence, what it is about, how often it was used, and the two ways to put it. */
export function StimulusRow({ cohortId, timeZone, stimulus }: StimulusRowProps) {
  const t = useTranslations('stimuli')
  const locale = useLocale()
  const dates = useDates(timeZone)
  const [isSetting, setSetting] = useState(false)
  const { persona, phase, codes, said, uses, usedAt } = stimulus
  const { name } = persona
  const last = said.at(-1)
  return (
    <li className={styles.card}>
      <div className={styles.top}>
        <div className={styles.moment}>
          <p className={styles.voice}>
            {last ? <Said of={last.text} say={(text) => t('quoted', { text })} /> : null}
          </p>
          <p className={styles.small}>
            {t('persona', persona)} · {stimulus.isWritten ? t('library.written') : t('library.builtIn')} ·{' '}
            {t('library.uses', { count: uses })}
            {usedAt === null ? null : `, ${t('library.usedAt', { day: dates.day(usedAt, usedAt) })}`}
          </p>
        </div>
        <PutActs cohortId={cohortId} stimulusKey={stimulus.key} name={name} onSet={() => setSetting(true)} />
      </div>
      <Row gap="1-5" wraps>
        <Tag>{localize(phaseLabel(phase), locale)}</Tag>
        {codes.map((code) => (
          <Tag key={code}>{localize(codeLabel(code), locale)}</Tag>
        ))}
      </Row>
      <WholeMoment moment={{ ...stimulus, dial: null, sound: null }}>
        <WriteActs cohortId={cohortId} stimulus={stimulus} />
      </WholeMoment>
      {isSetting ? (
        <SetAlone
          cohortId={cohortId}
          timeZone={timeZone}
          stimulusKey={stimulus.key}
          onClose={() => setSetting(false)}
        />
      ) : null}
    </li>
  )
}
