'use client'

import { NumberInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { quotaBounds } from '@/domain/live-session/recording/space'
import type { Space } from './space'
import classes from './space-card.module.css'
import { useBytes } from './use-bytes'

const gigabyte = 1e9

/** Sets the quota of the installation, apart from the settings of the cohort: one press where planned interviews do not fit, or a figure. */
export function QuotaForm({ space }: { space: Space }) {
  const t = useTranslations('settings.recording.space')
  const locale = useLocale()
  const bytes = useBytes()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const [typed, setTyped] = useState<string | number>(space.quota === null ? '' : space.quota / gigabyte)
  const save = useMutation(
    trpc.installation.saveMediaQuota.mutationOptions({
      onSuccess: async (_, { bytes: quota }) => {
        await queries.invalidateQueries({ queryKey: trpc.recording.space.pathKey() })
        notifications.show({ message: quota === null ? t('cleared') : t('saved', { quota: bytes(quota) }) })
      },
      onError: (error) => notifications.show({ color: 'breach', message: messageOf(error) }),
    }),
  )
  const wanted = typed === '' ? null : Number(typed) * gigabyte
  const isWithin = wanted === null || (wanted >= quotaBounds.least && wanted <= quotaBounds.most)
  const { shortfall, diskFree } = space
  return (
    <div className={classes.quota}>
      {shortfall ? (
        <Button
          type="button"
          size="s"
          busy={save.isPending}
          onClick={() => save.mutate({ bytes: shortfall.quota })}
        >
          {t('raise', { quota: bytes(shortfall.quota) })}
        </Button>
      ) : null}
      <NumberInput
        size="sm"
        label={t('quota')}
        description={diskFree === null ? t('quotaHint') : t('diskFree', { free: bytes(diskFree) })}
        min={quotaBounds.least / gigabyte}
        max={quotaBounds.most / gigabyte}
        clampBehavior="none"
        decimalSeparator={locale === 'fr' ? ',' : '.'}
        suffix={t('unit')}
        value={typed}
        error={
          isWithin ? null : t('fault', { least: bytes(quotaBounds.least), most: bytes(quotaBounds.most) })
        }
        onChange={setTyped}
        onKeyDown={(event) => {
          // The settings of the cohort are another form.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {wanted === space.quota ? null : (
        <Button
          type="button"
          size="s"
          disabled={!isWithin}
          busy={save.isPending}
          onClick={() => save.mutate({ bytes: wanted })}
        >
          {t('set')}
        </Button>
      )}
    </div>
  )
}
