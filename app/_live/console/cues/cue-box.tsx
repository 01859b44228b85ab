'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useState } from 'react'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useCast } from '@/app/_live/session/use-cast'
import { cueMaxLength, cueMaxWords, cueWords } from '@/domain/live-session/cues/cue'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useDesk } from '../desk/use-console'
import { useIsStopped } from '../desk/use-is-stopped'
import styles from './cue-box.module.css'
import { CueStrip } from './cue-strip'
import { KeepToggle, useKeepsNext } from './keep-toggle'
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
        {/* The advisor's name stands beside; a long one would leave no room for the toggle. */}
        <h2 id="cue-title">
          {t.rich('kept.title', { name: advisor, to: (to) => <HiddenText>{to}</HiddenText> })}
        </h2>
        <HotkeyCap of="cue" />
        <KeepToggle />
      </div>
      <CueField draft={draft} advisor={advisor} below={<CueStrip />}>
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
  /** The cue was taken back, and its words are here again. */
  onReturn?: () => void
  children?: ReactNode
  /** Shown below the field, and replaced by the error when there is one, so that nothing moves. */
  below?: ReactNode
}

/** Enter sends, Enter with Shift keeps for the debrief, Escape leaves the field with its words in it. */
export function CueField({ draft, advisor, onLeave, onReturn, children, below }: CueFieldProps) {
  const t = useTranslations('console')
  const { offerCue, keepCue } = useDesk()
  const keeps = useKeepsNext()
  const shut = useIsStopped() && !keeps
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

  function submit(isKept: boolean) {
    const text = written.trim()
    if (text === '' || tooLong) return
    if (isKept) keepCue({ type: 'sendCue', text })
    else
      offerCue({
        command: { type: 'sendCue', text },
        from: 'field',
        restore() {
          // Words written since stay.
          if (draft.words.current.trim() === '') write(text)
          onReturn?.()
        },
      })
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
          submit(keeps)
        }}
      >
        <CodeShape shape={keeps ? 'cueKept' : 'cue'} valence={null} size={14} />
        <input
          ref={draft.field}
          value={written}
          disabled={shut}
          autoComplete="off"
          enterKeyHint="send"
          aria-label={t('cue.write', { name: advisor })}
          {...control}
          placeholder={t('cue.placeholder')}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.shiftKey) {
              event.preventDefault()
              submit(true)
            }
            if (event.key !== 'Escape') return
            event.currentTarget.blur()
            onLeave?.()
          }}
        />
        <span id="cue-words" className={styles.words}>
          <span aria-hidden>
            {words}/{cueMaxWords}
          </span>
          <HiddenText>{t('cue.words', { count: words, most: cueMaxWords })}</HiddenText>
        </span>
        <button
          type="submit"
          aria-label={t(keeps ? 'kept.keep' : 'cue.send')}
          disabled={shut || words === 0 || tooLong}
        >
          <KeyCap>↵</KeyCap>
        </button>
      </form>
      {children}
      {sentence ?? below}
    </>
  )
}
