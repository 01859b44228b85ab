import { useTranslations } from 'next-intl'
import { checkDraft } from '@/domain/library/content-kind'
import type { TextAside } from '@/domain/library/text-aside'
import type { ScenarioDraft } from '@/domain/scenario/scenario-draft'
import { useFieldNames } from './use-field-names'

export type Reason = { readonly at: string; readonly said: string }

/** Why a situation cannot be published yet, each with the field to go to. */
export function useReasons(draft: ScenarioDraft, aside: readonly TextAside[]): Reason[] {
  const t = useTranslations('situationEditor')
  const nameOf = useFieldNames(draft)
  const { faults } = checkDraft('scenario', draft, { key: 'draft', version: 1 })
  const missing = faults.map(({ path, reason }) => {
    const kind = kindOf(path.at(-1), reason)
    // What is written in no language may be written in either.
    const field = kind === 'empty' && path.at(-1) === 'fr' ? path.slice(0, -1) : path
    const name = nameOf(field) ?? field.join(' ')
    return { at: path.join('.'), said: t(`missing.${kind}`, { field: name }) }
  })
  const level = draft.level === null ? [{ at: 'level', said: t('missing.empty', { field: t('level') }) }] : []
  const unsettled = aside.map(({ path }) => ({
    at: path.join('.'),
    said: t('missing.aside', { field: nameOf(path) ?? '' }),
  }))
  return [...unsettled, ...missing, ...level]
}

function kindOf(field: string | undefined, reason: string): 'noReveal' | 'noAge' | 'tooLong' | 'empty' {
  if (field === 'reveals') return 'noReveal'
  if (field === 'age') return 'noAge'
  return reason === 'too_big' ? 'tooLong' : 'empty'
}
