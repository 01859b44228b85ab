/** Makes one call for each item, one after another: a refusal of one keeps no other from being tried. */
export async function sendEach<Item, Answer>(items: readonly Item[], send: (item: Item) => Promise<Answer>) {
  const answers: Answer[] = []
  const refusals: unknown[] = []
  for (const item of items) {
    try {
      answers.push(await send(item))
    } catch (error) {
      refusals.push(error)
    }
  }
  return { answers, refusals }
}
