'use client'

import { useTranslations } from 'next-intl'
import { useIsHydrated } from '@/app/_kit/hydration/use-is-hydrated'
import { Qr } from '@/app/_kit/marks/qr'
import styles from './big-screen.module.css'

/** Leads a phone to where the four digits lead, without typing them: it gives no more right than they do. */
export function QuestionQr({ code }: { readonly code: string }) {
  const t = useTranslations('stimuli.screen')
  const isHydrated = useIsHydrated()
  return (
    <div className={styles.code}>
      {isHydrated ? <Qr text={`${location.origin}/la?code=${code}`} label={t('picture')} /> : null}
    </div>
  )
}
