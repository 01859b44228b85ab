'use client'

import { IconChevronDown, IconPlayerPause } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConsentQuestion } from './consent-question'
import { OutcomeSign } from './outcome-sign'
import { PausedCard } from './paused-card'
import styles from './row.module.css'
import { type RecordingHere, useRecording } from './use-recording'
import { Withdraw } from './withdraw'

/** During the interview: one quiet row in the flow that tells where the recording stands, and opens in place. */
export function RecordingRow() {
  const here = useRecording()
  return here?.isAsked ? <Row here={here} /> : null
}

function Row({ here }: { here: RecordingHere }) {
  const t = useTranslations('recordingConsent')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { outcome, answer } = here
  const isStopped = outcome === 'paused' || outcome === 'awaited'
  const hasAgreed = answer !== null && answer !== 'no'
  const action = answer === null ? 'answer' : outcome === 'withdrawn' ? null : hasAgreed ? 'manage' : 'change'
  return (
    <section className={styles.row} aria-label={t('row.label')} data-stopped={isStopped || undefined}>
      <div className={styles.line}>
        <OutcomeSign here={{ ...here, hasBegun: true }} />
        {action === null ? null : (
          <Button
            kind="ghost"
            size="s"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t('row.close') : t(`row.${action}`)}
            <IconChevronDown size={16} stroke={1.75} aria-hidden />
          </Button>
        )}
      </div>
      {isStopped && hasAgreed ? <PausedCard here={here} /> : null}
      <div id={id} hidden={!isOpen} className={styles.opened}>
        {isOpen ? <Opened here={here} onDone={() => setOpen(false)} /> : null}
      </div>
    </section>
  )
}

/** Before anything was agreed, the question; after it, the pause and, apart from it, the withdrawal. */
function Opened({ here, onDone }: { here: RecordingHere; onDone: () => void }) {
  const t = useTranslations('recordingConsent')
  const { answer, outcome } = here
  if (outcome === 'withdrawn') return null
  if (answer === null || answer === 'no' || !here.wasRecorded) {
    return <ConsentQuestion here={here} onAnswered={onDone} />
  }
  return (
    <>
      {here.isPlayer && outcome === 'agreed' ? (
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
