import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from './brand.module.css'

/** The name and its mark: three people, one of them looking on. */
export function Brand() {
  const t = useTranslations('common')
  return (
    <Link href="/" className={classes.brand}>
      <svg viewBox="0 0 20 20" width={20} height={20} aria-hidden="true">
        <circle cx="10" cy="5.2" r="3.4" fill="currentColor" />
        <circle cx="4.6" cy="14.4" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <circle cx="15.4" cy="14.4" r="3.4" fill="var(--accent)" />
      </svg>
      {t('product')}
    </Link>
  )
}
