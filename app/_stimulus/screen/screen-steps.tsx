import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { QuestionView } from '../use-question'
import styles from './screen-steps.module.css'

const steps = ['listening', 'answering', 'answers', 'came'] as const

/** The four steps of a question in class, and the one it is at. */
export function ScreenSteps({ stage }: { readonly stage: QuestionView['stage'] }) {
  const t = useTranslations('stimuli.screen')
  const at = (steps as readonly QuestionView['stage'][]).indexOf(stage)
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined}>
          {index < at ? <IconCheck size={14} stroke={1.8} aria-hidden /> : null}
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
