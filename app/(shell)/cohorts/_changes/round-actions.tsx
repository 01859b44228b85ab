'use client'

import { IconClock, IconDots, IconUserOff } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { ActMenu } from '@/app/_kit/menu/act-menu'
import { useTRPC } from '@/app/_trpc/client'
import { hasBegun, mayBeFollowed, type RoundChange } from '@/domain/round-change/change'
import type { BoardWords, ChangedBoard } from './board-part'
import { CancelDialog } from './cancel-dialog'
import { MoveDialog } from './move-dialog'
import classes from './round-actions.module.css'
import { ToDraftDialog } from './to-draft-dialog'
import { untouchedHours } from './untouched-hours'

type RoundActionsProps = { cohortId: string; board: ChangedBoard; words: BoardWords; now: number }

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What may be done to a whole published round: each act shows first what would change, and waits before anyone is told. */
export function RoundActions({ cohortId, board, words, now }: RoundActionsProps) {
  const t = useTranslations('roundChange.act')
  const queryClient = useQueryClient()
  const [asked, setAsked] = useState<'move' | 'cancel' | 'toDraft' | null>(null)
  const asking = useMutation(
    useTRPC().round.askChange.mutationOptions({
      onSuccess: () => setAsked(null),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  )
  const { live, changes } = board
  const hours = untouchedHours(live, now)
  const mayFollow = (changes.waiting?.changes ?? []).every(({ kind }) => mayBeFollowed(kind))
  const isBegun = hasBegun(live)
  const mayDraft = mayFollow && !isBegun
  const mayCancel = mayFollow && hours.length > 0
  const dialog = {
    cohortId,
    board,
    words,
    isBusy: asking.isPending,
    error: asking.error,
    onAsk: (change: RoundChange) => asking.mutate({ cohortId, roundId: board.id, change }),
    onClose: () => {
      asking.reset()
      setAsked(null)
    },
  }
  if (hours.length === 0 && isBegun) return null
  return (
    <>
      <Button size="s" disabled={!mayCancel} onClick={() => setAsked('move')}>
        <IconClock {...icon} />
        {t('move')}
      </Button>
      <ButtonLink size="s" href={`/cohorts/${cohortId}/rounds/${board.id}/absence`}>
        <IconUserOff {...icon} />
        {t('absence')}
      </ButtonLink>
      <span className={classes.wide}>
        <Button
          size="s"
          disabled={!mayDraft}
          title={isBegun ? t('begun') : undefined}
          onClick={() => setAsked('toDraft')}
        >
          {t('toDraft')}
        </Button>
        <Button size="s" kind="danger" disabled={!mayCancel} onClick={() => setAsked('cancel')}>
          {t('cancel')}
        </Button>
      </span>
      <span className={classes.narrow}>
        <ActMenu
          acts={[
            ...(mayDraft ? [{ key: 'toDraft', label: t('toDraft'), onAct: () => setAsked('toDraft') }] : []),
            ...(mayCancel
              ? [{ key: 'cancel', label: t('cancel'), isDanger: true, onAct: () => setAsked('cancel') }]
              : []),
          ]}
        >
          <Button size="s" square aria-label={t('more')} title={t('more')} disabled={!mayDraft && !mayCancel}>
            <IconDots {...icon} />
          </Button>
        </ActMenu>
      </span>
      {asked === 'move' && <MoveDialog {...dialog} from={hours[0] ?? now} />}
      {asked === 'cancel' && <CancelDialog {...dialog} />}
      {asked === 'toDraft' && <ToDraftDialog {...dialog} />}
    </>
  )
}
