'use client'

import { Popover } from '@mantine/core'
import { useTranslations } from 'next-intl'
import styles from './keys-hint.module.css'
import { KeysButton } from './opening-buttons'

const keys = ['play', 'cursor', 'items', 'zoom', 'fit', 'pan', 'wheel', 'touch', 'escape'] as const

/** A button that opens the list of keys and gestures of the timeline. */
export function KeysHint() {
  const t = useTranslations('timeline.keys')
  return (
    <Popover width={344} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <KeysButton />
      </Popover.Target>
      <Popover.Dropdown className={styles.hint} tabIndex={-1} data-autofocus>
        <dl>
          {keys.map((key) => (
            <div key={key}>
              <dt>{t(`${key}.keys`)}</dt>
              <dd>{t(`${key}.does`)}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
