'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type AuthOutcome, signInByInstitution } from '@/app/_auth/auth-client'
import { Button } from '@/app/_kit/buttons/button'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import classes from './account-card.module.css'
import { withNext } from './same-path'

export type Institution = { readonly id: string; readonly name: string }
type InstitutionsProps = {
  institutions: readonly Institution[]
  next: string
  onRefused: (outcome: Extract<AuthOutcome, { ok: false }>) => void
}

/** A button for each institution by which people sign in here. */
export function Institutions({ institutions, next, onRefused }: InstitutionsProps) {
  const t = useTranslations('entry.institution')
  const inertUntilHydrated = useInertUntilHydrated()
  const [going, setGoing] = useState<string | null>(null)
  if (institutions.length === 0) return null

  async function go(id: string) {
    setGoing(id)
    const outcome = await signInByInstitution(id, next, withNext('/sign-in', next))
    // On success the browser is on its way to the institution.
    if (outcome.ok) return
    setGoing(null)
    onRefused(outcome)
  }

  return (
    <div className={classes.form} {...inertUntilHydrated}>
      <h2 className={classes.or}>{t('or')}</h2>
      {institutions.map(({ id, name }) => (
        <Button key={id} size="l" busy={going === id} disabled={going !== null} onClick={() => void go(id)}>
          {t('with', { name })}
        </Button>
      ))}
    </div>
  )
}
