'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useList } from '@/app/_kit/text/use-list'
import classes from './edit.module.css'
import type { WishPart } from './merge-wish'
import type { Met } from './use-edit-form'

/** Another person has edited the interview meanwhile: says who, what was taken from them, what both changed, and lets one choose. */
export function MetNotice({ met, onTakeTheirs }: { met: Met; onTakeTheirs: () => void }) {
  const t = useTranslations('planning.met')
  const list = useList()
  const notice = useRef<HTMLDivElement>(null)
  const names = (parts: readonly WishPart[]) => list(parts.map((part) => t(`part.${part}`)))
  const { taken, contested, name } = met
  useEffect(() => notice.current?.focus(), [])
  return (
    <div ref={notice} className={classes.met} role="alert" tabIndex={-1}>
      <h2>{t('title', { name })}</h2>
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
