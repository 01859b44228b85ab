'use client'

import { Modal, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import button from '@/app/_kit/button.module.css'
import styles from '@/app/_live/frame/room.module.css'
import { useConsole } from '../desk/use-console'

/** Hors-jeu: everything stands still. Going on or ending is the supervisor's decision. */
export function HaltPanel({ onEnd, onAbandon }: { onEnd: () => void; onAbandon: () => void }) {
  const t = useTranslations('console')
  const { live, leads, nameOf, clock, send } = useConsole()
  const halt = live.events.findLast((event) => event.type === 'interviewHalted')
  const mine = halt === undefined || halt.actorId === live.room.viewer.personId
  const at = live.state.clock.stops.at(-1)?.from ?? live.now()
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
      title={t('halt.title')}
    >
      {/* The focus rests on the words: a key pressed in full flow must not resume by accident. */}
      <Text tabIndex={-1} data-autofocus style={{ outline: 'none' }}>
        {mine
          ? t('halt.byYou', { at: clock(at) })
          : t('halt.by', { name: nameOf(halt.actorId), at: clock(at) })}
      </Text>
      <Text mt="xs" mb="lg" c="var(--text-2)">
        {leads ? t('halt.advice') : t('halt.wait')}
      </Text>
      {leads && (
        <div className={styles.askActions}>
          <button
            type="button"
            className={`${button.btn} ${button.ghost} ${styles.apart}`}
            onClick={onAbandon}
          >
            {t('halt.abandon')}
          </button>
          <button type="button" className={button.btn} onClick={onEnd}>
            {t('halt.end')}
          </button>
          <button
            type="button"
            className={`${button.btn} ${button.primary}`}
            onClick={() => send({ type: 'resumeInterview' }, live.now())}
          >
            {t('halt.resume')}
          </button>
        </div>
      )}
    </Modal>
  )
}
