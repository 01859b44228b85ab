'use client'

import { PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { signIn } from '@/app/_auth/auth-client'
import { Button } from '@/app/_kit/buttons/button'
import { Link } from '@/app/_kit/buttons/link'
import { looksLikeEmail } from '@/app/_kit/fields/looks-like-email'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { lengthOfTime } from '@/reading/words/length-of-time'
import classes from './account-card.module.css'
import type { InstitutionFailure } from './institution-failure'
import { type Institution, Institutions } from './institutions'
import { withNext } from './same-path'
import { useRefusal } from './use-refusal'
import { useWait } from './use-wait'

type SignInFormProps = {
  next: string
  isMailOn: boolean
  institutions: readonly Institution[]
  /** Why the institution that a person has just come back from did not let them in. */
  failure: InstitutionFailure | null
}

/** Sign in by e-mail and password, or by an institution. Whatever happens, what was typed stays in its field. */
export function SignInForm({ next, isMailOn, institutions, failure }: SignInFormProps) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('entry')
  const refusal = useRefusal()
  const [isBusy, setBusy] = useState(false)
  const wait = useWait()
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (email) => (looksLikeEmail(email) ? null : t('field.emailError')),
      password: (password) => (password ? null : t('field.passwordMissing')),
    },
  })

  async function submit({ email, password }: typeof form.values) {
    refusal.clear()
    wait.end()
    setBusy(true)
    const outcome = await signIn(email.trim(), password)
    // A full page load: nothing that an earlier person was shown stays in memory.
    if (outcome.ok) return window.location.assign(next)
    setBusy(false)
    if (outcome.waitS !== null) wait.begin(outcome.waitS)
    if (outcome.code === 'INVALID_EMAIL') form.setFieldError('email', t('field.emailError'))
    else refusal.show(outcome)
  }

  function waited(secondsLeft: number | null) {
    if (secondsLeft === null) return {}
    const { key, values } = lengthOfTime(secondsLeft * 1_000)
    return secondsLeft > 0 ? { error: t(`wait.${key}`, values) } : { description: t('wait.over') }
  }

  return (
    <section className={classes.card}>
      <h1>{t('signIn.title')}</h1>
      <form {...inertUntilHydrated} className={classes.form} onSubmit={form.onSubmit(submit)} noValidate>
        <Refusal>{refusal.sentence ?? (failure && t(`institution.${failure}`))}</Refusal>
        <TextInput
          type="email"
          label={t('field.email')}
          autoComplete="email"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('field.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
          {...form.getInputProps('password')}
          {...waited(wait.secondsLeft)}
        />
        <Button type="submit" kind="primary" size="l" busy={isBusy} disabled={Boolean(wait.secondsLeft)}>
          {t('signIn.submit')}
        </Button>
      </form>
      <Institutions institutions={institutions} next={next} onRefused={refusal.show} />
      <p className={classes.other}>
        {isMailOn ? (
          <Link href={withNext('/forgotten', next)}>{t('signIn.byLetter')}</Link>
        ) : (
          <>
            <b>{t('signIn.forgotten')}</b> {t('signIn.askAdministrator')}
          </>
        )}
      </p>
      <p className={classes.other}>
        {t('signIn.noAccount')} <Link href={withNext('/sign-up', next)}>{t('signIn.toSignUp')}</Link>
      </p>
    </section>
  )
}
