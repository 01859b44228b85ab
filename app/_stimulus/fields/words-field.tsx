'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { stimulusBounds } from '@/domain/stimulus/stimulus-schema'

const bounds = {
  scene: stimulusBounds.scene,
  came: stimulusBounds.line,
  felt: stimulusBounds.felt,
}

type WordsFieldProps = {
  readonly of: keyof typeof bounds
  readonly words: string
  readonly isMissing: boolean
  readonly onChange: (words: string) => void
}

/** The scene of a moment, what was replied, or what was felt. */
export function WordsField({ of, words, isMissing, onChange }: WordsFieldProps) {
  const t = useTranslations('stimuli.write')
  return (
    <Textarea
      label={t(of)}
      autosize
      minRows={2}
      maxLength={bounds[of]}
      value={words}
      error={isMissing ? t('missing') : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
