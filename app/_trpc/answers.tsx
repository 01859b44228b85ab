'use client'

import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { type Answer, type Answers, createAnswers, type Question } from '@/client/answers/create-answers'
import { watchAnswer } from '@/client/answers/watch-answer'
import { mayPass } from './answer-of'
import { type Packed, unpackFromPage } from './page-transport'

/** An answer as the server hands it over with a page. */
export type PackedAnswer = {
  readonly name: string
  readonly of: string | null
  readonly at: number
  readonly packed: Packed
}

let ofPage: Answers | undefined

/** New answers for each request on the server; the same ones for the whole page in the browser. */
function answersOfPage(): Answers {
  if (typeof window === 'undefined') return createAnswers({ mayPass })
  ofPage ??= createAnswers({ mayPass })
  return ofPage
}

const AnswersContext = createContext<Answers | null>(null)

type AnswersGivenProps = {
  readonly given: readonly PackedAnswer[]
  /** The live session of this page. */
  readonly of?: string
  readonly children: ReactNode
}

/** Gives the screens below it what the page keeps of the server's answers, beginning with those that came with it. */
export function AnswersGiven({ given, of, children }: AnswersGivenProps) {
  const [answers] = useState(() => {
    const opened = answersOfPage()
    opened.take(unpacked(given), 'first')
    return opened
  })
  useEffect(() => answers.take(unpacked(given), 'newer'), [answers, given])
  useEffect(() => {
    if (of) answers.forgetOthers(of)
  }, [answers, of])
  return <AnswersContext value={answers}>{children}</AnswersContext>
}

function unpacked(given: readonly PackedAnswer[]) {
  return given.map(({ packed, ...each }) => ({ ...each, unpack: () => unpackFromPage(packed) }))
}

export function useAnswers(): Answers {
  const answers = use(AnswersContext)
  if (!answers) throw new Error('useAnswers needs AnswersGiven above it')
  return answers
}

/** The answer that came with the page, or the first that comes. Its changes do not draw the component anew. */
export function useFirstAnswer<T>(question: Question<T>): T {
  const answers = useAnswers()
  const found = answers.find(question)
  if (found) return found.value
  if (typeof window === 'undefined') throw new Error(`${question.name} did not come with the page`)
  return use(answers.awaited(question)) as T
}

/** The answer as it stands. */
export function useAnswer<T>(question: Question<T>): T {
  const first = useFirstAnswer(question)
  return useFoundAnswer(question)?.value ?? first
}

type Watching = {
  readonly everyMs: number
  readonly enabled: boolean
  /** Whether the first time to ask comes only after `everyMs`. */
  readonly isFresh?: boolean
}

/** The answer as it stands, asked anew every `everyMs` while `enabled`; null before the first. */
export function useWatchedAnswer<T>(question: Question<T>, watching: Watching): Answer<T> | null {
  const { everyMs, enabled, isFresh = false } = watching
  const answers = useAnswers()
  useEffect(() => {
    if (!enabled) return
    if (!isFresh) void answers.refresh(question)
    return watchAnswer(answers, question, everyMs)
  }, [answers, question, everyMs, enabled, isFresh])
  return useFoundAnswer(question)
}

function useFoundAnswer<T>(question: Question<T>): Answer<T> | null {
  const answers = useAnswers()
  const subscribe = useCallback(
    (changed: () => void) => answers.subscribe(question, changed),
    [answers, question],
  )
  const find = () => answers.find(question)
  return useSyncExternalStore(subscribe, find, find)
}
