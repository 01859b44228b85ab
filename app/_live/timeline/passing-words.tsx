'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { TimelineItem } from '@/reading/lanes/lanes'
import styles from './passing-words.module.css'
import { type Said, toSay } from './playhead/passing'
import type { Playhead } from './playhead/playhead'
import { usePlayheadOf } from './playhead/use-playhead'

/** Tells what the playing cursor passes, no more often than one can listen. Drawn where the card of the moment is out of sight. */
export function PassingWords(props: { playhead: Playhead; items: readonly TimelineItem[] }) {
  const { playhead, items } = props
  const t = useTranslations('timeline')
  const [words, setWords] = useState('')
  const said = useRef<Said>({ upToMs: 0, at: 0 })
  const isPlaying = usePlayheadOf(playhead, (state) => state.isPlaying)

  useEffect(() => {
    if (!isPlaying) return setWords('')
    said.current = { upToMs: playhead.get().atMs, at: 0 }
    return playhead.subscribe(() => {
      const { passed, said: next } = toSay(items, playhead.get().atMs, performance.now(), said.current)
      said.current = next
      const [first] = passed
      if (!first) return
      setWords(passed.length === 1 ? first.name : t('passed', { count: passed.length, first: first.name }))
    })
  }, [isPlaying, playhead, items, t])

  return (
    <p className={styles.words} role="status">
      {words}
    </p>
  )
}
