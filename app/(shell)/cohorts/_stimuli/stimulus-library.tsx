'use client'

import { NativeSelect } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { codeLabel, phaseLabel } from '@/app/_stimulus/labels'
import { useTRPC } from '@/app/_trpc/client'
import { Section } from '@/app/(shell)/_shell/section'
import { useIsArchived } from '@/app/(shell)/_shell/use-is-archived'
import { localize } from '@/domain/localized'
import { type StimulusPhase, stimulusPhases } from '@/domain/stimulus/stimulus'
import styles from './stimuli.module.css'
import { StimulusRow } from './stimulus-row'
import { useBeginDraft } from './use-begin-draft'
import { ExportMoments, ImportMoments } from './write/moments-file'

/** The moments a cohort may be asked, by phase and by what is at play in them. */
export function StimulusLibrary({
  cohortId,
  timeZone,
}: {
  readonly cohortId: string
  readonly timeZone: string
}) {
  const t = useTranslations('stimuli.library')
  const locale = useLocale()
  const { data } = useSuspenseQuery(useTRPC().stimulus.library.queryOptions({ cohortId }))
  const isArchived = useIsArchived(cohortId)
  const { begin, isBusy } = useBeginDraft(cohortId)
  const [phase, setPhase] = useState<StimulusPhase | ''>('')
  const [code, setCode] = useState('')
  const found = data.stimuli.filter(
    (each) => (phase === '' || each.phase === phase) && (code === '' || each.codes.includes(code)),
  )
  const codes = [...new Set(data.stimuli.flatMap((each) => each.codes))]
    .map((value) => ({ value, label: localize(codeLabel(value), locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale))
  return (
    <Section title={t('title')} note={t('note', { count: found.length })}>
      <Stack gap="2">
        <Row gap="2" wraps>
          <NativeSelect
            aria-label={t('phase')}
            value={phase}
            data={[
              { value: '', label: t('allPhases') },
              ...stimulusPhases.map((value) => ({ value, label: localize(phaseLabel(value), locale) })),
            ]}
            onChange={(event) =>
              setPhase(stimulusPhases.find((each) => each === event.currentTarget.value) ?? '')
            }
          />
          <NativeSelect
            aria-label={t('code')}
            value={code}
            data={[{ value: '', label: t('allCodes') }, ...codes]}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </Row>
        {isArchived ? null : (
          <Row gap="2" wraps>
            <Button busy={isBusy} onClick={() => begin({ kind: 'new' })}>
              {t('new')}
            </Button>
            <ImportMoments cohortId={cohortId} />
            <ExportMoments stimuli={found} />
          </Row>
        )}
      </Stack>
      {found.length > 0 ? (
        <ul className={styles.library}>
          {found.map((stimulus) => (
            <StimulusRow key={stimulus.key} cohortId={cohortId} timeZone={timeZone} stimulus={stimulus} />
          ))}
        </ul>
      ) : (
        <p className={styles.nothing}>
          {t('nothing')}{' '}
          <Button
            size="s"
            onClick={() => {
              setPhase('')
              setCode('')
            }}
          >
            {t('showAll')}
          </Button>
        </p>
      )}
    </Section>
  )
}
