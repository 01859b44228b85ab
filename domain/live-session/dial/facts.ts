export type DialFacts = {
  dialMoved: { samples: readonly { at: number; value: number }[] }
}
