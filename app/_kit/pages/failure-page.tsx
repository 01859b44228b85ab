'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { startTransition } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { MessagePage } from './message-page'

type FailurePageProps = { error: Error & { digest?: string }; reset: () => void }

/** Page shown when rendering has failed: no details, only a reference to find the error in the log. */
export function FailurePage({ error, reset }: FailurePageProps) {
  const t = useTranslations('common')
  const router = useRouter()

  function retry() {
    // A screen whose code failed to load needs a reload, for the code of the release that answers.
    if (error.name === 'ChunkLoadError') return location.reload()
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
      <Button kind="primary" onClick={retry}>
        {t('retry')}
      </Button>
      <ButtonAnchor href="/">{t('notFound.home')}</ButtonAnchor>
    </MessagePage>
  )
}
