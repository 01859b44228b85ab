import { useTranslations } from 'next-intl'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { MessagePage } from './message-page'

/** Page for an address that does not exist, or that the reader may not open. */
export function NotFoundPage() {
  const t = useTranslations('common.notFound')
  return (
    <MessagePage title={t('title')} body={t('body')}>
      <ButtonAnchor href="/" kind="primary">
        {t('home')}
      </ButtonAnchor>
    </MessagePage>
  )
}
