'use client'

import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useMeetingView, useOwnVoice } from '../pieces/use-meeting'
import styles from './check.module.css'
import { useEnter } from './use-enter'
import { waysIn } from './ways-in'

/** The ways in, with or without devices; once in, that one is in and the way out. */
export function EnterButtons({ onEntered }: { onEntered?: () => void }) {
  const t = useTranslations('meeting.enter')
  const { view, isIn, leave } = useMeetingView()
  const enter = useEnter()
  const isShut = useOwnVoice() === 'shut'
  const isVideo = view.medium === 'video'
  if (isIn) {
    return (
      <div className={styles.enter}>
        <p role="status" className={styles.in}>
          <IconCheck size={18} stroke={2} aria-hidden className={styles.done} />
          <span>
            <b>{t('ready')}</b> {isShut ? t(isVideo ? 'readyHint' : 'readyHintAudio') : null}
          </span>
        </p>
        <Button size="l" onClick={leave}>
          {t('leave')}
        </Button>
      </div>
    )
  }
  const ways = waysIn(view.medium, view)
  return (
    <div className={styles.enter}>
      <p className={styles.hint}>{t('listenHint')}</p>
      <div className={styles.ways}>
        {ways.toReversed().map((way) => (
          <Button
            key={way}
            size="l"
            kind={way === ways[0] ? 'primary' : way === 'listen' ? 'ghost' : 'plain'}
            onClick={() => void enter(way).then(onEntered)}
          >
            {t(way)}
            {way === ways[0] ? <IconArrowRight size={18} stroke={2} aria-hidden /> : null}
          </Button>
        ))}
      </div>
    </div>
  )
}
