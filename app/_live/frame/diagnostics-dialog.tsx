'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { copyText } from '@/app/_kit/copy-text'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Diagnosis } from '@/client/diagnosis'
import styles from './diagnostics-dialog.module.css'

const renewedMs = 1_000

type Line = readonly [label: string, value: string]

/** Figures on how this page follows the session, to be read out or sent to a helper. */
export function DiagnosticsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('room.diagnosis')
  const lines = useLines()
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)

  async function copy() {
    const text = lines.map(([label, value]) => `${label}: ${value}`).join('\n')
    setSaid((await copyText(text)) ? 'copied' : 'notCopied')
  }

  return (
    <Dialog onClose={onClose} title={t('title')} closeLabel={t('close')}>
      <dl className={styles.lines}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.foot} data-foot>
        <p role="status">{said === null ? t('hint') : t(said)}</p>
        <Button onClick={() => void copy()} data-autofocus>
          {t('copy')}
        </Button>
      </div>
    </Dialog>
  )
}

function useLines(): readonly Line[] {
  const t = useTranslations('room.diagnosis')
  const format = useFormatter()
  const { diagnose } = useLive()
  const [now, setNow] = useState(diagnose)
  useEffect(() => {
    const timer = setInterval(() => setNow(diagnose()), renewedMs)
    return () => clearInterval(timer)
  }, [diagnose])
  const signed = { signDisplay: 'exceptZero' } as const
  const { clock, status, storage } = now
  return [
    [t('status'), t(`is.${status}`)],
    [t('engine'), engineOf(now)],
    [t('roundTrip'), clock ? t('ms', { value: format.number(clock.roundTrip) }) : t('unknown')],
    [
      t('clock'),
      clock
        ? t('offset', {
            value: format.number(clock.offset, signed).replace('-', '−'),
            uncertainty: format.number(clock.uncertainty),
          })
        : t('unknown'),
    ],
    [t('facts'), t('factsOf', { applied: now.applied, head: now.head })],
    [t('queued'), now.isQueueKept ? String(now.queued) : t('pageOnly', { count: now.queued })],
    [t('storage'), t(`stores.${storage}`)],
    [t('log'), now.logId],
    [t('page'), now.pageBuild ?? t('unknown')],
    [t('server'), now.serverBuild ?? t('unknown')],
  ]

  function engineOf({ engine, refused }: Diagnosis): string {
    const name = engine ?? t('embedded')
    return refused === null ? name : t('refused', { name, code: String(refused) })
  }
}
