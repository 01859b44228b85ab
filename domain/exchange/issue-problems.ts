import type * as z from 'zod/mini'
import { cutText } from './cut-text'
import { type JsonPath, valueAt } from './json/path'
import { type Problem, type ProblemCode, ruleProblemCodes } from './problem'

type Said = Pick<Problem, 'code' | 'about' | 'path'>
type Issue = z.core.$ZodIssue

/**
 * What is wrong with a value that a schema refuses: a code for each issue, and the path inside the value. The issues of zod say what was
 * expected; what is there is read from the value itself.
 */
export function problemsOf(issues: readonly Issue[], value: unknown): Said[] {
  return issues.map((issue) => {
    const path = issue.path.filter((part) => typeof part !== 'symbol')
    return { path, ...sayIssue(issue, path, value) }
  })
}

function sayIssue(issue: Issue, path: JsonPath, whole: unknown): Omit<Said, 'path'> {
  const found = valueAt(whole, path)
  if (found === undefined && issue.code !== 'custom')
    return { code: 'missing', about: { name: nameOf(path) } }
  switch (issue.code) {
    case 'invalid_type':
      return said(wrongTypes[issue.expected] ?? 'refused', found)
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return { code: 'malformed', about: { found: short(found) } }
    case 'invalid_value':
      return {
        code: 'notOneOf',
        about: { found: short(found), choices: issue.values.map(String).join(', ') },
      }
    case 'custom':
      return contradiction(issue, found)
    case 'unrecognized_keys':
      return { code: 'unknownName', about: { name: issue.keys.join(', ') } }
    default:
      return said('refused', found)
  }
}

function said(code: ProblemCode, found: unknown): Omit<Said, 'path'> {
  return { code, about: code === 'refused' ? { value: short(found) } : {} }
}

const wrongTypes: Partial<Record<string, ProblemCode>> = {
  string: 'notText',
  number: 'notNumber',
  int: 'notWhole',
  boolean: 'notYesOrNo',
  array: 'notList',
  object: 'notObject',
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): Omit<Said, 'path'> {
  const fewest = Number(issue.minimum)
  if (issue.origin === 'string') return { code: 'empty', about: {} }
  if (issue.origin === 'array') return { code: 'tooFew', about: { fewest } }
  return { code: 'tooSmall', about: { least: issue.inclusive ? fewest : fewest + 1 } }
}

function tooBig(issue: z.core.$ZodIssueTooBig): Omit<Said, 'path'> {
  const most = Number(issue.maximum)
  if (issue.origin === 'string') return { code: 'tooLong', about: { most } }
  return { code: issue.origin === 'array' ? 'tooMany' : 'tooBig', about: { most } }
}

/** A rule says its reason and what it is about. */
function contradiction({ params }: z.core.$ZodIssueCustom, found: unknown): Omit<Said, 'path'> {
  const code = ruleProblemCodes.find((each) => each === params?.reason)
  return code ? { code, about: { value: String(params?.value ?? '') } } : said('refused', found)
}

function nameOf(path: JsonPath): string {
  return String(path.at(-1) ?? '')
}

function short(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? '')
  return text.length > 60 ? `${cutText(text, 59)}…` : text
}
