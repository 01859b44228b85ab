'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { CueIcon, useCueWords } from '@/app/_kit/marks/cue-icon'
import { useCast } from '@/app/_live/session/use-cast'
import { useNames } from '@/app/_live/session/use-names'
import { cueEffects } from '@/domain/live-session/figures/cue-effects'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline/timeline'
import type { TimelineCue, TimelineKeptCue } from '@/domain/live-session/timeline/timeline-cues'
import { signed } from '@/reading/words/signed'
import { ReadingHint } from '../parts/lazy'
import styles from './about-cue.module.css'

export type AboutCueProps = { cue: TimelineCue; timeline: Timeline }

/** A cue and what followed: whether it was seen, how the dial moved, what the supervisors noted in the minute after. */
export function AboutCue({ cue, timeline }: AboutCueProps) {
  const t = useTranslations('thread.cue')
  const words = useCueWords()(cue)
  const { nameOf } = useCast()
  const effect = cueEffects(timeline).find((each) => each.cue.id === cue.id)
  const facts = [
    nameOf(cue.senderId),
    cue.seenAfterMs === null ? t('gone') : t('seen', { seconds: Math.round(cue.seenAfterMs / 1_000) }),
    ...(cue.effect === null ? [] : [t('dial', { change: signed(cue.effect) })]),
  ]
  return (
    <div>
      <p className={styles.name}>
        <CodeShape shape="cue" valence={null} size={14} />
        {cue.icon !== null && <CueIcon icon={cue.icon} size={18} />}
        <span>{words === null ? t('erased') : t(cue.icon === null ? 'name' : 'icon', { text: words })}</span>
      </p>
      <p className={styles.none}>{facts.join(' · ')}</p>
      <div className={styles.head}>
        <h3>{t('after')}</h3>
        <ReadingHint of="cueEffects" name={t('after')} />
      </div>
      {effect && effect.marks.length > 0 ? (
        <ul className={styles.marks}>
          {effect.marks.map((mark) => (
            <Followed key={mark.id} mark={mark} sinceMs={mark.atMs - cue.atMs} />
          ))}
        </ul>
      ) : (
        <p className={styles.none}>{t('none')}</p>
      )}
      {effect && !effect.whole && <p className={styles.none}>{t('cut')}</p>}
    </div>
  )
}

export type AboutKeptCueProps = { cue: TimelineKeptCue }

/** A cue that was kept for the debrief: its supervisor, and that the advisor was not sent it. */
export function AboutKeptCue({ cue }: AboutKeptCueProps) {
  const t = useTranslations('thread.keptCue')
  const words = useCueWords()(cue)
  const { nameOf, advisorName } = useCast()
  return (
    <div>
      <p className={styles.name}>
        <CodeShape shape="cueKept" valence={null} size={14} />
        {cue.icon !== null && <CueIcon icon={cue.icon} size={18} />}
        <span>{words === null ? t('erased') : t('name', { text: words })}</span>
      </p>
      <p className={styles.none}>{t('by', { name: nameOf(cue.keeperId), advisor: advisorName })}</p>
      <p className={styles.none}>{t('counts')}</p>
    </div>
  )
}

function Followed({ mark, sinceMs }: { mark: TimelineMark; sinceMs: number }) {
  const t = useTranslations('thread.cue')
  const names = useNames()
  return (
    <li>
      <span>{t('delay', { seconds: Math.round(sinceMs / 1_000) })}</span>
      <CodeShape shape={mark.shape} valence={mark.valence} colour={mark.colour} size={12} />
      <span>{names.mark(mark)}</span>
    </li>
  )
}
