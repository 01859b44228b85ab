'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Path } from '@/domain/library/field-edit'
import { type Locale, type Localized, locales } from '@/domain/localized'
import { scenarioBounds } from '@/domain/scenario/scenario-bounds'
import { leftToTranslate } from '@/domain/scenario/translation'
import { AsideNotes } from './aside-notes'
import { fieldId, useEditing } from './editing'
import { FieldHead, type SeenBy } from './field-head'
import classes from './fields.module.css'

type PairFieldProps = {
  path: Path
  text: Localized
  /** What the field is, read out with its language; written above it where `seenBy` is told. */
  label: string
  seenBy?: SeenBy
  note?: ReactNode
  /** Said or written by a person: in serif. */
  isVoice?: boolean
  minRows?: number
}

/** One text in both languages, side by side; on a phone in the language that is shown. */
export function PairField({ path, text, label, seenBy, note, isVoice = false, minRows = 1 }: PairFieldProps) {
  return (
    <div className={classes.field}>
      {seenBy ? <FieldHead label={label} seenBy={seenBy} note={note} /> : null}
      <div className={classes.pair}>
        {locales.map((language) => (
          <Side
            key={language}
            path={[...path, language]}
            text={text}
            language={language}
            label={label}
            isVoice={isVoice}
            minRows={minRows}
          />
        ))}
      </div>
      {locales.map((language) => (
        <AsideNotes key={language} path={[...path, language]} />
      ))}
    </div>
  )
}

type SideProps = {
  path: Path
  text: Localized
  language: Locale
  label: string
  isVoice: boolean
  minRows: number
}

function Side({ path, text, language, label, isVoice, minRows }: SideProps) {
  const t = useTranslations('situationEditor')
  const { mayWrite, edit, stand, others } = useEditing()
  // A language in which nothing stands is not asked for.
  const left = text[language].trim() === '' ? [] : leftToTranslate(text, language)
  const other = others.find(({ place }) => place === path.join('.'))
  return (
    <div className={classes.side} data-language={language} data-other={other ? true : undefined}>
      {other ? <span className={classes.other}>{other.name}</span> : null}
      <Textarea
        id={fieldId(path)}
        variant="unstyled"
        classNames={{ input: isVoice ? classes.voice : classes.plain }}
        aria-label={t('inLanguage', { label, language })}
        lang={language}
        autosize
        minRows={minRows}
        maxLength={scenarioBounds.text}
        readOnly={!mayWrite}
        value={text[language]}
        onFocus={() => stand(path)}
        onBlur={() => stand(null)}
        onChange={(event) => edit(path, event.currentTarget.value)}
      />
      {left.length > 0 ? <p className={classes.left}>{t('left', { text: left.join(' ') })}</p> : null}
    </div>
  )
}
