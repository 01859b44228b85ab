import { useTranslations } from 'next-intl'
import brand from './_ui/brand.module.css'
import { BrandMark } from './_ui/brand-mark'
import page from './_ui/message-page.module.css'
import { NotFoundPage } from './_ui/not-found-page'

/** Comes with every page, in case: it carries no script of its own. */
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
