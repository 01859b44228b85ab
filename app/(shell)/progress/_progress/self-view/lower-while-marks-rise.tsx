import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/app/_kit/text/disclosure'
import { Section } from '@/app/(shell)/_shell/section'
import { localize } from '@/domain/localized'
import type { ProgressCode } from '../series'
import classes from './self-view.module.css'

/** Trainees' judgement of themselves falls while their skill rises. */
const source = 'https://doi.org/10.1037/pri0000273'

/** Said only where it is so: one rates oneself lower than at first while more is noted. It never says what to do. */
export function LowerWhileMarksRise({ code }: { code: ProgressCode }) {
  const t = useTranslations('progress.selfView.falls')
  const locale = useLocale()
  return (
    <Section title={localize(code.label, locale)}>
      <div className={classes.card}>
        <p className={classes.voice}>{t('text')}</p>
        <Disclosure title={t('where')}>
          <p>
            {t('source')}{' '}
            <a href={source} target="_blank" rel="noreferrer">
              {t('link')}
            </a>
          </p>
        </Disclosure>
      </div>
    </Section>
  )
}
