'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { RecordingGiven } from '@/app/_live/recording/recording-given'
import { useLive } from '@/app/_live/session/live-session-provider'
import { isPlayer, type Seat } from '@/domain/live-session/core/seat'
import type { Stage } from '@/domain/live-session/core/stage'
import { isMeetingOffered, type Medium, mediumOf } from '@/domain/live-session/meeting/medium'
import { Bar } from './bar'
import { Full } from './full'
import { CheckDialog, DevicesDialog } from './lazy'
import { MeetingAnnouncer } from './meeting-announcer'
import { Part } from './meeting-part'
import styles from './meeting-room.module.css'
import { MeetingContext, OpenedContext } from './pieces/meeting-place'
import { TalkGiven } from './talk-given'
import { useEntered, useEntry } from './use-is-in'
import { useIsInMesh } from './use-mesh'
import { useMicrophoneKey } from './use-microphone-key'
import { useOpenedMeeting } from './use-opened-meeting'
import { useSound } from './use-sound'
import { Voices } from './voices'

/** A room whose people meet here by sound or picture: the meeting goes on across all its screens. */
export function MeetingRoom({ children }: { children: ReactNode }) {
  const t = useTranslations('meeting')
  const { room, state } = useLive()
  const entry = useEntry()
  const { isIn, change } = entry
  const medium = isOver(room, state.stage, isIn) ? null : mediumOf(room)
  const meeting = useOpenedMeeting(medium)
  useEntered(meeting, entry)
  const { sound, refuse, allowed } = useSound(meeting)
  const [dialog, setDialog] = useState<'check' | 'devices' | null>(null)
  const isInMesh = useIsInMesh()
  const hasBar = medium !== null && isBarShown(room.viewer.seat, state.stage, medium, isIn)
  const close = () => setDialog(null)
  useEffect(() => {
    // A microphone may be lost when the server is: the window that says so is here by then.
    if (isIn) DevicesDialog.fetchAhead()
  }, [isIn])
  const opened = meeting && {
    meeting,
    sound,
    isIn,
    enter: () => change(true),
    leave: () => change(false),
    openDevices: () => setDialog('devices'),
    openCheck: () => setDialog('check'),
  }
  return (
    <MeetingContext value={Part}>
      <OpenedContext value={opened}>
        <TalkGiven meeting={meeting}>
          <RecordingGiven meeting={meeting}>
            <div className={styles.room} data-bar={hasBar || undefined}>
              {hasBar ? (
                <section className={styles.bar} aria-label={t('rowLabel')}>
                  {isInMesh ? opened && <Bar /> : <Full />}
                </section>
              ) : null}
              {children}
            </div>
            {opened ? (
              <>
                <Voices onRefused={refuse} allowed={allowed} />
                <MeetingAnnouncer />
                <MicrophoneKey />
                {dialog === 'check' ? <CheckDialog onClose={close} /> : null}
                {dialog === 'devices' ? <DevicesDialog onClose={close} /> : null}
              </>
            ) : null}
          </RecordingGiven>
        </TalkGiven>
      </OpenedContext>
    </MeetingContext>
  )
}

/** The meeting is over: only people present as the debrief closes stay until they leave. */
function isOver({ isArchived }: { readonly isArchived: boolean }, { status }: Stage, isIn: boolean): boolean {
  return isArchived || status === 'cancelled' || (status === 'closed' && !isIn)
}

function MicrophoneKey() {
  useMicrophoneKey()
  return null
}

/** The screens of the interview have their own place for the meeting, except for players who only hear each other. */
function isBarShown(seat: Seat, stage: Stage, medium: Medium, isIn: boolean): boolean {
  if (stage.status === 'interview') return medium === 'audio' && isPlayer(seat)
  return isMeetingOffered(stage) || (stage.status === 'closed' && isIn)
}
