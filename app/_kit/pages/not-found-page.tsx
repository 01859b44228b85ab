import { useTranslations } from 'next-intl'
import buttons from '../button.module.css'
import { MessagePage } from './message-page'

/** Not there, or not yours. */
export function NotFoundPage() {
  const t = useTranslations('common.notFound')
  return (
    <MessagePage title={t('title')} body={t('body')}>
      <a href="/" className={`${buttons.btn} ${buttons.primary}`}>
        {t('home')}
      </a>
    </MessagePage>
  )
}
