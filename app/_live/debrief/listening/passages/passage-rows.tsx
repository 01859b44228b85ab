'use client'

import { IconMessagePlus, IconPencil, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { passageNameMaxLength } from '@/domain/live-session/passage/passage'
import { sayPassage } from '@/reading/listening/passage-link'
import { clockText } from '@/reading/words/clock-text'
import styles from './loop-card.module.css'
import type { Passage, usePassages } from './use-passages'

type PassageRowsProps = {
  passages: ReturnType<typeof usePassages>
  /** Plays a stretch again and again (interview ms). */
  onPlay: (fromMs: number, toMs: number) => void
  /** Null where nothing more is said. */
  onTalk: ((atMs: number, words: string) => void) | null
}

/** The passages that were kept, each under the name that its author gave it: played, talked about; renamed and deleted by its author. */
export function PassageRows({ passages: { passages, keep, remove }, onPlay, onTalk }: PassageRowsProps) {
  const t = useTranslations('heard.loop')
  const { viewer, isArchived } = useLive().room
  const [renamedId, setRenamed] = useState<string | null>(null)
  if (passages.length === 0) return null
  return (
    <ul className={styles.passages} aria-label={t('passages')}>
      {passages.map((passage) => (
        <li key={passage.id}>
          {renamedId === passage.id ? (
            <Rename
              passage={passage}
              onName={(name) => {
                setRenamed(null)
                if (name !== '' && name !== passage.name)
                  keep({ passageId: passage.id, name, fromMs: passage.fromMs, toMs: passage.toMs })
              }}
            />
          ) : (
            <>
              <Play passage={passage} onPlay={onPlay} />
              {onTalk && (
                <button
                  type="button"
                  aria-label={t('talkOf', { name: passage.name })}
                  title={t('talk')}
                  onClick={() => onTalk(passage.fromMs, sayPassage(passage))}
                >
                  <IconMessagePlus size={16} stroke={1.6} aria-hidden />
                </button>
              )}
              {passage.authorId === viewer.personId && (
                <>
                  {!isArchived && (
                    <button
                      type="button"
                      aria-label={t('renameOf', { name: passage.name })}
                      title={t('rename')}
                      onClick={() => setRenamed(passage.id)}
                    >
                      <IconPencil size={16} stroke={1.6} aria-hidden />
                    </button>
                  )}
                  <button
                    type="button"
                    aria-label={t('deleteOf', { name: passage.name })}
                    title={t('delete')}
                    onClick={() => remove(passage.id)}
                  >
                    <IconTrash size={16} stroke={1.6} aria-hidden />
                  </button>
                </>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Play({ passage, onPlay }: { passage: Passage; onPlay: PassageRowsProps['onPlay'] }) {
  const t = useTranslations('heard.loop')
  const { nameOf } = useCast()
  const { name, fromMs, toMs, authorId } = passage
  const between = t('between', { from: clockText(fromMs), to: clockText(toMs) })
  return (
    <button type="button" className={styles.play} onClick={() => onPlay(fromMs, toMs)}>
      <IconPlayerPlay size={16} stroke={1.6} aria-hidden />
      <span>
        <b data-may-be-cut title={name}>
          {name}
        </b>
        <small className={styles.where}>
          {between} · {nameOf(authorId)}
        </small>
      </span>
    </button>
  )
}

/** Enter keeps the name, Escape leaves it. */
function Rename({ passage, onName }: { passage: Passage; onName: (name: string) => void }) {
  const t = useTranslations('heard.loop')
  const [name, setName] = useState(passage.name)
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the field stands where the button was pressed
      autoFocus
      aria-label={t('name')}
      value={name}
      maxLength={passageNameMaxLength}
      onChange={({ target }) => setName(target.value)}
      onBlur={() => onName(name.trim())}
      onKeyDown={({ key }) => {
        if (key === 'Enter') onName(name.trim())
        if (key === 'Escape') onName(passage.name)
      }}
    />
  )
}
