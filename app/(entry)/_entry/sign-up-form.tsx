'use client'

import { PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { createAccount, signIn } from '@/app/_auth/auth-client'
import { Button } from '@/app/_kit/buttons/button'
import { Link } from '@/app/_kit/buttons/link'
import { looksLikeEmail } from '@/app/_kit/fields/looks-like-email'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useTRPC } from '@/app/_trpc/client'
import { passwordMax, passwordMin } from '@/domain/person/password-length'
import { defaultPersonForm, personForms } from '@/domain/person/person-form'
import { personNameMax, personNameSchema } from '@/domain/person/person-name-schema'
import classes from './account-card.module.css'
import { joinTokenIn, withNext } from './same-path'
import { useRefusal } from './use-refusal'

type SignUpFormProps = {
  next: string
  /** Of the join link by which the account is created; null for the first account. */
  cohortName: string | null
  /** The name and address that the link was given to: the form begins with them. */
  invited: { name: string | null; address: string } | null
}

/** A new account: name, e-mail, password. By a join link it joins the cohort with the same press. */
export function SignUpForm({ next, cohortName, invited }: SignUpFormProps) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('entry')
  const locale = useLocale()
  const calledId = useId()
  const refusal = useRefusal()
  const [isBusy, setBusy] = useState(false)
  const join = useMutation(useTRPC().cohort.join.mutationOptions())
  const form = useForm({
    initialValues: {
      name: invited?.name ?? '',
      email: invited?.address ?? '',
      password: '',
      form: defaultPersonForm,
    },
    validate: {
      name: (name) => (personNameSchema.safeParse(name).success ? null : t('field.nameError')),
      email: (email) => (looksLikeEmail(email) ? null : t('field.emailError')),
      password: ({ length }) => (length < passwordMin || length > passwordMax ? passwordError() : null),
    },
  })

  function passwordError() {
    return t('field.passwordError', { min: passwordMin })
  }

  /** Joins by the link, and goes to the cohort; whatever hinders it is told by the page of the link. */
  async function whereTo(): Promise<string> {
    const token = joinTokenIn(next)
    if (token === null) return next
    try {
      const { cohortId } = await join.mutateAsync({ token })
      return `/cohorts/${cohortId}`
    } catch {
      return next
    }
  }

  async function submit({ name, email, password, form: called }: typeof form.values) {
    refusal.clear()
    setBusy(true)
    const made = await createAccount({
      name,
      email: email.trim(),
      password,
      token: joinTokenIn(next),
      form: called,
    })
    const outcome = made.ok ? await signIn(email.trim(), password) : made
    if (outcome.ok) return window.location.assign(await whereTo())
    setBusy(false)
    const { code } = outcome
    if (made.ok && code === 'INVALID_EMAIL_OR_PASSWORD') form.setFieldError('email', t('signUp.knownAlready'))
    else if (code === 'INVALID_NAME') form.setFieldError('name', t('field.nameError'))
    else if (code === 'INVALID_EMAIL') form.setFieldError('email', t('field.emailError'))
    else if (code === 'PASSWORD_LENGTH') form.setFieldError('password', passwordError())
    else if (code === 'PASSWORD_COMMON') form.setFieldError('password', t('field.passwordCommon'))
    else if (code === 'PASSWORD_PERSONAL') form.setFieldError('password', t('field.passwordPersonal'))
    else refusal.show(outcome)
  }

  return (
    <section className={classes.card}>
      <h1>{t('signUp.title')}</h1>
      <p className={classes.lead}>
        {cohortName === null ? t('signUp.first') : t('signUp.byLink', { cohort: cohortName })}
      </p>
      <form {...inertUntilHydrated} className={classes.form} onSubmit={form.onSubmit(submit)} noValidate>
        <Refusal>{refusal.sentence}</Refusal>
        <TextInput
          label={t('field.name')}
          description={t('field.nameHint')}
          autoComplete="name"
          maxLength={personNameMax}
          {...form.getInputProps('name')}
        />
        {locale === 'fr' ? (
          <div className={classes.called}>
            <span id={calledId}>{t('signUp.called.label')}</span>
            <SegmentedControl
              size="xs"
              aria-labelledby={calledId}
              data={personForms.map((each) => ({ value: each, label: t(`signUp.called.${each}`) }))}
              {...form.getInputProps('form')}
            />
          </div>
        ) : null}
        <TextInput
          type="email"
          label={t('field.email')}
          autoComplete="email"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('field.password')}
          description={t('field.passwordHint', { min: passwordMin })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" kind="primary" size="l" busy={isBusy}>
          {t(cohortName === null ? 'signUp.submit' : 'signUp.submitAndJoin')}
        </Button>
      </form>
      <p className={classes.other}>
        {t('signUp.hasAccount')} <Link href={withNext('/sign-in', next)}>{t('signUp.toSignIn')}</Link>
      </p>
    </section>
  )
}
