'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { annotationsOf } from '@/domain/live-session/annotations'
import type { LiveFamily } from '@/domain/live-session/settings'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { useLive } from '../session/live-session-provider'
import styles from './last-shown-mark.module.css'

const markFamilies: readonly LiveFamily[] = ['postures', 'principles', 'techniques']

/** The supervisors' last mark, to players whose cohort shows some of them live; nothing where it shows none. */
export function LastShownMark() {
  const t = useTranslations('room.lastMark')
  const tt = useTranslations('timeline')
  const locale = useLocale()
  const { state, room } = useLive()
  const shown = state.contract?.settings.shownLive ?? []
  if (!markFamilies.some((family) => shown.includes(family))) return null
  const mark = annotationsOf(state).marks.findLast(({ codeKey }) => {
    const code = codeOf(room.grid, codeKey)
    return code !== undefined && shown.includes(`${code.family}s`)
  })
  const code = mark && codeOf(room.grid, mark.codeKey)
  const name = code ? localize(code.label, locale) : ''
  return (
    <section className={styles.last}>
      <h2>{t('title')}</h2>
      {code ? (
        <p>
          <CodeShape shape={code.shape} valence={mark.valence} size={14} />
          {mark.valence ? tt('markWithValence', { name, valence: tt(`valence.${mark.valence}`) }) : name}
        </p>
      ) : (
        <p>{t('none')}</p>
      )}
    </section>
  )
}
