'use client'

import { TextInput } from '@mantine/core'
import { IconDeviceTablet } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { newId } from '@/client/new-id'
import { deviceForm } from '@/client/recording/device-form'
import type { JoinedDevice } from '@/client/recording/joined-device'
import { joinRoom } from '@/client/recording/recorder-server'
import type { JoinRefusal } from '@/domain/live-session/recording/recorder-code'
import styles from './recorder.module.css'

type JoinProps = { name: string; onJoined: (device: JoinedDevice) => void }

/** Six digits, from the link of a QR code or typed. The press that sends them lets the browser record. */
export function JoinByDigits({ name, onJoined }: JoinProps) {
  const t = useTranslations('recorder.join')
  const inertUntilHydrated = useInertUntilHydrated()
  const [digits, setDigits] = useState('')
  const [fault, setFault] = useState<JoinRefusal | 'unanswered' | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    const [given = ''] = /^#(\d{6})$/.exec(location.hash) ? [location.hash.slice(1)] : []
    setDigits(given)
  }, [])

  async function go(event: FormEvent) {
    event.preventDefault()
    if (!/^\d{6}$/u.test(digits)) return setFault('wrong')
    setBusy(true)
    const deviceId = newId()
    try {
      const joined = await joinRoom({ name, digits, deviceId, form: deviceForm() })
      if ('right' in joined) {
        history.replaceState(null, '', location.pathname)
        return onJoined({ deviceId, right: joined.right })
      }
      setFault(joined.refusal)
    } catch {
      setFault('unanswered')
    }
    setBusy(false)
  }

  return (
    <form {...inertUntilHydrated} className={styles.join} noValidate onSubmit={go}>
      <IconDeviceTablet size={40} stroke={1.25} aria-hidden />
      <h1>{t('title')}</h1>
      <p>{t('body')}</p>
      <TextInput
        label={t('label')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        size="lg"
        value={digits}
        error={fault === null ? null : t(`fault.${fault}`)}
        onChange={(event) => {
          setDigits(event.currentTarget.value.replace(/\D/gu, ''))
          setFault(null)
        }}
      />
      <Button type="submit" kind="primary" size="l" busy={isBusy}>
        {t('go')}
      </Button>
      <small>{t('rights')}</small>
    </form>
  )
}
