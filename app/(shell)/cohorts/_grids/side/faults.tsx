'use client'

import { useTranslations } from 'next-intl'
import { selectionAt } from '../desk/selection'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import styles from './side.module.css'

/** What keeps the draft from being published, each a way to where it is settled. */
export function Faults() {
  const t = useTranslations('grids.editor')
  const words = useGridWords()
  const { draft, faults, select } = useEditor()
  return (
    <section className={styles.card} aria-labelledby="grid-faults">
      <div className={styles.head}>
        <h2 id="grid-faults">{t('toSettle')}</h2>
        <span role="status">{faults.length > 0 ? t('faults', { count: faults.length }) : null}</span>
      </div>
      {faults.length === 0 ? (
        <p className={styles.none}>{t('noFaults')}</p>
      ) : (
        <ul className={styles.faults}>
          {faults.map((fault) => {
            const { place, reason, value } = fault
            const name = place.key === null ? null : words.nameOf(draft, place.part, place.key)
            const said = words.faultOf(fault)
            return (
              <li
                key={`${place.part}-${place.index}-${place.field.join('.')}-${place.locale}-${reason}-${value}`}
              >
                <button
                  type="button"
                  data-conflict={reason.endsWith('otkeyTwice') || undefined}
                  onClick={() => {
                    select(selectionAt(place, draft))
                    requestAnimationFrame(() => document.getElementById('grid-form-title')?.focus())
                  }}
                >
                  {name === null ? said : t('faultOf', { name, fault: said })}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
