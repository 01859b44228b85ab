'use client'

import { NativeSelect, Textarea } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { newId } from '@/client/new-id'
import type { DraftLine } from '@/domain/stimulus/moment-draft'
import { stimulusBounds } from '@/domain/stimulus/stimulus-schema'
import classes from './moment-fields.module.css'

type SaidFieldProps = {
  readonly said: readonly DraftLine[]
  readonly isMissing: boolean
  readonly onChange: (said: readonly DraftLine[]) => void
}

/** What was said, line by line; the beneficiary has the last word. */
export function SaidField({ said, isMissing, onChange }: SaidFieldProps) {
  const t = useTranslations('stimuli.write')
  const { sentence } = useFieldError(isMissing ? t('lastWord') : undefined)
  const change = (id: string, to: Partial<DraftLine>) =>
    onChange(said.map((line) => (line.id === id ? { ...line, ...to } : line)))

  function add() {
    const by = said.at(-1)?.by === 'beneficiary' ? 'advisor' : 'beneficiary'
    onChange([...said, { id: newId(), by, text: '' }])
  }

  return (
    <fieldset className={classes.said}>
      <legend>{t('said')}</legend>
      {said.map((line, index) => (
        <div key={line.id} className={classes.line}>
          <NativeSelect
            aria-label={t('by', { number: index + 1 })}
            value={line.by}
            data={[
              { value: 'advisor', label: t('byAdvisor') },
              { value: 'beneficiary', label: t('byBeneficiary') },
            ]}
            onChange={(event) =>
              change(line.id, { by: event.currentTarget.value === 'advisor' ? 'advisor' : 'beneficiary' })
            }
          />
          <Textarea
            aria-label={t('lineText', { number: index + 1 })}
            autosize
            minRows={1}
            maxLength={stimulusBounds.line}
            value={line.text}
            onChange={(event) => change(line.id, { text: event.currentTarget.value })}
          />
          <Button
            square
            kind="ghost"
            aria-label={t('removeLine', { number: index + 1 })}
            disabled={said.length === 1}
            onClick={() => onChange(said.filter(({ id }) => id !== line.id))}
          >
            <IconX size={16} stroke={1.6} aria-hidden />
          </Button>
        </div>
      ))}
      {sentence}
      {said.length < stimulusBounds.lines ? (
        <Button onClick={add} className={classes.add}>
          <IconPlus size={16} stroke={1.6} aria-hidden />
          {t('addLine')}
        </Button>
      ) : null}
    </fieldset>
  )
}
