'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Disclosure } from '@/app/_kit/text/disclosure'
import { Said } from '@/app/_kit/text/said'
import { localize } from '@/domain/localized'
import { type Code, codesOf, type Family, filledFamilies, signOf } from '@/domain/observation/grid'
import { capitalised } from '@/reading/words/capitalised'
import card from '../../parts/card.module.css'
import { useLive } from '../../session/live-session-provider'
import { useCast } from '../../session/use-cast'
import styles from './focus-picker.module.css'
import { ToWork } from './to-work'

/** The focus contract: one code of the grid, chosen by its definition. */
export function FocusPicker() {
  const t = useTranslations('briefing.advisor')
  const locale = useLocale()
  const { room, state, send } = useLive()
  const { beneficiaryName } = useCast()
  const choose = (codeKey: string) => void send({ type: 'chooseFocus', codeKey })
  const { grid } = room
  const id = useId()
  const choices = { chosen: state.focus, choose }
  return (
    <div className={card.card} role="radiogroup" aria-labelledby={id}>
      <h2 id={id}>{t('focus')}</h2>
      <p className={card.hint}>{t('focusHint', { beneficiary: beneficiaryName })}</p>
      <ToWork onFocus={choose} />
      {filledFamilies(grid).map((family) =>
        family.groups.length === 0 ? (
          <Choices
            key={family.key}
            legend={localize(family.label, locale)}
            codes={codesOf(grid, family)}
            {...choices}
          />
        ) : (
          <GroupedChoices key={family.key} family={family} codes={codesOf(grid, family)} {...choices} />
        ),
      )}
    </div>
  )
}

type GroupedChoicesProps = Omit<ChoicesProps, 'legend'> & { readonly family: Family }

/** The codes of a family that has groups, folded until one of them is chosen. */
function GroupedChoices({ family, codes, chosen, choose }: GroupedChoicesProps) {
  const t = useTranslations('briefing.advisor')
  const locale = useLocale()
  const one = localize(family.one, locale)
  const isChosen = codes.some(({ key }) => key === chosen)
  return (
    <Disclosure className={styles.more} title={capitalised(t('more', { one }))} opensFor={isChosen}>
      {family.groups
        .map((group) => ({ group, within: codes.filter((code) => code.group === group.key) }))
        .filter(({ within }) => within.length > 0)
        .map(({ group, within }) => (
          <Choices
            key={group.key}
            legend={localize(group.focusLabel ?? group.label, locale)}
            codes={within}
            chosen={chosen}
            choose={choose}
          />
        ))}
    </Disclosure>
  )
}

type ChoicesProps = {
  readonly legend: string
  readonly codes: readonly Code[]
  readonly chosen: string | null
  readonly choose: (codeKey: string) => void
}

function Choices({ legend, codes, chosen, choose }: ChoicesProps) {
  const _locale = useLocale()
  const { grid } = useLive().room
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset here would part one choice into several.
    <div role="group" className={styles.choices} aria-labelledby={`${id}-legend`}>
      <p id={`${id}-legend`} className={styles.legend}>
        {legend}
      </p>
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
            {...signOf(grid, code)}
            {...(chosen === code.key && { shape: 'focus' as const })}
            size={14}
          />
          <span>
            <b>
              <Said of={code.label} />
            </b>
            <span id={`${id}-${code.key}`}>
              <Said of={code.definition} />
            </span>
          </span>
        </label>
      ))}
    </div>
  )
}
