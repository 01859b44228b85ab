import type { Locale } from '@/domain/localized'
import type { Verdict } from './check'
import type { Examination } from './examine'
import { doctorWords } from './words'

const marks: Record<Verdict, string> = { ok: '✓', warn: '!', bad: '✗' }

/** What was found, for a person at a terminal and for a program. */
export const report = { text, json }

function text(found: Examination, locale: Locale): string {
  const words = doctorWords(locale)
  const width = Math.max(...found.map(({ check }) => words.title(check).length))
  const lines = found.flatMap((finding) => {
    const advice = words.advice(finding)
    const head = `${marks[finding.verdict]} ${words.title(finding.check).padEnd(width)}  ${words.sentence(finding)}`
    return advice === null ? [head] : [head, `${' '.repeat(width + 4)}→ ${advice}`]
  })
  return `${lines.join('\n')}\n\n${words.closing(found)}\n`
}

function json(found: Examination, locale: Locale) {
  const words = doctorWords(locale)
  return {
    well: found.every(({ verdict }) => verdict !== 'bad'),
    findings: found.map((finding) => ({
      check: finding.check,
      verdict: finding.verdict,
      finding: finding.says,
      sentence: words.sentence(finding),
      advice: words.advice(finding),
      values: finding.values,
    })),
  }
}
