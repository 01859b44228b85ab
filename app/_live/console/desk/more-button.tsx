'use client'

import { IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'

/** Opens the menu of the less frequent corrections of the current mark. */
export function MoreButton(props: ComponentProps<'button'>) {
  const t = useTranslations('console.more')
  return (
    <button {...props} type="button" aria-label={t('label')} aria-haspopup="menu">
      <IconDots size={16} aria-hidden />
    </button>
  )
}
