'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useList } from '@/app/_kit/text/use-list'
import type { ContentsItem } from './contents/contents'
import classes from './settings.module.css'
import type { SettingsFormState } from './use-settings-form'

type SaveBarProps = {
  form: SettingsFormState
  /** How many parts are changed and not saved. */
  changed: number
  sections: readonly ContentsItem[]
}

/** What is not saved yet, and the two ways on; there while something is unsaved, and until the next change says that it is saved. */
export function SaveBar({ form, changed, sections }: SaveBarProps) {
  const t = useTranslations('settings.save')
  const list = useList()
  const faultCount = Object.keys(form.faults).length
  const where = list(sections.flatMap(({ title, isChanged }) => (isChanged ? title : [])))
  if (!form.isDirty && !form.isSaved) return null
  return (
    <div className={classes.bar}>
      <p role="status" data-tone={faultCount > 0 ? 'fault' : form.isSaved ? 'ok' : undefined}>
        {faultCount > 0
          ? t('faults', { count: faultCount })
          : form.isDirty
            ? t('changed', { count: changed, sections: where })
            : t('saved')}
      </p>
      {form.isDirty && (
        <Button kind="ghost" size="l" onClick={form.revert}>
          {t('revert')}
        </Button>
      )}
      {form.isDirty && (
        <Button
          type="submit"
          kind="primary"
          size="l"
          busy={form.isSaving}
          aria-keyshortcuts="Control+S Meta+S"
        >
          {t('action')}
        </Button>
      )}
    </div>
  )
}
