'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { loadRecordings } from '@/app/_recordings/load-recordings'
import { useTRPC } from '@/app/_trpc/client'
import { mayHoldRecordings } from '@/client/recording/kept-flag'
import { groupInOrder } from '@/domain/group-in-order'
import { clockText } from '@/reading/words/clock-text'
import type { Recording } from './mine'
import classes from './recording-row.module.css'

type QuestionProps = {
  readonly recording: Recording
  /** Of the interview, as its row names it. */
  readonly name: string
  readonly onKeep: () => void
  readonly onDone: () => void
}

/** Asks once, in the row itself, whether everything recorded of an interview is to go. */
export function WithdrawQuestion({ recording, name, onKeep, onDone }: QuestionProps) {
  const { liveSessionId, segments } = recording
  const t = useTranslations('myRecordings.withdraw')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const keep = useRef<HTMLButtonElement>(null)
  const withdraw = useMutation(trpc.recording.withdraw.mutationOptions())
  useEffect(() => keep.current?.focus(), [])

  async function erase() {
    try {
      await withdraw.mutateAsync({ liveSessionId })
      await emptyDevice(liveSessionId)
      await queries.invalidateQueries({ queryKey: trpc.personalData.recordings.queryKey() })
      notifications.show({ message: t('done') })
      onDone()
    } catch (error) {
      notifications.show({ color: 'breach', message: messageOf(error) })
    }
  }

  const lengths = groupInOrder(segments, ({ kind }) => kind).map(([, those]) =>
    those.reduce((sum, { ms }) => sum + ms, 0),
  )
  const longest = Math.max(0, ...lengths)
  return (
    <fieldset className={classes.question}>
      <legend>
        <b className={classes.asked}>
          {longest === 0 ? t('question') : t('questionLength', { length: clockText(longest) })}
        </b>
        <span className={classes.under}>{t('whose', { name })}</span>
      </legend>
      <Row gap="2" justify="flex-end">
        <Button size="s" ref={keep} onClick={onKeep} disabled={withdraw.isPending}>
          {t('keep')}
        </Button>
        <Button size="s" className={classes.withdraw} busy={withdraw.isPending} onClick={() => void erase()}>
          {t('erase')}
        </Button>
      </Row>
    </fieldset>
  )
}

/** What this browser still holds of the interview goes at once; what cannot be loaded goes at its next visit. */
async function emptyDevice(liveSessionId: string): Promise<void> {
  if (!mayHoldRecordings()) return
  try {
    const { pageRecordings } = await loadRecordings()
    await pageRecordings().destroy((track) => track.liveSessionId === liveSessionId)
  } catch {
    return
  }
}
