'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useState } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { useCast } from '@/app/_live/session/use-cast'
import { cueMaxLength, cueMaxWords, cueWords } from '@/domain/live-session/cue'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useDesk } from '../desk/use-console'
import styles from './cue-box.module.css'
import { LastCue } from './last-cue'
import { ReadyCues } from './ready-cues'

/** The cue being written, kept while the screen turns from console to pad and back. */
export type CueDraft = {
  readonly field: RefObject<HTMLInputElement | null>
  readonly words: RefObject<string>
  /** What brings the field where it is not always shown. */
  readonly opener: RefObject<HTMLButtonElement | null>
}

/** Whispers to the advisor: one written in four words, or one of those that are ready. */
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
  /** Gives its place to what is wrong with the words, so that nothing moves. */
  below?: ReactNode
}

/** Enter sends, Escape leaves the field with its words in it. */
export function CueField({ draft, advisor, onLeave, children, below }: CueFieldProps) {
  const t = useTranslations('console')
  const { now, send } = useDesk()
  const [written, setWritten] = useState(draft.words.current)
  const words = cueWords(written)
  const tooLong = words > cueMaxWords || written.trim().length > cueMaxLength

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
          aria-invalid={tooLong}
          aria-describedby={tooLong ? 'cue-words cue-error' : 'cue-words'}
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
      {tooLong ? (
        <p id="cue-error" className={styles.error} role="alert">
          {t('cue.tooLong', { most: cueMaxWords })}
        </p>
      ) : (
        below
      )}
    </>
  )
}
