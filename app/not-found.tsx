import { useTranslations } from 'next-intl'
import brand from './_kit/marks/brand.module.css'
import { BrandMark } from './_kit/marks/brand-mark'
import page from './_kit/pages/message-page.module.css'
import { NotFoundPage } from './_kit/pages/not-found-page'

/** Next sends this page along with every other one, so it carries no script of its own. */
export default function NotFound() {
  const t = useTranslations('common')
  return (
    <>
      <header className={page.head}>
        <a href="/" className={brand.brand}>
          <BrandMark />
          {t('product')}
        </a>
      </header>
      <main>
        <NotFoundPage />
      </main>
    </>
  )
}
