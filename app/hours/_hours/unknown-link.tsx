import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { HoursFrame } from './hours-frame'

/** A link that was not written here, or whose reader is no member any more. */
export function UnknownLink() {
  const t = useTranslations('availability.link')
  return (
    <HoursFrame title={t('unknown')} line={t('unknownLine')}>
      <ButtonLink href="/today" size="l">
        {t('open')}
      </ButtonLink>
    </HoursFrame>
  )
}
