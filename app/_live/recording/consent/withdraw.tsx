'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import styles from './row.module.css'
import type { RecordingHere } from './use-recording'

/** Taking one's agreement back, which erases everything: asked once, in its own place. */
export function Withdraw({ here, onDone }: { here: RecordingHere; onDone: () => void }) {
  const t = useTranslations('recordingConsent.row.withdraw')
  const [isAsking, setAsking] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) keep.current?.focus()
  }, [isAsking])
  return (
    <div className={styles.withdraw} role={isAsking ? 'alert' : undefined}>
      {isAsking ? (
        <>
          <b>{t('ask')}</b>
          <span className={styles.choices}>
            <Button ref={keep} onClick={() => setAsking(false)}>
              {t('keep')}
            </Button>
            <Button
              kind="danger"
              onClick={() => {
                here.withdraw()
                onDone()
              }}
            >
              {t('confirm')}
            </Button>
          </span>
        </>
      ) : (
        <>
          <p>
            <b>{t('title')}</b>
            <span>{t(here.mode === 'together' ? 'bodyRoom' : 'body')}</span>
          </p>
          <Button className={styles.erase} onClick={() => setAsking(true)}>
            {t('action')}
          </Button>
        </>
      )}
    </div>
  )
}
