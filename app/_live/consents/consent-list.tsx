'use client'

import { useTranslations } from 'next-intl'
import { PlainSwitch } from '@/app/_kit/fields/plain-switch'
import type { ConsentWord } from '@/domain/live-session/consent/consent'
import type { ConsentScope } from '@/domain/live-session/consent/consent-scope'
import styles from './consent-list.module.css'

/** One thing a player may consent to. `names`: of those it is about; `asks`: whether the cohort asks before. */
export type ConsentLine = {
  readonly scope: ConsentScope
  readonly names: readonly string[]
  readonly word: ConsentWord
  readonly asks: boolean
}

type ConsentListProps = {
  readonly lines: readonly ConsentLine[]
  readonly onSay: (scope: ConsentScope, isGiven: boolean) => void
  /** Whether a yes may only be taken back: in an archived cohort. */
  readonly isClosed?: boolean
}

/** What a player consents to, each with a switch of its own. */
export function ConsentList({ lines, onSay, isClosed = false }: ConsentListProps) {
  const t = useTranslations('consents')
  return (
    <ul className={styles.list}>
      {lines.map(({ scope, names, word, asks }) => {
        const label = t(`scope.${scope}`, { count: names.length })
        const who = t(`who.${scope}`, { names: names.join(', ') })
        return (
          <li key={scope}>
            <span>
              {label}
              <small>
                {who}, {t(`said.${saidOf(scope, word, asks)}`)}
              </small>
              {scope === 'teaching' ? <small>{t('teachingEach')}</small> : null}
            </span>
            <PlainSwitch
              aria-label={t('describedAs', { scope: label, who })}
              checked={isOn(scope, word, asks)}
              disabled={isClosed && !isOn(scope, word, asks)}
              onChange={(isOn) => onSay(scope, isOn)}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** Before the players answer, presence was agreed with the seats, unless the cohort asks first. */
function isOn(scope: ConsentScope, word: ConsentWord, asks: boolean): boolean {
  return word === 'given' || (word === null && scope !== 'teaching' && !asks)
}

function saidOf(scope: ConsentScope, word: ConsentWord, asks: boolean) {
  if (word !== null) return word
  if (scope === 'teaching') return 'never'
  return asks ? 'asked' : 'presumed'
}
