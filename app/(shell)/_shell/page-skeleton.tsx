import { VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './page-skeleton.module.css'

/** The shape of a page on its way; shown after 200 ms only. */
export function PageSkeleton() {
  const t = useTranslations('common')
  return (
    <div className={classes.skeleton} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <div className={`${classes.bar} ${classes.title}`} />
      <div className={`${classes.bar} ${classes.card}`} />
      <div className={`${classes.bar} ${classes.rows}`} />
    </div>
  )
}
