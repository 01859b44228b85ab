'use client'

import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import type { Localized } from '@/domain/localized'
import {
  addLane,
  changeFamily,
  changeFamilyShape,
  changeLane,
  changeLayout,
  moveFamily,
  removeFamily,
} from '@/domain/observation/editing/families'
import { colourSchema, layoutSchema, shapeSchema } from '@/domain/observation/family-schema'
import { valencesOf } from '@/domain/observation/grid'
import { gridBounds } from '@/domain/observation/grid-bounds'
import { directedShapes } from '@/domain/observation/grid-rules'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import styles from './forms.module.css'
import { GroupList } from './group-list'
import { ItemHead } from './item-head'
import { PairField } from './pair-field'
import { ValenceChoice } from './valence-choice'

const ownLane = '#own'
const wordFields = ['singular', 'one', 'none', 'noted', 'shownHint'] as const

/** A family of codes: its words, what is noted of its codes, how they look and where they are placed. */
export function FamilyForm({ familyKey }: { familyKey: string }) {
  const t = useTranslations('grids.editor')
  const words = useGridWords()
  const { draft, change, select, mayWrite, takeBack } = useEditor()
  const offerUndo = useUndoNotice()
  const family = draft.families.find(({ key }) => key === familyKey)
  if (!family) return null
  const name = words.text(family.label)
  const count = draft.codes.filter((code) => code.family === familyKey).length
  const hasRoom = addLane(draft, familyKey) !== draft
  const isDirected = family.valence !== 'none'
  const set = (field: 'label' | (typeof wordFields)[number]) => (value: Localized) =>
    change((now) => changeFamily(now, familyKey, { [field]: value }))
  return (
    <>
      <ItemHead
        name={name}
        before={
          <CodeShape
            shape={family.shape}
            colour={family.colour}
            valence={valencesOf(family)[0] ?? null}
            size={18}
          />
        }
        place={{ at: draft.families.indexOf(family), of: draft.families.length }}
        onMove={(by) => change((now) => moveFamily(now, familyKey, by))}
        onRemove={
          draft.families.length > 1
            ? () => {
                const act = change((now) => removeFamily(now, familyKey))
                select({ part: 'grid', key: 'grid' })
                offerUndo({
                  id: 'grid-removed',
                  message: t('removed', { name }),
                  onUndo: () => takeBack(act),
                })
              }
            : undefined
        }
      />
      <section className={styles.part} aria-label={t('field.label')}>
        <PairField label={t('field.label')} value={family.label} onChange={set('label')} />
      </section>
      <section className={styles.part}>
        <h3>
          {t('part.noting')} <small>{t('help.valence', { count })}</small>
        </h3>
        <ValenceChoice family={family} />
        <Checkbox
          size="xs"
          disabled={!mayWrite}
          label={t('field.isRated')}
          checked={family.isRated}
          onChange={({ currentTarget: { checked } }) =>
            change((now) => changeFamily(now, familyKey, { isRated: checked }))
          }
        />
      </section>
      <section className={styles.part}>
        <h3>{t('part.look')}</h3>
        <div className={styles.choices}>
          <NativeSelect
            label={t('field.shape')}
            disabled={!mayWrite}
            value={family.shape}
            data={shapeSchema.options
              .filter((shape) => !isDirected || directedShapes.includes(shape))
              .map((value) => ({ value, label: t(`shape.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              change((now) => changeFamilyShape(now, familyKey, shapeSchema.parse(value)))
            }
          />
          <NativeSelect
            label={t('field.colour')}
            disabled={!mayWrite}
            value={family.colour}
            data={colourSchema.options.map((value) => ({ value, label: t(`colour.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              change((now) => changeFamily(now, familyKey, { colour: colourSchema.parse(value) }))
            }
          />
          <NativeSelect
            label={t('field.layout')}
            disabled={!mayWrite || !isDirected}
            value={family.layout}
            data={layoutSchema.options
              .filter((layout) => (layout === 'chips') !== isDirected)
              .map((value) => ({ value, label: t(`layout.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              change((now) => changeLayout(now, familyKey, layoutSchema.parse(value)))
            }
          />
          <NativeSelect
            label={t('field.lane')}
            disabled={!mayWrite}
            value={family.lane}
            data={[
              ...draft.lanes.map(({ key, label }) => ({ value: key, label: words.text(label) })),
              hasRoom
                ? { value: ownLane, label: t('ownLane') }
                : { value: ownLane, label: t('atMost.lanes', { count: gridBounds.lanes }), disabled: true },
            ]}
            onChange={({ currentTarget: { value } }) =>
              change((now) =>
                value === ownLane ? addLane(now, familyKey) : changeLane(now, familyKey, value),
              )
            }
          />
        </div>
      </section>
      <GroupList family={family} />
      <section className={styles.part}>
        <h3>{t('part.words')}</h3>
        {wordFields.map((field) => (
          <PairField key={field} label={t(`field.${field}`)} value={family[field]} onChange={set(field)} />
        ))}
        {family.legend.map((line, index) => (
          <div key={`${line.shape}-${line.valence}`} className={styles.legend}>
            <CodeShape shape={line.shape} colour={family.colour} valence={line.valence} size={16} />
            <PairField
              label={t('field.legend')}
              value={line.label}
              onChange={(label) =>
                change((now) =>
                  changeFamily(now, familyKey, {
                    legend: family.legend.map((each, at) =>
                      at === index ? { ...each, label, shortLabel: label } : each,
                    ),
                  }),
                )
              }
            />
          </div>
        ))}
      </section>
    </>
  )
}
