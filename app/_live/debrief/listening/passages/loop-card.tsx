'use client'

import { IconMessagePlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { useLive } from '@/app/_live/session/live-session-provider'
import { newId } from '@/client/new-id'
import { isWholeLoop, type WholeLoop } from '@/client/replay/loop'
import { excessOf, passageNameMaxLength } from '@/domain/live-session/passage/passage'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { sayPassage } from '@/reading/listening/passage-link'
import { clockText } from '@/reading/words/clock-text'
import { useSpan } from '../../heard/use-span'
import type { LoopHand } from '../follow/use-loop'
import styles from './loop-card.module.css'
import { PassageRows } from './passage-rows'
import { usePassages } from './use-passages'

type LoopCardProps = {
  loop: LoopHand
  /** Leads to the exchange about a moment (interview ms), with words to begin with. */
  onTalk: (atMs: number, words: string) => void
  /** Leads to the form of a commitment, with words to begin with. */
  onCommit: (words: string) => void
}

/** The stretch that plays again and again: set at the cursor, named, kept as a passage of this debrief, talked about. */
export function LoopCard({ loop: hand, onTalk, onCommit }: LoopCardProps) {
  const { loop, begin, end } = hand
  const t = useTranslations('heard.loop')
  const { room, state } = useLive()
  const passages = usePassages()
  const isOpen = !room.isArchived && !isErased(state, 'comments')
  const commits = isOpen && room.viewer.seat === 'advisor' && state.stage.status === 'debrief'
  return (
    <section className={styles.card} aria-label={t('title')}>
      <h3>
        {t('title')}
        {isWholeLoop(loop) && (
          <small>{t('between', { from: clockText(loop.fromMs), to: clockText(loop.toMs) })}</small>
        )}
      </h3>
      {isWholeLoop(loop) && isOpen && (
        <Kept key={`${loop.fromMs} ${loop.toMs}`} loop={loop} onKeep={passages.keep} onTalk={onTalk} />
      )}
      <div className={styles.ends}>
        <Button size="s" aria-keyshortcuts="[" onClick={begin}>
          <KeyCap>[</KeyCap> {t('begin')}
        </Button>
        <Button size="s" aria-keyshortcuts="]" onClick={end}>
          <KeyCap>]</KeyCap> {t('end')}
        </Button>
      </div>
      <PassageRows
        passages={passages}
        onPlay={hand.set}
        onTalk={isOpen ? onTalk : null}
        onCommit={commits ? onCommit : null}
      />
      {passages.failure && (
        <p className={styles.failure} role="status">
          {passages.failure}
        </p>
      )}
    </section>
  )
}

type KeptProps = {
  loop: WholeLoop
  onKeep: ReturnType<typeof usePassages>['keep']
  onTalk: LoopCardProps['onTalk']
}

/** The loop's name and actions; a loop that is too long says by how much. */
function Kept({ loop, onKeep, onTalk }: KeptProps) {
  const t = useTranslations('heard.loop')
  const spanOf = useSpan()
  const [name, setName] = useState('')
  const excessMs = excessOf(loop)
  const stretch = { fromMs: loop.fromMs, toMs: loop.toMs }
  function keep(event: FormEvent) {
    event.preventDefault()
    const given = name.trim()
    if (given === '' || excessMs > 0) return
    onKeep({ passageId: newId(), name: given, ...stretch })
    setName('')
  }
  return (
    <form className={styles.kept} onSubmit={keep}>
      <label>
        <span className={styles.label}>{t('name')}</span>
        <input
          value={name}
          maxLength={passageNameMaxLength}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <div className={styles.ends}>
        <Button size="s" type="submit" aria-disabled={name.trim() === '' || excessMs > 0 || undefined}>
          {excessMs > 0 ? t('tooLong', { length: spanOf(excessMs) }) : t('keep')}
        </Button>
        <Button
          size="s"
          aria-label={t('talk')}
          title={t('talk')}
          aria-disabled={excessMs > 0 || undefined}
          onClick={() => excessMs === 0 && onTalk(loop.fromMs, sayPassage({ name: name.trim(), ...stretch }))}
        >
          <IconMessagePlus size={16} stroke={1.6} aria-hidden /> {t('talkShort')}
        </Button>
      </div>
      <p>{t('hint')}</p>
    </form>
  )
}
