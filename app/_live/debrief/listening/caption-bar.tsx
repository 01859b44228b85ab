'use client'

import { useTranslations } from 'next-intl'
import { useCast } from '@/app/_live/session/use-cast'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import type { Lane } from '@/reading/lanes/lanes'
import type { Caption } from '@/reading/listening/captions'
import styles from './caption-bar.module.css'
import { CaptionWords } from './caption-words'
import { DialNow } from './dial-now'
import type { TrackVoice } from './follow/use-levels'
import { useSilence, useSpeaker } from './use-speaker'

type CaptionBarProps = {
  playhead: Playhead
  voices: readonly TrackVoice[]
  lanes: readonly Lane[]
  captions: readonly Caption[]
  isCaptioned: boolean
}

/** Where there are no pictures: who speaks, the mark of this moment, the dial. */
export function CaptionBar({ playhead, voices, lanes, captions, isCaptioned }: CaptionBarProps) {
  const id = usePlayheadOf(
    playhead,
    ({ atMs }) => captions.findLast((each) => each.fromMs <= atMs && atMs < each.toMs)?.item.id ?? '',
  )
  const caption = isCaptioned ? captions.find(({ item }) => item.id === id) : undefined
  return (
    <div className={styles.bar}>
      <Speaking playhead={playhead} voices={voices} />
      <span className={styles.mark}>{caption && <CaptionWords item={caption.item} />}</span>
      <span className={styles.dial}>
        <DialNow playhead={playhead} lanes={lanes} />
      </span>
    </div>
  )
}

function Speaking({ playhead, voices }: Pick<CaptionBarProps, 'playhead' | 'voices'>) {
  const t = useTranslations('heard.stage')
  const { nameOf } = useCast()
  const speaker = useSpeaker(playhead, voices)
  const seconds = useSilence(playhead, voices)
  return (
    <span className={styles.who}>
      {speaker !== null
        ? t('speaks', { name: nameOf(speaker) })
        : seconds !== null && t('nobody', { seconds })}
    </span>
  )
}
