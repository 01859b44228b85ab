import type { Answers, Question } from './create-answers'

type Page = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>

/**
 * Asks a question anew every `everyMs` while the page is looked at, and as soon as the reader comes back to it. The function returned ends
 * it.
 */
export function watchAnswer(
  answers: Pick<Answers, 'refresh'>,
  question: Question<unknown>,
  everyMs: number,
  page: Page = document,
): () => void {
  const ask = () => {
    if (page.visibilityState === 'visible') void answers.refresh(question)
  }
  const timer = setInterval(ask, everyMs)
  page.addEventListener('visibilitychange', ask)
  return () => {
    clearInterval(timer)
    page.removeEventListener('visibilitychange', ask)
  }
}
