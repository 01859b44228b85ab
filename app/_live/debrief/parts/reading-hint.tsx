'use client'

import { Popover } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type Read, readingSources } from '@/reading/figures/reading-sources'
import { ReadingButton } from './reading-button'
import styles from './reading-hint.module.css'

export type ReadingHintProps = { of: Read; name: string }

/** A button that shows how a figure is read and where that comes from. */
export function ReadingHint({ of, name }: ReadingHintProps) {
  const t = useTranslations('findings.reading')
  const label = t('open', { name })
  return (
    <Popover width={272} position="bottom-end" withArrow trapFocus returnFocus>
      <Popover.Target>
        <ReadingButton name={name} />
      </Popover.Target>
      <Popover.Dropdown className={styles.hint} aria-label={label} tabIndex={-1} data-autofocus>
        <p>{t(of)}</p>
        <p className={styles.source}>{t('source', { source: t(readingSources[of]) })}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
