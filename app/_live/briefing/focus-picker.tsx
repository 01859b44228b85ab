'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { localize } from '@/domain/localized'
import { type Code, familyOf, techniqueGroups } from '@/domain/observation/grid'
import card from '../parts/card.module.css'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import styles from './focus-picker.module.css'

/** The focus contract: one code of the grid, chosen by its definition. */
export function FocusPicker() {
  const t = useTranslations('briefing.advisor')
  const { room, state, send } = useLive()
  const { beneficiaryName } = useCast()
  const { codes } = room.grid
  const choose = (codeKey: string) => void send({ type: 'chooseFocus', codeKey })
  const ofFamily = (family: Code['family']) => codes.filter((code) => code.family === family)
  const onTechnique = state.focus !== null && familyOf(room.grid, state.focus) === 'technique'
  const choices = { chosen: state.focus, choose }
  return (
    <section className={card.card}>
      <h2>{t('focus')}</h2>
      <p className={card.hint}>{t('focusHint', { beneficiary: beneficiaryName })}</p>
      <Choices legend={t('family.posture')} codes={ofFamily('posture')} {...choices} />
      <Choices legend={t('family.principle')} codes={ofFamily('principle')} {...choices} />
      <details className={styles.more} open={onTechnique || undefined}>
        <summary>{t('more')}</summary>
        {techniqueGroups.map((group) => (
          <Choices
            key={group}
            legend={t(`group.${group}`)}
            codes={ofFamily('technique').filter((code) => code.group === group)}
            {...choices}
          />
        ))}
      </details>
    </section>
  )
}

type ChoicesProps = {
  readonly legend: string
  readonly codes: readonly Code[]
  readonly chosen: string | null
  readonly choose: (codeKey: string) => void
}

function Choices({ legend, codes, chosen, choose }: ChoicesProps) {
  const locale = useLocale()
  const id = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {codes.map((code) => (
        <label key={code.key} className={styles.choice} data-chosen={chosen === code.key || undefined}>
          <input
            type="radio"
            name="focus"
            value={code.key}
            checked={chosen === code.key}
            aria-describedby={`${id}-${code.key}`}
            onChange={() => choose(code.key)}
          />
          <CodeShape
            shape={chosen === code.key ? 'focus' : code.shape}
            valence={positive[code.family]}
            size={14}
          />
          <span>
            <b>{localize(code.label, locale)}</b>
            <span id={`${id}-${code.key}`}>{localize(code.definition, locale)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const positive = { posture: 'demonstrated', principle: 'upheld', technique: null } as const
