'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useTRPC } from '@/app/_trpc/client'
import { graceMs } from '@/domain/round-change/change'
import type { BoardWords, ChangedBoard, WaitingChanges } from './board-part'
import { LetterDialog } from './letter-dialog'
import { useIsOffline } from './use-is-offline'
import { useSayChange } from './use-say-change'
import { useSecondsLeft } from './use-seconds-left'
import classes from './waiting-bar.module.css'

type WaitingBarProps = {
  cohortId: string
  board: ChangedBoard
  waiting: WaitingChanges
  words: BoardWords
  /** When the board was read, epoch ms of this device's clock. */
  readAt: number
}

/** Over the foot of a board: what takes effect in a few seconds, how many letters then leave, their readers, and the ways to stop it. */
export function WaitingBar({ cohortId, board, waiting, words, readAt }: WaitingBarProps) {
  const t = useTranslations('roundChange.bar')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const errorMessage = useErrorMessage()
  const say = useSayChange(words, board)
  const isOffline = useIsOffline()
  const seconds = useSecondsLeft(readAt + waiting.leftMs)
  const [isRead, setRead] = useState(false)
  const { id: roundId } = board
  const { letters, changes } = waiting
  const count = letters.length
  const settle = { onSettled: () => queryClient.invalidateQueries() }
  const takeBack = useMutation(trpc.round.takeBackChange.mutationOptions(settle))
  const send = useMutation(trpc.round.sendNow.mutationOptions(settle))
  const last = changes.at(-1)
  const isBusy = takeBack.isPending || send.isPending
  const what = say(changes)
  const whom = say.letters(letters)
  const failed = takeBack.error ?? send.error

  function cancel() {
    if (last && !isBusy) takeBack.mutate({ cohortId, roundId, changeId: last.id })
  }
  useBackspace(cancel)

  return (
    <>
      <div className={classes.room} aria-hidden />
      <section className={classes.bar} aria-label={t('label')}>
        <HiddenText as="p" role="status">
          {`${t('said', { count })} ${what}. ${whom}`}
        </HiddenText>
        <Ring seconds={seconds} />
        <p className={classes.words}>
          <b>{lead()}</b>
          <span>{what}</span>
          <span>{whom}</span>
        </p>
        <div className={classes.acts}>
          {count > 0 && (
            <Button kind="ghost" onClick={() => setRead(true)}>
              {t('read')}
            </Button>
          )}
          <Button
            kind="ghost"
            busy={send.isPending}
            disabled={isBusy || isOffline}
            onClick={() => send.mutate({ cohortId, roundId })}
          >
            {t(count > 0 ? 'sendNow' : 'doNow')}
          </Button>
          <Button className={classes.cancel} busy={takeBack.isPending} disabled={isBusy} onClick={cancel}>
            {t('cancel')}
            <KeyCap>⌫</KeyCap>
          </Button>
        </div>
        <Refusal>{failed && errorMessage(failed)}</Refusal>
      </section>
      {isRead && (
        <LetterDialog
          cohortId={cohortId}
          roundId={roundId}
          personIds={letters.map(({ personId }) => personId)}
          words={words}
          onClose={() => setRead(false)}
        />
      )}
    </>
  )

  function lead(): string {
    if (isOffline) return t('offline', { count })
    return seconds > 0 ? t('leave', { count, seconds }) : t('leaving', { count })
  }
}

/** The seconds that are left, in a ring that they fill. */
function Ring({ seconds }: { seconds: number }) {
  const share = Math.min(1, (seconds * 1_000) / graceMs)
  return (
    <span className={classes.ring} aria-hidden>
      <svg viewBox="0 0 32 32" aria-hidden>
        <circle cx="16" cy="16" r="14" pathLength="1" />
        <circle cx="16" cy="16" r="14" pathLength="1" data-left strokeDasharray={`${share} 1`} />
      </svg>
      <span>{seconds}</span>
    </span>
  )
}

/** The key of taking back, wherever no one is writing and no window is open. */
function useBackspace(act: () => void): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { target } = event
      const isWriting =
        target instanceof HTMLElement &&
        (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null)
      if (event.key !== 'Backspace' || isWriting || event.repeat) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
