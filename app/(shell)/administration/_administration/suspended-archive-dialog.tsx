'use client'

import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Stack } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'
import { isUnderWay } from '@/domain/personal-data/archive-state'
import classes from './reset-link-dialog.module.css'

export type ArchiveDialogProps = { accountId: string; name: string; onClose: () => void }

const LOOK_MS = 1_500

/** The archive of a suspended person, which an administrator has made and hands over: the person cannot come and fetch it. */
export function SuspendedArchiveDialog({ accountId, name, onClose }: ArchiveDialogProps) {
  const t = useTranslations('administration.accounts.archive')
  const common = useTranslations('common')
  const dates = useOwnDates()
  const now = useNow().getTime()
  const locale = useLocale()
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const asked = trpc.installation.archive.queryOptions({ accountId })
  const read = useQuery({
    ...asked,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? LOOK_MS : false),
  })
  const make = useMutation(
    trpc.installation.makeArchive.mutationOptions({
      onSuccess: async (archive) => {
        queries.setQueryData(asked.queryKey, archive)
        await queries.invalidateQueries(trpc.installation.acts.infiniteQueryFilter())
      },
    }),
  )
  const archive = read.data
  const isMade = archive ? isUnderWay(archive.state) : false
  const isReady = archive?.state === 'ready'
  const error = make.error ?? read.error
  return (
    <Dialog title={t('title', { name })} closeLabel={common('close')} onClose={onClose} size={520}>
      <Stack gap="4">
        <p role="status">
          {isReady
            ? t('ready', {
                name,
                day: dates.day(archive.expiresAt ?? now, now),
                time: dates.time(archive.expiresAt ?? now),
              })
            : isMade
              ? t('underWay', { percent: archive?.percent ?? 0 })
              : t(archive?.state === 'failed' ? 'failed' : 'body', { name })}
        </p>
        <Refusal>{error && errorMessage(error)}</Refusal>
        {isReady ? (
          <ButtonAnchor
            className={classes.act}
            kind="primary"
            href={`/administration/archive.zip?account=${encodeURIComponent(accountId)}`}
            download
          >
            <IconDownload size={16} stroke={1.5} aria-hidden="true" />
            {t('download')}
          </ButtonAnchor>
        ) : (
          <Button
            kind="primary"
            className={classes.act}
            busy={make.isPending || isMade || read.isPending}
            onClick={() => make.mutate({ accountId, language: locale })}
          >
            {t('make')}
          </Button>
        )}
      </Stack>
    </Dialog>
  )
}
