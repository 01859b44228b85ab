'use client'

import { PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { choosePassword } from '@/app/_auth/auth-client'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import classes from '@/app/(entry)/_entry/account-card.module.css'
import { home } from '@/app/(entry)/_entry/same-path'
import { useRefusal } from '@/app/(entry)/_entry/use-refusal'
import { passwordMax, passwordMin } from '@/domain/person/password-length'

/** A new password, by a link that works once. `name`: whose. */
export function ChoosePassword({ token, name }: { token: string; name: string }) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('entry')
  const refusal = useRefusal()
  const [isBusy, setBusy] = useState(false)
  const tooShort = t('field.passwordError', { min: passwordMin })
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: ({ length }) => (length < passwordMin || length > passwordMax ? tooShort : null) },
  })

  async function submit({ password }: typeof form.values) {
    refusal.clear()
    setBusy(true)
    const outcome = await choosePassword(token, password)
    if (outcome.ok) return window.location.assign(home)
    setBusy(false)
    const { code } = outcome
    if (code === 'PASSWORD_LENGTH') form.setFieldError('password', tooShort)
    else if (code === 'PASSWORD_COMMON') form.setFieldError('password', t('field.passwordCommon'))
    else if (code === 'PASSWORD_PERSONAL') form.setFieldError('password', t('field.passwordPersonal'))
    else refusal.show(outcome)
  }

  return (
    <section className={classes.card}>
      <h1>{t('reset.title')}</h1>
      <p className={classes.lead}>{t('reset.lead', { name })}</p>
      <form {...inertUntilHydrated} className={classes.form} onSubmit={form.onSubmit(submit)} noValidate>
        <Refusal>{refusal.sentence}</Refusal>
        <PasswordInput
          label={t('reset.password')}
          description={t('field.passwordHint', { min: passwordMin })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" kind="primary" size="l" busy={isBusy}>
          {t('reset.submit')}
        </Button>
      </form>
    </section>
  )
}
