'use client'

import { IconPlayerPause } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ConsentQuestion } from './consent-question'
import type { RecordingHere } from './use-recording'
import { Withdraw } from './withdraw'

export type OpenedProps = { here: RecordingHere; hasPause?: boolean; onDone: () => void }

/** Before anything was agreed, the question; after it, the pause and, apart from it, the withdrawal. */
export function Opened({ here, hasPause = true, onDone }: OpenedProps) {
  const t = useTranslations('recordingConsent')
  const { answer, outcome } = here
  if (outcome === 'withdrawn') return null
  if (answer === null || answer === 'no' || !here.wasRecorded) {
    return <ConsentQuestion here={here} onAnswered={onDone} />
  }
  return (
    <>
      {hasPause && here.isPlayer && outcome === 'agreed' ? (
        <Button
          size="l"
          onClick={() => {
            here.pause()
            onDone()
          }}
        >
          <IconPlayerPause size={18} stroke={1.75} aria-hidden />
          {t('row.pauseLabel')}
        </Button>
      ) : null}
      {answer === 'voiceAndPicture' ? (
        <Button size="l" onClick={() => here.say('voice')}>
          {t('row.voiceOnly')}
        </Button>
      ) : null}
      <Withdraw here={here} onDone={onDone} />
    </>
  )
}
