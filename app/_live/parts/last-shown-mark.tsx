'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { codeOf, familyOf } from '@/domain/observation/grid'
import { useLive } from '../session/live-session-provider'
import { useNames } from '../session/use-names'
import styles from './last-shown-mark.module.css'

/** The supervisors' last mark, to players whose cohort shows some of them live; nothing where it shows none. */
export function LastShownMark() {
  const t = useTranslations('room.lastMark')
  const names = useNames()
  const { state, room } = useLive()
  const shown = state.contract?.settings.shownLive ?? []
  const families = room.grid.families.filter(({ key }) => shown.includes(key)).map(({ key }) => key)
  if (families.length === 0) return null
  const mark = annotationsOf(state).marks.findLast(({ codeKey }) => {
    const code = codeOf(room.grid, codeKey)
    return code !== undefined && families.includes(code.family)
  })
  const code = mark && codeOf(room.grid, mark.codeKey)
  const colour = mark && familyOf(room.grid, mark.codeKey)?.colour
  return (
    <section className={styles.last}>
      <h2>{t('title')}</h2>
      {mark && code ? (
        <p>
          <CodeShape shape={code.shape} colour={colour} valence={mark.valence} size={14} />
          {names.mark(mark)}
        </p>
      ) : (
        <p>{t('none')}</p>
      )}
    </section>
  )
}
