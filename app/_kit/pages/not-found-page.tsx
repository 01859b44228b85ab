import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { MessagePage } from './message-page'

/** Page for an address that does not exist, or that the reader may not open. */
export function NotFoundPage() {
  const t = useTranslations('common.notFound')
  return (
    <MessagePage title={t('title')} body={t('body')}>
      <ButtonLink reload href="/" kind="primary">
        {t('home')}
      </ButtonLink>
    </MessagePage>
  )
}
