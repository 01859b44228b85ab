'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { useLive } from '@/app/_live/session/live-session-provider'
import { Queries } from '@/app/_trpc/queries'
import { unearnedReveals } from '@/domain/live-session/figures/unearned-reveals'
import { localize } from '@/domain/localized'
import { briefRemarks, remarks, type Remarks as Said } from '@/domain/scenario/remarks'
import { RemarkWords } from './lazy'
import styles from './remarks.module.css'
import { useRemarks } from './use-remarks'

/** What those who played or watched the brief say of the situation: one tap each, a second one takes it back. */
export function Remarks() {
  const { room } = useLive()
  if (!remarks(room.viewer.seat)) return null
  return (
    <Queries>
      <Taps />
    </Queries>
  )
}

function Taps() {
  const t = useTranslations('remarks')
  const { room, state } = useLive()
  const locale = useLocale()
  const { said, isReady, failure, save } = useRemarks(room.liveSessionId)
  const [isWriting, setWriting] = useState(false)
  const reveals = room.scenario.reveals ?? []
  // In an archived cohort what was said is only taken back.
  const { isArchived } = room
  const kept = unearnedReveals(
    reveals.map(({ id }) => id),
    state.reveals,
  )
  if (isArchived && isNothing(said)) return null
  return (
    <section className={styles.remarks} aria-labelledby="remarks-title">
      <h3 id="remarks-title">{t('title')}</h3>
      <Row gap="1-5" wraps>
        {briefRemarks.map((each) => (
          <Tap
            key={each}
            isOn={said.brief === each}
            isReady={isReady && (!isArchived || said.brief === each)}
            onTap={() => save({ ...said, brief: said.brief === each ? null : each })}
          >
            {t(each)}
          </Tap>
        ))}
        {reveals
          .filter(({ id }) => kept.includes(id))
          .map(({ id, fact }) => (
            <Tap
              key={id}
              isOn={said.reveals.includes(id)}
              isReady={isReady && (!isArchived || said.reveals.includes(id))}
              onTap={() => save({ ...said, reveals: toggled(said.reveals, id) })}
            >
              {t('unearnable', { fact: localize(fact, locale) })}
            </Tap>
          ))}
      </Row>
      <p className={styles.words}>
        {said.words === null ? null : <span>{t('quote', { text: said.words })}</span>}
        {isArchived && said.words === null ? null : (
          <Button
            kind="ghost"
            size="s"
            aria-disabled={!isReady || undefined}
            onClick={() => isReady && (isArchived ? save({ ...said, words: null }) : setWriting(true))}
          >
            {isArchived ? t('removeWords') : said.words === null ? t('addWords') : t('changeWords')}
          </Button>
        )}
      </p>
      <p role="status" className={styles.failure}>
        {failure}
      </p>
      {isWriting && (
        <RemarkWords
          words={said.words ?? ''}
          onSave={(words) => save({ ...said, words })}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  )
}

type TapProps = { isOn: boolean; isReady: boolean; onTap: () => void; children: string }

function Tap({ isOn, isReady, onTap, children }: TapProps) {
  return (
    <button
      type="button"
      className={styles.tap}
      aria-pressed={isOn}
      aria-disabled={!isReady || undefined}
      onClick={() => isReady && onTap()}
    >
      {children}
    </button>
  )
}

function isNothing({ brief, reveals, words }: Said): boolean {
  return brief === null && reveals.length === 0 && words === null
}

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]
}
