'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useList } from '@/app/_kit/text/use-list'
import type { ContentsItem } from './contents'
import classes from './save-bar.module.css'

type SaveBarProps = {
  isDirty: boolean
  isSaving: boolean
  isSaved: boolean
  /** How many fields have to be corrected. */
  faults: number
  /** How many parts are changed and not saved. */
  changed: number
  sections: readonly ContentsItem[]
  onRevert: () => void
}

/** What is not saved yet, and the two ways on; there while something is unsaved, and until the next change says that it is saved. */
export function SaveBar({ isDirty, isSaving, isSaved, faults, changed, sections, onRevert }: SaveBarProps) {
  const t = useTranslations('settings.save')
  const list = useList()
  const where = list(sections.flatMap(({ title, isChanged }) => (isChanged ? title : [])))
  if (!isDirty && !isSaved) return null
  const words = isDirty ? t('changed', { count: changed, sections: where }) : t('saved')
  return (
    <div className={classes.bar}>
      <p role="status" data-tone={faults > 0 ? 'fault' : isSaved ? 'ok' : undefined}>
        {faults > 0 ? t('faults', { count: faults }) : words}
      </p>
      {isDirty && (
        <Button kind="ghost" size="l" onClick={onRevert}>
          {t('revert')}
        </Button>
      )}
      {isDirty && (
        <Button type="submit" kind="primary" size="l" busy={isSaving} aria-keyshortcuts="Control+S Meta+S">
          {t('action')}
        </Button>
      )}
    </div>
  )
}
