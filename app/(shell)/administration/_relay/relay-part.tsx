'use client'

import { IconAlertTriangle, IconCheck, IconRoute } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useTRPCClient } from '@/app/_trpc/client'
import styles from './relay-part.module.css'

type Found = 'none' | 'answers' | 'silent' | 'failed'
const icons = { none: IconRoute, answers: IconCheck, silent: IconAlertTriangle, failed: IconAlertTriangle }

/** Whether the relay of sound and picture answers this browser, and what to check where it does not. */
export function RelayPart() {
  const t = useTranslations('administration.relay')
  const client = useTRPCClient()
  const [found, setFound] = useState<Found | null>(null)
  const [isTrying, setTrying] = useState(false)
  const Icon = found && icons[found]

  async function tryIt() {
    setTrying(true)
    try {
      const { tryRelay } = await import('@/client/meeting/try-relay')
      setFound(await tryRelay(await client.administration.relay.query()))
    } catch {
      setFound('failed')
    } finally {
      setTrying(false)
    }
  }

  return (
    <FormPart title={t('title')} hint={t('line')}>
      <div role="status" className={styles.found} data-found={found ?? undefined}>
        {found && Icon ? (
          <>
            <p>
              <Icon size={18} stroke={1.8} aria-hidden />
              <b>{t(`${found}.title`)}</b>
            </p>
            <p>{t(`${found}.body`)}</p>
          </>
        ) : null}
      </div>
      <div className={styles.try}>
        <Button busy={isTrying} onClick={() => void tryIt()}>
          {t('try')}
        </Button>
        <p role="status">{isTrying ? t('trying') : ''}</p>
      </div>
    </FormPart>
  )
}
