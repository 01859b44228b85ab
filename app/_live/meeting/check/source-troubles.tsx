'use client'

import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import type { Source, SourceKind } from '@/client/meeting/meeting-view'
import { useMeetingView, useOwnVoice } from '../pieces/use-meeting'
import styles from './check.module.css'
import { keepFocus } from './keep-focus'

type Trouble = 'refused' | 'missing' | 'busy' | 'lost'

function troubleOf({ state }: Pick<Source, 'state'>): Trouble | null {
  return state === 'refused' || state === 'missing' || state === 'busy' || state === 'lost' ? state : null
}

/** That this browser has no part in it, before anything is asked. */
export function Unable() {
  const t = useTranslations('meeting.trouble.unable')
  return (
    <div role="status" className={styles.troubles}>
      <Card title={t('title')} body={t('body')} />
    </div>
  )
}

/** What stands in the way of microphone or camera, and what to do about it. */
export function SourceTroubles() {
  const t = useTranslations('meeting.trouble')
  const { microphone, camera, medium } = useMeetingView().view
  if (microphone.state === 'insecure') {
    return (
      <div role="status" className={styles.troubles}>
        <Card title={t('insecure.title')} body={t('insecure.body')} />
      </div>
    )
  }
  const troubles = [
    { kind: 'microphone', trouble: troubleOf(microphone) },
    { kind: 'camera', trouble: medium === 'video' ? troubleOf(camera) : null },
  ] as const
  return (
    <div role="status" className={styles.troubles}>
      {troubles.map(({ kind, trouble }) =>
        trouble === null ? null : (
          <Card
            key={kind}
            kind={kind}
            title={t(`${kind}.${trouble}.title`)}
            body={t(`${kind}.${trouble}.body`)}
          />
        ),
      )}
    </div>
  )
}

function Card({ kind, title, body }: { kind?: SourceKind; title: string; body: string }) {
  const t = useTranslations('meeting.check')
  const { meeting, view } = useMeetingView()
  const isShut = useOwnVoice() === 'shut' && view.isIn
  function retry(kind: SourceKind) {
    // A camera that is off is not asked for, and a person who tries again wants it.
    if (kind === 'camera' && !view.camera.isOn) meeting.turn('camera', true)
    void meeting.prepare([kind])
  }
  return (
    <section className={styles.trouble}>
      <h3>
        <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
        {title}
      </h3>
      <p>{body}</p>
      {kind && !(kind === 'camera' && isShut) ? (
        <Button
          size="s"
          onClick={(event) => {
            keepFocus(event)
            retry(kind)
          }}
        >
          {t('again')}
        </Button>
      ) : null}
    </section>
  )
}
