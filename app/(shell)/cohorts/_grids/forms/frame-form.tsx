'use client'

import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { changeFrameItem, moveFrameItem, removeFrameItem } from '@/domain/observation/editing/course'
import { MoveButtons } from '../../_library/move-buttons'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import styles from './forms.module.css'
import { ItemHead } from './item-head'
import { KeyField } from './key-field'
import { PairField } from './pair-field'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the advisor has to say at the opening, in the order it is ticked. */
export function FrameForm() {
  const t = useTranslations('grids.editor')
  const words = useGridWords()
  const { draft, change, mayWrite, takeBack } = useEditor()
  const offerUndo = useUndoNotice()
  return (
    <>
      <ItemHead name={t('frame')} place={null} />
      {draft.frame.map((item, index) => {
        const name = words.text(item.label)
        return (
          <section key={item.key} className={styles.part} aria-label={name}>
            <Row gap="2" align="center" justify="space-between" wraps>
              <h3>{name}</h3>
              {mayWrite ? (
                <Row gap="1" align="center" wraps>
                  <MoveButtons
                    up={t('upOf', { name })}
                    down={t('downOf', { name })}
                    place={{ at: index, of: draft.frame.length }}
                    onMove={(by) => change((now) => moveFrameItem(now, item.key, by))}
                  />
                  <Button
                    kind="ghost"
                    size="s"
                    square
                    aria-label={t('removeOf', { name })}
                    onClick={() => {
                      const act = change((now) => removeFrameItem(now, item.key))
                      offerUndo({
                        id: 'grid-removed',
                        message: t('removed', { name }),
                        onUndo: () => takeBack(act),
                      })
                    }}
                  >
                    <IconX {...icon} />
                  </Button>
                </Row>
              ) : null}
            </Row>
            <PairField
              label={t('field.label')}
              value={item.label}
              onChange={(label) => change((now) => changeFrameItem(now, item.key, { label }))}
            />
            <PairField
              label={t('field.missingLabel')}
              value={item.missingLabel}
              onChange={(missingLabel) => change((now) => changeFrameItem(now, item.key, { missingLabel }))}
            />
            <KeyField holder={{ part: 'frame', key: item.key }} name={name} withShift={false} />
          </section>
        )
      })}
    </>
  )
}
