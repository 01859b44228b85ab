'use client'

import { IconAdjustments, IconArrowBackUp, IconRefresh, IconTrash, IconUserOff } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useList } from '@/app/_kit/text/use-list'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { isHeld } from '@/domain/live-session/core/held'
import { readyIn } from '@/domain/pairing/invited'
import { RoundActions } from '../_changes/round-actions'
import { AbsenceDialog } from './absence-dialog'
import classes from './board.module.css'
import { SeatLegend } from './seat-legend'
import type { BoardState } from './state/use-board'
import { openDoubles } from './state/use-doubles'
import type { Words } from './state/use-words'

type BoardHeadProps = { cohortId: string; meId: string; state: BoardState; words: Words }

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What a round is called, how large it is, and what a planner may do with all of it. */
export function BoardHead({ cohortId, meId, state, words }: BoardHeadProps) {
  const t = useTranslations('rounds.board')
  const stateOf = useTranslations('rounds.state')
  const say = useTranslations('planning.doubles')
  const said = useTranslations('roundChange')
  const [asked, setAsked] = useState<'publish' | 'discard' | 'absence' | null>(null)
  const { board, act, acting, verdict } = state
  const now = useNow().getTime()
  const { id: roundId, title, setup, sessions, acts, publishedAt } = board
  const isDraft = publishedAt === null
  const undone = new Set(acts.flatMap(({ undid }) => undid ?? []))
  const canUndo = acts.some(
    (each) => each.actorId === meId && each.undid === null && !undone.has(each.version),
  )
  const open = openDoubles(state.doubles)
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const publishing = useMutation(
    useTRPC().round.askChange.mutationOptions({ onSettled: () => queryClient.invalidateQueries() }),
  )
  const publish = () =>
    publishing.mutate({ cohortId, roundId, change: { kind: 'publish', base: board.version } })
  const isBlocked =
    sessions.length === 0 || Object.values(verdict.sessions).some(({ faults }) => faults.length > 0)
  const line = isDraft ? draftLine() : publishedLine(publishedAt)
  return (
    <>
      <PageHead
        title={words.span === null ? title : t('titleOn', { title, days: words.span })}
        line={
          <>
            <span>{line}</span>
            <span className={classes.legend}>
              <SeatLegend />
            </span>
          </>
        }
        actions={
          state.isChanging ? (
            <>
              <Button
                size="s"
                square
                aria-label={t('undo')}
                title={t('undo')}
                disabled={!canUndo || acting.isPending}
                onClick={() => act({ type: 'undo' })}
              >
                <IconArrowBackUp {...icon} />
              </Button>
              <Button size="s" onClick={() => setAsked('absence')}>
                <IconUserOff {...icon} />
                <span className={classes.label}>{t('absence')}</span>
              </Button>
              <Button size="s" busy={acting.isPending} onClick={() => act({ type: 'planAnew' })}>
                <IconRefresh {...icon} />
                <span className={classes.label}>{t('planAnew')}</span>
              </Button>
              <ButtonLink
                size="s"
                square
                kind="ghost"
                aria-label={t('change')}
                title={t('change')}
                href={`/cohorts/${cohortId}/rounds/${roundId}/setup`}
              >
                <IconAdjustments {...icon} />
              </ButtonLink>
              <Button
                size="s"
                square
                kind="ghost"
                aria-label={t('discard')}
                title={t('discard')}
                onClick={() => setAsked('discard')}
              >
                <IconTrash {...icon} />
              </Button>
              <Button
                size="s"
                kind="primary"
                busy={publishing.isPending}
                disabled={isBlocked}
                aria-describedby={isBlocked ? 'round-blocked' : undefined}
                onClick={() => (verdict.missing.length > 0 ? setAsked('publish') : publish())}
              >
                {isBlocked && open.length > 0 ? say('blocked', { count: open.length }) : t('publish')}
              </Button>
            </>
          ) : isDraft || state.isArchived ? (
            <ButtonLink size="s" href={`/cohorts/${cohortId}/rounds`}>
              {t('back')}
            </ButtonLink>
          ) : (
            <RoundActions cohortId={cohortId} board={board} words={words} now={now} />
          )
        }
      />
      {asked === 'absence' && <AbsenceDialog state={state} words={words} onClose={() => setAsked(null)} />}
      <Refusal>{publishing.isError && errorMessage(publishing.error)}</Refusal>
      {asked === 'publish' && (
        <Publishing state={state} words={words} publish={publish} onClose={() => setAsked(null)} />
      )}
      {asked === 'discard' && <Discarding cohortId={cohortId} state={state} onClose={() => setAsked(null)} />}
    </>
  )

  function draftLine(): string {
    return t('line', {
      state: stateOf('draft'),
      sessions: sessions.length,
      learners: setup.learnerIds.length,
      form: words.formOf(setup.learnerIds),
      supervisors: setup.supervisorIds.length,
    })
  }

  /** Since when it is published, how far it is, and the letters that left last. */
  function publishedLine(at: number): string {
    const { live, changes } = board
    const held = live.filter(({ status }) => isHeld(status)).length
    const cancelled = live.filter(({ status }) => status === 'cancelled').length
    const line = t('publishedLine', {
      day: words.fullDay(at),
      held,
      cancelled,
      ahead: live.length - held - cancelled,
    })
    const { sent } = changes
    if (!sent || sent.letters === 0) return line
    return `${line} · ${said('sent', { count: sent.letters, when: words.moment(sent.at) })}`
  }
}

type AskedProps = { cohortId: string; state: BoardState; onClose: () => void }

/** Asks before publishing a round in which a person has no place; the ten seconds serve all other second thoughts. */
function Publishing({
  state,
  words,
  publish,
  onClose,
}: Omit<AskedProps, 'cohortId'> & { words: Words; publish: () => void }) {
  const t = useTranslations('rounds.board')
  const list = useList()
  const left = [...new Set(state.verdict.missing.map(({ personId }) => personId))]
  const names = list(left.map(words.name))
  return (
    <ConfirmDialog
      opened
      title={t('readyToPublish', { count: readyIn(state.board.sessions).length })}
      body={t('publishMissing', { count: left.length, names })}
      confirm={t('publish')}
      keep={t('keep')}
      onConfirm={publish}
      onClose={onClose}
    />
  )
}

function Discarding({ cohortId, state, onClose }: AskedProps) {
  const t = useTranslations('rounds.board')
  const router = useRouter()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const { id: roundId, title } = state.board
  const discard = useMutation(
    trpc.round.discard.mutationOptions({
      onSuccess: async () => {
        router.push(`/cohorts/${cohortId}/rounds`)
        await queryClient.invalidateQueries(trpc.round.list.queryFilter())
      },
    }),
  )
  return (
    <ConfirmDialog
      opened
      danger
      title={t('discardTitle', { title })}
      body={t('discardBody')}
      confirm={t('discard')}
      keep={t('keep')}
      busy={discard.isPending || discard.isSuccess}
      onConfirm={() => {
        discard.mutate({ cohortId, roundId })
        return false
      }}
      onClose={onClose}
    />
  )
}
