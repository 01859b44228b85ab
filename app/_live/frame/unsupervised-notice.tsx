'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { NoticeCard } from '@/app/_kit/notice-card'
import { soleLead } from '@/domain/live-session/marking/lead'
import { useLive } from '../session/live-session-provider'
import { useIsUnsupervised } from '../session/use-is-unsupervised'

/**
 * Says to those who stay that no supervisor is left, what they can do and who knows. May be put away until the next stage.
 * `isCovered`: another notice stands in its place; put away before, it stays so afterwards.
 */
export function UnsupervisedNotice({ isCovered }: { isCovered: boolean }) {
  const t = useTranslations('room.unsupervised')
  const hide = useTranslations('room.notice')
  const { room, confirmed } = useLive()
  const isUnsupervised = useIsUnsupervised()
  const moment = momentOf(confirmed.stage)
  const [hidden, setHidden] = useState<typeof moment>(null)
  if (isCovered || !isUnsupervised || moment === null || moment === hidden) return null
  const { seat } = room.viewer
  return (
    <NoticeCard
      data-notice="unsupervised"
      title={t('title', { who: soleLead(confirmed) === null ? 'all' : 'lead' })}
      actions={
        <Button kind="ghost" size="s" onClick={() => setHidden(moment)}>
          {hide('hide')}
        </Button>
      }
    >
      <p>{t(moment, { seat })}</p>
    </NoticeCard>
  )
}

function momentOf(stage: ReturnType<typeof useLive>['confirmed']['stage']) {
  switch (stage.status) {
    case 'interview':
      return stage.pace === 'halted' ? 'halted' : 'interview'
    case 'briefing':
    case 'selfAssessment':
      return stage.status
    default:
      return null
  }
}
