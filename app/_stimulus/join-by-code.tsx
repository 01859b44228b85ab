'use client'

import { TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Stack } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPCClient } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import styles from './join-by-code.module.css'

/** Four digits from a big screen, and the question they lead to. `given`: those of its picture, which led nowhere. */
export function JoinByCode({ given }: { readonly given: string | null }) {
  const t = useTranslations('stimuli')
  const inertUntilHydrated = useInertUntilHydrated()
  const errorMessage = useErrorMessage()
  const client = useTRPCClient()
  const router = useRouter()
  const [code, setCode] = useState(given ?? '')
  const [fault, setFault] = useState<string | null>(given === null ? null : t('code.unknown'))
  const [isBusy, setBusy] = useState(false)

  async function go(event: FormEvent) {
    event.preventDefault()
    if (!/^\d{4}$/u.test(code)) return setFault(t('code.unknown'))
    setBusy(true)
    try {
      const { cohortId, questionId } = await client.stimulus.byCode.query({ code })
      router.push(`/cohorts/${cohortId}/questions/${questionId}`)
    } catch (error) {
      setBusy(false)
      setFault(reasonOf(error) === 'notFound' ? t('code.unknown') : errorMessage(error))
    }
  }

  return (
    <main className={styles.page}>
      <h1>{t('title')}</h1>
      <form {...inertUntilHydrated} noValidate onSubmit={go}>
        <Stack gap="3">
          <TextInput
            label={t('code.label')}
            description={t('code.hint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={4}
            size="lg"
            value={code}
            error={fault}
            onChange={(event) => {
              setCode(event.currentTarget.value.replace(/\D/gu, ''))
              setFault(null)
            }}
          />
          <Button type="submit" kind="primary" size="l" busy={isBusy}>
            {t('code.go')}
          </Button>
        </Stack>
      </form>
    </main>
  )
}
