import { useTranslations } from 'next-intl'
import { type Localized, locales } from '@/domain/localized'
import type { ScenarioDraft } from '@/domain/scenario/scenario-draft'
import { leftToTranslate } from '@/domain/scenario/translation'
import classes from './editor.module.css'

/** The language of each column, and how much of the situation it does not say yet. */
export function LanguageHeads({ draft }: { draft: ScenarioDraft }) {
  const t = useTranslations('situationEditor')
  const { persona, referral, privateBrief, reveals, trap } = draft
  const texts: Localized[] = [
    persona.occupation,
    referral,
    privateBrief,
    trap.how,
    ...reveals.flatMap(({ line, fact, unlockedBy }) => [line, fact, unlockedBy]),
  ]
  return (
    <div className={classes.heads}>
      {locales.map((language) => {
        const isBlank = texts.every((text) => text[language].trim() === '')
        const other = language === 'fr' ? 'en' : 'fr'
        const isOptional = isBlank && texts.some((text) => text[other].trim() !== '')
        const left = texts.reduce((count, text) => count + leftToTranslate(text, language).length, 0)
        return (
          <p key={language} data-language={language}>
            <b>{t(`languages.${language}`)}</b>{' '}
            <span>
              {isOptional ? t('optional') : isBlank ? t('blank') : t('translated', { count: left })}
            </span>
          </p>
        )
      })}
    </div>
  )
}
