import { useTranslations } from 'next-intl'
import { ORDER, type Path } from '@/domain/library/field-edit'
import type { ScenarioDraft } from '@/domain/scenario/scenario-draft'

const fields = {
  difficulty: 'difficulty',
  level: 'level',
  'persona.name': 'name',
  'persona.shortName': 'shortName',
  'persona.age': 'age',
  'persona.occupation': 'occupation',
  referral: 'referral',
  privateBrief: 'brief',
  reveals: 'reveals',
  'trap.code': 'trained',
  'trap.how': 'trap',
} as const
const ofReveal = { line: 'line', fact: 'fact', unlockedBy: 'whatEarnsIt', move: 'move' } as const

/** What the fields of a situation are called: « Révélation 3, phrase, en anglais ». */
export function useFieldNames(draft: ScenarioDraft) {
  const t = useTranslations('situationEditor')
  return (path: Path): string | null => {
    const language = path.at(-1)
    const isLocalized = language === 'fr' || language === 'en'
    const [root = '', second = '', third = ''] = isLocalized ? path.slice(0, -1) : path
    const label = () => {
      if (root === 'reveals' && second === ORDER) return t('order')
      if (root === 'reveals' && second !== '') {
        const number = draft.reveals.findIndex(({ id }) => id === second) + 1
        const reveal = number > 0 ? t('revealNumber', { number }) : t('revealGone')
        const part = ofReveal[third as keyof typeof ofReveal]
        return part ? t('partOf', { whole: reveal, part: t(part) }) : reveal
      }
      const name = fields[[root, second].filter(Boolean).join('.') as keyof typeof fields]
      return name ? t(name) : null
    }
    const said = label()
    return said !== null && isLocalized ? t('inLanguage', { label: said, language }) : said
  }
}
