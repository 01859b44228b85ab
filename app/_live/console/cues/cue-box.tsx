'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useState } from 'react'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { useCast } from '@/app/_live/session/use-cast'
import { cueMaxLength, cueMaxWords, cueWords } from '@/domain/live-session/cue'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useDesk } from '../desk/use-console'
import styles from './cue-box.module.css'
import { LastCue } from './last-cue'
import { ReadyCues } from './ready-cues'

/** The cue being written; it survives a change between console and pad. */
export type CueDraft = {
  readonly field: RefObject<HTMLInputElement | null>
  readonly words: RefObject<string>
  /** The button that opens the field where it is not always shown. */
  readonly opener: RefObject<HTMLButtonElement | null>
}

/** Sends a cue to the advisor: a few words typed, or a ready cue. */
export function CueBox({ draft }: { draft: CueDraft }) {
  const t = useTranslations('console')
  const advisor = useCast().advisorName
  return (
    <section className={styles.panel} aria-labelledby="cue-title">
      <div className={styles.head}>
        <h2 id="cue-title">{t('cue.title', { name: advisor })}</h2>
        <HotkeyCap of="cue" />
      </div>
      <CueField draft={draft} advisor={advisor} below={<LastCue />}>
        <div className={styles.ready}>
          <ReadyCues />
        </div>
      </CueField>
    </section>
  )
}

type CueFieldProps = {
  draft: CueDraft
  advisor: string
  /** After sending, or leaving with Escape. */
  onLeave?: () => void
  children?: ReactNode
  /** Shown below the field, and replaced by the error when there is one, so that nothing moves. */
  below?: ReactNode
}

/** Enter sends, Escape leaves the field with its words in it. */
export function CueField({ draft, advisor, onLeave, children, below }: CueFieldProps) {
  const t = useTranslations('console')
  const { now, send } = useDesk()
  const [written, setWritten] = useState(draft.words.current)
  const words = cueWords(written)
  const tooLong = words > cueMaxWords || written.trim().length > cueMaxLength

  const { control, sentence } = useFieldError(tooLong && t('cue.tooLong', { most: cueMaxWords }), {
    describedBy: 'cue-words',
    isAlert: true,
    className: styles.error,
  })

  function write(text: string) {
    draft.words.current = text
    setWritten(text)
  }

  function submit() {
    const text = written.trim()
    if (text === '' || tooLong) return
    send({ type: 'sendCue', text }, now())
    write('')
    draft.field.current?.blur()
    onLeave?.()
  }

  return (
    <>
      <form
        className={styles.field}
        data-error={tooLong || undefined}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <CodeShape shape="cue" valence={null} size={14} />
        <input
          ref={draft.field}
          value={written}
          autoComplete="off"
          enterKeyHint="send"
          aria-label={t('cue.write', { name: advisor })}
          {...control}
          placeholder={t('cue.placeholder')}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.currentTarget.blur()
            onLeave?.()
          }}
        />
        <span id="cue-words" className={styles.words}>
          {t('cue.words', { count: words, most: cueMaxWords })}
        </span>
        <button type="submit" aria-label={t('cue.send')} disabled={words === 0 || tooLong}>
          <KeyCap>↵</KeyCap>
        </button>
      </form>
      {children}
      {sentence ?? below}
    </>
  )
}
