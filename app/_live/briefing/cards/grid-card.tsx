'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { Disclosure } from '@/app/_kit/text/disclosure'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { Said } from '@/app/_kit/text/said'
import { type Keys, useKeys } from '@/app/_preferences/use-keys'
import { localize } from '@/domain/localized'
import { type Code, codesOf, filledFamilies, signOf, valencesOf } from '@/domain/observation/grid'
import card from '../../parts/card.module.css'
import { useLive } from '../../session/live-session-provider'
import styles from './grid-card.module.css'

/** The grid to mark with: each code with its key, what it is and what it is not; the family of the focus is open, or the first. */
export function GridCard() {
  const t = useTranslations('briefing.observer.grid')
  const _locale = useLocale()
  const { room, state } = useLive()
  const { grid } = room
  const keys = useKeys(grid)
  const families = filledFamilies(grid).map((family) => ({ family, codes: codesOf(grid, family) }))
  const open = families.find(({ codes }) => codes.some(({ key }) => key === state.focus)) ?? families[0]
  return (
    <section className={card.card}>
      <h2>{t('title')}</h2>
      <p className={card.hint}>{t(keys.on ? 'hint' : 'hintKeysOff')}</p>
      {families.map(({ family, codes }) => (
        <Disclosure
          key={family.key}
          className={styles.family}
          title={
            <>
              <Said of={family.label} />
              <small>{codes.length}</small>
            </>
          }
          opensFor={family.key === open?.family.key}
        >
          <ul className={styles.codes}>
            {codes.map((code) => (
              <CodeLine key={code.key} code={code} keys={keys} isFocus={code.key === state.focus} />
            ))}
          </ul>
        </Disclosure>
      ))}
    </section>
  )
}

type CodeLineProps = { readonly code: Code; readonly keys: Keys; readonly isFocus: boolean }

function CodeLine({ code, keys, isFocus }: CodeLineProps) {
  const t = useTranslations('briefing.observer.grid')
  const locale = useLocale()
  const { grid } = useLive().room
  const said = (texts: Code['positiveIndicators']) => texts.map((text) => localize(text, locale)).join(' · ')
  return (
    <li className={styles.code}>
      <span className={styles.keys}>
        <CodeKeys code={code} keys={keys} />
      </span>
      <div>
        <p className={styles.name}>
          <CodeShape {...signOf(grid, code)} {...(isFocus && { shape: 'focus' as const })} size={14} />
          <b>
            <Said of={code.label} />
          </b>
        </p>
        <p>
          <Said of={code.definition} />
        </p>
        <p className={styles.signs}>
          <b>{t('is')}</b> {said(code.positiveIndicators)}
        </p>
        {code.negativeIndicators.length > 0 && (
          <p className={styles.signs}>
            <b>{t('isNot')}</b> {said(code.negativeIndicators)}
          </p>
        )}
      </div>
    </li>
  )
}

/** The keys of a code and of its opposite direction; none without keys or with keys switched off. */
function CodeKeys({ code, keys }: Pick<CodeLineProps, 'code' | 'keys'>) {
  const t = useTranslations('briefing.observer.grid')
  const press = keys.map.keys.get(`code:${code.key}`)?.press
  if (!keys.on || !press) return null
  return (
    <>
      <HiddenText>{t('key')} </HiddenText>
      <KeyCap>{keys.capOf(press)}</KeyCap>
      {valencesOf(code).length > 1 && <KeyCap>{keys.capOf({ ...press, shift: true })}</KeyCap>}
    </>
  )
}
