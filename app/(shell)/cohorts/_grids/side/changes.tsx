'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { type GridChange, gridDifference } from '@/domain/observation/editing/difference'
import type { DraftGrid } from '@/domain/observation/editing/draft-grid-schema'
import { type Selection, selectionAt } from '../desk/selection'
import { useGridWords } from '../desk/use-grid-words'
import styles from './side.module.css'

type ChangesProps = {
  readonly before: DraftGrid
  readonly after: DraftGrid
  /** Opens what a change is about; left out where nothing can be opened. */
  readonly onShow?: ((selection: Selection) => void) | undefined
}

const signs: Readonly<Record<GridChange['kind'], string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  moved: '↕',
}

/** What tells two versions of a grid apart, a line for each item. */
export function Changes({ before, after, onShow }: ChangesProps) {
  const t = useTranslations('grids.editor')
  const words = useGridWords()
  const locale = useLocale()
  const changes = gridDifference(before, after)
  if (changes.length === 0) return <p className={styles.none}>{t('changes.none')}</p>
  return (
    <ul className={styles.changes}>
      {changes.map((change) => {
        const { kind, part, key } = change
        const name = words.nameOf(kind === 'removed' ? before : after, part, key)
        const place = { part, key, index: null, field: [], locale: null }
        return (
          <li key={`${part}-${key}-${kind}`} data-kind={kind}>
            <i aria-hidden="true">{signs[kind]}</i>
            <p lang={locale}>
              <b>{name}</b> <small>{part === 'grid' ? null : t(`changes.part.${part}`)}</small>
              {words.changeOf(change, after).map((said) => (
                <span key={said}>{said}</span>
              ))}
            </p>
            {onShow && kind !== 'removed' ? (
              <Button
                kind="ghost"
                size="xs"
                aria-label={t('showOf', { text: name })}
                onClick={() => onShow(selectionAt(place, after))}
              >
                {t('show')}
              </Button>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
