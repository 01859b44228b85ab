'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import type { RecordingAnswer } from '@/domain/live-session/recording/answer'
import styles from './card.module.css'
import type { RecordingHere } from './use-recording'

/** The answers, none chosen and none larger than another. Arrows move the focus; an answer is a fact, so only a press gives it. */
export function Answers({ here, onAnswered }: { here: RecordingHere; onAnswered: () => void }) {
  const t = useTranslations('recordingConsent')
  const group = useRef<HTMLFieldSetElement>(null)
  const mayRefuse = !(here.wasRecorded && here.answer !== null && here.answer !== 'no')
  const all: readonly RecordingAnswer[] = [
    ...(mayRefuse ? (['no'] as const) : []),
    'voice',
    ...(here.most === 'voiceAndPicture' ? (['voiceAndPicture'] as const) : []),
  ]

  function move(event: KeyboardEvent) {
    const step = steps[event.key]
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    if (step === undefined || at === -1) return
    event.preventDefault()
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }

  return (
    <fieldset ref={group} className={styles.answers} data-count={all.length} onKeyDown={move}>
      <legend>{t('answers')}</legend>
      {all.map((answer) => (
        <Button
          key={answer}
          size="l"
          aria-pressed={here.answer === answer}
          onClick={() => {
            here.say(answer)
            onAnswered()
          }}
        >
          {t(answer)}
        </Button>
      ))}
    </fieldset>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }
