'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useConsole } from './use-console'

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
      <Text mt="xs" c="var(--text-2)">
        {leads ? t('halt.advice') : t('halt.wait')}
      </Text>
      {leads && (
        <Group justify="flex-end" mt="lg">
          <Button variant="subtle" mr="auto" ml={-16} onClick={onAbandon}>
            {t('halt.abandon')}
          </Button>
          <Button variant="default" onClick={onEnd}>
            {t('halt.end')}
          </Button>
          <Button onClick={() => send({ type: 'resumeInterview' }, live.now())}>{t('halt.resume')}</Button>
        </Group>
      )}
    </Modal>
  )
}
