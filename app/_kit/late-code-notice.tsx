'use client'

import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { lateCode } from '@/app/_trpc/late-code'
import { pageBuild, serverBuild } from '@/app/_trpc/server-build'
import { Button } from './buttons/button'
import styles from './late-code-notice.module.css'
import { NoticeCard } from './notice-card'

type Told = 'gone' | 'missing' | 'unreachable'

/** Says why a part of the page does not come, on pages outside a room: a room says it among its own notices. */
export function LateCodeNotice() {
  const t = useTranslations('common.lateCode')
  const told = useSyncExternalStore(lateCode.subscribe, toldNow, () => null)
  const [hidden, setHidden] = useState<Told | null>(null)
  if (told === null && hidden !== null) setHidden(null)
  return (
    <div role="status" className={styles.place}>
      {told !== null && told !== hidden ? (
        <NoticeCard
          title={t(`${told}.title`)}
          actions={
            <>
              {told !== 'unreachable' && (
                <Button size="s" onClick={() => location.reload()}>
                  {t('reload')}
                </Button>
              )}
              <Button kind="ghost" size="s" onClick={() => setHidden(told)}>
                {t('hide')}
              </Button>
            </>
          }
        >
          <p>{t(`${told}.body`)}</p>
        </NoticeCard>
      ) : null}
    </div>
  )
}

function toldNow(): Told | null {
  const code = lateCode.read()
  if (code === 'coming' || code === 'unreachable') return code === 'coming' ? null : code
  const [page, server] = [pageBuild(), serverBuild()]
  if (page !== null && server !== null && page !== server) return 'gone'
  return code === 'missing' ? 'missing' : null
}
