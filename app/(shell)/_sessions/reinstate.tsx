'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ReasonDialog } from '@/app/_kit/dialogs/lazy'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { aboutIdOf, reasonOf } from '@/app/_trpc/reason-of'

type Reinstating = { liveSessionId: string; nameOf: (personId: string) => string | undefined }

/** Plans a cancelled interview again; a refusal names the person it is about. `isAsked`: a double place needs a reason. */
export function useReinstate({ liveSessionId, nameOf }: Reinstating) {
  const t = useTranslations('planning.reinstate')
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const undo = useMutation(
    useTRPC().liveSession.undoCancellation.mutationOptions({
      onSuccess: () => {
        setAsked(false)
        notifications.show({ message: t('done') })
      },
      onError: (error, { keptBecause }) => {
        if (reasonOf(error) === 'doublePlace' && keptBecause === null) return setAsked(true)
        const name = nameOf(aboutIdOf(error) ?? '')
        const reason = errorMessage(error)
        notifications.show({ color: 'breach', message: name ? t('taken', { name, reason }) : reason })
      },
      onSettled: () => queryClient.invalidateQueries(),
    }),
  )
  const reinstate = (keptBecause: string | null) => undo.mutate({ liveSessionId, keptBecause })
  return { isAsked, isBusy: undo.isPending, reinstate, close: () => setAsked(false) }
}

type ReinstateProps = Reinstating & {
  label: string
  /** Names the interview where several such buttons are on a page. */
  ariaLabel?: string
  isPrimary?: boolean
}

/** Plans a cancelled interview again, asking for a reason where its supervisor or room is taken meanwhile. */
export function Reinstate({ label, ariaLabel, isPrimary = false, ...of }: ReinstateProps) {
  const t = useTranslations('planning.reinstate')
  const { isAsked, isBusy, reinstate, close } = useReinstate(of)
  return (
    <>
      <Button
        {...(isPrimary ? { kind: 'primary' } : { size: 'xs' })}
        aria-label={ariaLabel}
        busy={isBusy && !isAsked}
        onClick={() => reinstate(null)}
      >
        {label}
      </Button>
      <ReasonDialog
        opened={isAsked}
        title={t('ask')}
        body={t('body')}
        label={t('why')}
        hint={t('whyHint')}
        confirm={t('go')}
        keep={t('keep')}
        busy={isBusy}
        onConfirm={(reason) => {
          reinstate(reason)
          return false
        }}
        onClose={close}
      />
    </>
  )
}
