'use client'

import { TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../buttons/button'
import { copyText } from '../copy-text'
import classes from './text-to-copy.module.css'

/** How long « copied » is shown. */
const copiedMs = 1_000

/** A text to be taken elsewhere, such as a link, with its button. `label` says what it is. */
export function TextToCopy({ text, label }: { text: string; label: string }) {
  const t = useTranslations('common.copying')
  const [isCopied, setCopied] = useState(false)

  async function copy() {
    if (!(await copyText(text))) return
    setCopied(true)
    setTimeout(() => setCopied(false), copiedMs)
  }

  return (
    <div className={classes.text}>
      <TextInput readOnly value={text} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
      <Button onClick={() => void copy()}>
        {isCopied ? (
          <IconCheck size={16} stroke={1.5} aria-hidden="true" />
        ) : (
          <IconCopy size={16} stroke={1.5} aria-hidden="true" />
        )}
        <span aria-live="polite">{isCopied ? t('copied') : t('copy')}</span>
      </Button>
    </div>
  )
}
