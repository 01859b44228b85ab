import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from './brand.module.css'
import { BrandMark } from './brand-mark'

/** The name of the product with its mark. */
export function Brand() {
  const t = useTranslations('common')
  return (
    <Link href="/" className={classes.brand}>
      <BrandMark />
      {t('product')}
    </Link>
  )
}
