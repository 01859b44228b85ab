'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { ErasedCard } from './opening/rare'
import { LeftAside } from './stage/left-aside'
import { MarkList, type MarkListProps } from './talk/mark-list'

/** Everything noted, and what was not said. */
export function MarksPanel(props: MarkListProps) {
  const { state } = useLive()
  const t = useTranslations('findings')
  return (
    <>
      {isErased(state, 'marks') && <ErasedCard title={t('marks')} kind="marks" />}
      <MarkList {...props} />
      {!isErased(state, 'marks') && <LeftAside />}
    </>
  )
}
