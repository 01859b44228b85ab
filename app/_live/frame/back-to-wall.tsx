'use client'

import { IconLayoutGrid } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Hint } from '@/app/_kit/text/hint'
import { useWallBehind } from './use-way-back'

/** In the bar of a console that was entered from the wall: one press goes back. Absent for those who came another way. */
export function BackToWall() {
  const t = useTranslations('room')
  const behind = useWallBehind()
  if (behind === null) return null
  return (
    <Hint label={t('backToWall')}>
      <ButtonLink
        href={behind.href}
        size="s"
        square
        aria-label={t('backToWall')}
        aria-keyshortcuts="Escape"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          behind.leave()
        }}
      >
        <IconLayoutGrid size={16} stroke={1.5} aria-hidden />
      </ButtonLink>
    </Hint>
  )
}
