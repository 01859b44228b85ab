'use client'

import { IconMessageQuestion } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Row } from '@/app/_kit/layout/layout'
import { useLive } from '@/app/_live/session/live-session-provider'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { mayLend } from '@/domain/stimulus/lent/lent-moment'

/** Leads from a moment of a closed debrief to where it is proposed to be lent. `atMs`: interview time, in ms. */
export function LendLink({ atMs }: { readonly atMs: number }) {
  const t = useTranslations('thread')
  const { room, state } = useLive()
  const { viewer, liveSessionId, isArchived } = room
  if (state.stage.status !== 'closed' || isArchived || !mayLend(viewer.seat) || isErased(state, 'marks'))
    return null
  return (
    <Row>
      <ButtonLink
        kind="ghost"
        size="xs"
        href={`/sessions/${liveSessionId}/lend?at=${Math.max(0, Math.round(atMs))}`}
      >
        <IconMessageQuestion size={14} stroke={1.6} aria-hidden />
        {t('lend')}
      </ButtonLink>
    </Row>
  )
}
