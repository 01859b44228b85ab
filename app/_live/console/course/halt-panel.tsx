'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import styles from '@/app/_kit/dialogs/dialog.module.css'
import { useConsole } from '../desk/use-console'

/** Hors-jeu: everything stands still. Going on or ending is the supervisor's decision. */
export function HaltPanel({ onEnd, onAbandon }: { onEnd: () => void; onAbandon: () => void }) {
  const t = useTranslations('console')
  const { live, leads, nameOf, clock, send } = useConsole()
  const halt = live.events.findLast((event) => event.type === 'interviewHalted')
  const mine = halt === undefined || halt.actorId === live.room.viewer.personId
  const at = live.state.clock.stops.at(-1)?.from ?? live.now()
  return (
    <Dialog title={t('halt.title')}>
      {/* The focus is on the text: a key pressed while marking must not resume the interview by accident. */}
      <Text tabIndex={-1} data-autofocus style={{ outline: 'none' }}>
        {mine
          ? t('halt.byYou', { at: clock(at) })
          : t('halt.by', { name: nameOf(halt.actorId), at: clock(at) })}
      </Text>
      <Text mt="xs" mb="lg" c="var(--text-2)">
        {leads ? t('halt.advice') : t('halt.wait')}
      </Text>
      {leads && (
        <div className={styles.actions}>
          <Button kind="ghost" className={styles.apart} onClick={onAbandon}>
            {t('halt.abandon')}
          </Button>
          <Button onClick={onEnd}>{t('halt.end')}</Button>
          <Button kind="primary" onClick={() => send({ type: 'resumeInterview' }, live.now())}>
            {t('halt.resume')}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
