'use client'

import { useTranslations } from 'next-intl'
import { use, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { useDates } from '@/app/_kit/text/use-dates'
import { isEarly } from '@/domain/live-session/course/early'
import { OpenedContext } from '../meeting/pieces/meeting-place'
import { useLive } from '../session/live-session-provider'

/** Opens the room for everybody. Well before its hour it asks once, and names the hour. */
export function OpenRoom() {
  const t = useTranslations('room.waiting')
  const early = useTranslations('agreed.early')
  const { room, send, now } = useLive()
  const dates = useDates(room.cohort.timeZone)
  const [asking, setAsking] = useState(false)
  // To come in is the first thing to do where people meet by sound or picture.
  const isYetToEnter = use(OpenedContext)?.isIn === false
  const open = () => void send({ type: 'openBriefing' })
  const hour = { day: dates.day(room.scheduledFor, now()), time: dates.time(room.scheduledFor) }
  return (
    <>
      <Button
        kind={isYetToEnter ? 'plain' : 'primary'}
        size="l"
        onClick={() => (isEarly(room.scheduledFor, now()) ? setAsking(true) : open())}
      >
        {t('open')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={early('title')}
        body={early('body', hour)}
        confirm={early('confirm')}
        keep={early('keep')}
        onConfirm={open}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
