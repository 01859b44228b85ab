'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { startTransition } from 'react'
import buttons from '../button.module.css'
import { MessagePage } from './message-page'

type FailurePageProps = { error: Error & { digest?: string }; reset: () => void }

/** Something broke while showing a page. Says nothing of what, save a reference for the log. */
export function FailurePage({ error, reset }: FailurePageProps) {
  const t = useTranslations('common')
  const router = useRouter()

  function retry() {
    startTransition(() => {
      router.refresh()
      reset()
    })
  }

  return (
    <MessagePage
      title={t('failure.title')}
      body={t('failure.body')}
      reference={error.digest ? t('failure.reference', { digest: error.digest }) : undefined}
    >
      <button type="button" className={`${buttons.btn} ${buttons.primary}`} onClick={retry}>
        {t('retry')}
      </button>
      <a href="/" className={buttons.btn}>
        {t('notFound.home')}
      </a>
    </MessagePage>
  )
}
