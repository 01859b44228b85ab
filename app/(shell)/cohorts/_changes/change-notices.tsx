'use client'

import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useTRPC } from '@/app/_trpc/client'
import type { ChangedBoard } from './board-part'
import classes from './change-notices.module.css'

type ChangeNoticesProps = { cohortId: string; board: ChangedBoard }

/** What was asked for and could not be done, until a coordinator has read it. */
export function ChangeNotices({ cohortId, board }: ChangeNoticesProps) {
  const t = useTranslations('roundChange')
  const errors = useTranslations('errors')
  const queryClient = useQueryClient()
  const forget = useMutation(
    useTRPC().round.takeBackChange.mutationOptions({ onSettled: () => queryClient.invalidateQueries() }),
  )
  const { refused } = board.changes
  if (!refused) return null
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
      <p>
        <b>{t(`refused.${refused.kind}`)}</b> {errors(refused.refusal)} {t('refused.nothing')}
      </p>
      <Button
        kind="ghost"
        size="s"
        square
        aria-label={t('refused.close')}
        busy={forget.isPending}
        onClick={() => forget.mutate({ cohortId, roundId: board.id, changeId: refused.id })}
      >
        <IconX size={16} stroke={1.6} aria-hidden />
      </Button>
    </div>
  )
}
