import { useTranslations } from 'next-intl'
import { Link } from '../buttons/link'
import { HiddenText } from '../text/hidden-text'
import classes from './brand.module.css'
import { BrandMark } from './brand-mark'

/** The name of the product with its mark. `isMark`: the mark alone is seen. */
export function Brand({ isMark = false }: { isMark?: boolean }) {
  const t = useTranslations('common')
  return (
    <Link href="/" className={classes.brand}>
      <BrandMark />
      {isMark ? <HiddenText>{t('product')}</HiddenText> : t('product')}
    </Link>
  )
}
