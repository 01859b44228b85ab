'use client'

import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import type { DraftFamily } from '@/domain/observation/editing/draft-grid-schema'
import { addGroup, changeGroups } from '@/domain/observation/editing/families'
import { moved } from '@/domain/observation/editing/move'
import { gridBounds } from '@/domain/observation/grid-bounds'
import { MoveButtons } from '../../_library/move-buttons'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import styles from './forms.module.css'
import { PairField } from './pair-field'

const icon = { size: 14, stroke: 1.5, 'aria-hidden': true } as const

/** The rows in which the codes of a family stand; none for a family shown as a whole. */
export function GroupList({ family }: { family: DraftFamily }) {
  const t = useTranslations('grids.editor')
  const words = useGridWords()
  const { change, mayWrite } = useEditor()
  const { groups, key } = family
  const isFull = groups.length >= gridBounds.groups
  const set = (next: DraftFamily['groups']) => change((now) => changeGroups(now, key, next))
  return (
    <section className={styles.part}>
      <h3>{t('part.rows')}</h3>
      {groups.map((group, index) => {
        const name = words.text(group.label)
        return (
          <div key={group.key} className={styles.row}>
            <PairField
              label={t('groupName')}
              value={group.label}
              onChange={(label) => set(groups.map((each) => (each === group ? { ...each, label } : each)))}
            />
            {mayWrite ? (
              <Row gap="1" align="center" wraps>
                <MoveButtons
                  size="xs"
                  up={t('upOf', { name })}
                  down={t('downOf', { name })}
                  place={{ at: index, of: groups.length }}
                  onMove={(by) => set(moved(groups, index, index + by))}
                />
                <Button
                  kind="ghost"
                  size="xs"
                  square
                  aria-label={t('removeOf', { name })}
                  onClick={() => set(groups.filter((each) => each !== group))}
                >
                  <IconX {...icon} />
                </Button>
              </Row>
            ) : null}
          </div>
        )
      })}
      {mayWrite ? (
        <Button
          kind="ghost"
          size="s"
          disabled={isFull}
          onClick={() => change((now) => addGroup(now, key, { fr: '', en: '' }))}
        >
          <IconPlus {...icon} />
          {isFull ? t('atMost.groups', { count: gridBounds.groups }) : t('addGroup')}
        </Button>
      ) : null}
    </section>
  )
}
