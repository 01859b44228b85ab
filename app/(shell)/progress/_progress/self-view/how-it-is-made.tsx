import { IconBan, IconEye, IconLayoutColumns, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Section } from '@/app/(shell)/_shell/section'
import classes from './self-view.module.css'

const sentences = [
  { key: 'own', Icon: IconPencil },
  { key: 'noted', Icon: IconEye },
  { key: 'apart', Icon: IconLayoutColumns },
  { key: 'noSum', Icon: IconBan },
] as const

/** Where the two views come from, and what is not made of them. */
export function HowItIsMade() {
  const t = useTranslations('progress.selfView.how')
  return (
    <Section title={t('title')}>
      <ul className={classes.card}>
        {sentences.map(({ key, Icon }) => (
          <li key={key} className={classes.how}>
            <Icon size={16} stroke={1.5} aria-hidden="true" />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
