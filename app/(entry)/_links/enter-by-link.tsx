'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { enterByLink } from '@/app/_auth/auth-client'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import classes from '@/app/(entry)/_entry/account-card.module.css'
import { useRefusal } from '@/app/(entry)/_entry/use-refusal'

type EnterByLinkProps = { token: string; next: string; name: string; isFirst: boolean }

/** Comes in at a press: programs that look into letters open their links, and press nothing. */
export function EnterByLink({ token, next, name, isFirst }: EnterByLinkProps) {
  const t = useTranslations('entry.enter')
  const inertUntilHydrated = useInertUntilHydrated()
  const refusal = useRefusal()
  const [isBusy, setBusy] = useState(false)

  async function enter() {
    refusal.clear()
    setBusy(true)
    const outcome = await enterByLink(token)
    if (outcome.ok) return window.location.assign(isFirst ? '/account' : next)
    setBusy(false)
    refusal.show(outcome)
  }

  return (
    <section className={classes.card}>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('lead', { name })}</p>
      <div className={classes.form} {...inertUntilHydrated}>
        {isFirst && <p>{t('first')}</p>}
        <Refusal>{refusal.sentence}</Refusal>
        <Button kind="primary" size="l" busy={isBusy} onClick={() => void enter()}>
          {t('submit')}
        </Button>
      </div>
    </section>
  )
}
