'use client'

import { Popover } from '@mantine/core'
import { useTranslations } from 'next-intl'
import styles from './keys-hint.module.css'
import { KeysButton } from './opening-buttons'

const keys = ['play', 'cursor', 'items', 'zoom', 'fit', 'pan', 'wheel', 'touch', 'escape'] as const

/** Keys as written on their caps, and what they do. */
export type KeyRow = { readonly keys: string; readonly does: string }

export type KeysHintProps = { more?: KeyRow | null }

/** A button that opens the list of keys and gestures of the timeline. `more`: a key of the page around it. */
export function KeysHint({ more = null }: KeysHintProps) {
  const t = useTranslations('timeline.keys')
  const rows = keys.map((key) => ({ keys: t(`${key}.keys`), does: t(`${key}.does`) }))
  return <KeysList rows={more ? [...rows, more] : rows} />
}

/** A button that opens a list of keys. */
export function KeysList({ rows }: { rows: readonly KeyRow[] }) {
  return (
    <Popover width={344} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <KeysButton />
      </Popover.Target>
      <Popover.Dropdown className={styles.hint} tabIndex={-1} data-autofocus>
        <dl>
          {rows.map((row) => (
            <div key={row.keys + row.does}>
              <dt>{row.keys}</dt>
              <dd>{row.does}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
