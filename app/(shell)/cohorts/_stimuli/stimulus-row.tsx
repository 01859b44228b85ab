'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { Tag } from '@/app/_kit/marks/tag'
import { Disclosure } from '@/app/_kit/text/disclosure'
import { Said } from '@/app/_kit/text/said'
import { useDates } from '@/app/_kit/text/use-dates'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { WhatCame } from '@/app/_stimulus/what-came'
import { useTRPC } from '@/app/_trpc/client'
import { useIsArchived } from '@/app/(shell)/_shell/use-is-archived'
import { localize } from '@/domain/localized'
import { codeLabel, type ListedStimulus, phaseLabel } from './labels'
import { SetAlone } from './set-alone'
import styles from './stimuli.module.css'
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
  const { persona, phase, codes, scene, said, uses, usedAt } = stimulus
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
      <Disclosure title={t('library.read')} className={styles.read}>
        <div className={styles.whole}>
          <p>
            <Said of={scene} />
          </p>
          <ol>
            {said.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a moment keep their places.
              <li key={index} data-by={line.by}>
                <Said of={line.text} say={(text) => t('quoted', { text })} />
              </li>
            ))}
          </ol>
          <WhatCame after={stimulus} />
          <WriteActs cohortId={cohortId} stimulus={stimulus} />
        </div>
      </Disclosure>
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

type PutActsProps = {
  readonly cohortId: string
  readonly stimulusKey: string
  readonly name: string
  readonly onSet: () => void
}

function PutActs({ cohortId, stimulusKey, name, onSet }: PutActsProps) {
  const t = useTranslations('stimuli.library')
  const router = useRouter()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const isArchived = useIsArchived(cohortId)
  const open = useMutation(
    trpc.stimulus.open.mutationOptions({
      onError: showError,
      onSuccess: ({ questionId }) => {
        void queries.invalidateQueries(trpc.stimulus.pathFilter())
        router.push(`/cohorts/${cohortId}/questions/${questionId}/screen`)
      },
    }),
  )
  if (isArchived) return null
  return (
    <Row gap="2" wraps>
      <Button
        aria-label={t('inClassOf', { name })}
        busy={open.isPending || open.isSuccess}
        onClick={() => open.mutate({ cohortId, wish: { mode: 'inClass', stimulusKey } })}
      >
        {t('inClass')}
      </Button>
      <Button aria-label={t('aloneOf', { name })} onClick={onSet}>
        {t('alone')}
      </Button>
    </Row>
  )
}
