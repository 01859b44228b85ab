'use client'

import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { askForLetter } from '@/app/_auth/auth-client'
import { Button } from '@/app/_kit/buttons/button'
import { Link } from '@/app/_kit/buttons/link'
import { looksLikeEmail } from '@/app/_kit/fields/looks-like-email'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import classes from '@/app/(entry)/_entry/account-card.module.css'
import { withNext } from '@/app/(entry)/_entry/same-path'
import { useRefusal } from '@/app/(entry)/_entry/use-refusal'

type Purpose = 'password' | 'entry'

/** A letter with a link: to choose another password, or to come in without one. */
export function AskForLetter({ next }: { next: string }) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('entry')
  const refusal = useRefusal()
  const [busy, setBusy] = useState<Purpose | null>(null)
  const [asked, setAsked] = useState<{ purpose: Purpose; email: string } | null>(null)
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (email) => (looksLikeEmail(email) ? null : t('field.emailError')) },
  })

  async function ask(purpose: Purpose) {
    if (form.validate().hasErrors) return
    const email = form.values.email.trim()
    refusal.clear()
    setAsked(null)
    setBusy(purpose)
    const outcome = await askForLetter(purpose, email, next)
    setBusy(null)
    if (outcome.ok) setAsked({ purpose, email })
    else refusal.show(outcome)
  }

  return (
    <section className={classes.card}>
      <h1>{t('forgotten.title')}</h1>
      <p className={classes.lead}>{t('forgotten.lead')}</p>
      <form
        {...inertUntilHydrated}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void ask('password')
        }}
      >
        <Refusal>{refusal.sentence}</Refusal>
        <TextInput
          type="email"
          label={t('field.email')}
          autoComplete="email"
          {...form.getInputProps('email')}
        />
        <Button type="submit" kind="primary" size="l" busy={busy === 'password'} disabled={busy !== null}>
          {t('forgotten.password')}
        </Button>
        <Button size="l" busy={busy === 'entry'} disabled={busy !== null} onClick={() => void ask('entry')}>
          {t('forgotten.entry')}
        </Button>
        <p role="status">{asked ? t(`forgotten.asked.${asked.purpose}`, { email: asked.email }) : ''}</p>
      </form>
      <p className={classes.other}>
        {t('forgotten.back')} <Link href={withNext('/sign-in', next)}>{t('signUp.toSignIn')}</Link>
      </p>
    </section>
  )
}
