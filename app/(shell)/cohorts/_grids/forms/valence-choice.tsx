'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import type { DraftFamily } from '@/domain/observation/editing/draft-grid-schema'
import { changeValence } from '@/domain/observation/editing/families'
import { scaleSchema } from '@/domain/observation/family-schema'
import { valencesOf } from '@/domain/observation/grid'
import { useEditor } from '../desk/use-grid-editor'
import styles from './valence-choice.module.css'

const shapes = { demonstratedMissed: 'triangle', upheldBreached: 'square', none: 'dot' } as const

/** What may be noted of the codes of a family; what follows from another choice follows at once. */
export function ValenceChoice({ family }: { family: DraftFamily }) {
  const t = useTranslations('grids.editor')
  const { change, mayWrite } = useEditor()
  const id = useId()
  return (
    <fieldset className={styles.valences} disabled={!mayWrite} aria-label={t('part.noting')}>
      {scaleSchema.options.map((valence) => {
        const directions = valencesOf({ valence })
        return (
          <label key={valence}>
            <input
              type="radio"
              name={id}
              value={valence}
              checked={family.valence === valence}
              onChange={() => change((now) => changeValence(now, family.key, valence))}
            />
            {(directions.length > 0 ? directions : [null]).map((each) => (
              <CodeShape key={each} shape={shapes[valence]} colour={family.colour} valence={each} size={14} />
            ))}
            {t(`valence.${valence}`)}
          </label>
        )
      })}
    </fieldset>
  )
}
