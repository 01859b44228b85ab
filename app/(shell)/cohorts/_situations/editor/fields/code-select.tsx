'use client'

import { NativeSelect } from '@mantine/core'
import { useLocale } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { localize } from '@/domain/localized'
import type { Standing } from './editing'
import classes from './fields.module.css'

type CodeSelectProps = {
  id: string
  label: string
  /** What is chosen where no code is. */
  none: string
  /** The key of a code; '' for none. */
  value: string
  codes: Standing['codes']
  isReadOnly: boolean
  onChoose: (key: string) => void
  onFocus: () => void
  onBlur: () => void
}

/** One code of the cohort's grid, by family, with its shape. A code that the grid does not know stays, under its key. */
export function CodeSelect({
  id,
  label,
  none,
  value,
  codes,
  isReadOnly,
  onChoose,
  ...focus
}: CodeSelectProps) {
  const locale = useLocale()
  const chosen = codes.find(({ key }) => key === value)
  const families = [...new Set(codes.map(({ family }) => localize(family, locale)))]
  return (
    <NativeSelect
      id={id}
      size="xs"
      className={classes.code}
      aria-label={label}
      leftSection={chosen ? <CodeShape {...chosen.sign} size={12} /> : null}
      value={value}
      disabled={isReadOnly}
      onChange={(event) => onChoose(event.currentTarget.value)}
      {...focus}
    >
      <option value="">{none}</option>
      {value !== '' && !chosen ? <option value={value}>{value}</option> : null}
      {families.map((family) => (
        <optgroup key={family} label={family}>
          {codes
            .filter((code) => localize(code.family, locale) === family)
            .map((code) => (
              <option key={code.key} value={code.key}>
                {localize(code.label, locale)}
              </option>
            ))}
        </optgroup>
      ))}
    </NativeSelect>
  )
}
