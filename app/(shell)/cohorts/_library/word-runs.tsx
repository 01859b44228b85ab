import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { wordDifference } from '@/domain/library/word-difference'
import classes from './word-runs.module.css'

/** Longest run of words that stayed which is written out whole, in characters. */
const LONGEST = 90

/** What changed between two texts, word by word: crossed out what went, underlined what came. */
export function WordRuns({ before, after, lang }: { before: string; after: string; lang?: string }) {
  const t = useTranslations('library.difference')
  const runs = wordDifference(before, after)
  return (
    <p className={classes.runs} lang={lang}>
      {runs.map(({ kind, text }, index) => {
        const place = `${index} ${kind}`
        if (kind === 'same')
          return <span key={place}>{shortened(text, index === 0, index === runs.length - 1)}</span>
        const Run = kind === 'gone' ? 'del' : 'ins'
        return (
          <Run key={place}>
            <HiddenText>{t(kind)}</HiddenText>
            {text}
          </Run>
        )
      })}
    </p>
  )
}

/** Cuts the middle of a long unchanged run: the words around a change suffice to find it. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= LONGEST) return text
  const side = LONGEST / 2
  const [begin, end] = [text.slice(0, side), text.slice(-side)]
  if (isFirst) return `… ${end.slice(end.indexOf(' ') + 1)}`
  const head = begin.slice(0, Math.max(begin.lastIndexOf(' '), 0))
  return isLast ? `${head} …` : `${head} … ${end.slice(end.indexOf(' ') + 1)}`
}
