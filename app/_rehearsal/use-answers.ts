'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { localize } from '@/domain/localized'
import { type Code, codeOf, genderOf, type ObservationGrid } from '@/domain/observation/grid'
import { codingFor } from '@/domain/rehearsal/coding-for'
import type { RehearsedMark } from '@/domain/rehearsal/course'
import type { CodeMark, Exchange } from '@/domain/rehearsal/exchange'
import { type Answer, judge } from '@/domain/rehearsal/judge'

/** What is answered to marks made with a grid, and how codes and answers are named. */
export function useAnswers(grid: ObservationGrid, exchange: Exchange) {
  const t = useTranslations('rehearsal')
  const marks = useTranslations('console.mark')
  const locale = useLocale()
  const coding = useMemo(() => codingFor(exchange, grid), [exchange, grid])
  const nameOf = ({ valence }: CodeMark, code: Code) => {
    const name = localize(code.shortLabel, locale)
    return valence === null ? name : marks(valence, { code: name, gender: genderOf(code, true) })
  }
  return {
    /** Whether marks of this grid can be answered at all. */
    judges: coding !== null,
    answerTo: (mark: RehearsedMark): Answer => judge(coding, mark.lineKey, mark, grid),
    nameOf,
    nameOfMark(mark: CodeMark) {
      const code = codeOf(grid, mark.code)
      return code ? nameOf(mark, code) : mark.code
    },
    /** « Plutôt reflet », « Juste »; `inList`: as it follows the name of a mark. */
    verdictOf({ verdict, expected }: Answer, inList = false) {
      const code = expected ? lowerFirst(nameOf(expected.mark, expected.code), locale) : ''
      return inList ? t(`inList.${verdict}`, { code }) : t(`verdict.${verdict}`, { code })
    },
  }
}

export type Answers = ReturnType<typeof useAnswers>

function lowerFirst(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleLowerCase(locale) + text.slice(1)
}
