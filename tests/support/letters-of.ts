/** The id with a letter in place of each digit: a random id could contain the number that a test searches for. */
export function lettersOf(id: string): string {
  return id.replaceAll(/\d/gu, (digit) => 'ghijklmnop'.charAt(Number(digit)))
}
