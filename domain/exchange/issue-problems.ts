import type * as z from 'zod/mini'
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

function sayIssue(issue: Issue, path: JsonPath, whole: unknown): Omit<Said, 'path'> & { path?: JsonPath } {
  const found = valueAt(whole, path)
  if (found === undefined && issue.code !== 'custom')
    return { code: 'missing', about: { name: nameOf(path) } }
  switch (issue.code) {
    case 'invalid_type':
      return { code: wrongTypes[issue.expected] ?? 'refused', about: {} }
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return { code: 'malformed', about: { found: String(found) } }
    case 'invalid_value':
      return {
        code: 'notOneOf',
        about: { found: short(found), choices: issue.values.map(String).join(', ') },
      }
    case 'custom':
      return contradiction(issue, path, whole)
    case 'unrecognized_keys':
      return { code: 'unknownName', about: { name: issue.keys.join(', ') } }
    default:
      return { code: 'refused', about: {} }
  }
}

const wrongTypes: Partial<Record<string, ProblemCode>> = {
  ...{ string: 'notText', number: 'notNumber', int: 'notWhole', boolean: 'notYesOrNo' },
  ...{ array: 'notList', object: 'notObject' },
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

/** A rule says its reason and what it is about. Without a place of its own, the contradiction is shown at the last thing so called. */
function contradiction(issue: z.core.$ZodIssueCustom, path: JsonPath, whole: unknown) {
  const rule: ProblemCode | undefined = ruleProblemCodes.find((each) => each === issue.params?.reason)
  const code: ProblemCode = rule ?? 'refused'
  const about = String(issue.params?.value ?? '')
  return {
    code,
    about: { value: code === 'refused' ? issue.message : about },
    path: path.length > 0 && code !== 'revealTwice' ? path : (lastCalled(whole, about) ?? path),
  }
}

/** Where a key or a place on the keyboard stands for the last time. */
function lastCalled(value: unknown, called: string, path: JsonPath = []): JsonPath | null {
  if (called === '') return null
  if (value === called) return path
  if (typeof value !== 'object' || value === null) return null
  const inside = Array.isArray(value)
    ? value.map((each, index) => [index, each] as const)
    : Object.entries(value).filter(([name]) => ['key', 'hotkey'].includes(name) || isList(value, name))
  return inside.reduce<JsonPath | null>(
    (found, [name, each]) => lastCalled(each, called, [...path, name]) ?? found,
    null,
  )
}

function isList(value: object, name: string): boolean {
  return Array.isArray((value as Record<string, unknown>)[name])
}

function nameOf(path: JsonPath): string {
  return String(path.at(-1) ?? '')
}

function short(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? '')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
