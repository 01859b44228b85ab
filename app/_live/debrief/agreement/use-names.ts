'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { TimelineMark } from '@/domain/live-session/timeline'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { insideSentence } from '@/reading/words/inside-sentence'
import { lengthOfTime } from '@/reading/words/length-of-time'

/** What the grid calls things, in the reader's language, for the sentences of disagreements. */
export function useNames() {
  const locale = useLocale()
  const t = useTranslations('agreement')
  const words = useTranslations('timeline')
  const span = useTranslations('findings.span')
  const { grid } = useLive().room
  const code = (key: string) => {
    const found = codeOf(grid, key)
    return found ? localize(found.label, locale) : key
  }
  const valence = (mark: TimelineMark) => (mark.valence ? words(`valence.${mark.valence}`) : '')
  return {
    code,
    valence,
    phase(key: string) {
      const found = grid.phases.find((each) => each.key === key)
      return found ? insideSentence(localize(found.label, locale), locale) : key
    },
    mark(mark: TimelineMark) {
      const name = insideSentence(code(mark.codeKey), locale)
      return mark.valence ? t('mark', { name, valence: valence(mark) }) : name
    },
    length(ms: number) {
      const { key, values } = lengthOfTime(ms)
      return span(key, values)
    },
  }
}
