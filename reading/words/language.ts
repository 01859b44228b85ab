import type { CueIcon } from '@/domain/live-session/core/settings'
import { type Locale, type Localized, localize, localizeMarked } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'
import { insideSentence } from './inside-sentence'
import { nounsOf } from './nouns'

/** Messages in the reader's language and what names are made of; every screen of a room loads this much. */
export type Language = ReturnType<typeof languageOf>

/** `t` must know the namespaces whose keys are asked for; the browser knows those of the room. */
export function languageOf(locale: Locale, t: Translate) {
  return {
    locale,
    t,
    nouns: nounsOf(t, locale),
    inLanguage: (text: Localized) => localize(text, locale),
    /** The same where nothing else can tell that it is not written in the reader's language: « Empathy [en] ». */
    inMarkedLanguage: (text: Localized) => localizeMarked(text, locale),
    /** In the middle of a sentence; an acronym keeps its capitals. */
    inline: (text: string) => insideSentence(text, locale),
    /** The words of a cue: its own, or those of its icon; null once erased. */
    cueWords: ({ text, icon }: { text: string | null; icon: CueIcon | null }) =>
      icon === null ? text : t(`common.cueIcon.${icon}`),
  }
}
