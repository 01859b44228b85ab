'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { SourceButton } from '../pieces/controls'
import controls from '../pieces/controls.module.css'
import { OwnFace } from '../pieces/face'
import label from '../pieces/label.module.css'
import { useMeetingView, useOwnMedium } from '../pieces/use-meeting'
import styles from './check.module.css'
import { keepFocus } from './keep-focus'

/** Oneself as one will be seen, and the buttons that turn microphone and camera off before anyone sees. */
export function OwnPreview() {
  const t = useTranslations('meeting.check')
  const { view } = useMeetingView()
  const { nameOf } = useCast()
  const { personId } = useLive().room.viewer
  return (
    <div className={styles.preview}>
      <OwnFace avatar={112} />
      <span className={`${label.label} ${styles.mirror}`}>
        <span>
          {nameOf(personId)} <small>{t(view.ownPicture ? 'mirror' : 'off')}</small>
        </span>
      </span>
      <span className={`${controls.over} ${styles.turns}`}>
        <SourceButton kind="microphone" isBrief isExplained />
        <SourceButton kind="camera" isBrief isExplained />
      </span>
      <Ask />
    </div>
  )
}

/** Before the browser has been asked: what it will ask, and that no other person sees anything yet. */
export function Ask() {
  const t = useTranslations('meeting.check')
  const { meeting, view, isIn } = useMeetingView()
  const { microphone, camera } = view
  const isAudio = useOwnMedium() === 'audio'
  const isUnasked = microphone.state === 'unasked' && (isAudio || camera.state === 'unasked')
  const isAsking = microphone.state === 'asking' || camera.state === 'asking'
  useGranted(isUnasked, isAudio, () => void meeting.prepare())
  if (isAsking) {
    return (
      <p className={styles.ask} role="status">
        {t('asking')}
      </p>
    )
  }
  if (!isUnasked) return null
  return (
    <div className={styles.ask}>
      <Button
        size="l"
        onClick={(event) => {
          keepFocus(event)
          void meeting.prepare()
        }}
      >
        {t(isAudio ? 'tryAudio' : 'try')}
      </Button>
      {isIn ? null : <p>{t('tryHint')}</p>}
    </div>
  )
}

/** A person who has let this page use their devices before is not asked again. */
function useGranted(isUnasked: boolean, isAudio: boolean, onGranted: () => void): void {
  useEffect(() => {
    if (!isUnasked || !('permissions' in navigator)) return
    let isOver = false
    const names = isAudio ? ['microphone'] : ['microphone', 'camera']
    const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }))
    Promise.all(asked)
      .then((all) => {
        if (!isOver && all.every(({ state }) => state === 'granted')) onGranted()
      })
      // Browsers that do not tell are asked by a press.
      .catch(() => {})
    return () => {
      isOver = true
    }
  })
}
