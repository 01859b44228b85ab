'use client'

import {
  IconDots,
  IconMessagePlus,
  IconPencil,
  IconPin,
  IconPinFilled,
  IconPlayerPlay,
  IconTargetArrow,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActMenu } from '@/app/_kit/menu/act-menu'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { passageNameMaxLength } from '@/domain/live-session/passage/passage'
import { sayPassage } from '@/reading/listening/passage-link'
import { clockText } from '@/reading/words/clock-text'
import styles from './loop-card.module.css'
import type { Passage, usePassages } from './use-passages'

type Ways = {
  /** Null where nothing more is said. */
  onTalk: ((atMs: number, words: string) => void) | null
  /** Null for a seat that makes no commitment here. */
  onCommit: ((words: string) => void) | null
}
type PassageRowsProps = Ways & {
  passages: ReturnType<typeof usePassages>
  /** Plays a stretch again and again (interview ms). */
  onPlay: (fromMs: number, toMs: number) => void
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** The passages that were kept, each under the name that its author gave it: played, talked about, put to read again; renamed and deleted by its author. */
export function PassageRows({ passages: hand, onPlay, onTalk, onCommit }: PassageRowsProps) {
  const t = useTranslations('heard.loop')
  const { personId } = useLive().room.viewer
  const [renamedId, setRenamed] = useState<string | null>(null)
  const { passages, keep } = hand
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
              <WaysOut passage={passage} hand={hand} onTalk={onTalk} onCommit={onCommit} />
              {passage.authorId === personId && (
                <OwnActs passage={passage} hand={hand} onRename={() => setRenamed(passage.id)} />
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

type RowProps = { passage: Passage; hand: PassageRowsProps['passages'] }

/** Where a passage goes as a link to its moment: into an exchange, a commitment, what its reader reads again. */
function WaysOut({ passage, hand, onTalk, onCommit }: RowProps & Ways) {
  const t = useTranslations('heard.loop')
  const { name, isToReread } = passage
  return (
    <>
      {onTalk && (
        <button
          type="button"
          aria-label={t('talkOf', { name })}
          title={t('talk')}
          onClick={() => onTalk(passage.fromMs, sayPassage(passage))}
        >
          <IconMessagePlus {...icon} />
        </button>
      )}
      {onCommit && (
        <button
          type="button"
          aria-label={t('commitOf', { name })}
          title={t('commit')}
          onClick={() => onCommit(sayPassage(passage))}
        >
          <IconTargetArrow {...icon} />
        </button>
      )}
      <button
        type="button"
        aria-label={t('rereadOf', { name })}
        title={t(isToReread ? 'isToReread' : 'reread')}
        aria-pressed={isToReread}
        onClick={() => hand.setToReread(passage.id, !isToReread)}
      >
        {isToReread ? <IconPinFilled {...icon} /> : <IconPin {...icon} />}
      </button>
    </>
  )
}

/** What its author alone does with a passage. */
function OwnActs({ passage, hand, onRename }: RowProps & { onRename: () => void }) {
  const t = useTranslations('heard.loop')
  const { isArchived } = useLive().room
  const rename = { key: 'rename', label: t('rename'), icon: <IconPencil {...icon} />, onAct: onRename }
  const remove = {
    key: 'delete',
    label: t('delete'),
    icon: <IconTrash {...icon} />,
    isDanger: true,
    onAct: () => hand.remove(passage.id),
  }
  return (
    <ActMenu acts={isArchived ? [remove] : [rename, remove]}>
      <button type="button" aria-label={t('actsOf', { name: passage.name })} title={t('acts')}>
        <IconDots {...icon} />
      </button>
    </ActMenu>
  )
}

function Play({ passage, onPlay }: { passage: Passage; onPlay: PassageRowsProps['onPlay'] }) {
  const t = useTranslations('heard.loop')
  const { nameOf } = useCast()
  const { name, fromMs, toMs, authorId } = passage
  const between = t('between', { from: clockText(fromMs), to: clockText(toMs) })
  return (
    <button type="button" className={styles.play} onClick={() => onPlay(fromMs, toMs)}>
      <IconPlayerPlay {...icon} />
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
