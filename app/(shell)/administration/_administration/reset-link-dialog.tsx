'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Refusal } from '@/app/_kit/fields/refusal'
import { TextToCopy } from '@/app/_kit/fields/text-to-copy'
import { Stack } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'
import classes from './reset-link-dialog.module.css'

export type ResetLinkDialogProps = { accountId: string; name: string; onClose: () => void }

/** Makes a link for a new password at a press, and shows it this once. */
export function ResetLinkDialog({ accountId, name, onClose }: ResetLinkDialogProps) {
  const t = useTranslations('administration.accounts.reset')
  const dates = useOwnDates()
  const now = useNow().getTime()
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const make = useMutation(
    trpc.installation.giveResetLink.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.installation.acts.infiniteQueryFilter()),
    }),
  )
  const link = make.data
  return (
    <Dialog title={t('title', { name })} closeLabel={t('close')} onClose={onClose} size={520}>
      <Stack gap="4">
        <p role="status">{link ? t('once', { name }) : t('body', { name })}</p>
        <Refusal>{make.isError && errorMessage(make.error)}</Refusal>
        {link ? (
          <>
            <TextToCopy text={link.url} label={t('address', { name })} />
            <p className={classes.until}>
              {t('until', { day: dates.day(link.expiresAt, now), time: dates.time(link.expiresAt) })}
            </p>
          </>
        ) : (
          <Button
            kind="primary"
            className={classes.act}
            busy={make.isPending}
            onClick={() => make.mutate({ accountId })}
          >
            {t('make')}
          </Button>
        )}
      </Stack>
    </Dialog>
  )
}
