'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Said } from '@/app/_kit/text/said'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { useLive } from '../session/live-session-provider'
import { useLanguage } from '../session/use-language'

type FocusProps = { className: string | undefined; noneClassName: string | undefined }

/** The chosen skill as an act: what to do, not what it is called. */
export function AdvisorFocus({ className, noneClassName }: FocusProps) {
  const t = useTranslations('room.focus')
  const locale = useLocale()
  const { inline } = useLanguage()
  const { state, room } = useLive()
  const code = state.focus === null ? undefined : codeOf(room.grid, state.focus)
  if (!code) return <p className={noneClassName}>{t('none')}</p>
  return (
    <section className={className} aria-label={t('mine')}>
      <h2>
        <CodeShape shape="focus" valence={null} size={20} />
        {t('chosen', { code: inline(localize(code.label, locale)) })}
      </h2>
      <p>
        <Said of={code.aim ?? code.definition} />
      </p>
    </section>
  )
}
