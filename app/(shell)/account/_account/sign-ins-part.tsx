'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { signOut } from '@/app/_auth/auth-client'
import { Button } from '@/app/_kit/buttons/button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Stack } from '@/app/_kit/layout/layout'
import { Tag } from '@/app/_kit/marks/tag'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './account.module.css'
import { browserOf } from './browser-of'

type SignIn = RouterOutputs['account']['read']['signIns'][number]

/** The browsers in which one is signed in. What is open in one that is signed out ends at once. */
export function SignInsPart({ signIns }: { signIns: readonly SignIn[] }) {
  const t = useTranslations('account.signIns')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [isLeaving, setLeaving] = useState(false)
  const readAgain = () => queryClient.invalidateQueries(trpc.account.pathFilter())
  const one = useMutation(trpc.account.endSignIn.mutationOptions({ onSuccess: readAgain }))
  const others = useMutation(trpc.account.endOtherSignIns.mutationOptions())

  async function leaveEverywhere() {
    setLeaving(true)
    const isDone = await others.mutateAsync().then(
      () => true,
      () => false,
    )
    const outcome = isDone ? await signOut() : null
    // A full page load: nothing that this person was shown stays in memory.
    if (outcome?.ok) return window.location.assign('/')
    setLeaving(false)
    await readAgain()
  }

  const error = one.error ?? others.error
  return (
    <FormPart title={t('title')} hint={t('hint')} isRoomy>
      <Stack gap="4">
        <ul className={classes.signIns}>
          {signIns.map((signIn) => (
            <Row
              key={signIn.id}
              signIn={signIn}
              isBusy={one.isPending || isLeaving}
              onEnd={() => one.mutate({ signInId: signIn.id })}
            />
          ))}
        </ul>
        <Refusal>{error && errorMessage(error)}</Refusal>
        <div className={classes.save}>
          <Button kind="danger" busy={isLeaving} onClick={() => void leaveEverywhere()}>
            {t('everywhere')}
          </Button>
        </div>
      </Stack>
    </FormPart>
  )
}

function Row({ signIn, isBusy, onEnd }: { signIn: SignIn; isBusy: boolean; onEnd: () => void }) {
  const t = useTranslations('account.signIns')
  const dates = useOwnDates()
  const now = useNow().getTime()
  const { browser, system } = browserOf(signIn.userAgent)
  const name = t(system === null ? 'browser' : 'browserOn', {
    browser: browser ?? t('unknown'),
    system: system ?? '',
  })
  return (
    <li className={classes.signIn}>
      <div className={classes.browser}>
        {name}
        <span>{t('since', { day: dates.day(signIn.since, now), time: dates.time(signIn.since) })}</span>
      </div>
      {signIn.isThis ? (
        <Tag>{t('this')}</Tag>
      ) : (
        <Button size="s" aria-label={t('endName', { name })} disabled={isBusy} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  )
}
