'use client'

import { IconDotsVertical } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import menuStyles from '../stage/debrief-menu.module.css'
import hintStyles from './reading-hint.module.css'

/** Opens how a figure is read. */
export function ReadingButton({ name, ...props }: Omit<ComponentProps<'button'>, 'name'> & { name: string }) {
  const t = useTranslations('findings.reading')
  return (
    <button {...props} type="button" className={hintStyles.ask} aria-label={t('open', { name })}>
      <span aria-hidden>?</span>
    </button>
  )
}

/** Opens what remains of a debrief. */
export function MenuButton(props: ComponentProps<'button'>) {
  const t = useTranslations('paper.menu')
  return (
    <button {...props} type="button" className={menuStyles.open} aria-label={t('open')} title={t('open')}>
      <IconDotsVertical size={20} stroke={1.75} aria-hidden />
    </button>
  )
}
