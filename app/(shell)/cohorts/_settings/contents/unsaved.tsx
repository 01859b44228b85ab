import { useTranslations } from 'next-intl'
import type { SettingsPart } from '@/domain/cohort/merge-settings'
import { capitalised } from '@/reading/words/capitalised'
import classes from './unsaved.module.css'

/** A part of the settings that is changed and not saved; `before` and `after` are null where its value takes more than a few words. */
export type Change = {
  readonly part: SettingsPart
  readonly before: string | null
  readonly after: string | null
}

/** What is typed in all sections and not saved yet, as it was and as it would be. */
export function Unsaved({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('settings')
  return (
    <aside className={classes.unsaved} aria-label={t('save.unsaved')}>
      <h2>{t('save.unsaved')}</h2>
      <dl>
        {changes.map(({ part, before, after }) => (
          <div key={part}>
            <dt>{capitalised(t(`merge.part.${part}`))}</dt>
            {before !== null && after !== null && before !== after ? (
              <dd>
                <del>{before}</del> <ins>{after}</ins>
              </dd>
            ) : (
              <dd>{t('unsaved.changed')}</dd>
            )}
          </div>
        ))}
      </dl>
    </aside>
  )
}
