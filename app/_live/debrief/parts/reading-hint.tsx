'use client'

import { Popover } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type Read, readingSources } from '@/reading/figures/reading-sources'
import { ReadingButton } from './reading-button'
import styles from './reading-hint.module.css'

/** Something that is read in a way of its own, by the name it has on the screen. */
export type NamedReading = { readonly of: Read; readonly name: string }
export type ReadingHintProps = {
  /** How one thing is read, or each of several. */
  of: Read | readonly NamedReading[]
  name: string
  /** What they have in common, said before them. */
  lead?: string
}

/** A button that shows how figures are read and where that comes from. */
export function ReadingHint({ of, name, lead }: ReadingHintProps) {
  const t = useTranslations('findings.reading')
  const label = t('open', { name })
  const several = typeof of !== 'string'
  const readings: readonly NamedReading[] = several ? of : [{ of, name }]
  return (
    <Popover width={several ? 344 : 272} position="bottom-end" withArrow trapFocus returnFocus>
      <Popover.Target>
        <ReadingButton name={name} />
      </Popover.Target>
      <Popover.Dropdown className={styles.hint} aria-label={label} tabIndex={0} data-autofocus>
        {lead && <p className={styles.lead}>{lead}</p>}
        {readings.map((each) => (
          <div key={each.of} className={styles.reading}>
            {several && <h3>{each.name}</h3>}
            <p>{t(each.of)}</p>
            <p className={styles.source}>{t('source', { source: t(readingSources[each.of]) })}</p>
          </div>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
