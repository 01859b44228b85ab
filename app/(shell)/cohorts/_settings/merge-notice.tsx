'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useList } from '@/app/_kit/text/use-list'
import type { SettingsPart } from '@/domain/cohort/merge-settings'
import classes from './settings.module.css'
import type { Met } from './use-settings-form'

/** Another coordinator has saved meanwhile: says what was merged from them and what both changed, and lets the person choose. */
export function MergeNotice({ met, onTakeTheirs }: { met: Met; onTakeTheirs: () => void }) {
  const t = useTranslations('settings.merge')
  const list = useList()
  const notice = useRef<HTMLDivElement>(null)
  const names = (parts: readonly SettingsPart[]) => list(parts.map((part) => t(`part.${part}`)))
  const { taken, contested } = met
  useEffect(() => notice.current?.focus(), [])
  return (
    <div ref={notice} className={classes.met} role="alert" tabIndex={-1}>
      <h2>{t('title')}</h2>
      {taken.length > 0 && <p>{t('taken', { parts: names(taken) })}</p>}
      <p>{contested.length > 0 ? t('contested', { parts: names(contested) }) : t('nothing')}</p>
      <p>{t('again')}</p>
      {contested.length > 0 && (
        <Button size="s" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      )}
    </div>
  )
}
