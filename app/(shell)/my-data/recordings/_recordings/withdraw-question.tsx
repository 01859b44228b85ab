'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import type { Recording } from './mine'
import classes from './my-recordings.module.css'

type QuestionProps = { recording: Recording; onKeep: () => void; onDone: () => void }

/** Asks once, in the row itself, whether everything recorded of an interview is to go. */
export function WithdrawQuestion({ recording: { liveSessionId }, onKeep, onDone }: QuestionProps) {
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
      await queries.invalidateQueries({ queryKey: trpc.personalData.recordings.queryKey() })
      notifications.show({ message: t('done') })
      onDone()
    } catch (error) {
      notifications.show({ color: 'breach', message: messageOf(error) })
    }
  }

  return (
    <fieldset className={classes.question}>
      <legend>{t('question')}</legend>
      <p className={classes.quiet}>{t('whose')}</p>
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
