'use client'

import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { MoveButtons } from '../../_library/move-buttons'
import { useEditor } from '../desk/use-grid-editor'
import styles from './forms.module.css'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

type ItemHeadProps = {
  readonly name: string
  readonly before?: ReactNode
  readonly after?: ReactNode
  /** Its place among its like, from 0, and how many those are; null where it has no place to change. */
  readonly place: { readonly at: number; readonly of: number } | null
  readonly onMove?: (by: number) => void
  readonly onDuplicate?: () => void
  readonly onRemove?: (() => void) | undefined
}

/** What the form is about, and what may be done with the whole of it. */
export function ItemHead({ name, before, after, place, onMove, onDuplicate, onRemove }: ItemHeadProps) {
  const t = useTranslations('grids.editor')
  const { mayWrite } = useEditor()
  return (
    <header className={styles.head}>
      <h2 id="grid-form-title" tabIndex={-1}>
        {before}
        <span>{name}</span>
        {after}
      </h2>
      {mayWrite ? (
        <Row gap="1" align="center" wraps>
          {place && onMove ? (
            <MoveButtons
              up={t('upOf', { name })}
              down={t('downOf', { name })}
              place={place}
              onMove={onMove}
            />
          ) : null}
          {onDuplicate ? (
            <Button kind="ghost" size="s" onClick={onDuplicate}>
              <IconCopy {...icon} />
              {t('duplicate')}
            </Button>
          ) : null}
          {onRemove ? (
            <Button
              kind="ghost"
              size="s"
              className={styles.remove}
              aria-label={t('removeOf', { name })}
              onClick={onRemove}
            >
              <IconTrash {...icon} />
              {t('remove')}
            </Button>
          ) : null}
        </Row>
      ) : null}
    </header>
  )
}
