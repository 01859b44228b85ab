'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Qr } from '@/app/_kit/marks/qr'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useTRPCClient } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import styles from './join-code.module.css'
import type { RoomRecording } from './room-place'

type Code = RouterOutputs['recording']['makeCode']

/** By which a tablet or phone without a seat becomes the device of the room: a QR code, and its six digits to type. */
export function JoinCode({ here }: { here: RoomRecording }) {
  const t = useTranslations('capture.room.code')
  const client = useTRPCClient()
  const showError = useErrorNotice()
  const { room } = useLive()
  const { liveSessionId, viewer } = room
  const [code, setCode] = useState<Code | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isOver = useIsOver(code)
  const joinedId = here.recorder?.personId === null ? here.recorder.deviceId : null
  // A device has joined: what it joined by is worth nothing any more.
  const [before, setBefore] = useState(joinedId)
  if (before !== joinedId) {
    setBefore(joinedId)
    if (joinedId !== null) setCode(null)
  }
  const show = () => {
    setBusy(true)
    client.recording.makeCode
      .mutate({ liveSessionId, as: viewer.personId })
      .then(setCode, showError)
      .finally(() => setBusy(false))
  }
  if (code === null) {
    return (
      <Button busy={isBusy} onClick={show}>
        {t('show')}
      </Button>
    )
  }
  const { name, digits } = code
  return (
    <section className={styles.code} aria-label={t('title')}>
      {isOver ? null : <Qr text={`${location.origin}/recorder/${name}#${digits}`} label={t('picture')} />}
      <div>
        <p>{isOver ? t('over') : t('body')}</p>
        {isOver ? null : (
          <p className={styles.typed}>
            <span>{t('address', { host: location.host, name })}</span>
            <b>
              {digits.slice(0, 3)} {digits.slice(3)}
            </b>
            <small>{t('once')}</small>
          </p>
        )}
        <Button size="s" busy={isBusy} onClick={show}>
          {t('again')}
        </Button>
      </div>
    </section>
  )
}

/** Whether a code has expired by this page's clock; a small difference from the server's goes unnoticed. */
function useIsOver(code: Code | null): boolean {
  const { now } = useLive()
  const [over, setOver] = useState<Code | null>(null)
  useEffect(() => {
    if (code === null) return
    const timer = setTimeout(() => setOver(code), Math.max(0, code.expiresAt - now()))
    return () => clearTimeout(timer)
  }, [code, now])
  return code !== null && over === code
}
