'use client'

import { Drawer } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useDesk } from '../desk/use-console'
import { MarkLog } from '../log/mark-log'
import { UndoLine } from '../log/undo-line'
import styles from './marks-sheet.module.css'
import { OffsetButton } from './offset-button'
import { PadAct } from './pad-act'
import { PadMarkActions } from './pad-mark-actions'

/** Sheet with all marks over the lower part of the pad, within reach of the thumb. */
export function MarksSheet({ onClose, onNote }: { onClose: () => void; onNote: () => void }) {
  const t = useTranslations('console')
  const { undo, redo } = useDesk()
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="bottom"
      size="min(76dvh, 760px)"
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.sheet }}
    >
      <Drawer.Overlay backgroundOpacity={0.2} />
      <Drawer.Content aria-label={t('log.title')}>
        <MarkLog
          roomy
          beside={<OffsetButton />}
          actionsOf={(mark) => <PadMarkActions mark={mark} onNote={onNote} />}
        />
        <div className={styles.undone}>
          <UndoLine pad plain />
        </div>
        <footer className={styles.foot}>
          <PadAct buzzes="undo" onPress={undo}>
            <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
            {t('undo.action')}
          </PadAct>
          <PadAct onPress={redo}>
            <IconArrowForwardUp size={18} stroke={1.6} aria-hidden />
            {t('redo.action')}
          </PadAct>
          <Button data-autofocus onClick={onClose}>
            <IconChevronDown size={18} stroke={1.6} aria-hidden />
            {t('log.close')}
          </Button>
        </footer>
      </Drawer.Content>
    </Drawer.Root>
  )
}
