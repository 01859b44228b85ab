import { useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useList } from '@/app/_kit/text/use-list'
import type { Agreement } from '@/server/interview/recording/read-agreement'
import { TermsRows } from './terms-rows'
import { TextPage } from './text-page'

/** The whole text that people of one interview agree to, under its number. */
export function AgreementArticle({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('recordingConsent')
  const { terms, what, listeners, timeZone } = agreement
  const list = useList()
  const dates = useDates(timeZone)
  const { number, since } = terms.text
  return (
    <TextPage title={t('title')} line={t('foot.text', { number, day: dates.longDate(since) })}>
      <TermsRows terms={{ what, listeners: list(listeners), days: terms.days, until: null }} />
      <p>{t('text.leftovers', { count: terms.leftoverDays })}</p>
      <p>{t('text.seals')}</p>
      <p>{t('text.rights')}</p>
      <p>
        <a href="/limits">{t('foot.page')}</a>
      </p>
    </TextPage>
  )
}
