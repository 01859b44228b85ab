'use client'

import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Stack } from '@/app/_kit/layout/layout'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useMeetingView, useOwnMedium } from '../pieces/use-meeting'
import styles from './check.module.css'
import { useEnter } from './use-enter'
import { isToldShut, promisedTo, waysIn } from './ways-in'

/** The ways in, with or without devices; once in, that one is in and the way out. */
export function EnterButtons({ onEntered }: { onEntered?: () => void }) {
  const t = useTranslations('meeting.enter')
  const { view, isIn, leave } = useMeetingView()
  const { room, state } = useLive()
  const { seat } = room.viewer
  const enter = useEnter()
  const { first, out, press } = useFocusKept(isIn)
  const isVideo = view.medium === 'video'
  const promised = promisedTo(seat, view.medium, view)
  const ways = waysIn(useOwnMedium(), view)
  return (
    <Stack gap="2-5">
      <Stack role="status" gap="1">
        {isIn ? (
          <p className={styles.in}>
            <IconCheck size={18} stroke={2} aria-hidden className={styles.done} />
            <span>
              <b>{t('ready')}</b> {promised && t(promised)}
            </span>
          </p>
        ) : (
          <p className={styles.hint}>{t('listenHint')}</p>
        )}
        {isToldShut(seat, state.stage) ? (
          <p className={styles.hint}>{t(isVideo ? 'shutHint' : 'shutHintAudio')}</p>
        ) : null}
      </Stack>
      {isIn ? (
        <Button size="l" ref={out} onClick={() => press(leave)}>
          {t('leave')}
        </Button>
      ) : (
        <div className={styles.ways}>
          {ways.toReversed().map((way) => (
            <Button
              key={way}
              ref={way === ways[0] ? first : undefined}
              size="l"
              kind={way === ways[0] ? 'primary' : way === 'listen' ? 'ghost' : 'plain'}
              onClick={() => press(() => void enter(way).then(onEntered))}
            >
              {t(way)}
              {way === ways[0] ? <IconArrowRight size={18} stroke={2} aria-hidden /> : null}
            </Button>
          ))}
        </div>
      )}
    </Stack>
  )
}

/** Entering and leaving replace the pressed button: the focus moves to its successor. */
function useFocusKept(isIn: boolean) {
  const first = useRef<HTMLButtonElement>(null)
  const out = useRef<HTMLButtonElement>(null)
  const wasPressed = useRef(false)
  useEffect(() => {
    const next = isIn ? out.current : first.current
    if (wasPressed.current) next?.focus()
    wasPressed.current = false
  }, [isIn])
  function press(act: () => void) {
    wasPressed.current = true
    act()
  }
  return { first, out, press }
}
