'use client'

import { PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { signUp } from '@/app/_auth/auth-client'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import classes from './account-card.module.css'
import { looksLikeEmail } from './looks-like-email'
import { withNext } from './same-path'
import { useRefusal } from './use-refusal'

const PASSWORD_MIN = 8
const PASSWORD_MAX = 128

/** A new account: name, e-mail, password. */
export function SignUpForm({ next }: { next: string }) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('entry')
  const refusal = useRefusal()
  const [isBusy, setBusy] = useState(false)
  const form = useForm({
    initialValues: { name: '', email: '', password: '' },
    validate: {
      name: (name) => (name.trim() ? null : t('field.nameError')),
      email: (email) => (looksLikeEmail(email) ? null : t('field.emailError')),
      password: ({ length }) =>
        length < PASSWORD_MIN || length > PASSWORD_MAX
          ? t('field.passwordError', { min: PASSWORD_MIN })
          : null,
    },
  })

  async function submit({ name, email, password }: typeof form.values) {
    refusal.clear()
    setBusy(true)
    const outcome = await signUp(name.trim(), email.trim(), password)
    if (outcome.ok) return window.location.assign(next)
    setBusy(false)
    const { code } = outcome
    if (code.startsWith('USER_ALREADY_EXISTS')) form.setFieldError('email', t('field.emailTaken'))
    else if (code === 'INVALID_EMAIL') form.setFieldError('email', t('field.emailError'))
    else if (code.startsWith('PASSWORD_TOO_'))
      form.setFieldError('password', t('field.passwordError', { min: PASSWORD_MIN }))
    else refusal.show(outcome)
  }

  return (
    <section className={classes.card}>
      <h1>{t('signUp.title')}</h1>
      <form {...inertUntilHydrated} className={classes.form} onSubmit={form.onSubmit(submit)} noValidate>
        <Refusal>{refusal.sentence}</Refusal>
        <TextInput
          label={t('field.name')}
          description={t('field.nameHint')}
          autoComplete="name"
          maxLength={80}
          {...form.getInputProps('name')}
        />
        <TextInput
          type="email"
          label={t('field.email')}
          autoComplete="email"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('field.password')}
          description={t('field.passwordHint', { min: PASSWORD_MIN })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" kind="primary" size="l" busy={isBusy}>
          {t('signUp.submit')}
        </Button>
      </form>
      <p className={classes.other}>
        {t('signUp.hasAccount')} <Link href={withNext('/sign-in', next)}>{t('signUp.toSignIn')}</Link>
      </p>
    </section>
  )
}
