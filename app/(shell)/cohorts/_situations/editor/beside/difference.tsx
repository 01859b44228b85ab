'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FieldDifference } from '@/domain/library/content-difference'
import { ORDER } from '@/domain/library/field-edit'
import { localize } from '@/domain/localized'
import type { RevealDraft, ScenarioDraft } from '@/domain/scenario/scenario-draft'
import { WordRuns } from '../../../_library/word-runs'
import type { Standing } from '../fields/editing'
import classes from './difference.module.css'
import { useFieldNames } from './use-field-names'

type DifferenceProps = { difference: FieldDifference; draft: ScenarioDraft; codes: Standing['codes'] }

/** One field that changed since a version. */
export function Difference({ difference, draft, codes }: DifferenceProps) {
  const nameOf = useFieldNames(draft)
  const textOf = useFieldText(codes)
  const { path, before, after } = difference
  const language = path.at(-1)
  return (
    <>
      <h3 className={classes.name}>{nameOf(path)}</h3>
      {path.at(-1) === ORDER ? null : (
        <WordRuns
          before={textOf(path, before)}
          after={textOf(path, after)}
          {...((language === 'fr' || language === 'en') && { lang: language })}
        />
      )}
    </>
  )
}

/** What a field says, as text. */
function useFieldText(codes: Standing['codes']) {
  const words = useTranslations('cohort.schedule')
  const t = useTranslations('situationEditor')
  const locale = useLocale()
  return (path: readonly string[], value: unknown): string => {
    if (value === null || value === '') return ''
    if (path[0] === 'difficulty') return words(`difficulty.${value as 'easy'}`)
    if (path.at(-1) === 'move' || path.join('.') === 'trap.code') {
      const code = codes.find(({ key }) => key === value)
      return code ? localize(code.label, locale) : String(value)
    }
    if (typeof value === 'object' && 'line' in value) {
      const { line, unlockedBy } = value as RevealDraft
      return `${localize(line, locale)} ${t('earnedBy')} ${localize(unlockedBy, locale)}`
    }
    return String(value)
  }
}
