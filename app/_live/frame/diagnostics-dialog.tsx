'use client'

import { Modal } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import button from '@/app/_kit/button.module.css'
import type { Diagnosis } from '@/client/diagnosis'
import { useLive } from '../session/live-session-provider'
import { copyText } from './copy-text'
import styles from './diagnostics-dialog.module.css'

const renewedMs = 1_000

type Line = readonly [label: string, value: string]

/** How this page follows the session, in figures, to be read out or sent to whoever helps. */
export function DiagnosticsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTranslations('room.diagnosis')
  const lines = useLines()
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)

  async function copy() {
    const text = lines.map(([label, value]) => `${label}: ${value}`).join('\n')
    setSaid((await copyText(text)) ? 'copied' : 'notCopied')
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
    >
      <dl className={styles.lines}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.foot}>
        <p role="status">{said === null ? t('hint') : t(said)}</p>
        <button type="button" className={button.btn} onClick={() => void copy()} data-autofocus>
          {t('copy')}
        </button>
      </div>
    </Modal>
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
