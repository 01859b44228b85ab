const answers = new WeakSet<object>()

/** Marks an answer of facts: JSON says everything of it, however long it is, so nothing need walk through it. */
export function ofFacts<T extends object>(answer: T): T {
  answers.add(answer)
  return answer
}

/** Whether this very answer was marked; a copy of it was not. */
export function isOfFacts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && answers.has(value)
}
