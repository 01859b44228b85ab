'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { lazy } from '@/app/_kit/lazy'
import { NoticeCard } from '@/app/_kit/notice-card'
import type { Notice } from '@/client/trouble'
import { leadsInterview } from '@/domain/live-session/marking/lead'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import styles from './room-notice.module.css'

/** Asks the server once the page has come: nothing of it belongs to a first picture. */
const UnsupervisedNotice = lazy(() =>
  import('./unsupervised-notice').then((module) => module.UnsupervisedNotice),
)

/**
 * What stands in the way, what happens to one's work meanwhile and what it waits for. Lies over the page, so that nothing moves,
 * and may be put away until something else is the matter.
 */
export function RoomNotice() {
  const { notice, room, confirmed } = useLive()
  const { seat, personId } = room.viewer
  const leads = seat === 'supervisor' && leadsInterview(confirmed.contract, personId)
  const [hidden, setHidden] = useState<Notice | null>(null)
  if (notice === null && hidden !== null) setHidden(null)
  const isShown = notice !== null && notice !== hidden
  return (
    <div role="status" className={styles.place} data-seat={seat}>
      {isShown ? <Card notice={notice} onHide={() => setHidden(notice)} /> : null}
      {leads ? null : <UnsupervisedNotice isCovered={isShown} />}
    </div>
  )
}

function Card({ notice, onHide }: { notice: Notice; onHide: () => void }) {
  const t = useTranslations('room.notice')
  const { pendingCount, isPendingKept } = useLive()
  const { viewerForm: form } = useCast()
  return (
    <NoticeCard
      data-notice={notice}
      title={t(`${notice}.title`, { form })}
      actions={
        <>
          <Act notice={notice} />
          <Button kind="ghost" size="s" onClick={onHide}>
            {t('hide')}
          </Button>
        </>
      }
    >
      <p>{t(`${notice}.body`, { form })}</p>
      {notice === 'realtimeRefused' || (isReloading(notice) && pendingCount === 0) ? null : (
        <p>{t(isPendingKept ? 'kept' : 'pageOnly', { count: pendingCount })}</p>
      )}
    </NoticeCard>
  )
}

/** Reloading is left to the person: an interview may be running. */
function Act({ notice }: { notice: Notice }) {
  const t = useTranslations('room.notice')
  const { room, pendingCount, isPendingKept } = useLive()
  if (notice === 'signedOut') {
    const next = encodeURIComponent(`/sessions/${room.liveSessionId}`)
    return (
      <ButtonLink href={`/sign-in?next=${next}`} size="s">
        {t('signedOut.act')}
      </ButtonLink>
    )
  }
  if (!isReloading(notice)) return null
  return (
    <Button size="s" disabled={pendingCount > 0 && !isPendingKept} onClick={() => location.reload()}>
      {t(`${notice}.act`)}
    </Button>
  )
}

const reloading = ['outdated', 'engineMoved', 'codeGone', 'codeMissing'] as const

function isReloading(notice: Notice): notice is (typeof reloading)[number] {
  return reloading.some((each) => each === notice)
}
