'use client'

import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useIsUnsupervised } from '@/app/_live/session/use-is-unsupervised'
import { UploadCard } from '@/app/_recordings/upload-card'
import { useStanding } from '@/app/_recordings/use-standing'
import { leftoverDays } from '@/domain/live-session/recording/terms'

/** How the sending of one's own recording of this interview stands; nothing where this browser recorded none of it. */
export function OwnUpload({ className }: { className?: string | undefined }) {
  const { room, state } = useLive()
  const { liveSessionId, viewer } = room
  const { supervisorName } = useCast()
  const isAlone = useIsUnsupervised()
  const standing = useStanding({ liveSessionId, personId: viewer.personId })
  if (!standing || standing.recordedMs === 0) return null
  return (
    <UploadCard
      standing={standing}
      days={state.contract?.recording?.leftoverDays ?? leftoverDays.usual}
      supervisor={isAlone ? null : supervisorName}
      className={className}
    />
  )
}
