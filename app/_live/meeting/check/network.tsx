'use client'

import { IconAlertTriangle, IconCheck, IconRoute } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import styles from './check.module.css'
import { useRelayTried } from './use-relay-tried'

const icons = { unknown: IconRoute, none: IconRoute, answers: IconCheck, silent: IconAlertTriangle } as const

/** By which path voice and picture will go, in plain words. Whatever it says, one may go in. */
export function Network() {
  const t = useTranslations('meeting.check')
  const { found, again } = useRelayTried()
  const Icon = icons[found]
  return (
    <section className={styles.network} data-found={found}>
      <h3>{t('network')}</h3>
      <div role="status">
        <p className={styles.path}>
          <Icon size={18} stroke={1.6} aria-hidden />
          {t(`relay.${found}`)}
        </p>
        {found === 'unknown' ? null : <p>{t(`relay.${found}Hint`)}</p>}
      </div>
      {found === 'silent' ? (
        <Button size="s" onClick={again}>
          {t('again')}
        </Button>
      ) : null}
    </section>
  )
}
