'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { MessagePage } from '@/app/_kit/pages/message-page'
import { LeftBehind } from './lazy'

/** How often the page asks whether its reader may come in. */
const askMs = 4_000

type Props = { liveSessionId: string; personId: string; unkept: number }

/** In place of an interview whose players have not let its reader in: nothing of it, and a way in as soon as they do. */
export function OutsidePage(props: Props) {
  const t = useTranslations('consents.outside')
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), askMs)
    return () => clearInterval(timer)
  }, [router])
  return (
    <main>
      <MessagePage title={t('title')} body={t('body')}>
        <LeftBehind {...props} />
        <p>{t('watching')}</p>
        <ButtonLink href="/today">{t('today')}</ButtonLink>
      </MessagePage>
    </main>
  )
}
